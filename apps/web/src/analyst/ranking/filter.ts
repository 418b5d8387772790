import type { Level, RankingFilter, SizeTier } from '../../generated/schema.js';

/** The parts of the filter, by the name they have in the address; several values are joined by commas. */
export const FACETS = {
  country: 'pais',
  sectorGroup: 'categoria',
  sizeTier: 'tamano',
  level: 'nivel',
  trackStatus: 'plan',
} as const;

export type FacetField = keyof typeof FACETS;
export const FACET_FIELDS = Object.keys(FACETS) as readonly FacetField[];
export const isFacetField = (field: string): field is FacetField => field in FACETS;

const SEARCH = 'q';
const TIERS: readonly SizeTier[] = ['MICRO', 'SMALL', 'MEDIUM'];
const LEVELS: readonly Level[] = ['L1', 'L2', 'L3', 'L4', 'L5'];

/** A chosen value of the filter, or the searched text. */
export interface Chip {
  readonly field: FacetField | 'search';
  readonly value: string;
}

export const valuesOf = (search: URLSearchParams, field: FacetField): readonly string[] =>
  (search.get(FACETS[field]) ?? '').split(',').filter((value) => value !== '');

/** The filter that an address asks for; values that no list has are left out. */
export function filterOf(search: URLSearchParams): RankingFilter {
  const text = search.get(SEARCH)?.trim() ?? '';
  return {
    ...some('country', valuesOf(search, 'country')),
    ...some('sectorGroup', valuesOf(search, 'sectorGroup')),
    ...some('sizeTier', known(TIERS, valuesOf(search, 'sizeTier'))),
    ...some('level', known(LEVELS, valuesOf(search, 'level'))),
    ...some('trackStatus', valuesOf(search, 'trackStatus')),
    ...(text === '' ? {} : { search: text }),
  };
}

const some = <Name extends string, Value>(
  name: Name,
  values: readonly Value[],
): Partial<Record<Name, readonly Value[]>> =>
  values.length === 0 ? {} : ({ [name]: values } as Partial<Record<Name, readonly Value[]>>);

const known = <Value extends string>(all: readonly Value[], values: readonly string[]): readonly Value[] =>
  all.filter((value) => values.includes(value));

/** Everything that is chosen, in the order of the facets, the search last. */
export function chipsOf(search: URLSearchParams): readonly Chip[] {
  const text = search.get(SEARCH)?.trim() ?? '';
  const chosen = FACET_FIELDS.flatMap((field) => valuesOf(search, field).map((value) => ({ field, value })));
  return text === '' ? chosen : [...chosen, { field: 'search', value: text }];
}

/** The change of the address that chooses a value, or takes it back. A changed filter begins at the first page. */
export function toggled(search: URLSearchParams, { field, value }: Chip): Readonly<Record<string, string | null>> {
  if (field === 'search') return { [SEARCH]: null, despues: null };
  const values = valuesOf(search, field);
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { [FACETS[field]]: next.join(','), despues: null };
}

/** The change of the address that drops the whole filter. */
export const CLEARED: Readonly<Record<string, null>> = {
  ...Object.fromEntries(Object.values(FACETS).map((name) => [name, null])),
  [SEARCH]: null,
  despues: null,
};
