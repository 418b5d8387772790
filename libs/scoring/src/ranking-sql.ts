/** SQL: the five filters of a ranking, parameters 3 to 7; null keeps all. */
export const FILTERED = `and ($3::text[] is null or r.country = any ($3)) and ($4::text[] is null or r.sector_group = any ($4))
  and ($5::text[] is null or r.size_tier = any ($5)) and ($6::text[] is null or r.level = any ($6))
  and ($7::text[] is null or r.track_status = any ($7))`;

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
