import { contentMeaning } from './guess-by-content.js';
import { decimalSignOf } from './decimal-sign.js';
import type { ImportField } from './field.js';
import { headerText, meaningsOf } from './header-words.js';
import type { HeaderMeaning } from './header-words.js';
import type { ImportColumn } from './import-column.js';
import type { RawRow } from './listed-supplier.js';

/** What a column probably means: proposed to the person, who decides. */
export interface ColumnGuess extends ImportColumn {
  /** 0 to 1; 0 for a column that nothing is known of. */
  readonly confidence: number;
  /** The first different texts of the column, at most three. */
  readonly samples: readonly string[];
}

const SAMPLES = 3;
/** Header and content that agree make a guess nearly sure; content that contradicts a weak header wins. */
const AGREEMENT = 0.99;

interface Wish extends HeaderMeaning {
  readonly index: number;
}

/**
 * The meaning of every column, by header and content. No two columns mean the same: the stronger one gets the field and
 * the other its next meaning, or none.
 * @param rows rows behind the header, as many as the caller has read
 */
export function guessColumns(header: RawRow, rows: readonly RawRow[]): ColumnGuess[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), header.cells.length);
  const columns = Array.from({ length: width }, (_, index) => ({
    index,
    header: headerText(header.cells[index] ?? ''),
    texts: rows.map(({ cells }) => cells[index] ?? '').filter((text) => text.trim() !== ''),
  }));
  const wishes = columns.flatMap(({ index, header: name, texts }) =>
    wishesOf(name, texts).map((meaning) => ({ ...meaning, index })),
  );
  const granted = grant(wishes);
  return columns.map(({ index, header: name, texts }) => {
    const wish = granted.get(index);
    const field: ImportField = wish?.field ?? 'IGNORE';
    return {
      index,
      header: name,
      field,
      decimalSign: field === 'SPEND' || field === 'WORKERS' ? decimalSignOf(texts) : null,
      confidence: wish?.strength ?? 0,
      samples: [...new Set(texts.map(headerText))].slice(0, SAMPLES),
    };
  });
}

function wishesOf(header: string, texts: readonly string[]): HeaderMeaning[] {
  const byHeader = meaningsOf(header);
  const byContent = contentMeaning(texts);
  if (byContent === null) return byHeader;
  const others = byHeader.filter(({ field }) => field !== byContent.field);
  const strength = others.length < byHeader.length ? AGREEMENT : byContent.strength;
  return [{ field: byContent.field, strength }, ...others];
}

/** Strongest wish first, the earlier column of equals: each column gets one field and each field one column. */
function grant(wishes: readonly Wish[]): Map<number, Wish> {
  const granted = new Map<number, Wish>();
  const taken = new Set<ImportField>();
  for (const wish of [...wishes].sort((a, b) => b.strength - a.strength || a.index - b.index)) {
    if (granted.has(wish.index) || taken.has(wish.field)) continue;
    granted.set(wish.index, wish);
    taken.add(wish.field);
  }
  return granted;
}
