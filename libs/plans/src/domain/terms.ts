import { addDays, cleanText, decimal, invalid, isDecimal, plain } from '#kernel';
import type { CalendarDate } from '#kernel';
import type { Effect } from '#diagnostics/domain';
import { PROOF_REQUIREMENTS, proofRequirementOf } from './proof-requirements.js';
import type { ProofRequirementCode } from './proof-requirements.js';

/** What a person says of an action that is planned. Money is exact decimal text in `currency`. */
export interface Terms {
  readonly title: string;
  /** Supplier's own currency or USD, as the person knows the amounts. */
  readonly currency: string;
  /** What it costs to put in place; "0" is allowed. */
  readonly capex: string;
  /** Saved a year before new running costs; zero or less is said and not hidden. */
  readonly annualSaving: string;
  /** New running costs a year. */
  readonly annualCost: string;
  /** Years the change lasts, 1 to 50. */
  readonly lifeYears: number;
  readonly resource: Resource | null;
  readonly resourceUnit: string | null;
  /** Saved a year, in `resourceUnit`. */
  readonly resourcePerYear: string | null;
  readonly responsible: string;
  readonly startsOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** Means of verification, fixed in advance; at least one. */
  readonly proofRequirements: readonly string[];
}

/** Terms that hold. */
export interface CheckedTerms extends Terms {
  readonly proofRequirements: readonly ProofRequirementCode[];
}

/** The action as a version of a plan holds it. */
export interface FrozenTerms extends CheckedTerms {
  readonly indicator: string | null;
  readonly measureCode: string | null;
  readonly track: string | null;
  readonly effects: readonly Effect[];
}

/** What an action saves (domain guide 10.1). */
export const RESOURCES = ['water', 'electricity', 'fuel', 'waste', 'material', 'emissions'] as const;
export type Resource = (typeof RESOURCES)[number];

const UNITS: Readonly<Record<Resource, readonly string[]>> = {
  water: ['m3'],
  electricity: ['kWh'],
  fuel: ['gal', 'L', 'kg', 'GJ'],
  waste: ['kg', 't'],
  material: ['kg', 't'],
  emissions: ['t CO2e'],
};

const MONEY = /^-?\d{1,12}(\.\d{1,2})?$/;
const QUANTITY = /^-?\d{1,14}(\.\d{1,4})?$/;
const LONGEST_DAYS = 3660;

/**
 * Checks what was said of an action.
 * @param currencies that the supplier may use @param today in the supplier's zone
 * @throws DomainError TEXT_…, AMOUNT_INVALID, CURRENCY_UNKNOWN, LIFE_OUT_OF_RANGE, DATES_WRONG, RESOURCE_UNKNOWN,
 *   PROOF_REQUIREMENTS_MISSING, PROOF_REQUIREMENT_UNKNOWN, each with its field
 */
export function checkTerms(terms: Terms, currencies: readonly string[], today: CalendarDate): CheckedTerms {
  if (!currencies.includes(terms.currency))
    throw invalid('CURRENCY_UNKNOWN', { field: 'currency', currencies: currencies.join(', ') });
  if (!Number.isSafeInteger(terms.lifeYears) || terms.lifeYears < 1 || terms.lifeYears > 50)
    throw invalid('LIFE_OUT_OF_RANGE', { field: 'lifeYears' });
  checkDates(terms, today);
  return {
    ...terms,
    ...checkResource(terms),
    title: wordsOf(terms.title, 'title', 200),
    responsible: wordsOf(terms.responsible, 'responsible', 120),
    capex: moneyOf(terms.capex, 'capex', true),
    annualSaving: moneyOf(terms.annualSaving, 'annualSaving', false),
    annualCost: moneyOf(terms.annualCost, 'annualCost', true),
    proofRequirements: kindsOf(terms.proofRequirements),
  };
}

/** Text that says something. @throws DomainError TEXT_EMPTY with the field, and what `cleanText` throws */
export function wordsOf(text: string, field: string, max: number): string {
  if (text.trim() === '') throw invalid('TEXT_EMPTY', { field });
  return cleanText(text, max);
}

/** Exact money with at most two places. @throws DomainError AMOUNT_INVALID */
export function moneyOf(text: string, field: string, notNegative: boolean): string {
  if (!MONEY.test(text) || !isDecimal(text) || (notNegative && decimal(text).lt(0)))
    throw invalid('AMOUNT_INVALID', { field });
  return plain(decimal(text), 2);
}

function checkDates({ startsOn, dueOn }: Terms, today: CalendarDate): void {
  if (dueOn < startsOn) throw invalid('DATES_WRONG', { field: 'dueOn', earliest: startsOn });
  if (dueOn < today) throw invalid('DATES_WRONG', { field: 'dueOn', earliest: today });
  if (dueOn > addDays(today, LONGEST_DAYS)) throw invalid('DATES_WRONG', { field: 'dueOn', earliest: today });
}

function checkResource({
  resource,
  resourceUnit,
  resourcePerYear,
}: Terms): Pick<Terms, 'resource' | 'resourceUnit' | 'resourcePerYear'> {
  if (resource === null) return { resource: null, resourceUnit: null, resourcePerYear: null };
  if (!RESOURCES.includes(resource)) throw invalid('RESOURCE_UNKNOWN', { field: 'resource' });
  if (resourceUnit === null || !UNITS[resource].includes(resourceUnit))
    throw invalid('RESOURCE_UNKNOWN', { field: 'resourceUnit', units: UNITS[resource].join(', ') });
  if (resourcePerYear === null || !QUANTITY.test(resourcePerYear))
    throw invalid('AMOUNT_INVALID', { field: 'resourcePerYear' });
  return { resource, resourceUnit, resourcePerYear: plain(decimal(resourcePerYear), 4) };
}

/** Each kind once, in the catalogue's order. */
function kindsOf(codes: readonly string[]): ProofRequirementCode[] {
  const wanted = new Set(codes.map((code) => proofRequirementOf(code).code));
  if (wanted.size === 0) throw invalid('PROOF_REQUIREMENTS_MISSING', { field: 'proofRequirements' });
  return PROOF_REQUIREMENTS.map(({ code }) => code).filter((code) => wanted.has(code));
}
