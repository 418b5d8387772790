import { isUnit, unitOf } from '#countries';
import { addMonths, decimal, invalid } from '#kernel';
import type { CalendarDate } from '#kernel';

/** What was used in twelve whole months: the origin of a baseline. A month without a figure is null, never zero. */
export interface Quantity {
  /** First of the twelve months, YYYY-MM. */
  readonly from: string;
  /** Unit of the figures, a code of the unit table; convertible into the question's. */
  readonly unit: string;
  /** Twelve plain decimals, 0 or more, oldest month first. */
  readonly months: readonly (string | null)[];
}

/** First month, unit, figures. */
const FORM = /^((?:19|20)\d{2}-(?:0[1-9]|1[0-2])) (\S{1,20}) ([\d.;]*)$/;
const FIGURE = /^\d{1,15}(\.\d{1,6})?$/;
const MONTHS = 12;

export const isQuantity = (value: unknown): value is Quantity =>
  typeof value === 'object' && value !== null && 'months' in value;

/**
 * Reads `2025-11 kWh 120.5;130;;…`: first month, unit, twelve figures with nothing between two semicolons for a month
 * that is missing.
 * @param unit of the question, such as m3
 * @param today the last month has to be over by then
 * @throws DomainError QUANTITY_FORM, QUANTITY_UNIT, QUANTITY_EMPTY, QUANTITY_FUTURE
 */
export function readQuantity(text: string, unit: string, today: CalendarDate): Quantity {
  const { from, said, figures } = partsOf(text);
  if (!isUnit(said) || unitOf(said, 'value').dimension !== unitOf(unit, 'value').dimension)
    throw invalid('QUANTITY_UNIT', { field: 'value', unit });
  if (addMonths(`${from}-01`, MONTHS) > today) throw invalid('QUANTITY_FUTURE', { field: 'value' });
  if (figures.every((figure) => figure === '')) throw invalid('QUANTITY_EMPTY', { field: 'value' });
  return { from, unit: said, months: figures.map((figure) => (figure === '' ? null : decimal(figure).toFixed())) };
}

function partsOf(text: string): { from: string; said: string; figures: string[] } {
  const [, from, said, list] = FORM.exec(text) ?? [];
  const figures = (list ?? '').split(';');
  const isReadable = figures.length === MONTHS && figures.every((figure) => figure === '' || FIGURE.test(figure));
  if (!from || !said || !isReadable) throw invalid('QUANTITY_FORM', { field: 'value' });
  return { from, said, figures };
}

/** The quantity as `readQuantity` reads it. */
export const quantityText = ({ from, unit, months }: Quantity): string =>
  `${from} ${unit} ${months.map((figure) => figure ?? '').join(';')}`;
