import { CELL_FIELDS, placesOf } from './domain/index.js';
import type { Cell, Contestant, Places, ShownTheme } from './domain/index.js';
import type { RankingInput } from './ranking-input.js';

/** What a list shows of a published score. */
export interface RankingCard {
  readonly shown: string;
  readonly core: string | null;
  readonly level: string;
  readonly confidence: string;
  readonly confidenceLetter: string;
  readonly coverage: string;
  readonly change: string | null;
  readonly changeIsClear: boolean | null;
  readonly asOf: string;
  readonly modelRef: string;
  readonly themes: readonly ShownTheme[];
}

/** RANKED, or why not: too little evidence yet, nothing published. */
export type RankingStatus = 'RANKED' | 'PROVISIONAL' | 'NOT_PUBLISHED';

/** A row of the ranking as it is stored; members are the columns. */
export interface RankingRow {
  readonly enrolment_id: string;
  readonly supplier_org_id: string;
  readonly supplier_name: string;
  readonly country: string;
  readonly sector_code: string | null;
  readonly sector_group: string;
  readonly size_tier: string;
  readonly size_class: string;
  readonly track_status: string;
  readonly status: RankingStatus;
  readonly level: string | null;
  readonly key_score: number | null;
  readonly key_core: number | null;
  readonly rank_score: number | null;
  readonly rank_core: number | null;
  readonly card: RankingCard | null;
}

/** The rows of a ranking with official places; provisional and unpublished ones stand apart (method guide 7.1). */
export function rankingRows(inputs: readonly RankingInput[]): RankingRow[] {
  const ranked = inputs.filter((input) => statusOf(input) === 'RANKED');
  const places = placesOf(ranked.map(contestantOf));
  const placeOf = new Map(ranked.map(({ enrolmentId }, index) => [enrolmentId, places[index]]));
  return inputs.map((input) => rowOf(input, placeOf.get(input.enrolmentId)));
}

/** Ranked suppliers counted by all that the ranking is filtered by. */
export function cellsOf(rows: readonly RankingRow[]): Cell[] {
  const cells = new Map<string, Cell>();
  for (const row of rows) {
    if (row.status !== 'RANKED') continue;
    const cell = {
      ...{ country: row.country, sectorGroup: row.sector_group, sizeTier: row.size_tier },
      ...{ level: row.level ?? '', trackStatus: row.track_status },
    };
    const key = CELL_FIELDS.map((field) => cell[field]).join('|');
    cells.set(key, { ...cell, suppliers: (cells.get(key)?.suppliers ?? 0) + 1 });
  }
  return [...cells.values()];
}

const contestantOf = ({ sizeTier, shownTenths, coreTenths, confidenceMicros }: RankingInput): Contestant => ({
  ...{ sizeTier, shownTenths: shownTenths ?? 0, coreTenths, confidenceMicros: confidenceMicros ?? 0 },
});

function statusOf({ status }: RankingInput): RankingStatus {
  if (status === null) return 'NOT_PUBLISHED';
  return status === 'published' ? 'RANKED' : 'PROVISIONAL';
}

function rowOf(input: RankingInput, places: Places | undefined): RankingRow {
  return {
    ...{ enrolment_id: input.enrolmentId, supplier_org_id: input.supplierOrgId, supplier_name: input.supplierName },
    ...{ country: input.country, sector_code: input.sectorCode, sector_group: input.sectorGroup },
    ...{ size_tier: input.sizeTier, size_class: input.sizeClass, track_status: input.trackStatus },
    ...{ status: statusOf(input), level: input.level },
    ...{ key_score: places?.keyScore ?? null, key_core: places?.keyCore ?? null },
    ...{ rank_score: places?.rankScore ?? null, rank_core: places?.rankCore ?? null, card: cardOf(input) },
  };
}

function cardOf({ parts, level, asOf, modelRef, ...input }: RankingInput): RankingCard | null {
  if (parts === null || level === null || asOf === null || modelRef === null) return null;
  const { confidence, themes } = parts;
  return {
    ...{ shown: tenths(input.shownTenths) ?? '', core: tenths(input.coreTenths), level },
    ...{ confidence: confidence.value, confidenceLetter: confidence.letter, coverage: confidence.answeredShare },
    ...{ change: tenths(input.changeTenths), changeIsClear: input.changeClear, asOf, modelRef, themes },
  };
}

const tenths = (value: number | null): string | null => (value === null ? null : (value / 10).toFixed(1));
