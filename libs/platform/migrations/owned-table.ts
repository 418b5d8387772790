/**
 * The row level security of a business table (docs/adr/0004): one owner organisation, at most one counterparty that
 * reads by right, everybody else through a live grant. Migrations call this once a table; the catalogue snapshot of
 * test/contracts shows what came of it, so a change here cannot pass unseen.
 */
export interface OwnedTable {
  table: string;
  /** The field group that a grant must name. */
  group: string;
  /** Has a `counterparty_org_id`. */
  counterparty?: boolean;
  /** Name of the column that carries the enrolment, when the row may arise inside a programme. */
  enrolment?: 'enrolment_id' | 'id';
  /** Column of the record that a grant of scope record names, where the row is a part of it; the row's own id otherwise. */
  within?: string;
  /** False where every row belongs to an enrolment, so that no grant of facts can mean one. */
  facts?: false;
  /** Further conditions, each opening the row for reading (the holder of a link, for example). */
  alsoRead?: string[];
  /** Further conditions that open the row for updating. */
  alsoUpdate?: string[];
  /** Further conditions that admit a new row. */
  alsoInsert?: string[];
  /** Commands that the applications may run besides SELECT; DELETE only where a row is a draft. */
  commands?: ('insert' | 'update' | 'delete')[];
}

/** SQL statements that enable and force row level security on the table and give the application roles their commands. */
export function ownedTable(options: OwnedTable): string[] {
  const { table, commands = ['insert', 'update'] } = options;
  const readers = [...sides(options), ...grants(options, false), ...(options.alsoRead ?? [])];
  const writers = [...sides(options), ...grants(options, true), ...(options.alsoUpdate ?? [])];
  const inserters = [
    'owner_org_id = (select current_org())',
    ...enrolmentGrant(options, true),
    ...(options.within ? [recordGrant(options, true)] : []),
    ...(options.alsoInsert ?? []),
  ];
  const body: Record<string, string> = {
    insert: `with check (${any(inserters)})`,
    update: `using (${any(writers)}) with check (${any(writers)})`,
    delete: `using (owner_org_id = (select current_org()))`,
  };
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy ${table}_select on ${table} for select using (${any(readers)})`,
    ...commands.map((command) => `create policy ${table}_${command} on ${table} for ${command} ${body[command] ?? ''}`),
    `grant select${commands.map((command) => `, ${command}`).join('')} on ${table} to portal_app, portal_worker`,
    `grant select on ${table} to portal_readonly`,
    `create trigger ${table}_identity before update on ${table} for each row execute function row_identity_is_fixed()`,
  ];
}

/** Statements that attach the transition check of a state machine to a table with state, state_event and version. */
export const stateMachine = (table: string, machine: string): string =>
  `create trigger ${table}_transition before insert or update on ${table} for each row execute function check_transition('${machine}')`;

/** Fills the transition table that the trigger reads; a test holds it equal to the pure table of the domain. */
export function transitions(machine: string, rows: readonly (readonly [string, string, string, string])[]): string {
  const values = rows.map(([from, event, to, side]) => `('${machine}', '${from}', '${event}', '${to}', '${side}')`);
  return `insert into state_transition (machine, from_state, event, to_state, side) values ${values.join(', ')}`;
}

const any = (conditions: string[]): string => conditions.map((condition) => `(${condition})`).join(' or ');

const sides = ({ counterparty }: OwnedTable): string[] => [
  'owner_org_id = (select current_org())',
  ...(counterparty ? ['counterparty_org_id = (select current_org())'] : []),
];

function grants(options: OwnedTable, act: boolean): string[] {
  const { table, group, enrolment } = options;
  const mode = act ? ` and g.mode = 'act'` : '';
  const outside = enrolment === 'enrolment_id' ? `${table}.enrolment_id is null and ` : '';
  const facts = `${outside}exists (select 1 from live_grant g where g.scope = 'facts' and g.field_group = '${group}' and g.owner_org_id = ${table}.owner_org_id${mode})`;
  return [
    recordGrant(options, act),
    ...enrolmentGrant(options, act),
    ...(enrolment === 'id' || options.facts === false ? [] : [facts]),
  ];
}

const recordGrant = ({ table, group, within = 'id' }: OwnedTable, act: boolean): string =>
  `exists (select 1 from live_grant g where g.scope = 'record' and g.field_group = '${group}' and g.subject_id = ${table}.${within} and g.owner_org_id = ${table}.owner_org_id${act ? ` and g.mode = 'act'` : ''})`;

function enrolmentGrant({ table, group, enrolment }: OwnedTable, act: boolean): string[] {
  if (!enrolment) return [];
  const mode = act ? ` and g.mode = 'act'` : '';
  return [
    `exists (select 1 from live_grant g where g.scope = 'enrolment' and g.field_group = '${group}' and g.subject_id = ${table}.${enrolment} and g.owner_org_id = ${table}.owner_org_id${mode})`,
  ];
}
