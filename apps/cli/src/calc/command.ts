import { runCalc } from './calc.js';
import type { WriteLine } from './calc.js';

/** Where a command reads and writes. */
export interface Streams {
  readonly input: AsyncIterable<Buffer | string>;
  /** Standard output: answers and nothing else. */
  readonly write: WriteLine;
  /** Standard error. */
  readonly complain: (line: string) => void;
}

/**
 * `enverde calc`: takes no arguments; calls come from standard input.
 * @returns exit code: 0 when the input ended and every line has its answer, 2 for a wrong command line
 */
export async function calcCommand(args: readonly string[], { input, write, complain }: Streams): Promise<0 | 2> {
  if (args.length > 0) {
    complain('calc takes no arguments: send one JSON object a line, such as {"fn":"help"}\n');
    return 2;
  }
  await runCalc(input, write);
  return 0;
}
