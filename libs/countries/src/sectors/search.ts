import { foldText } from '#kernel';
import type { Language } from '../country.js';
import { SECTORS } from '../generated/sectors.js';
import { PLAIN_WORDS } from './plain-words.js';
import type { Sector } from './sector.js';

const MAX_RESULTS = 20;

/** A class with the folded words that it is found by. */
interface Entry {
  readonly sector: Sector;
  readonly label: Readonly<Record<Language, readonly string[]>>;
  readonly plain: readonly string[];
}

const wordsOf = (text: string): string[] =>
  foldText(text)
    .split(' ')
    .filter((word) => word !== '');

const ENTRIES: readonly Entry[] = SECTORS.filter(({ level }) => level === 'class').map((sector) => ({
  sector,
  label: { es: wordsOf(sector.names.es), en: wordsOf(sector.names.en) },
  plain: wordsOf(PLAIN_WORDS[sector.code] ?? ''),
}));

/**
 * Classes whose code begins with the query, or whose label or plain words begin with every word of it; accents and
 * capitals do not count. Best first: whole words before beginnings, what people call it before the label, then by code.
 * @param limit 1 to 20
 */
export function searchSectors(query: string, language: Language, limit = 10): Sector[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return ENTRIES.map((entry) => ({ sector: entry.sector, score: scoreOf(entry, words, language) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.sector.code < b.sector.code ? -1 : 1))
    .slice(0, Math.min(limit, MAX_RESULTS))
    .map(({ sector }) => sector);
}

/** Sum over the words of the query; 0 when one of them is not found. */
function scoreOf(entry: Entry, words: readonly string[], language: Language): number {
  if (words.length === 1 && entry.sector.code.startsWith(words[0] ?? '')) return 10;
  const scores = words.map((word) => wordScore(entry, word, language));
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0);
}

function wordScore({ plain, label }: Entry, word: string, language: Language): number {
  if (plain.includes(word)) return 4;
  if (label[language].includes(word)) return 3;
  return [...plain, ...label[language]].some((known) => known.startsWith(word)) ? 1 : 0;
}
