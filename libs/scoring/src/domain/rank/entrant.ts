import { invalid } from '#kernel';
import type { Grade, ScoringModel } from '../model/model.js';

/** A theme of the ranking with its weight, any scale. */
export interface RankTheme {
  readonly id: string;
  readonly weight: number;
}

/** One indicator of a supplier. */
export interface RankIndicator {
  readonly id: string;
  readonly theme: string;
  /** Weight inside its theme, any scale; 1 by default. */
  readonly weight?: number | undefined;
  /** 0-100; null when missing. */
  readonly credit: number | null;
  /** Evidence grade, which says how uncertain the credit is; or `halfWidth` itself. Of a missing credit neither. */
  readonly grade?: Exclude<Grade, 'E0'> | undefined;
  /** Greatest error of the credit to either side, points. */
  readonly halfWidth?: number | undefined;
}

export interface RankSupplier {
  readonly id: string;
  /** 0-100; orders suppliers that share a shown score. */
  readonly confidence?: number | undefined;
  readonly indicators: readonly RankIndicator[];
}

/** How uncertain weights, exponent and credits are (method guide 7.2). */
export interface Uncertainty extends Omit<ScoringModel['monteCarlo'], 'draws'> {
  readonly halfWidthPoints: ScoringModel['evidence']['halfWidthPoints'];
}

/** The uncertainty that a scoring model states. */
export const uncertaintyOf = ({ monteCarlo, evidence }: ScoringModel): Uncertainty => ({
  ...monteCarlo,
  halfWidthPoints: evidence.halfWidthPoints,
});

/** A supplier ready to be drawn: its indicators in code-unit order of their ids. */
export interface Entrant {
  readonly id: string;
  readonly confidence: number;
  /** Credit of each indicator; NaN when missing. */
  readonly credits: Float64Array;
  readonly halfWidths: Float64Array;
  /** Position of the theme that each indicator belongs to. */
  readonly themes: Int32Array;
  /** Share of each indicator inside its theme, 0-1. */
  readonly shares: Float64Array;
  /** Positions of the themes that have an indicator. */
  readonly present: readonly number[];
}

/**
 * Checks the suppliers of a ranking.
 * @throws DomainError with `field`: THEME_REPEATED, SUPPLIER_REPEATED, INDICATOR_REPEATED, THEME_UNKNOWN,
 *   WEIGHTS_INVALID (a supplier without weight in its themes, a theme without weight in its indicators),
 *   HALF_WIDTH_MISSING (a known credit needs exactly one of grade and halfWidth)
 */
export function entrantsOf(
  themes: readonly RankTheme[],
  suppliers: readonly RankSupplier[],
  { halfWidthPoints }: Uncertainty,
): Entrant[] {
  unique(themes, 'themes', 'THEME_REPEATED');
  unique(suppliers, 'suppliers', 'SUPPLIER_REPEATED');
  const positions = new Map(themes.map(({ id }, position) => [id, position]));
  return suppliers.map((supplier, index) => {
    const at = `suppliers[${index}]`;
    unique(supplier.indicators, `${at}.indicators`, 'INDICATOR_REPEATED');
    const placed = supplier.indicators.map((indicator, place) => {
      const here = `${at}.indicators[${place}]`;
      const theme = positions.get(indicator.theme);
      if (theme === undefined) throw invalid('THEME_UNKNOWN', { field: `${here}.theme` });
      return {
        ...indicator,
        theme,
        weight: indicator.weight ?? 1,
        halfWidth: halfWidthOf(indicator, halfWidthPoints, here),
      };
    });
    return entrant(supplier, placed, { themes, at });
  });
}

interface Placed {
  readonly id: string;
  readonly theme: number;
  readonly weight: number;
  readonly credit: number | null;
  readonly halfWidth: number;
}

function entrant(
  { id, confidence = 0 }: RankSupplier,
  indicators: readonly Placed[],
  { themes, at }: { themes: readonly RankTheme[]; at: string },
): Entrant {
  const sums = themes.map(() => 0);
  for (const { theme, weight } of indicators) sums[theme] = (sums[theme] ?? 0) + weight;
  const present = [...new Set(indicators.map(({ theme }) => theme))].sort((a, b) => a - b);
  const weightless = present.some((theme) => !((sums[theme] ?? 0) > 0));
  const weight = present.reduce((sum, theme) => sum + (themes[theme]?.weight ?? 0), 0);
  if (weightless || !(weight > 0)) throw invalid('WEIGHTS_INVALID', { field: `${at}.indicators` });
  const sorted = [...indicators].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    id,
    confidence,
    credits: Float64Array.from(sorted, ({ credit }) => credit ?? NaN),
    halfWidths: Float64Array.from(sorted, ({ halfWidth }) => halfWidth),
    themes: Int32Array.from(sorted, ({ theme }) => theme),
    shares: Float64Array.from(sorted, (entry) => entry.weight / (sums[entry.theme] ?? NaN)),
    present,
  };
}

function halfWidthOf(
  { credit, grade, halfWidth }: RankIndicator,
  byGrade: Uncertainty['halfWidthPoints'],
  at: string,
): number {
  if (grade !== undefined && halfWidth !== undefined) throw invalid('HALF_WIDTH_MISSING', { field: `${at}.halfWidth` });
  if (halfWidth !== undefined) return halfWidth;
  if (grade !== undefined) return byGrade[grade];
  if (credit !== null) throw invalid('HALF_WIDTH_MISSING', { field: `${at}.grade` });
  return 0;
}

function unique(
  entries: readonly { readonly id: string }[],
  path: string,
  code: 'THEME_REPEATED' | 'SUPPLIER_REPEATED' | 'INDICATOR_REPEATED',
): void {
  const seen = new Set<string>();
  entries.forEach(({ id }, index) => {
    if (seen.has(id)) throw invalid(code, { field: `${path}[${index}].id` });
    seen.add(id);
  });
}
