import type { Indicator } from '#scoring/domain';
import type { Effect } from './effect.js';
import catalogue from '../../data/measures.json' with { type: 'json' };

/** What a measure costs to put in place, US$: nothing, under 5,000, up to 50,000, more (a label of ours). */
export const CAPEX_CLASSES = ['none', 'low', 'medium', 'high'] as const;

/** An entry of the catalogue of cleaner-production measures; it becomes an action when it is planned. */
export interface Measure {
  readonly code: string;
  readonly es: string;
  readonly en: string;
  /** Subjects of the score model's questions that it answers (`measureTags`). */
  readonly tags: readonly string[];
  /** What it changes in the answers once it is verified; empty where it changes none. */
  readonly effects: readonly Effect[];
  /** Beginnings of ISIC Rev. 4 codes, or ranges of divisions such as `10-33`. */
  readonly sectors: readonly string[];
  /** Published range in percent, plain decimals; null where the source gives none. */
  readonly savingMinPct: string | null;
  readonly savingMaxPct: string | null;
  /** What the percentage is of. */
  readonly savingOfEs: string | null;
  readonly savingOfEn: string | null;
  readonly paybackMinMonths: number | null;
  readonly paybackMaxMonths: number | null;
  readonly capexClass: string;
  readonly source: { readonly title: string; readonly url: string | null; readonly year: number | null };
}

/** The catalogue that ships with the product; docs/attribution.md names where it comes from. */
export const MEASURES: readonly Measure[] = catalogue.measures;

/**
 * The measures that answer a question and fit an activity, the cheapest first, then the quickest to pay back
 * (domain guide 5.3: a gap is shown with the matching measures).
 * @param sectorCode ISIC Rev. 4, two to four digits; null fits every activity
 */
export function measuresFor(
  { measureTags = [] }: Pick<Indicator, 'measureTags'>,
  sectorCode: string | null,
): Measure[] {
  return MEASURES.filter(
    ({ tags, sectors }) =>
      tags.some((tag) => measureTags.includes(tag)) &&
      (sectorCode === null || sectors.some((sector) => fits(sector, sectorCode))),
  ).sort((a, b) => capexRank(a) - capexRank(b) || payback(a) - payback(b) || (a.code < b.code ? -1 : 1));
}

function fits(sector: string, code: string): boolean {
  const [from, to] = sector.split('-');
  const division = code.slice(0, 2);
  return to === undefined ? code.startsWith(sector) : division >= (from ?? '') && division <= to;
}

const capexRank = ({ capexClass }: Measure): number => CAPEX_CLASSES.findIndex((entry) => entry === capexClass);
const payback = ({ paybackMaxMonths }: Measure): number => paybackMaxMonths ?? 1_000_000;
