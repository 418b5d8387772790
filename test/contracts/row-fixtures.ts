import { randomInt, randomUUID } from 'node:crypto';
import { TABLES_WITHOUT_OWNER } from '#platform';
import { insertRow, isOwned, plainRow, tableShapes } from '#testing';
import type { Ask, OpenDatabase, PlainRow, TableShape } from '#testing';

/**
 * What a row of each table needs beyond the types of its columns: columns that a check ties together. A new table
 * whose smallest row the database refuses fails the tests of row level security until it has a line here.
 */
const TIED: Readonly<Record<string, (owner: string) => PlainRow>> = {
  organisation: (owner) => ({ id: owner }),
  supplier_profile: (owner) => ({ id: owner }),
  answer: () => ({ kind: 'DONT_KNOW' }),
  // Only one diagnostic of an enrolment may be under way; of those that ended there may be many.
  diagnostic: () => ({ state: 'AGREED' }),
  // Only one version of a plan may be worked on, and one be in force.
  improvement_plan: () => ({ state: 'AMENDED', number: randomInt(1, 1_000_000_000) }),
  // Only one package of an enrolment waits for a verifier; the others have one who signed.
  verification_package: () => ({
    ...{ state: 'CLOSED', verifier_org_id: randomUUID(), verifier_person_id: randomUUID(), assigned_by: randomUUID() },
    ...{ method: 'ON_SITE', conflict_free_at: '2026-11-22T12:00:00Z' },
  }),
  task: () => ({ assignee_role: 'SO' }),
  reminder: () => ({ outcome: 'passed-over' }),
  // Only one score of an enrolment may wait, and published ones are counted.
  score_publication: () => ({ state: 'SUPERSEDED' }),
  published_score: () => ({ seq: randomInt(1, 1_000_000_000) }),
  adviser_hours: () => ({ quarter: '2026-Q1' }),
  // Only one assignment, track or visit may be open; of those that ended there may be many.
  adviser_assignment: () => ({ state: 'ENDED' }),
  track_assignment: () => ({ state: 'STOPPED' }),
  visit: () => ({ state: 'CANCELLED', diagnostic_id: randomUUID() }),
  ranking_row: () => ({ status: 'NOT_PUBLISHED' }),
};

/** Tables whose rows belong to an organisation (D4), by the catalogue. */
export async function ownedTables(database: OpenDatabase): Promise<TableShape[]> {
  return (await tableShapes(database.rows)).filter((shape) => isOwned(shape) && !(shape.name in TABLES_WITHOUT_OWNER));
}

/** From here on keys and triggers are still, so that row level security alone decides. */
export async function stillTriggers(database: OpenDatabase): Promise<void> {
  for (const { name } of await tableShapes(database.rows))
    await database.rows(`alter table ${name} disable trigger all`);
}

/** The smallest row of the table that belongs to the organisation. */
export const rowOf = (shape: TableShape, owner: string, given: PlainRow = {}): PlainRow =>
  plainRow(shape, { ...uuidOf(shape), owner_org_id: owner, ...TIED[shape.name]?.(owner), ...given });

const uuidOf = ({ columns }: TableShape): PlainRow =>
  columns.some(({ name, type }) => name === 'id' && type === 'uuid') ? { id: randomUUID() } : {};

/** Puts a row into an owned table. @throws Error naming the table that needs a line above */
export async function putRow(ask: Ask, shape: TableShape, owner: string, given: PlainRow = {}): Promise<PlainRow> {
  try {
    return await insertRow(ask, shape.name, rowOf(shape, owner, given));
  } catch (error) {
    throw new Error(`test/contracts/row-fixtures.ts needs a line for ${shape.name}: ${String(error)}`, {
      cause: error,
    });
  }
}
