import { invalid } from '#kernel';
import type { Country } from '../country.js';
import { packOf } from '../pack/packs.js';
import { isAtMost, over, plus, ratioOf, textOf, times } from '../units/ratio.js';
import type { Ratio } from '../units/ratio.js';
import { SIZE_CLASSES } from './rule.js';
import type { SizeClass, SizeLimits, SizeRule, SizeSector } from './rule.js';
import { limitsFor, sizeRuleOf } from './size-rule.js';

/** What a firm says of a year. Money and legal units are decimal texts, 0 or more. */
export interface SizeFacts {
  readonly country: Country;
  readonly year: number;
  /** Workers, 0 or more. */
  readonly workers?: number | undefined;
  /** Sales of the year in the currency of the country. */
  readonly sales?: string | undefined;
  /** Sales of the year in legal units (wages, UIT, UVT, UF), instead of `sales`. */
  readonly salesUnits?: string | undefined;
  /** Value of the index unit in that year, above 0; absent: the shipped one. */
  readonly unitValue?: string | undefined;
  readonly sector?: SizeSector | undefined;
}

/** The legal class with all that led to it, to be stored together (domain guide 8.1). */
export interface SizeAnswer {
  /** "unconfirmed" while a criterion is missing: treated as small for limits and never refused for it. */
  readonly class: SizeClass | 'unconfirmed';
  readonly byWorkers: SizeClass | null;
  readonly bySales: SizeClass | null;
  /** Sales in the unit of the law; 20 significant digits where the quotient does not end. */
  readonly salesUnits: string | null;
  readonly unit: string | null;
  /** Version of the rule. */
  readonly rule: string;
}

/**
 * Size of a firm by the law of its country (domain guide 8.1): upper limits are inclusive, two criteria that differ give
 * the larger class, Mexico's is one score of workers and sales. Without a sector a class is given only where every
 * sector gives the same.
 * @throws DomainError NOT_COVERED for a year before the first rule; SIZE_* for facts that cannot be
 */
export function msmeSize(facts: SizeFacts): SizeAnswer {
  const rule = sizeRuleOf(facts.country, facts.year);
  const sales = salesIn(rule, facts);
  const workers = workersOf(facts);
  const verdicts = limitsFor(rule, facts.sector ?? 'all').map((limits) => verdict(rule, limits, { workers, sales }));
  return {
    class: agreed(verdicts.map((entry) => entry.class)) ?? 'unconfirmed',
    byWorkers: agreed(verdicts.map((entry) => entry.byWorkers)),
    bySales: agreed(verdicts.map((entry) => entry.bySales)),
    salesUnits: sales === null ? null : textOf(sales).text,
    unit: rule.salesUnit?.code ?? null,
    rule: rule.id,
  };
}

interface Measured {
  readonly workers: Ratio | null;
  readonly sales: Ratio | null;
}

interface Verdict {
  readonly class: SizeClass | null;
  readonly byWorkers: SizeClass | null;
  readonly bySales: SizeClass | null;
}

function verdict(rule: SizeRule, limits: SizeLimits, measured: Measured): Verdict {
  if (limits.combined !== undefined)
    return { class: within(limits.combined, combined(rule, measured), rule), byWorkers: null, bySales: null };
  const byWorkers = limits.workers === undefined ? null : within(limits.workers.map(String), measured.workers, rule);
  const bySales = limits.sales === undefined ? null : within(limits.sales, measured.sales, rule);
  const asked = [limits.workers && byWorkers, limits.sales && bySales].filter((entry) => entry !== undefined);
  return { class: largest(asked), byWorkers, bySales };
}

/** The first class whose limit is not passed; null while the figure is missing. */
function within(limits: readonly string[], value: Ratio | null, { beyond }: SizeRule): SizeClass | null {
  if (value === null) return null;
  const place = limits.findIndex((limit) => isAtMost(value, ratioOf(limit, 'limit')));
  return (place < 0 ? undefined : SIZE_CLASSES[place]) ?? beyond;
}

function combined({ weights }: SizeRule, { workers, sales }: Measured): Ratio | null {
  if (workers === null || sales === null || weights === undefined) return null;
  return plus(times(ratioOf(weights.workers, 'weights'), workers), times(ratioOf(weights.sales, 'weights'), sales));
}

/** The larger of the classes; null when one of them, or all, are missing. */
const largest = (classes: readonly (SizeClass | null)[]): SizeClass | null =>
  classes.reduce(
    (worst, next) =>
      worst === null || next === null || SIZE_CLASSES.indexOf(next) > SIZE_CLASSES.indexOf(worst)
        ? worst && next
        : worst,
    classes[0] ?? null,
  );

/** What all say; null when they differ or there are none. */
const agreed = (classes: readonly (SizeClass | null)[]): SizeClass | null =>
  classes.every((entry) => entry === classes[0]) ? (classes[0] ?? null) : null;

function workersOf({ workers }: SizeFacts): Ratio | null {
  if (workers === undefined) return null;
  if (!Number.isSafeInteger(workers) || workers < 0) throw invalid('SIZE_WORKERS', { field: 'workers' });
  return ratioOf(String(workers), 'workers');
}

/** Sales in the unit of the law; null when they, or the value of the unit in that year, are not known. */
function salesIn(rule: SizeRule, facts: SizeFacts): Ratio | null {
  const { sales, salesUnits } = facts;
  if (sales !== undefined && salesUnits !== undefined)
    throw invalid('SIZE_SALES_TWICE', { field: 'salesUnits', expected: 'sales or salesUnits' });
  if (rule.salesUnit === null) return null;
  if (salesUnits !== undefined) return amount(salesUnits, 'salesUnits');
  const value = unitValue(rule.salesUnit, facts);
  return sales === undefined || value === null ? null : over(amount(sales, 'sales'), value);
}

function unitValue(
  unit: NonNullable<SizeRule['salesUnit']>,
  { country, year, unitValue: given }: SizeFacts,
): Ratio | null {
  if (unit.kind === 'currency') return ratioOf(unit.amount, 'amount');
  const text = given ?? packOf(country).indexValues.find((entry) => entry.year === year)?.value;
  if (text === undefined) return null;
  const value = amount(text, 'unitValue');
  if (value.numerator === 0n) throw invalid('SIZE_UNIT_VALUE', { field: 'unitValue' });
  return value;
}

function amount(text: string, field: string): Ratio {
  const value = ratioOf(text, field);
  if (value.numerator < 0n) throw invalid('SIZE_AMOUNT', { field });
  return value;
}
