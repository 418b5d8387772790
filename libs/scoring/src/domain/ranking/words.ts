import { foldText } from '#kernel';

/** Words of a supplier to search by: folded, each once; single letters find nothing. */
export const wordsOf = (...texts: readonly (string | null)[]): string[] => [
  ...new Set(texts.flatMap((text) => foldText(text ?? '').split(' ')).filter((word) => word.length > 1)),
];

/** At most this many words of a search count. */
const WORDS = 5;

/** The beginnings of words that a search asks for; empty searches for nothing. */
export const searchedWords = (search: string): string[] =>
  [
    ...new Set(
      foldText(search)
        .split(' ')
        .filter((word) => word !== ''),
    ),
  ].slice(0, WORDS);
