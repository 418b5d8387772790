import { describe, expect, test } from '@jest/globals';
import type { Country } from '#countries';
import { readTyped, unitsFor } from './read-typed.js';
import type { Reading } from './read-typed.js';

const water = (text: string, unit = 'm3', country: Country = 'GT'): Reading =>
  readTyped(text, { country, unit, target: 'm3' });

describe('amounts as people of the country type them', () => {
  test('both decimal signs are read', () => {
    expect([water('12.5'), water('12,5')]).toEqual([
      { kind: 'value', value: '12.5' },
      { kind: 'value', value: '12.5' },
    ]);
  });

  test('a text that can mean two things is asked about, the likelier in the country first', () => {
    expect(water('1,234')).toEqual({ kind: 'ambiguous', readings: ['1234', '1.234'] });
    expect(water('1,234', 'm3', 'CL')).toEqual({ kind: 'ambiguous', readings: ['1.234', '1234'] });
  });

  test('gallons become cubic metres exactly', () => {
    expect(water('1000', 'gal_us')).toEqual({ kind: 'value', value: '3.785411784' });
  });

  test('a unit typed along wins over the one chosen', () => {
    expect(water('500 litros', 'm3')).toEqual({ kind: 'value', value: '0.5' });
  });

  test('pounds are no answer to a question about water', () => {
    expect(water('20 libras')).toEqual({ kind: 'invalid' });
  });

  test('nothing, and "no data", are no zero', () => {
    expect([water(''), water('s/d')]).toEqual([{ kind: 'empty' }, { kind: 'empty' }]);
  });

  test('a percent sign typed along is fine', () => {
    expect(readTyped('35 %', { country: 'GT', unit: '', target: '%' })).toEqual({ kind: 'value', value: '35' });
  });

  test('less than nothing is not an amount', () => {
    expect(water('-3')).toEqual({ kind: 'invalid' });
  });

  test('weights are offered in pounds first where people weigh in pounds', () => {
    expect([unitsFor('kg', 'GT')[0], unitsFor('kg', 'CL')[0], unitsFor('%', 'GT')]).toEqual(['lb', 'kg', []]);
  });
});
