import type { Country, DecimalSign } from '#countries';
import { invalid } from '#kernel';
import type { DomainError } from '#kernel';
import type { ImportField } from './field.js';

/** What one column of a file means. Every column of the header has one, also those that are ignored. */
export interface ImportColumn {
  /** From 0. */
  readonly index: number;
  /** Header on one line. */
  readonly header: string;
  readonly field: ImportField;
  /** Decimal sign of the numbers in the column, when it is known: settles what can mean two things. */
  readonly decimalSign: DecimalSign | null;
}

/** What rows that do not say it take from the person who imports. */
export interface ListDefaults {
  readonly country: Country | null;
}

/** What is wrong with a choice of columns; empty when a list can be checked with it. */
export function columnFaults(columns: readonly ImportColumn[], defaults: ListDefaults): DomainError[] {
  const has = (field: ImportField): boolean => columns.some((column) => column.field === field);
  const repeated = columns.filter(
    ({ field }, at) => field !== 'IGNORE' && columns.findIndex((column) => column.field === field) !== at,
  );
  return [
    ...(has('NAME') ? [] : [invalid('COLUMN_NAME_MISSING', { field: 'columns' })]),
    ...(has('COUNTRY') || defaults.country !== null ? [] : [invalid('COLUMN_COUNTRY_MISSING', { field: 'columns' })]),
    ...repeated.map(({ header, index }) => invalid('COLUMN_REPEATED', { field: `columns.${index}`, header })),
  ];
}
