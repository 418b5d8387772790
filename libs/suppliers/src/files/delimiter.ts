/** Signs that stand between cells, in the order in which equals are preferred. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

export type Delimiter = (typeof DELIMITERS)[number];

interface Score {
  readonly delimiter: Delimiter;
  /** Lines with the number of cells that is met most often among those with two cells or more. */
  readonly agreeing: number;
  readonly cells: number;
}

/**
 * The sign with which most lines of the sample have the same number of cells; of equals the one that gives more cells.
 * Line breaks and signs between quotes do not count. A list of one column is a list with commas.
 */
export function delimiterOf(sample: string): Delimiter {
  const scores = DELIMITERS.map((delimiter) => scoreOf(delimiter, sample));
  return scores.reduce((best, next) =>
    next.agreeing > best.agreeing || (next.agreeing === best.agreeing && next.cells > best.cells) ? next : best,
  ).delimiter;
}

/** The sign that a first line `sep=;` declares to Excel; null without such a line. */
export const declaredDelimiter = (sample: string): Delimiter | null =>
  DELIMITERS.find((delimiter) => delimiter === /^sep=(.)\r?\n/i.exec(sample)?.[1]) ?? null;

function scoreOf(delimiter: Delimiter, sample: string): Score {
  const lines = new Map<number, number>();
  for (const cells of cellCounts(delimiter, sample)) if (cells > 1) lines.set(cells, (lines.get(cells) ?? 0) + 1);
  const [cells, agreeing] = [...lines].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0]);
  return { delimiter, agreeing, cells };
}

/** Cells of each whole line; the last line of a sample is cut, unless it is the only one. */
function cellCounts(delimiter: Delimiter, sample: string): number[] {
  const counts: number[] = [];
  let cells = 1;
  let isQuoted = false;
  let isAtStart = true;
  for (const character of sample) {
    if (isQuoted) {
      isQuoted = character !== '"';
      continue;
    }
    if (character === '"') {
      // A quote inside a cell is a letter; one behind a closing quote is a doubled one.
      isQuoted = isAtStart;
      continue;
    }
    isAtStart = character === delimiter || character === '\n' || character === '\r';
    if (character === delimiter) cells += 1;
    // \r\n ends two lines, of which the empty one counts for nothing.
    if (character === '\n' || character === '\r') {
      counts.push(cells);
      cells = 1;
    }
  }
  return counts.length === 0 ? [cells] : counts;
}
