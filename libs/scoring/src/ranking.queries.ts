import { Injectable } from '@nestjs/common';
import { canonicalJson, invalid } from '#kernel';
import { UnitOfWork, actingOrg, keyOfCursor, pageOf, sha256 } from '#platform';
import type { Page } from '#platform';
import { ProgrammesService } from '#programmes';
import { facetsOf, searchedWords, sortOf, totalOf } from './domain/index.js';
import type { Cell, CellFilter, FacetCount, RankingSort } from './domain/index.js';
import { mayReadScore } from './permission.js';
import type { RankingCard, RankingStatus } from './ranking-rows.js';
import { FILTERED, searched } from './ranking-sql.js';

/** Suppliers that stand apart are shown up to here; the totals above them are never cut. */
const APART = 100;

export interface RankingRequest {
  readonly programmeId: string;
  readonly filter: CellFilter & { readonly search?: string | null | undefined };
  /** 1 to 100. */
  readonly first: number;
  readonly after: string | null;
}

/** A supplier in a list. */
export interface ListedRow {
  readonly enrolmentId: string;
  readonly supplierName: string;
  readonly country: string;
  readonly sectorCode: string | null;
  readonly sectorGroup: string;
  readonly sizeTier: string;
  readonly sizeClass: string;
  readonly trackStatus: string;
  readonly status: RankingStatus;
  readonly card: RankingCard | null;
}

export interface RankedRow extends ListedRow {
  readonly rank: number;
  readonly key: string;
}

export interface RankingPage extends Page<RankedRow> {
  readonly totalCount: number;
  readonly sortedBy: RankingSort;
  /** Month `YYYY-MM` of the newest score; null before the first one. */
  readonly period: string | null;
  readonly publishedAt: Date | null;
  readonly unranked: readonly ListedRow[];
  readonly facets: readonly FacetCount[];
}

/** What a statement is asked with: owner, programme, the five filters, then words. */
interface Asked {
  readonly parameters: readonly unknown[];
  readonly words: readonly string[];
}

const ROW = `r.enrolment_id as "enrolmentId", r.supplier_name as "supplierName", r.country, r.sector_code as "sectorCode",
  r.sector_group as "sectorGroup", r.size_tier as "sizeTier", r.size_class as "sizeClass", r.track_status as "trackStatus", r.status, r.card`;

/** Reads the ranking of an own programme: a walk along an index, never a sort of all rows. */
@Injectable()
export class RankingQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammesService,
  ) {}

  /**
   * A part of the official ranking. Ranks are those of the whole programme, whatever the filter leaves out.
   * @throws DomainError NOT_FOUND for a programme of somebody else; CURSOR_INVALID, also for a cursor of another filter
   */
  ranking({ programmeId, filter, first, after }: RankingRequest): Promise<RankingPage> {
    return this.uow.run(async () => {
      await this.programmes.programme(programmeId);
      const words = searchedWords(filter.search ?? '');
      const asked = { words, parameters: [actingOrg(), programmeId, ...filtersOf(filter), ...words] };
      const cells = words.length > 0 ? await this.countedCells(asked) : await this.storedCells(programmeId);
      const sortedBy = sortOf(cells, filter);
      const list = sha256(canonicalJson([sortedBy, filtersOf(filter), words])).slice(0, 16);
      const rows = await this.ranked(asked, sortedBy, first + 1, placeBehind(after, list));
      return {
        ...pageOf(rows, first, ({ key, enrolmentId }) => [list, key, enrolmentId]),
        ...{ sortedBy, totalCount: totalOf(cells, filter), facets: facetsOf(cells, filter) },
        ...(await this.header(programmeId)),
        unranked: await this.apart(asked),
      };
    });
  }

  /** How many suppliers of an own programme are ranked. */
  rankedCount(programmeId: string): Promise<number> {
    return this.uow.run(async () => {
      const [ranking] = await this.uow.query<{ ranked: number }>(
        'select ranked from ranking where owner_org_id = $1 and programme_id = $2',
        [actingOrg(), programmeId],
      );
      return ranking?.ranked ?? 0;
    });
  }

  private ranked(
    { parameters, words }: Asked,
    sortedBy: RankingSort,
    limit: number,
    place: readonly (string | number)[] | null,
  ): Promise<RankedRow[]> {
    const [key, rank] = sortedBy === 'core' ? ['r.key_core', 'r.rank_core'] : ['r.key_score', 'r.rank_score'];
    const next = parameters.length + 1;
    const behind = place ? `and (${key}, r.enrolment_id) < ($${next + 1}::bigint, $${next + 2}::uuid)` : '';
    return this.uow.query<RankedRow>(
      `select ${ROW}, ${rank} as rank, ${key}::text as key from ranking_row r
       where r.owner_org_id = $1 and r.programme_id = $2 and ${key} is not null ${FILTERED} ${searched(words)} ${behind} and ${mayReadScore('r')}
       order by ${key} desc, r.enrolment_id desc limit $${next}`,
      [...parameters, limit, ...(place ?? [])],
    );
  }

  private apart({ parameters, words }: Asked): Promise<ListedRow[]> {
    return this.uow.query<ListedRow>(
      `select ${ROW} from ranking_row r
       where r.owner_org_id = $1 and r.programme_id = $2 and r.status <> 'RANKED' ${FILTERED} ${searched(words)}
         and (r.card is null or ${mayReadScore('r')})
       order by r.supplier_name, r.enrolment_id limit $${parameters.length + 1}`,
      [...parameters, APART],
    );
  }

  private storedCells(programmeId: string): Promise<Cell[]> {
    return this.uow.query<Cell>(
      `select country, sector_group as "sectorGroup", size_tier as "sizeTier", level, track_status as "trackStatus", suppliers
       from ranking_cell where owner_org_id = $1 and programme_id = $2`,
      [actingOrg(), programmeId],
    );
  }

  /** Of a search, which leaves few; filters are applied to the cells. */
  private countedCells({ parameters, words }: Asked): Promise<Cell[]> {
    const [owner, programme] = parameters;
    const all = [null, null, null, null, null];
    return this.uow.query<Cell>(
      `select r.country, r.sector_group as "sectorGroup", r.size_tier as "sizeTier", r.level, r.track_status as "trackStatus", count(*)::int as suppliers
       from ranking_row r where r.owner_org_id = $1 and r.programme_id = $2 and r.key_score is not null ${FILTERED} ${searched(words)} and ${mayReadScore('r')}
       group by 1, 2, 3, 4, 5`,
      [owner, programme, ...all, ...words],
    );
  }

  private async header(programmeId: string): Promise<Pick<RankingPage, 'period' | 'publishedAt'>> {
    const [ranking] = await this.uow.query<Pick<RankingPage, 'period' | 'publishedAt'>>(
      'select period, published_at as "publishedAt" from ranking where owner_org_id = $1 and programme_id = $2',
      [actingOrg(), programmeId],
    );
    return ranking ?? { period: null, publishedAt: null };
  }
}

const filtersOf = ({ country, sectorGroup, sizeTier, level, trackStatus }: CellFilter): unknown[] =>
  [country, sectorGroup, sizeTier, level, trackStatus].map((values) => values ?? null);

/** Sort key and enrolment behind which the page begins; a cursor belongs to its list. */
function placeBehind(after: string | null, list: string): (string | number)[] | null {
  const key = keyOfCursor(after, ['text', 'text', 'uuid']);
  if (key === null) return null;
  const [of, place] = key;
  if (of !== list || !/^\d{1,15}$/.test(String(place))) throw invalid('CURSOR_INVALID', { field: 'after' });
  return key.slice(1);
}
