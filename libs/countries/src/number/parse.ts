import { notCovered } from '#kernel';
import type { Country } from '../country.js';
import type { CountryPack } from '../pack/pack.js';
import { packOf } from '../pack/packs.js';
import { isUnit } from '../units/units.js';
import { CURRENCY_CODES, currenciesNamed } from './currency-signs.js';
import { readDigits } from './digits.js';
import type { DecimalSign, NumberFault } from './digits.js';
import { isNoData } from './no-data.js';
import { unitsNamed } from './unit-words.js';

/** What a typed text says. Members that do not apply are null or empty. */
export interface NumberRead {
  readonly kind: 'value' | 'ambiguous' | 'noData' | 'invalid';
  /** Decimal text; digits after the decimal sign as typed. */
  readonly value: string | null;
  /** Of an ambiguous text, the likelier in the country first. */
  readonly readings: readonly string[];
  /** Unit code or ISO 4217 code typed along. */
  readonly unit: string | null;
  /** Codes that the typed unit may mean, the likelier first, when they are several. */
  readonly unitChoices: readonly string[];
  readonly reason: NumberFault | null;
}

/** What is known about the place that the text stands in. */
export interface NumberPlace {
  readonly country: Country;
  /** Expected unit or currency: settles a word with several meanings that it is among. */
  readonly unit?: string | undefined;
  /** Decimal sign of the column: settles a sign that can mean two things. */
  readonly decimalSign?: DecimalSign | undefined;
}

interface Pieces {
  readonly negative: boolean;
  readonly before: string;
  readonly token: string;
  readonly after: string;
}

const NOTHING = { value: null, readings: [], unit: null, unitChoices: [], reason: null } as const;
/** Longer texts are no figure. */
const MAX_TYPED = 200;
const SCIENTIFIC = /^\s*(e[+-]?\d|[x×*]\s*10\b)/iu;

/**
 * Reads a number that a person typed (calc contract 11, portal guide 7). Nothing is guessed: a text that can mean two
 * things is answered with both.
 * @throws DomainError NOT_COVERED when `unit` is no code of the unit table and no currency
 */
export function parseNumber(text: string, place: NumberPlace): NumberRead {
  const { country, unit, decimalSign } = place;
  if (unit !== undefined) checkKnown(unit);
  if (text.trim().length > MAX_TYPED) return invalidBecause('text');
  if (isNoData(text)) return { kind: 'noData', ...NOTHING };
  const pack = packOf(country);
  const pieces = piecesOf(text, pack);
  if (pieces === null) return invalidBecause('text');
  if (SCIENTIFIC.test(pieces.after)) return invalidBecause('scientific');
  const units = unitsTyped(pieces, pack);
  if (units === null) return invalidBecause(/\d/.test(pieces.after) ? 'text' : 'unit');
  const digits = readDigits(pieces.token, { habit: pack.numbers, decimalSign });
  return 'fault' in digits
    ? invalidBecause(digits.fault)
    : answer(
        digits.readings.map((value) => signed(value, pieces.negative)),
        units,
        unit,
      );
}

function checkKnown(unit: string): void {
  if (!isUnit(unit) && !CURRENCY_CODES.includes(unit)) throw notCovered({ field: 'unit', unit: unit.slice(0, 40) });
}

const invalidBecause = (reason: NumberFault): NumberRead => ({ kind: 'invalid', ...NOTHING, reason });

function answer(readings: readonly string[], units: readonly string[], expected: string | undefined): NumberRead {
  const settled = units.length === 1 ? units[0] : units.find((code) => code === expected);
  const unit = settled ?? null;
  const unitChoices = unit === null ? units : [];
  return readings.length === 1
    ? { kind: 'value', ...NOTHING, value: readings[0] ?? null, unit, unitChoices }
    : { kind: 'ambiguous', ...NOTHING, readings, unit, unitChoices };
}

const signed = (value: string, negative: boolean): string => (negative && /[1-9]/.test(value) ? `-${value}` : value);

/** Cuts the text into what stands before the digits, the digits with their signs, and what stands behind. */
function piecesOf(text: string, pack: CountryPack): Pieces | null {
  const [, lead, digits, after] = /^(\D*)(\d[\d.,'’ʼ\s]*)(.*)$/su.exec(text.trim()) ?? [];
  if (lead === undefined || digits === undefined || after === undefined) return null;
  const { negative, rest } = withoutMinus(lead.trim());
  const own = ownSign(rest, pack);
  return { negative, before: own.before, token: own.sign + digits.trim(), after: after.trim() };
}

/** A minus or plus stands at the very front, or right before the digits. */
function withoutMinus(lead: string): { negative: boolean; rest: string } {
  const found = /^([-−+])\s*(.*)$|^(.*?)\s*([-−+])$/su.exec(lead);
  if (found === null) return { negative: false, rest: lead };
  const [, front, behindIt, beforeIt, back] = found;
  return { negative: (front ?? back) !== '+', rest: (behindIt ?? beforeIt ?? '').trim() };
}

/** `Q.` and `S/.` end with a dot of their own; any other sign before the digits is their decimal sign. */
function ownSign(before: string, pack: CountryPack): { before: string; sign: string } {
  const last = before.slice(-1);
  const isDecimal = (last === '.' || last === ',') && unitsBefore(before, pack).length === 0;
  return isDecimal ? { before: before.slice(0, -1).trim(), sign: last } : { before, sign: '' };
}

const unitsBefore = (word: string, pack: CountryPack): readonly string[] =>
  firstKnown(currenciesNamed, unitsNamed)(word, pack);
const unitsBehind = (word: string, pack: CountryPack): readonly string[] =>
  firstKnown(unitsNamed, currenciesNamed)(word, pack);

type Named = (word: string, pack: CountryPack) => readonly string[];

const firstKnown =
  (...tables: readonly Named[]): Named =>
  (word, pack) =>
    tables.map((table) => table(word, pack)).find((codes) => codes.length > 0) ?? [];

/** Units typed on either side; empty when there are none, null when one is unknown or the two disagree. */
function unitsTyped({ before, after }: Pieces, pack: CountryPack): readonly string[] | null {
  if (before === '' && after === '') return [];
  const front = before === '' ? unitsBehind(after, pack) : unitsBefore(before, pack);
  const back = after === '' ? front : unitsBehind(after, pack);
  const both = front.filter((code) => back.includes(code));
  return both.length === 0 ? null : both;
}
