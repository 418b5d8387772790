import { COUNTRIES } from '#countries';
import type { Country } from '#countries';
import { isCalendarDate, isDecimal } from '#kernel';
import { CalcError, joinPath } from './calc-error.js';

/** How a value of a call is named in help, and how it is checked and read. */
export interface CalcType<T> {
  readonly name: string;
  /** @throws CalcError invalid with the path of what does not fit */
  read(value: unknown, path: string): T;
}

/** A JSON object before its members are read. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const MAX_VALUES = 100_000;
export const MAX_PERIODS = 1_200;
export const MAX_DRAWS = 20_000;

export const refuse = (message: string, path: string): CalcError => new CalcError('invalid', message, path);

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Range {
  readonly min?: number;
  readonly max?: number;
  /** The bounds themselves do not belong to the range. */
  readonly open?: boolean;
}

function inRange(value: number, { min = -Infinity, max = Infinity, open = false }: Range): boolean {
  return open ? value > min && value < max : value >= min && value <= max;
}

const rangeText = ({ min, max, open = false }: Range): string =>
  [
    ...(min === undefined ? [] : [`${open ? 'above' : 'at least'} ${min}`]),
    ...(max === undefined ? [] : [`${open ? 'below' : 'at most'} ${max}`]),
  ].join(' and ');

/** A finite double, in `range` when given. */
export const num = (range: Range = {}): CalcType<number> => ({
  name: 'num',
  read(value, path) {
    if (typeof value !== 'number' || !Number.isFinite(value)) throw refuse('a finite number is expected', path);
    if (!inRange(value, range)) throw refuse(`a number ${rangeText(range)} is expected`, path);
    return value;
  },
});

/** A whole number that a double holds exactly, in `range` when given. */
export const int = (range: Range = {}): CalcType<number> => ({
  name: 'int',
  read(value, path) {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw refuse('a whole number is expected', path);
    if (!inRange(value, range)) throw refuse(`a whole number ${rangeText(range)} is expected`, path);
    return value;
  },
});

/** Plain decimal text, to be computed with `decimal()` of the kernel. */
export const dec: CalcType<string> = {
  name: 'dec',
  read(value, path) {
    if (typeof value !== 'string' || !isDecimal(value))
      throw refuse('a decimal text such as "12.50" is expected', path);
    return value;
  },
};

export const text: CalcType<string> = {
  name: 'text',
  read(value, path) {
    if (typeof value !== 'string') throw refuse('a text is expected', path);
    return value;
  },
};

export const bool: CalcType<boolean> = {
  name: 'bool',
  read(value, path) {
    if (typeof value !== 'boolean') throw refuse('true or false is expected', path);
    return value;
  },
};

export const date: CalcType<string> = {
  name: 'date',
  read(value, path) {
    if (typeof value !== 'string' || !isCalendarDate(value)) throw refuse('a date YYYY-MM-DD is expected', path);
    return value;
  },
};

/** A country of the product; another well-formed code is not covered rather than invalid. */
export const country: CalcType<Country> = {
  name: 'country',
  read(value, path) {
    const covered = COUNTRIES.find((code) => code === value);
    if (covered !== undefined) return covered;
    if (typeof value === 'string' && /^[A-Z]{2}$/.test(value))
      throw new CalcError('not-covered', `country ${value} is none of ${COUNTRIES.join(', ')}`);
    throw refuse('a country of two capital letters is expected', path);
  },
};

/** A text out of a closed list. */
export const choice = <const C extends string>(...choices: readonly C[]): CalcType<C> => ({
  name: 'text',
  read(value, path) {
    const found = choices.find((entry) => entry === value);
    if (found === undefined) throw refuse(`one of ${choices.join(', ')} is expected`, path);
    return found;
  },
});

/** -1 less is better, 1 more is better. */
export const direction: CalcType<1 | -1> = {
  name: 'int',
  read(value, path) {
    if (value !== 1 && value !== -1) throw refuse('1 (more is better) or -1 (less is better) is expected', path);
    return value;
  },
};

/** null is "missing" and is handed on. */
export const nullable = <T>(of: CalcType<T>): CalcType<T | null> => ({
  name: `${of.name}|null`,
  read: (value, path) => (value === null ? null : of.read(value, path)),
});

/** A list; beyond `max` values it is refused unread. */
export const list = <T>(of: CalcType<T>, { min = 0, max = MAX_VALUES } = {}): CalcType<T[]> => ({
  name: of.name.includes('|') ? `(${of.name})[]` : `${of.name}[]`,
  read(value, path) {
    if (!Array.isArray(value)) throw refuse('a list is expected', path);
    if (value.length < min) throw refuse(`at least ${min} values are expected`, path);
    if (value.length > max) throw refuse(`at most ${max} values are allowed`, path);
    return value.map((item: unknown, index) => of.read(item, joinPath(path, index)));
  },
});

/** An object with members of the caller's naming, in the order given. */
export const dictionary = <T>(of: CalcType<T>, key = 'name'): CalcType<ReadonlyMap<string, T>> => ({
  name: `{${key}:${of.name}}`,
  read(value, path) {
    if (!isJsonObject(value)) throw refuse('an object is expected', path);
    const entries = Object.entries(value);
    if (entries.length > MAX_VALUES) throw refuse(`at most ${MAX_VALUES} members are allowed`, path);
    return new Map(entries.map(([name, member]) => [name, of.read(member, joinPath(path, name))]));
  },
});
