import { COUNTRIES } from '#countries';
import { cleanText, decimal, invalid, isDecimal, plain } from '#kernel';
import { PURPOSES } from '../facts.js';
import { readRules } from './rules-of-product.js';
import type { ProductRule, RawRule } from './rules-of-product.js';

/** What a lender offers (method guide 11.1 and 11.2). Amounts are plain decimal text in `currency`. */
export interface ProductTerms {
  readonly es: string;
  readonly en: string;
  readonly countries: readonly string[];
  /** ISO 4217. */
  readonly currency: string;
  readonly amountMin: string;
  readonly amountMax: string;
  readonly termMonths: number;
  /** Nominal yearly rate as a fraction: 0.11. */
  readonly nominalRate: string;
  readonly purposes: readonly string[];
  readonly dscrMin: string;
  /** Share of the green investment that may be lent. */
  readonly capexShare: string;
  /** Debt over EBITDA that may be reached. */
  readonly leverageMax: string;
  readonly rules: readonly ProductRule[];
}

export type RawTerms = Omit<ProductTerms, 'rules'> & { readonly rules: readonly RawRule[] };

/** Figures with what they may be; both ends belong to it. */
const RANGES = {
  amountMin: [0, 1e12],
  amountMax: [1, 1e12],
  nominalRate: [0, 2],
  dscrMin: [0.5, 5],
  capexShare: [0.01, 1],
  leverageMax: [0.1, 20],
} as const;

type Figure = keyof typeof RANGES;

/**
 * Checks what a lender defines. @throws DomainError TERM_OUT_OF_RANGE, AMOUNTS_CROSSED, CHOICE_UNKNOWN, and as `readRules`
 */
export function readTerms(raw: RawTerms): ProductTerms {
  const figures = Object.fromEntries(
    (Object.keys(RANGES) as Figure[]).map((name) => [name, figureOf(raw[name], name)]),
  ) as Record<Figure, string>;
  if (decimal(figures.amountMin).greaterThan(figures.amountMax))
    throw invalid('AMOUNTS_CROSSED', { field: 'amountMin' });
  if (!Number.isInteger(raw.termMonths) || raw.termMonths < 1 || raw.termMonths > 360)
    throw invalid('TERM_OUT_OF_RANGE', { field: 'termMonths', min: 1, max: 360 });
  if (!/^[A-Z]{3}$/.test(raw.currency)) throw invalid('CHOICE_UNKNOWN', { field: 'currency' });
  return {
    ...{ es: cleanText(raw.es, 120), en: cleanText(raw.en, 120), currency: raw.currency, termMonths: raw.termMonths },
    ...figures,
    countries: outOf(COUNTRIES, raw.countries, 'countries'),
    purposes: outOf(PURPOSES, raw.purposes, 'purposes'),
    rules: readRules(raw.rules),
  };
}

function figureOf(text: string, name: Figure): string {
  const [min, max] = RANGES[name];
  const fits = isDecimal(text) && decimal(text).greaterThanOrEqualTo(min) && decimal(text).lessThanOrEqualTo(max);
  if (!fits) throw invalid('TERM_OUT_OF_RANGE', { field: name, min, max });
  return plain(decimal(text));
}

function outOf(known: readonly string[], asked: readonly string[], field: string): string[] {
  if (asked.length === 0 || asked.some((value) => !known.includes(value))) throw invalid('CHOICE_UNKNOWN', { field });
  return [...new Set(asked)];
}
