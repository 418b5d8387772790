import type { RankingSort } from './domain/index.js';
import { mayReadScore } from './permission.js';

/** SQL: the columns of a row in a list. */
export const ROW = `r.enrolment_id as "enrolmentId", r.supplier_name as "supplierName", r.country, r.sector_code as "sectorCode",
  r.sector_group as "sectorGroup", r.size_tier as "sizeTier", r.size_class as "sizeClass", r.track_status as "trackStatus", r.status, r.card`;

/** Values of the five filters; null keeps all. */
export type FilterValues = readonly (readonly string[] | null)[];

const FILTERED_COLUMNS = ['country', 'sector_group', 'size_tier', 'level', 'track_status'] as const;
const FIRST_FILTER = 3;

/** SQL: the five filters, parameters 3 to 7. One value is asked for as itself, so that an index goes on behind it. */
export const filtered = (values: FilterValues): string =>
  FILTERED_COLUMNS.map((column, index) => {
    const list = `$${FIRST_FILTER + index}::text[]`;
    const wanted = values[index] ?? null;
    if (wanted === null) return `and ${list} is null`;
    return wanted.length === 1 ? `and r.${column} = (${list})[1]` : `and r.${column} = any (${list})`;
  }).join(' ');

const FIRST_WORD = 8;

/**
 * SQL: every word begins a word of the supplier, parameters from 8 on. Beginnings are ranges of text, which row
 * security lets an index answer (D18).
 */
export const searched = (words: readonly string[]): string =>
  words
    .map((_, index) => `$${FIRST_WORD + index}::text`)
    .map(
      (
        word,
      ) => `and r.enrolment_id in (select t.enrolment_id from ranking_token t where t.owner_org_id = $1 and t.programme_id = $2
        and t.token >= ${word} and t.token < ${word} || chr(1114111))`,
    )
    .join(' ');

/**
 * SQL of a part of the ranking: a walk along the index of its sort. Parameters: owner, programme, five filters, the
 * words, how many rows; then, behind another row, that row's key and enrolment.
 */
export function pageSql(
  sortedBy: RankingSort,
  values: FilterValues,
  words: readonly string[],
  isBehind: boolean,
): string {
  const [key, rank] = sortedBy === 'core' ? ['r.key_core', 'r.rank_core'] : ['r.key_score', 'r.rank_score'];
  const limit = FIRST_WORD + words.length;
  const behind = isBehind ? `and (${key}, r.enrolment_id) < ($${limit + 1}::bigint, $${limit + 2}::uuid)` : '';
  return `select ${ROW}, ${rank} as rank, ${key}::text as key from ranking_row r
    where r.owner_org_id = $1 and r.programme_id = $2 and ${key} is not null ${filtered(values)} ${searched(words)} ${behind} and ${mayReadScore('r')}
    order by ${key} desc, r.enrolment_id desc limit $${limit}`;
}
