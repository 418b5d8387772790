import { describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { answerLine } from './calc.js';

/**
 * The examples of the calc contract, one file a section. `>` is a call, `<` its value, `<~` a part of the value,
 * `!` the code of its refusal, with the candidates where there are several answers.
 */
const folder = new URL('./examples/', import.meta.url);

interface Case {
  call: string;
  expected: string;
}

function casesOf(file: string): Case[] {
  const lines = readFileSync(new URL(file, folder), 'utf8').split('\n').filter(Boolean);
  return lines.flatMap((line, index) =>
    line.startsWith('> ') ? [{ call: line.slice(2), expected: lines[index + 1] ?? '' }] : [],
  );
}

/** Where two values differ, numbers beyond 1e-9 relative; empty when they agree. */
function differences(
  actual: unknown,
  expected: unknown,
  { part, path = '' }: { part: boolean; path?: string },
): string[] {
  if (typeof expected === 'number' && typeof actual === 'number') return near(actual, expected) ? [] : [path];
  if (!isStructure(expected) || !isStructure(actual)) return actual === expected ? [] : [path];
  const names = new Set([...Object.keys(expected), ...(part && !Array.isArray(expected) ? [] : Object.keys(actual))]);
  return [...names].flatMap((name) => differences(actual[name], expected[name], { part, path: `${path}.${name}` }));
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1e-4, Math.abs(b));

const isStructure = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

describe.each(readdirSync(folder))('%s', (file) => {
  test.each(casesOf(file).map(({ call, expected }) => [call, expected]))('%s', (call, expected) => {
    const reply = JSON.parse(answerLine(call)) as Record<string, unknown>;
    const [mark, ...rest] = expected.split(' ');
    const text = rest.join(' ');
    if (mark === '!') {
      const [code, details] = [text.split(' ', 1)[0], text.slice(text.indexOf(' ') + 1)];
      expect(reply).toMatchObject({ ok: false, code });
      if (details !== code) expect(differences(reply.details, JSON.parse(details), { part: false })).toEqual([]);
    } else {
      expect(reply).toMatchObject({ ok: true });
      expect(differences(reply.value, JSON.parse(text), { part: mark === '<~' })).toEqual([]);
    }
  });
});
