/** Row security of a table of persons, not of an organisation: it opens to the person, or to who presented the matching secret. */
export const personalTable = (table: string, condition: string, commands: string): string[] => [
  `alter table ${table} enable row level security`,
  `alter table ${table} force row level security`,
  `create policy ${table}_all on ${table} for all using (${condition}) with check (${condition})`,
  `grant ${commands} on ${table} to portal_app, portal_worker`,
];
