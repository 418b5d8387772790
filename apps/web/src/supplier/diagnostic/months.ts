/** A calendar month. */
export interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** What was used in twelve months that follow each other. */
export interface Months {
  readonly from: Month;
  /** Code of the unit table. */
  readonly unit: string;
  /** Twelve plain decimals, oldest first; null for a month without a figure. */
  readonly values: readonly (string | null)[];
}

const indexOf = ({ year, month }: Month): number => year * 12 + (month - 1);
const monthAt = (index: number): Month => ({ year: Math.floor(index / 12), month: (index % 12) + 1 });

/** First of the twelve whole months before a month. */
export const yearBefore = (month: Month): Month => monthAt(indexOf(month) - 12);

/** Twelve months, oldest first. */
export const twelveFrom = (first: Month): readonly Month[] =>
  Array.from({ length: 12 }, (_, index) => monthAt(indexOf(first) + index));

/** The value of an answer: `2025-11 kWh 120.5;130;;…`; null when no month has a figure. */
export function monthsText({ from, unit, values }: Months): string | null {
  if (values.every((value) => value === null)) return null;
  const first = `${from.year}-${String(from.month).padStart(2, '0')}`;
  return `${first} ${unit} ${values.map((value) => value ?? '').join(';')}`;
}

/** The months in an answer's value; null where there is none. */
export function monthsIn(value: string | null): Months | null {
  const [, year, month, unit = '', figures = ''] = /^(\d{4})-(\d{2}) (\S+) ([\d.;]*)$/.exec(value ?? '') ?? [];
  if (year === undefined) return null;
  const parts = figures.split(';');
  return {
    from: { year: Number(year), month: Number(month) },
    unit,
    values: Array.from({ length: 12 }, (_, index) => (parts[index] ?? '') || null),
  };
}
