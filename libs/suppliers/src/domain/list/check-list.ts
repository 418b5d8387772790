import { changedFields } from './changes.js';
import { checkRow } from './check-row.js';
import type { ListedField } from './field.js';
import type { ImportColumn, ListDefaults } from './import-column.js';
import type { KnownSupplier, ListedSupplierDraft, RawRow } from './listed-supplier.js';
import { NameIndex, askedName } from './name-index.js';
import type { AskedName } from './name-index.js';
import { problem } from './row-problem.js';
import type { RowProblem } from './row-problem.js';
import { SupplierIndex } from './supplier-index.js';
import type { Match } from './supplier-index.js';

/** What becomes of a row when the list is applied. */
export type RowOutcome = 'NEW' | 'CHANGED' | 'SAME' | 'REJECTED';

export interface CheckedRow {
  readonly rowNumber: number;
  readonly outcome: RowOutcome;
  readonly understood: ListedSupplierDraft;
  readonly problems: readonly RowProblem[];
  /** Record of the list that the row means. */
  readonly recordId: string | null;
  /** Fields in which it says something else than that record. */
  readonly changed: readonly ListedField[];
}

/** What a list is checked with. */
export interface ListPlan {
  readonly columns: readonly ImportColumn[];
  readonly defaults: ListDefaults;
  /** What the buyer's own list holds: no other buyer's (V15). */
  readonly known: Iterable<KnownSupplier>;
}

type Place = { readonly record: string } | { readonly row: number };

/**
 * A check of one list, row by row in the order of the file. It remembers what names and numbers it has seen, never the
 * rows. Rows with errors count as seen: who corrects one must not find out only then that it stands there twice. After a
 * correction the list is checked again from its first row, without the rows that were set aside.
 */
export class ListCheck {
  private readonly records = new SupplierIndex<KnownSupplier>();
  private readonly rows = new SupplierIndex<number>();
  private readonly names = new NameIndex<Place>();
  /** Row that claimed a record, by id. */
  private readonly claimed = new Map<string, number>();

  constructor(private readonly plan: ListPlan) {
    for (const record of plan.known) {
      this.records.add(record, record);
      const name = askedName(record);
      if (name !== null) this.names.add(name, { record: record.id });
    }
  }

  check({ rowNumber, cells }: RawRow): CheckedRow {
    const { understood, problems } = checkRow(cells, this.plan.columns, this.plan.defaults);
    const match = this.records.match(understood);
    const record = match?.kind === 'same' ? match.ref : null;
    const twice = [...vendorNumberTaken(match), ...this.twiceInFile(understood, record)];
    const name = askedName(understood);
    const questions = name !== null && record === null && twice.length === 0 ? this.alike(name) : [];
    if (name !== null) this.names.add(name, { row: rowNumber });
    this.rows.add(understood, rowNumber);
    return this.verdict({ rowNumber, understood, problems: [...problems, ...twice, ...questions] }, record);
  }

  private verdict(
    row: Pick<CheckedRow, 'rowNumber' | 'understood' | 'problems'>,
    record: KnownSupplier | null,
  ): CheckedRow {
    const isRejected = row.problems.some(({ severity }) => severity === 'error');
    if (record === null) return { ...row, outcome: isRejected ? 'REJECTED' : 'NEW', recordId: null, changed: [] };
    if (!this.claimed.has(record.id)) this.claimed.set(record.id, row.rowNumber);
    const changed = changedFields(record, row.understood);
    const known = changed.length > 0 ? 'CHANGED' : 'SAME';
    return { ...row, outcome: isRejected ? 'REJECTED' : known, recordId: record.id, changed };
  }

  private twiceInFile(understood: ListedSupplierDraft, record: KnownSupplier | null): RowProblem[] {
    const match = this.rows.match(understood);
    if (match?.kind === 'sameVendorNumber')
      return [problem('VENDOR_NUMBER_REPEATED', 'VENDOR_NUMBER', { row: match.ref })];
    const row = match?.ref ?? (record === null ? undefined : this.claimed.get(record.id));
    return row === undefined ? [] : [problem('DUPLICATE_IN_FILE', null, { row })];
  }

  private alike(asked: AskedName): RowProblem[] {
    const alike = this.names.mostAlike(asked);
    if (alike === null) return [];
    const { name, ref } = alike;
    return 'row' in ref
      ? [problem('POSSIBLE_DUPLICATE_OF_ROW', 'NAME', { name, row: ref.row })]
      : [problem('POSSIBLE_DUPLICATE_OF', 'NAME', { name, recordId: ref.record })];
  }
}

const vendorNumberTaken = (match: Match<KnownSupplier> | null): RowProblem[] =>
  match?.kind === 'sameVendorNumber'
    ? [problem('VENDOR_NUMBER_TAKEN', 'VENDOR_NUMBER', { name: match.ref.name ?? '', recordId: match.ref.id })]
    : [];
