import { Injectable } from '@nestjs/common';
import { canonicalJson, invalid } from '#kernel';
import { UnitOfWork, actingOrg, keyOfCursor, pageOf, sha256 } from '#platform';
import type { Page } from '#platform';
import { ProgrammesService } from '#programmes';
import { facetsOf, narrowed, searchedWords, sortOf, totalOf } from './domain/index.js';
import type { Cell, CellFilter, FacetCount, RankingSort } from './domain/index.js';
import { mayReadScore } from './permission.js';
import type { RankingCard, RankingStatus } from './ranking-rows.js';
import { ROW, filtered, pageSql, searched } from './ranking-sql.js';
import type { FilterValues } from './ranking-sql.js';

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

/** What a list is asked for. */
interface Asked {
  readonly programmeId: string;
  readonly values: FilterValues;
  readonly words: readonly string[];
}

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
      const asked = { programmeId, values: valuesOf(filter), words: searchedWords(filter.search ?? '') };
      const stored = await this.storedCells(programmeId);
      const cells = asked.words.length > 0 ? await this.countedCells(asked) : stored;
      const sortedBy = sortOf(stored, filter);
      const list = sha256(canonicalJson([sortedBy, asked.values, asked.words])).slice(0, 16);
      const walked = { ...asked, values: valuesOf(narrowed(stored, filter)) };
      const rows = await this.ranked(walked, sortedBy, first + 1, placeBehind(after, list));
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
    asked: Asked,
    sortedBy: RankingSort,
    limit: number,
    place: readonly (string | number)[] | null,
  ): Promise<RankedRow[]> {
    const sql = pageSql(sortedBy, asked.values, asked.words, place !== null);
    return this.uow.query<RankedRow>(sql, [...parametersOf(asked), limit, ...(place ?? [])]);
  }

  private apart(asked: Asked): Promise<ListedRow[]> {
    const parameters = parametersOf(asked);
    return this.uow.query<ListedRow>(
      `select ${ROW} from ranking_row r
       where r.owner_org_id = $1 and r.programme_id = $2 and r.status <> 'RANKED' ${filtered(asked.values)} ${searched(asked.words)}
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
  private countedCells({ programmeId, words }: Asked): Promise<Cell[]> {
    const asked = { programmeId, values: valuesOf({}), words };
    return this.uow.query<Cell>(
      `select r.country, r.sector_group as "sectorGroup", r.size_tier as "sizeTier", r.level, r.track_status as "trackStatus", count(*)::int as suppliers
       from ranking_row r where r.owner_org_id = $1 and r.programme_id = $2 and r.key_score is not null
         ${filtered(asked.values)} ${searched(words)} and ${mayReadScore('r')}
       group by 1, 2, 3, 4, 5`,
      parametersOf(asked),
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

const valuesOf = ({ country, sectorGroup, sizeTier, level, trackStatus }: CellFilter): FilterValues =>
  [country, sectorGroup, sizeTier, level, trackStatus].map((values) => values ?? null);

const parametersOf = ({ programmeId, values, words }: Asked): unknown[] => [
  actingOrg(),
  programmeId,
  ...values,
  ...words,
];

/** Sort key and enrolment behind which the page begins; a cursor belongs to its list. */
function placeBehind(after: string | null, list: string): (string | number)[] | null {
  const key = keyOfCursor(after, ['text', 'text', 'uuid']);
  if (key === null) return null;
  const [of, place] = key;
  if (of !== list || !/^\d{1,15}$/.test(String(place))) throw invalid('CURSOR_INVALID', { field: 'after' });
  return key.slice(1);
}
