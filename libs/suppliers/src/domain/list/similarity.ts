import { foldText } from '#kernel';

/** Forms of companies and the words around them, after folding and joining initials ("S. de R.L." is "s de rl"). */
const LEGAL_FORM =
  /\b((sociedad anonima|sociedad de responsabilidad limitada|sociedad por acciones simplificada)( de capital variable)?|(sapi|spr|sa|s|sc|sas|saic|srl|rl)( de (cv|rl|ri))+|sapi|sab|sac|saa|sacv|sas|saic|srl|spr|spa|eirl|scrl|ltda|limitada|cia|sca|sa|cv|rl|inc|llc|corp|ltd)\b/gu;
const SMALL_WORDS = new Set(['de', 'del', 'la', 'el', 'los', 'las', 'y', 'e', 'the', 'of', 'and', 'en']);

/** A name as similarity sees it. */
export interface NameShape {
  /** Different words that say something, sorted. */
  readonly words: readonly string[];
  /** The words in one text. */
  readonly text: string;
  /** Different runs of three characters of that text, one blank on either side. */
  readonly trigrams: ReadonlySet<string>;
}

/** Drops accents, legal form and small words; the order of words does not count. */
export function shapeOf(name: string): NameShape {
  const folded = joinInitials(foldText(name));
  const words = folded
    .replace(LEGAL_FORM, ' ')
    .split(' ')
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));
  const kept = [...new Set(words.length > 0 ? words : folded.split(' '))].sort();
  const text = kept.join(' ');
  return { words: kept, text, trigrams: trigramsOf(text) };
}

/** "s a de c v" becomes "sa de cv". */
const joinInitials = (folded: string): string => folded.replace(/(?<=\b\p{L}) (?=\p{L}\b)/gu, '');

function trigramsOf(text: string): Set<string> {
  const padded = ` ${text} `;
  return new Set(Array.from({ length: Math.max(1, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)));
}

/** Fewer words of a name are too often a part of another one by chance. */
const WORDS_OF_A_PART = 3;

/**
 * Likeness of two names, 0 to 1: the greater of the Dice coefficient of their trigrams (L. R. Dice, 1945) and, for a
 * name of at least three words, the share of its words that stand in the longer one.
 * @param from exact from here on; what does not reach it may come out as 0, and is known sooner
 */
export function likeness(a: NameShape, b: NameShape, from = 0): number {
  if (a.text === b.text) return 1;
  return Math.max(dice(a.trigrams, b.trigrams, from), partOf(a.words, b.words));
}

/** Twice the common members over the members of both, 0 to 1; 0 as soon as it cannot reach `from`. */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>, from = 0): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const both = a.size + b.size;
  let common = 0;
  let left = small.size;
  for (const member of small) {
    if ((2 * (common + left)) / both < from) return 0;
    if (large.has(member)) common += 1;
    left -= 1;
  }
  return (2 * common) / both;
}

function partOf(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < WORDS_OF_A_PART) return 0;
  return short.filter((word) => long.includes(word)).length / short.length;
}
