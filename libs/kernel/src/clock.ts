/** The only source of "now" for rules (docs/adr/0009). Visibility and leases use database time instead. */
export interface Clock {
  now(): Date;
}
