import { randomUUID } from 'node:crypto';
import type { Ask } from './catalogue.js';

interface Column {
  readonly name: string;
  readonly type: string;
  /** Has to be given: not null, without default. */
  readonly needed: boolean;
}

/** A table as its catalogue describes it. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Definitions of its check constraints. */
  readonly checks: readonly string[];
  /** An organisation has one row in it and no second. */
  readonly oneEach: boolean;
  /** Conditions of its SELECT policies. */
  readonly readPolicy: string;
  /** `portal_app:insert` and so on, for what each role may do with the table at all. */
  readonly rights: readonly string[];
}

/** Column values of one row. */
export type PlainRow = Readonly<Record<string, unknown>>;

/** Every table of the product. */
export const tableShapes = (ask: Ask): Promise<TableShape[]> =>
  ask<TableShape>(`
    select c.relname as name,
      (select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, null),
         'needed', attnotnull and not atthasdef and attidentity = '') order by attnum)
       from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
      coalesce((select json_agg(pg_get_constraintdef(oid)) from pg_constraint where conrelid = c.oid and contype = 'c'), '[]') as checks,
      exists (select 1 from pg_constraint where conrelid = c.oid and pg_get_constraintdef(oid) like '%owner_org_id = id%')
        or exists (select 1 from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
                   where indrelid = c.oid and indisunique and indpred is null and indnkeyatts = 1 and attname = 'owner_org_id') as "oneEach",
      coalesce((select string_agg(qual, ' or ') from pg_policies where tablename = c.relname and cmd = 'SELECT'), '') as "readPolicy",
      coalesce((select json_agg(grantee::regrole || ':' || lower(privilege_type)) from aclexplode(c.relacl)), '[]') as rights
    from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by 1`);

/** True when rows of the table name their owner organisation. */
export const isOwned = (shape: TableShape): boolean => has(shape, 'owner_org_id');

/** True when the table has a column of this name. */
export const has = (shape: TableShape, column: string): boolean => shape.columns.some(({ name }) => name === column);

const MAKERS: readonly (readonly [RegExp, () => unknown])[] = [
  [/^uuid$/, () => randomUUID()],
  [/^(text|character varying|character)$/, () => `plain-${randomUUID().slice(0, 8)}`],
  [/^(smallint|integer|bigint|numeric|double precision|real)$/, () => 1],
  [/^boolean$/, () => false],
  [/^timestamp/, () => '2026-11-22T08:00:00Z'],
  [/^date$/, () => '2026-11-22'],
  [/^jsonb?$/, () => '{}'],
  [/\[\]$/, () => '{}'],
  [/^tstzrange$/, () => '[2026-01-01,)'],
  [/^daterange$/, () => '[2026-01-01,2027-01-01)'],
  [/^bytea$/, () => '\\x00'],
];

/**
 * The smallest row that a table takes: what has to be given gets a value of its type, or the first that a check lists.
 * @throws Error for a type it has no value for: add one to MAKERS
 */
export function plainRow(shape: TableShape, given: PlainRow): PlainRow {
  const needed = shape.columns.filter(({ name, needed }) => needed && !(name in given));
  return { ...Object.fromEntries(needed.map((column) => [column.name, valueFor(shape, column)])), ...given };
}

function valueFor(shape: TableShape, { name, type }: Column): unknown {
  const listed = new RegExp(`\\(+${name} = (?:ANY \\(+ARRAY\\[)?'([^']*)'`);
  const choice = shape.checks.map((check) => listed.exec(check)?.[1]).find((value) => value !== undefined);
  if (choice !== undefined) return choice;
  const maker = MAKERS.find(([form]) => form.test(type))?.[1];
  if (!maker) throw new Error(`no plain value for ${shape.name}.${name} of type ${type}`);
  return maker();
}

/** Inserts a row. @returns the row's columns as they were given */
export async function insertRow(ask: Ask, table: string, row: PlainRow): Promise<PlainRow> {
  const names = Object.keys(row);
  await ask(
    `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  );
  return row;
}
