import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { errorsEs } from './errors.es.js';
import { LOCALES, codesIn, localeOf, messageOf } from './messages.js';

test('the sentence of a code is filled from its details, and an unknown code says that something failed', () => {
  expect(messageOf('UNIT_DIMENSION', 'es', { from: 'masa', to: 'volumen' })).toBe(
    'Las dos unidades no miden lo mismo (masa y volumen). Elija otra.',
  );
  expect(messageOf('TEXT_TOO_LONG', 'en', { max: 120 })).toBe('The text is too long: 120 characters at most.');
  expect(messageOf('NO_SUCH_CODE', 'es')).toBe(errorsEs.INTERNAL);
});

test('what is no word or number is left out of a sentence', () => {
  expect(messageOf('TEXT_TOO_LONG', 'en', { max: { secret: 1 } })).toBe('The text is too long:  characters at most.');
});

test.each(LOCALES)('a code stands in one list of sentences only (%s)', async (locale) => {
  const folder = new URL('.', import.meta.url);
  const codes: string[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith(`.${locale}.ts`))) {
    const lists = (await import(new URL(file, folder).href)) as Record<string, object>;
    codes.push(...Object.values(lists).flatMap((list) => Object.keys(list)));
  }
  expect(codes.sort()).toEqual(codesIn(locale).sort());
});

test.each([
  [undefined, 'es'],
  ['', 'es'],
  ['fr-FR, de', 'es'],
  ['en-GB,en;q=0.9,es;q=0.8', 'en'],
  ['pt-BR, es-CL;q=0.7, en;q=0.3', 'es'],
  ['EN', 'en'],
])('who asks for %s is answered in %s', (header, locale) => {
  expect(localeOf(header)).toBe(locale);
});
