import { formatNumber, parseNumber } from '#countries';
import type { Country, DecimalSign, NumberRead } from '#countries';
import type { ListedField } from './field.js';
import { problem } from './row-problem.js';
import type { RowProblem } from './row-problem.js';

/** Where a number stands. */
export interface NumberCell {
  readonly field: ListedField;
  readonly country: Country;
  readonly decimalSign: DecimalSign | null;
  /** Currency that the header names. */
  readonly currency?: string | null;
}

/** Reads a number as it was typed (calc contract 11); nothing is guessed. */
export const readNumber = (text: string, { country, decimalSign, currency }: NumberCell): NumberRead =>
  parseNumber(text, { country, unit: currency ?? undefined, decimalSign: decimalSign ?? undefined });

/** The text is no number, or can be two. */
export function numberProblem(text: string, read: NumberRead, { field, country }: NumberCell): RowProblem {
  const details = { text: text.slice(0, 40) };
  const [first, second] = read.readings;
  if (read.kind !== 'ambiguous' || first === undefined || second === undefined)
    return problem('NUMBER_INVALID', field, details);
  return problem('NUMBER_AMBIGUOUS', field, {
    ...details,
    first: formatted(first, country),
    second: formatted(second, country),
  });
}

const formatted = (value: string, country: Country): string =>
  formatNumber(value, country, value.split('.')[1]?.length ?? 0);
