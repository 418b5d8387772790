/** What the ranking of a programme is filtered by. */
export const CELL_FIELDS = ['country', 'sectorGroup', 'sizeTier', 'level', 'trackStatus'] as const;
export type CellField = (typeof CELL_FIELDS)[number];

/** How many ranked suppliers share all of these. */
export type Cell = Readonly<Record<CellField, string>> & { readonly suppliers: number };

/** Values to keep by field; a field that is absent or null keeps all, an empty list keeps none. */
export type CellFilter = Readonly<Partial<Record<CellField, readonly string[] | null | undefined>>>;

/** By the full score inside one size tier, by the core score where a list mixes tiers (method guide 7.1). */
export type RankingSort = 'shown' | 'core';

export interface FacetCount {
  readonly field: CellField;
  /** By value, ascending. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

/** The size tiers of which the filter leaves ranked suppliers. */
const tiersLeft = (cells: readonly Cell[], { sizeTier }: CellFilter): string[] => [
  ...new Set(cells.map((cell) => cell.sizeTier).filter((tier) => !sizeTier || sizeTier.includes(tier))),
];

/** A list mixes size tiers when the filter leaves more than one of those that are ranked. */
export const sortOf = (cells: readonly Cell[], filter: CellFilter): RankingSort =>
  tiersLeft(cells, filter).length > 1 ? 'core' : 'shown';

/** The filter with the one tier named that a list by the full score has: its index begins with the tier. */
export function narrowed(cells: readonly Cell[], filter: CellFilter): CellFilter {
  const tiers = tiersLeft(cells, filter);
  return tiers.length === 1 ? { ...filter, sizeTier: tiers } : filter;
}

/** How many suppliers the filter leaves. */
export const totalOf = (cells: readonly Cell[], filter: CellFilter): number =>
  sum(cells.filter((cell) => CELL_FIELDS.every((field) => keeps(filter, field, cell))));

/** What each field could be narrowed to: counts under the filter of all other fields. */
export const facetsOf = (cells: readonly Cell[], filter: CellFilter): FacetCount[] =>
  CELL_FIELDS.map((field) => {
    const left = cells.filter((cell) => CELL_FIELDS.every((other) => other === field || keeps(filter, other, cell)));
    const values = [...new Set(left.map((cell) => cell[field]))].sort();
    return {
      field,
      values: values.map((value) => ({ value, count: sum(left.filter((cell) => cell[field] === value)) })),
    };
  });

const keeps = (filter: CellFilter, field: CellField, cell: Cell): boolean =>
  filter[field]?.includes(cell[field]) ?? true;

const sum = (cells: readonly Cell[]): number => cells.reduce((total, { suppliers }) => total + suppliers, 0);
