import { expect, test } from '@jest/globals';
import { COUNTRIES, sectorGroupOf, taxIdCheck, tierByWorkers } from '#countries';
import { readAnswer } from '#diagnostics/domain';
import { CURRENT_MODEL, questionsFor } from '#scoring/domain';
import { inventAnswers } from './answers.js';
import { diceOf } from './dice.js';
import { inventFirms } from './firms.js';
import { inventTaxId } from './tax-ids.js';

const FIRMS = inventFirms(300, 2026);

test('the same seed invents the same firms, another one others', () => {
  expect(inventFirms(300, 2026)).toEqual(FIRMS);
  expect(inventFirms(300, 2027)).not.toEqual(FIRMS);
});

test('three hundred firms of two countries, three groups and three sizes, each once and with a good tax id', () => {
  for (const key of ['name', 'taxId', 'email'] as const) expect(new Set(FIRMS.map((firm) => firm[key])).size).toBe(300);
  expect(new Set(FIRMS.map(({ country }) => country))).toEqual(new Set(['GT', 'SV']));
  expect(new Set(FIRMS.map(({ sectorCode }) => sectorGroupOf(sectorCode)))).toEqual(new Set(['FOOD', 'AGR', 'PLA']));
  expect(new Set(FIRMS.map(({ workers }) => tierByWorkers(workers))).size).toBe(3);
  expect(FIRMS.flatMap(({ country, taxId }) => taxIdCheck(country, taxId).errors)).toEqual([]);
});

test('every country gets a number that its rule accepts', () => {
  for (const country of COUNTRIES) expect(taxIdCheck(country, inventTaxId(country, diceOf(7))).errors).toEqual([]);
});

test('what a firm says is an answer to each question it is asked', () => {
  for (const size of ['micro', 'small', 'medium'] as const) {
    const questions = questionsFor(CURRENT_MODEL, { size, sectorGroup: 'FOOD' });
    const said = inventAnswers(questions, { maturity: 0.5, from: '2025-10' }, diceOf(3));
    expect(said).toHaveLength(questions.filter(({ optional }) => !optional).length);
    for (const one of said) expect(readAnswer(CURRENT_MODEL, one, '2026-11-22').kind).toBe(one.kind);
  }
});
