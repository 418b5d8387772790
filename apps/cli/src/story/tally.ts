/** What was sent to the portal so far. */
export interface Tally {
  /** Mutations and files. */
  commands: number;
  queries: number;
}
