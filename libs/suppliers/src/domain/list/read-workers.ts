import { readNumber } from './read-number.js';
import type { NumberCell } from './read-number.js';
import { notUnderstood, nothingSaid, problem, understood } from './row-problem.js';
import type { Understood } from './row-problem.js';

/** No employer of the world has more. */
const MOST_WORKERS = 5_000_000;

/**
 * A number of people: whole, not negative. `1.200` is one thousand two hundred here in every country, since people are
 * not counted in thousandths.
 */
export function readWorkers(text: string, cell: NumberCell): Understood<number> {
  const read = readNumber(text, cell);
  if (read.kind === 'noData') return nothingSaid;
  const value = read.kind === 'ambiguous' ? read.readings.find((reading) => !reading.includes('.')) : read.value;
  if (value === undefined || value === null || read.unit !== null || read.unitChoices.length > 0)
    return notUnderstood(problem('NUMBER_INVALID', 'WORKERS', { text: text.slice(0, 40) }));
  return count(value, text);
}

function count(value: string, text: string): Understood<number> {
  if (!/^-?\d+(\.0*)?$/.test(value))
    return notUnderstood(problem('WORKERS_NOT_WHOLE', 'WORKERS', { text: text.slice(0, 40) }));
  const workers = Number(value);
  if (workers < 0) return notUnderstood(problem('NUMBER_NEGATIVE', 'WORKERS'));
  if (workers > MOST_WORKERS) return notUnderstood(problem('NUMBER_TOO_BIG', 'WORKERS', { max: MOST_WORKERS }));
  return understood(workers);
}
