import { Injectable } from '@nestjs/common';
import { UnitOfWork, actingOrg } from '#platform';
import type {
  CheckedRow,
  ImportRowOutcome,
  ListedField,
  ListedSupplierDraft,
  RawRow,
  RowProblem,
} from '../domain/index.js';

/** A row of an import as it is kept. */
export interface ImportRow {
  readonly id: string;
  readonly importId: string;
  readonly rowNumber: number;
  readonly cells: readonly string[];
  readonly understood: ListedSupplierDraft;
  readonly problems: readonly RowProblem[];
  readonly outcome: ImportRowOutcome;
  readonly recordId: string | null;
  readonly changed: readonly ListedField[];
}

/** How many rows of each outcome an import has. */
export type OutcomeCounts = Readonly<Record<ImportRowOutcome, number>>;

/** Rows that are read or written at once. */
export const ROWS_AT_ONCE = 500;

const COLUMNS = `id, import_id as "importId", row_number as "rowNumber", cells, understood, problems, outcome, record_id as "recordId", changed`;

/** The rows of imports, in SQL of many rows at once. Every method belongs into a unit of work. */
@Injectable()
export class ImportRows {
  constructor(private readonly uow: UnitOfWork) {}

  /** The next rows that count, in the order of the file. */
  async next(importId: string, afterRow: number): Promise<RawRow[]> {
    return this.uow.query<RawRow>(
      `select row_number as "rowNumber", cells from import_row
       where owner_org_id = $1 and import_id = $2 and row_number > $3 and outcome <> 'SET_ASIDE' order by row_number limit $4`,
      [actingOrg(), importId, afterRow, ROWS_AT_ONCE],
    );
  }

  /**
   * Keeps what a check says. Rows that are there already (a check begins again) get what is new and keep their cells,
   * which a person may have corrected meanwhile; those set aside meanwhile stay so.
   */
  async write(importId: string, raw: readonly RawRow[], checked: readonly CheckedRow[]): Promise<void> {
    const rows = checked.map((row, at) => ({
      row_number: row.rowNumber,
      cells: raw[at]?.cells ?? [],
      understood: row.understood,
      problems: row.problems,
      outcome: row.outcome,
      record_id: row.recordId,
      changed: row.changed,
    }));
    await this.uow.query(
      `insert into import_row as kept (owner_org_id, import_id, row_number, cells, understood, problems, outcome, record_id, changed)
       select $1, $2, r.row_number, r.cells, r.understood, r.problems, r.outcome, r.record_id, r.changed
       from jsonb_to_recordset($3::jsonb) as r(row_number int, cells jsonb, understood jsonb, problems jsonb, outcome text, record_id uuid, changed jsonb)
       on conflict (owner_org_id, import_id, row_number) do update
       set understood = excluded.understood, problems = excluded.problems, outcome = excluded.outcome,
           record_id = excluded.record_id, changed = excluded.changed, version = kept.version + 1
       where kept.outcome <> 'SET_ASIDE' and (kept.understood, kept.problems, kept.outcome, kept.record_id, kept.changed)
         is distinct from (excluded.understood, excluded.problems, excluded.outcome, excluded.record_id, excluded.changed)`,
      [actingOrg(), importId, JSON.stringify(rows)],
    );
  }

  /** A row of an own import, locked for change. */
  async locked(id: string): Promise<ImportRow | undefined> {
    const [row] = await this.uow.query<ImportRow>(
      `select ${COLUMNS} from import_row where owner_org_id = $1 and id = $2 for update`,
      [actingOrg(), id],
    );
    return row;
  }

  async row(id: string): Promise<ImportRow | undefined> {
    const [row] = await this.uow.query<ImportRow>(
      `select ${COLUMNS} from import_row where owner_org_id = $1 and id = $2`,
      [actingOrg(), id],
    );
    return row;
  }

  /** Rows of the given outcomes behind a row, in the order of the file. */
  page(importId: string, outcomes: readonly ImportRowOutcome[], afterRow: number, limit: number): Promise<ImportRow[]> {
    return this.uow.query<ImportRow>(
      `select ${COLUMNS} from import_row where owner_org_id = $1 and import_id = $2 and outcome = any($3) and row_number > $4 order by row_number limit $5`,
      [actingOrg(), importId, outcomes, afterRow, limit],
    );
  }

  /** What a person typed into a row, and what its cells say alone. */
  async correct(row: Pick<ImportRow, 'id' | 'cells' | 'understood' | 'problems' | 'outcome'>): Promise<void> {
    await this.uow.query(
      `update import_row set cells = $3, understood = $4, problems = $5, outcome = $6, changed = '[]', version = version + 1 where owner_org_id = $1 and id = $2`,
      [
        ...[actingOrg(), row.id],
        ...[row.cells, row.understood, row.problems].map((value) => JSON.stringify(value)),
        row.outcome,
      ],
    );
  }

  /** Leaves rows out: the ones named, or all that are rejected. @returns how many */
  async setAside(importId: string, ids: readonly string[] | null): Promise<number> {
    const which = ids === null ? `outcome = 'REJECTED'` : `id = any($3)`;
    const [, count] = (await this.uow.query<unknown>(
      `update import_row set outcome = 'SET_ASIDE', version = version + 1 where owner_org_id = $1 and import_id = $2 and ${which}`,
      [actingOrg(), importId, ...(ids === null ? [] : [ids])],
    )) as [unknown, number];
    return count;
  }

  async counts(importId: string): Promise<OutcomeCounts> {
    const rows = await this.uow.query<{ outcome: ImportRowOutcome; count: number }>(
      'select outcome, count(*)::int as count from import_row where owner_org_id = $1 and import_id = $2 group by outcome',
      [actingOrg(), importId],
    );
    const none: OutcomeCounts = { NEW: 0, CHANGED: 0, SAME: 0, REJECTED: 0, SET_ASIDE: 0 };
    return { ...none, ...Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count])) };
  }
}
