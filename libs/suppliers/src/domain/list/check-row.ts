import type { Country } from '#countries';
import { cellText, isFailedFormula, saysNothing } from './cell-text.js';
import type { ListedField } from './field.js';
import type { ImportColumn, ListDefaults } from './import-column.js';
import type { ListedSupplierDraft } from './listed-supplier.js';
import { readCountry } from './read-country.js';
import { readEmail } from './read-email.js';
import { readName } from './read-name.js';
import type { NumberCell } from './read-number.js';
import { readPhone } from './read-phone.js';
import { readSector } from './read-sector.js';
import { currencyOfHeader, readSpend } from './read-spend.js';
import { readTaxId } from './read-tax-id.js';
import { readText } from './read-text.js';
import { readWorkers } from './read-workers.js';
import { notUnderstood, nothingSaid, problem, understood } from './row-problem.js';
import type { RowProblem, Understood } from './row-problem.js';

/** What a row says, and what is wrong with it. */
export interface RowReading {
  readonly understood: ListedSupplierDraft;
  /** In the order of the fields; problems of the whole row first. */
  readonly problems: readonly RowProblem[];
}

/** A cell of a field with what is known of its column; text '' when the column is absent or says nothing. */
interface Cell {
  readonly text: string;
  readonly column: ImportColumn | undefined;
}

/**
 * Reads one row by its columns. Every problem of every cell is named; what has an error is not understood, and nothing
 * is filled in, clipped or rounded. Duplicates are another question: `startListCheck`.
 * @param columns every column of the header
 */
export function checkRow(
  cells: readonly string[],
  columns: readonly ImportColumn[],
  defaults: ListDefaults,
): RowReading {
  const problems: RowProblem[] = [...extraCells(cells, columns)];
  const keep = <T>({ value, problems: found }: Understood<T>): T | null => {
    problems.push(...found);
    return value;
  };
  const at = (field: ListedField): Cell => cellOf(field, cells, columns);
  const said = (field: ListedField): string => keep(textOf(field, at(field).text)) ?? '';

  const nameCell = textOf('NAME', at('NAME').text);
  const name = keep(nameCell.problems.length > 0 ? nameCell : readName(nameCell.value ?? ''));
  const country = keep(readCountry(said('COUNTRY'), defaults.country));
  const number = <T>(field: ListedField, read: (text: string, cell: NumberCell) => Understood<T>): T | null => {
    const text = said(field);
    return text === '' || country === null ? null : keep(read(text, numberCell(field, country, at(field).column)));
  };
  const words = (field: ListedField): string | null => keep(orNothing(said(field), (text) => readText(field, text)));
  const draft = {
    name,
    country,
    taxId: keep(readTaxId(said('TAX_ID'), country)),
    email: keep(readEmail(said('EMAIL'))),
    phone: keep(readPhone(said('PHONE'), country)),
    contactName: words('CONTACT_NAME'),
    town: words('TOWN'),
    sector: keep(orNothing(said('SECTOR'), readSector)),
    category: words('CATEGORY'),
    workers: number('WORKERS', readWorkers),
    spend: number('SPEND', readSpend),
    vendorNumber: words('VENDOR_NUMBER'),
  };
  return { understood: draft, problems };
}

/** More cells than the header: a comma or a quote is not where it should be, and every cell may be in the wrong place. */
function extraCells(cells: readonly string[], columns: readonly ImportColumn[]): RowProblem[] {
  const width = columns.reduce((most, { index }) => Math.max(most, index + 1), 0);
  const extra = cells.slice(width).some((cell) => cell.trim() !== '');
  return extra ? [problem('ROW_HAS_EXTRA_CELLS', null, { expected: width, found: cells.length })] : [];
}

function cellOf(field: ListedField, cells: readonly string[], columns: readonly ImportColumn[]): Cell {
  const column = columns.find((candidate) => candidate.field === field);
  return { text: column === undefined ? '' : (cells[column.index] ?? ''), column };
}

function textOf(field: ListedField, raw: string): Understood<string> {
  const text = cellText(raw);
  if (isFailedFormula(text)) return notUnderstood(problem('CELL_HAS_ERROR', field, { text: text.slice(0, 40) }));
  return saysNothing(text) ? nothingSaid : understood(text);
}

const orNothing = <T>(text: string, read: (text: string) => Understood<T>): Understood<T> =>
  text === '' ? nothingSaid : read(text);

const numberCell = (field: ListedField, country: Country, column: ImportColumn | undefined): NumberCell => ({
  field,
  country,
  decimalSign: column?.decimalSign ?? null,
  currency: field === 'SPEND' ? currencyOfHeader(column?.header ?? '') : null,
});
