import { describe, expect, test } from '@jest/globals';
import { taxIdCheck } from '#countries';
import { mediaTypeOf } from '#diagnostics/domain';
import { story } from '../commands/story.js';
import { tellFault } from './ending.js';
import { StoryFault } from './fault.js';
import { inventFirms } from './firms.js';
import { listFile } from './list-file.js';
import { proofFile } from './proof-files.js';
import { mustBeInOrder } from './ranking.js';
import type { Ranking } from './ranking.js';
import { mustAddUp } from './sums.js';
import { inventTaxId } from './tax-ids.js';
import { Teller } from './teller.js';

describe('what the story checks', () => {
  test('parts that miss their total by a tenth stop it', () => {
    expect(mustAddUp('score', ['40.1', '21.9', '-0.3'], '61.7')).toBe('61.7');
    expect(() => mustAddUp('score', ['40.1', '21.9', '-0.2'], '61.7')).toThrow(StoryFault);
  });

  test('equal figures share a rank, and a lower figure never stands above a higher one', () => {
    const ranking = (...rows: [rank: number, shown: string][]): Ranking =>
      ({ sortedBy: 'shown', edges: rows.map(([rank, shown]) => ({ rank, node: { shown } })) }) as unknown as Ranking;
    expect(() => {
      mustBeInOrder(ranking([1, '60.0'], [1, '60.0'], [3, '41.5']));
    }).not.toThrow();
    for (const wrong of [ranking([1, '60.0'], [2, '60.0']), ranking([1, '40.0'], [2, '60.0'])])
      expect(() => {
        mustBeInOrder(wrong);
      }).toThrow(StoryFault);
  });

  test('a fault names chapter, operation and answer', () => {
    const teller = new Teller('es', () => undefined);
    teller.chapter({ es: 'Una lista', en: 'A list' });
    const told = tellFault(teller, new StoryFault('import', 'it is CHECKED', { state: 'FAILED' }));
    expect(told).toContain('Capítulo 1. Una lista');
    expect(told).toContain('import: it is CHECKED');
    expect(told).toContain('"state": "FAILED"');
  });
});

describe('what the story brings along', () => {
  test.each(['GT', 'SV'] as const)('numbers of %s with right and with wrong check characters', (country) => {
    const { right, wrong } = inventTaxId(country);
    expect(taxIdCheck(country, right)).toMatchObject({ errors: [], display: right });
    expect(taxIdCheck(country, wrong).errors).toEqual(['TAX_ID_BAD_CHECK_DIGIT']);
  });

  test('proof is what its name says', () => {
    const files = [0, 1, 2].map((at) => proofFile(at, 'Panadería'));
    expect(files.map(({ name, bytes }) => [name, mediaTypeOf(bytes)])).toEqual([
      ['foto.jpg', 'image/jpeg'],
      ['factura.pdf', 'application/pdf'],
      ['pantalla.png', 'image/png'],
    ]);
  });

  test('the list is in Windows-1252: one byte a letter, and no UTF-8', () => {
    const { bytes, rows } = listFile('abc', inventFirms('abc'));
    const text = new TextDecoder('windows-1252').decode(bytes);
    expect(text).toContain('Panadería La Espiga de Xela;GT;');
    expect(text.split('\r\n')).toHaveLength(rows + 3);
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
  });
});

test.each([[['--lang', 'fr']], [['--lang']], [['en']]])('called with %j it says how to call it', async (args) => {
  expect(await story(args)).toBe(2);
});
