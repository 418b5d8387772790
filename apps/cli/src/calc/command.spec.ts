import { expect, test } from '@jest/globals';
import { Readable } from 'node:stream';
import { calcCommand } from './command.js';

function streams(text: string): { out: string[]; err: string[]; code: (args: string[]) => Promise<number> } {
  const out: string[] = [];
  const err: string[] = [];
  const write = (line: string): void => void out.push(line);
  const complain = (line: string): void => void err.push(line);
  return { out, err, code: (args) => calcCommand(args, { input: Readable.from([text]), write, complain }) };
}

test('the command ends with 0 when every line has its answer, bad lines included', async () => {
  const { out, err, code } = streams('{"fn":"nope"}\n{"fn":"geometricMean","args":{"x":[4,9]}}');
  expect(await code([])).toBe(0);
  expect(out).toHaveLength(2);
  expect(out[1]).toBe('{"ok":true,"value":6}\n');
  expect(err).toEqual([]);
});

test('a wrong command line ends with 2, with nothing on standard output', async () => {
  const { out, err, code } = streams('{"fn":"help"}');
  expect(await code(['--fast'])).toBe(2);
  expect(out).toEqual([]);
  expect(err).toHaveLength(1);
});
