import { convertQuantity, parseNumber, unitCodes, unitOf } from '#countries';
import type { Country, NumberRead } from '#countries';

/** What a typed number means here: its value in the question's unit, two readings to choose from, or a fault. */
export type Reading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'ambiguous'; readonly readings: readonly string[] }
  | { readonly kind: 'invalid' };

/** How a number is typed. */
export interface TypedIn {
  readonly country: Country;
  /** Unit code the person chose; empty where the question has a unit that is none of the table. */
  readonly unit: string;
  /** The question's unit. */
  readonly target: string;
}

const isUnitCode = (code: string): boolean => unitCodes().includes(code);

/** Reads what was typed; a unit typed along wins over the one chosen. */
export function readTyped(text: string, { country, unit, target }: TypedIn): Reading {
  if (text.trim() === '') return { kind: 'empty' };
  const expected = isUnitCode(unit) ? { unit } : {};
  const read = parseNumber(text.replace(/\s*%$/, ''), { country, ...expected });
  if (read.kind === 'noData') return { kind: 'empty' };
  if (read.kind === 'ambiguous') return { kind: 'ambiguous', readings: read.readings };
  if (read.kind === 'invalid' || read.value === null || read.value.startsWith('-')) return { kind: 'invalid' };
  return converted(read.value, read, { unit, target });
}

function converted(
  value: string,
  { unit: typed }: NumberRead,
  { unit, target }: { unit: string; target: string },
): Reading {
  const from = typed ?? unit;
  if (!isUnitCode(from) || !isUnitCode(target) || from === target) return { kind: 'value', value };
  if (unitOf(from, 'from').dimension !== unitOf(target, 'to').dimension) return { kind: 'invalid' };
  return { kind: 'value', value: convertQuantity(value, from, target).value };
}

/** Units offered beside an amount, the local habit first (portal guide S2). */
const OFFERED: Readonly<Record<string, readonly string[]>> = {
  m3: ['m3', 'L', 'gal_us', 'tonel_55', 'pipa_10m3'],
  kWh: ['kWh', 'MWh', 'MJ', 'GJ', 'MMBTU'],
  kg: ['kg', 'lb', 'qq', 't'],
};
const HABITS: Readonly<Partial<Record<Country, Readonly<Record<string, string>>>>> = {
  GT: { kg: 'lb' },
  HN: { kg: 'lb', m3: 'gal_us' },
  SV: { kg: 'lb' },
  NI: { kg: 'lb' },
  PA: { kg: 'lb', m3: 'gal_us' },
};

/** Unit codes to choose from for a question's unit; empty where there is nothing to choose. */
export function unitsFor(target: string, country: Country): readonly string[] {
  const offered = OFFERED[target] ?? [];
  const habit = HABITS[country]?.[target];
  return habit === undefined ? offered : [habit, ...offered.filter((code) => code !== habit)];
}
