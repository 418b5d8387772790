import { describe, expect, test } from '@jest/globals';
import { CLEARED, chipsOf, filterOf, toggled } from './filter.js';

const at = (text: string): URLSearchParams => new URLSearchParams(text);

describe('the address holds the filter of the ranking', () => {
  test('an address says what is chosen, and sharing it shares the view', () => {
    expect(filterOf(at('pais=GT,SV&nivel=L3&q=espiga'))).toEqual({
      country: ['GT', 'SV'],
      level: ['L3'],
      search: 'espiga',
    });
  });

  test('no choice is no filter', () => {
    expect([filterOf(at('q=++')), chipsOf(at(''))]).toEqual([{}, []]);
  });

  test('a level or size that does not exist is not asked for', () => {
    expect(filterOf(at('nivel=L9&tamano=HUGE'))).toEqual({});
  });

  test('choosing a second country adds it, choosing it again takes it back', () => {
    const both = toggled(at('pais=GT'), { field: 'country', value: 'SV' });
    expect(both).toEqual({ pais: 'GT,SV', despues: null });
    expect(toggled(at('pais=GT,SV'), { field: 'country', value: 'SV' })).toEqual({ pais: 'GT', despues: null });
  });

  test('every chosen value is a chip, the search too', () => {
    expect(chipsOf(at('tamano=MICRO&q=pan'))).toEqual([
      { field: 'sizeTier', value: 'MICRO' },
      { field: 'search', value: 'pan' },
    ]);
  });

  test('clearing drops every part and goes back to the first page', () => {
    expect(CLEARED).toEqual({
      pais: null,
      categoria: null,
      tamano: null,
      nivel: null,
      plan: null,
      q: null,
      despues: null,
    });
  });
});
