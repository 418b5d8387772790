import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import writeWorkbook from 'write-excel-file/node';
import type { RawRow } from '../domain/index.js';
import { readList } from './read-list.js';
import { storedZip } from './store-zip.js';
import { partsOf, textCell, workbookOf } from './workbook.fixture.js';

const rowsOf = async (bytes: Uint8Array): Promise<RawRow[]> => {
  const rows: RawRow[] = [];
  for await (const row of readList(bytes, 'lista.xlsx')) rows.push(row);
  return rows;
};
const cellsOf = async (rows: string): Promise<(readonly string[])[]> =>
  (await rowsOf(workbookOf(rows))).map(({ cells }) => cells);
const numbers = (...values: string[]): string =>
  `<row r="1">${values.map((value, at) => `<c r="${String.fromCharCode(65 + at)}1"><v>${value}</v></c>`).join('')}</row>`;

describe('cells of a workbook', () => {
  test('numbers keep every digit: a tax id typed as a number never becomes 1.23E+13', async () => {
    expect(
      await cellsOf(numbers('12345678901234', '1.2345678901234E+13', '1.1000000000000001', '0.30000000000000004')),
    ).toEqual([['12345678901234', '12345678901234', '1.1', '0.3']]);
  });

  test('a number that reads like thousands is written so that it cannot', async () => {
    expect(await cellsOf(numbers('12.345', '1234.567', '0.125', '-7.48'))).toEqual([
      ['12.3450', '1234.567', '0.125', '-7.48'],
    ]);
  });

  test('dates are dates, with the time when there is one', async () => {
    const rows =
      '<row r="1"><c r="A1" s="1"><v>46088</v></c><c r="B1" s="1"><v>46088.5</v></c><c r="C1"><v>46088</v></c></row>';
    expect(await cellsOf(rows)).toEqual([['2026-03-07', '2026-03-07T12:00:00', '46088']]);
  });

  test('a formula is its stored result and is never run', async () => {
    const rows = `<row r="1"><c r="A1"><f>1+1</f><v>7</v></c><c r="B1" t="str"><f>HYPERLINK("http://x.example")</f><v>Uno</v></c></row>`;
    expect(await cellsOf(rows)).toEqual([['7', 'Uno']]);
  });

  test('a formula that was never calculated is refused, since its value would be missing', async () => {
    await expect(cellsOf('<row r="1"><c r="A1"><f>1+1</f></c></row>')).rejects.toThrow('FILE_NOT_CALCULATED');
    await expect(cellsOf('<row r="1"><c r="A1"><f t="shared" si="0"/></c></row>')).rejects.toThrow(
      'FILE_NOT_CALCULATED',
    );
  });

  test('a failed formula stays visible', async () => {
    expect(
      await cellsOf('<row r="1"><c r="A1" t="e"><f>X</f><v>#N/A</v></c><c r="B1" s="0" t=\'e\'><v>#REF!</v></c></row>'),
    ).toEqual([['#N/A', '#REF!']]);
  });

  test('text is text, also when it looks like a formula or holds marks of XML', async () => {
    const row =
      textCell('A1', '=1+1') + textCell('B1', 'A &amp; B &lt;c r=&quot;ZZ9&quot;&gt;') + textCell('C1', ' x\ny ');
    expect(await cellsOf(`<row r="1">${row}</row>`)).toEqual([['=1+1', 'A & B <c r="ZZ9">', ' x\ny ']]);
  });

  test('what cannot be stored becomes a sign that the check refuses', async () => {
    const cells = textCell('A1', 'a_x0000_b') + textCell('B1', '_xD800_');
    expect(await cellsOf(`<row r="1">${cells}</row>`)).toEqual([['a\uFFFDb', '\uFFFD']]);
  });

  test('true and false, and names with a prefix, are read', async () => {
    expect(await cellsOf('<x:row r="1"><x:c r="A1" t="b"><x:v>1</x:v></x:c></x:row>')).toEqual([['true']]);
  });
});

describe('rows and sheets', () => {
  test('rows keep their number; cells and rows that only formatting left behind are nothing', async () => {
    const ghosts =
      '<row r="4" s="1"/><row r="5"><c r="A5" s="1"/><c r="XFD5" s="1"></c></row><row r="1048576"><c r="A1048576" s="1"/></row>';
    const rows = `<row r="3">${textCell('B3', 'x')}<c r="XFD3" s="1"/></row>${ghosts}`;
    expect(await rowsOf(workbookOf(rows))).toEqual([{ rowNumber: 3, cells: ['', 'x'] }]);
  });

  test('the first visible sheet that is not empty is the list', async () => {
    const sheet = (text: string): string => `<row r="1">${textCell('A1', text)}</row>`;
    const parts = partsOf([
      { rows: sheet('catálogo'), state: 'veryHidden' },
      { rows: sheet('oculta'), state: 'hidden' },
      { rows: `<row r="1">${textCell('A1', '  ')}</row>` },
      { rows: sheet('lista') },
      { rows: sheet('notas') },
    ]);
    expect(await rowsOf(storedZip(parts))).toEqual([{ rowNumber: 1, cells: ['lista'] }]);
    await expect(rowsOf(storedZip(partsOf([{ rows: '' }])))).rejects.toThrow('FILE_EMPTY');
  });

  test('what a spreadsheet program writes is read back, through strings that are shared', async () => {
    // Characters that XML can hold; the writer drops the others.
    const cell = fc.string({
      unit: fc.constantFrom('a', 'Ñ', '&', '<', '"', ' ', '\n', '😀'),
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const filled = rows.map((cells) => [...cells, 'fin']);
          const bytes = await writeWorkbook(
            filled.map((cells) => cells.map((value) => ({ value, type: String }))),
          ).toBuffer();
          expect((await rowsOf(bytes)).map(({ cells }) => cells)).toEqual(filled);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('a long sheet is read whole, wherever the reader cuts it', async () => {
    const texts = Array.from({ length: 4_000 }, (_, at) => `Proveedor ${at} ${'ñ'.repeat(at % 60)} &amp; Cía.`);
    const rows = texts.map(
      (text, at) => `<row r="${at + 1}">${textCell(`A${at + 1}`, text)}<c r="B${at + 1}"><v>${at}</v></c></row>`,
    );
    const read = await rowsOf(workbookOf(rows.join('')));
    expect(read.map(({ cells }) => cells)).toEqual(texts.map((text, at) => [text.replace('&amp;', '&'), String(at)]));
  });
});
