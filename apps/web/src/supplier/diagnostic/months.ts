/** One of the twelve months of a quantity. */
export interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** The twelve whole months before a day, oldest first. */
export function monthsBefore({ year, month }: Month): readonly Month[] {
  const last = year * 12 + (month - 1);
  return Array.from({ length: 12 }, (_, index) => last - 12 + index).map((index) => ({
    year: Math.floor(index / 12),
    month: (index % 12) + 1,
  }));
}

/** The value of an answer: twelve decimals joined by semicolons, a missing one empty; null when there are none. */
export function joinMonths(values: readonly (string | null)[]): string | null {
  return values.some((value) => value !== null) ? values.map((value) => value ?? '').join(';') : null;
}

/** The months of an answer's value; null where one is missing. */
export const splitMonths = (value: string | null): readonly (string | null)[] => {
  const parts = (value ?? '').split(';');
  return Array.from({ length: 12 }, (_, index) => (parts[index] ?? '') || null);
};
