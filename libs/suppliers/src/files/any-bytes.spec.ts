import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DomainError } from '#kernel';
import { CAPS } from './caps.js';
import { firstRows, readList } from './read-list.js';
import { textCell, workbookOf } from './workbook.fixture.js';

/** Rows, or the code of the refusal; anything else that is thrown is a defect. */
async function outcomeOf(bytes: Uint8Array, name: string): Promise<number | string> {
  try {
    return (await firstRows(readList(bytes, name), CAPS.rows)).length;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

const known = expect.stringMatching(/^FILE_[A-Z_]+$/);

test('any bytes under any name are a list or a refusal with a code', async () => {
  const begin = fc.constantFrom('', 'PK\u0003\u0004', '\u00ff\u00fe', '\u00ef\u00bb\u00bf', 'sep=;\n', 'Nombre,NIT\n');
  const name = fc.constantFrom('a.csv', 'a.tsv', 'a.xlsx', 'a.xls', 'a');
  await fc.assert(
    fc.asyncProperty(begin, fc.uint8Array({ maxLength: 300 }), name, async (mark, bytes, fileName) => {
      const outcome = await outcomeOf(Buffer.concat([Buffer.from(mark, 'latin1'), bytes]), fileName);
      if (typeof outcome === 'string') expect(outcome).toEqual(known);
    }),
    { numRuns: 500 },
  );
});

const ROWS = `<row r="1">${textCell('A1', 'Nombre')}${textCell('B1', 'NIT')}</row><row r="2">${textCell('A2', 'La Espiga')}<c r="B2" s="1"><v>46088</v></c></row>`;

test('a workbook damaged anywhere, or with anything written into its sheet, is a list or a refusal', async () => {
  const whole = workbookOf(ROWS);
  const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  await fc.assert(
    fc.asyncProperty(place, fc.integer({ min: 0, max: 255 }), async (at, byte) => {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(byte, Math.floor(at * bytes.length));
      const outcome = await outcomeOf(bytes, 'a.xlsx');
      expect([2, outcome]).toContainEqual(typeof outcome === 'string' ? known : 2);
    }),
    { numRuns: 300 },
  );
  const piece = fc.constantFrom(
    '<row',
    '<c',
    '</c>',
    '</row>',
    ' r="ZZ9"',
    ' t="s"',
    '<v>',
    '<f>',
    '&',
    '"',
    '>',
    '99999999',
  );
  await fc.assert(
    fc.asyncProperty(place, piece, async (at, text) => {
      const cut = Math.floor(at * ROWS.length);
      const outcome = await outcomeOf(workbookOf(ROWS.slice(0, cut) + text + ROWS.slice(cut)), 'a.xlsx');
      if (typeof outcome === 'string') expect(outcome).toEqual(known);
      else expect(outcome).toBeLessThanOrEqual(CAPS.rows);
    }),
    { numRuns: 300 },
  );
});
