import { calcCommand } from '../calc/command.js';

/** The auditor's desk (D12): pure functions over JSON lines, no database, no network. */
export const calc = (args: readonly string[]): Promise<number> =>
  calcCommand(args, {
    input: process.stdin,
    write: (line) => {
      process.stdout.write(line);
    },
    complain: (line) => {
      process.stderr.write(line);
    },
  });
