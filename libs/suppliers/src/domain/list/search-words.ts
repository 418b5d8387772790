import { foldText } from '#kernel';

/** Shorter words are in nearly every name: they are neither stored nor asked for beside longer ones. */
const SHORTEST = 2;

/** Words under which a supplier of the list is found: of its name, its town, and its tax id in one piece (D18). */
export const searchWords = (name: string, town: string | null, taxId: string | null): string[] => [
  ...new Set(
    [...wordsOf(name), ...wordsOf(town ?? ''), taxId?.toLowerCase() ?? ''].filter(({ length }) => length >= SHORTEST),
  ),
];

/** Beginnings of words that a person typed; every one has to be met. Empty when the text holds no letter or digit. */
export function wordsAsked(text: string): string[] {
  const words = [...new Set(wordsOf(text))];
  const long = words.filter(({ length }) => length >= SHORTEST);
  return long.length > 0 ? long : words;
}

const wordsOf = (text: string): string[] => foldText(text).split(' ').filter(Boolean);
