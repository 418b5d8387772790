import { describe, expect, test } from '@jest/globals';
import { LOCALES, codesIn, messageOf } from '#platform';
import { ROW_PROBLEMS } from '#suppliers';
import { committed, expectCommitted } from '#testing';
import { codeUses } from './error-code-uses.js';

/** At the top level of an answer, for any operation (D7). */
const TOP_LEVEL = [
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'INTERNAL',
  'NOT_FOUND',
  'QUERY_TOO_COMPLEX',
  'RATE_LIMITED',
  'UNAUTHENTICATED',
  'UNAVAILABLE',
];

const FILE = 'docs/error-codes.md';
const HEADER = `# Error codes

Written by \`npm run error-codes\` from the sources and the sentences; do not edit. A code never changes its meaning and
never leaves this list. "Top level" stands in \`errors\` of an answer, every other code in \`userErrors\` or \`warnings\` of a
mutation, or in an answer of the auditor's desk.

| Code | Where | Spanish | English |
|---|---|---|---|
`;

const { uses, unknown } = codeUses();
// Problems of a list's rows are named by their table.
const used = new Set([...uses.map(({ code }) => code), ...Object.keys(ROW_PROBLEMS)]);
const published = [...committed(FILE).matchAll(/^\| ([A-Z0-9_]+) \|/gm)].map(([, code]) => code ?? '');

/** The names in a sentence's braces. */
const holes = (code: string, locale: (typeof LOCALES)[number]): string[] => {
  const named: string[] = [];
  messageOf(code, locale, new Proxy({}, { get: (_, name) => (named.push(String(name)), 'x') }));
  return named.sort();
};

/** A fact that comes in both languages (a name) is taken in the sentence's own. */
const inOwnLanguage = (code: string, locale: (typeof LOCALES)[number]): string[] =>
  holes(code, locale)
    .map((name) => (name === locale ? 'name' : name))
    .sort();

test('the codes of every refusal are known before the run', () => {
  expect(uses.length).toBeGreaterThan(100);
  expect(unknown).toEqual([]);
});

describe('every code that the sources name has a sentence in', () => {
  test.each(LOCALES)('%s', (locale) => {
    const known = new Set(codesIn(locale));
    expect(uses.filter(({ code }) => !known.has(code))).toEqual([]);
    expect(TOP_LEVEL.filter((code) => !known.has(code))).toEqual([]);
  });
});

test('the languages tell the same: the same codes, the same facts', () => {
  expect(codesIn('en').sort()).toEqual(codesIn('es').sort());
  for (const code of codesIn('es'))
    expect({ code, facts: inOwnLanguage(code, 'en') }).toEqual({ code, facts: inOwnLanguage(code, 'es') });
});

test('no sentence stands there unused, unless its code was published', () => {
  const needed = new Set([...used, ...TOP_LEVEL, ...published]);
  expect(codesIn('es').filter((code) => !needed.has(code))).toEqual([]);
});

test('whoever refuses gives the facts that its sentence names', () => {
  const unfilled = uses.flatMap(({ code, at, fills }) =>
    fills
      ? holes(code, 'es')
          .filter((name) => !fills.has(name))
          .map((name) => `${at}: ${code} without ${name}`)
      : [],
  );
  expect(unfilled).toEqual([]);
});

test('the published list only grows (npm run error-codes)', () => {
  const codes = [...new Set([...used, ...TOP_LEVEL, ...published])].sort();
  const row = (code: string): string =>
    `| ${code} | ${whereOf(code)} | ${sentence(code, 'es')} | ${sentence(code, 'en')} |\n`;
  expectCommitted(FILE, HEADER + codes.map(row).join(''));
});

function whereOf(code: string): string {
  if (TOP_LEVEL.includes(code)) return 'top level';
  return used.has(code) ? 'mutation' : 'no longer sent';
}

const sentence = (code: string, locale: 'es' | 'en'): string =>
  messageOf(code, locale, new Proxy({}, { get: (_, name) => `{${String(name)}}` })).replaceAll('|', '\\|');
