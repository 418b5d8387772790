/** One thing wrong with a pack: where, and what is expected there. */
export interface PackFault {
  readonly path: string;
  readonly expected: string;
}

/** A fault at this place unless the condition holds. */
export const expecting = (holds: boolean, path: string, expected: string): PackFault[] =>
  holds ? [] : [{ path, expected }];

/** The faults of every item, with its place in the list. */
export const each = <T>(
  items: readonly T[],
  path: string,
  faultsOf: (item: T, path: string) => PackFault[],
): PackFault[] => items.flatMap((item, index) => faultsOf(item, `${path}[${index}]`));

export const isUnique = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

/** True when every value is above the one before it. */
export const isAscending = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value > (values[index - 1] ?? Infinity));
