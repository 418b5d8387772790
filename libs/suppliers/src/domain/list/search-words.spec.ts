import { expect, test } from '@jest/globals';
import { searchWords, wordsAsked } from './search-words.js';

test('a supplier is found by words of its name and town without accents, and by its tax id in one piece', () => {
  expect(searchWords('Panadería La Ñ, S.A.', 'Cobán', '576937K')).toEqual(['panaderia', 'la', 'coban', '576937k']);
  expect(searchWords('X', null, null)).toEqual([]);
});

test('of what a person types, single letters count only when there is nothing else', () => {
  expect(wordsAsked(' PAN  pan Ñandú ')).toEqual(['pan', 'nandu']);
  expect(wordsAsked('576937-K')).toEqual(['576937']);
  expect(wordsAsked('k')).toEqual(['k']);
  expect(wordsAsked('%_--')).toEqual([]);
});
