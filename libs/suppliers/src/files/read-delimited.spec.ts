import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BYTE_ORDER_MARK, csvLine } from '../domain/index.js';
import type { RawRow } from '../domain/index.js';
import { cellText } from '../domain/list/cell-text.js';
import { decodedPieces, encodingOf } from './decode-text.js';
import { delimiterOf } from './delimiter.js';
import { parsedRows } from './read-delimited.js';
import { firstRows, readList } from './read-list.js';

const rowsOf = async (bytes: Uint8Array | string, name = 'lista.csv'): Promise<RawRow[]> => {
  const rows: RawRow[] = [];
  for await (const row of readList(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name)) rows.push(row);
  return rows;
};
const cellsOf = async (bytes: Uint8Array | string): Promise<(readonly string[])[]> =>
  (await rowsOf(bytes)).map(({ cells }) => cells);

describe('signs between cells', () => {
  test.each([
    ['comma', 'Nombre,NIT\nA,1\nB,2\n', ','],
    ['semicolon with decimal commas', 'Nombre;Monto\nA;1,5\nB;2,5\n', ';'],
    ['tab with commas in names', 'Nombre\tNIT\nA, S.A.\t1\nB, S.A.\t2\n', '\t'],
    ['bar', 'Nombre|NIT\nA|1\n', '|'],
    ['semicolon below a title', 'Lista de proveedores, 2026\n\nNombre;NIT\nA;1\nB;2\n', ';'],
    ['quoted commas', 'a;b\n"x,y,z";"1,2"\n"u,v,w";"3,4"\n', ';'],
    ['quoted line breaks', '"a\n,b,";c\n"d,\n,e";f\n', ';'],
    ['old Macintosh lines', 'a;b\rc;d\re;f\r', ';'],
    ['one column', 'Nombre\nA\nB\n', ','],
  ])('%s', (_, text, sign) => expect(delimiterOf(text)).toBe(sign));

  test('a first line sep= decides and is no row, though it counts', async () => {
    expect(await rowsOf('sep=;\r\nNombre;Nota\r\nA,B;c\r\n')).toEqual([
      { rowNumber: 2, cells: ['Nombre', 'Nota'] },
      { rowNumber: 3, cells: ['A,B', 'c'] },
    ]);
  });
});

describe('letters', () => {
  const text = 'Nombre;Año\nÑandú – “S.A.” €;2026\n';
  const windows1252 = Buffer.from(
    Array.from(text, (letter) => ({ '–': 0x96, '“': 0x93, '”': 0x94, '€': 0x80 })[letter] ?? letter.charCodeAt(0)),
  );

  test.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(BYTE_ORDER_MARK + text)],
    ['windows-1252', windows1252],
    ['utf-16le', Buffer.from(BYTE_ORDER_MARK + text, 'utf16le')],
    ['utf-16be', Buffer.from(BYTE_ORDER_MARK + text, 'utf16le').swap16()],
  ])('%s is recognised and read', async (encoding, bytes) => {
    expect(encodingOf(bytes)).toBe(encoding);
    expect(await cellsOf(bytes)).toEqual([
      ['Nombre', 'Año'],
      ['Ñandú – “S.A.” €', '2026'],
    ]);
  });

  test('a letter on the border of two pieces stays whole', () => {
    const long = 'x'.repeat(64 * 1024 - 1) + 'ñ€';
    expect([...decodedPieces(Buffer.from(long))].join('')).toBe(long);
  });
});

describe('rows', () => {
  test('count as in a spreadsheet: empty ones and line breaks inside cells included', async () => {
    expect(await rowsOf('\n;;\n"Nom\nbre";NIT;;\r\n \n"A ""x""\r\nS.A.";1;\n')).toEqual([
      { rowNumber: 3, cells: ['Nom\nbre', 'NIT'] },
      { rowNumber: 5, cells: ['A "x"\r\nS.A.', '1'] },
    ]);
  });

  test('a quote in the middle of a cell is a letter', async () => {
    expect(await cellsOf('Nombre,NIT\nTaller "El Sol" S.A.,1\nTubo 5",2\n')).toEqual([
      ['Nombre', 'NIT'],
      ['Taller "El Sol" S.A.', '1'],
      ['Tubo 5"', '2'],
    ]);
  });

  test('a quote that never closes ends the reading near its row', async () => {
    await expect(rowsOf('Nombre,NIT\nA,1\n"B,2\nC,3\n')).rejects.toMatchObject({
      code: 'FILE_QUOTE_NOT_CLOSED',
      details: { row: 3 },
    });
  });

  test('what the product writes it reads back, whatever the cells hold', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'Ñ', '"', ',', ';', '\n', '\t', '=', "'", ' ') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 8 }),
        async (rows) => {
          const lines = [['Nombre', 'NIT', 'Fin'], ...rows.map((cells) => [...cells, 'fin'].slice(1))];
          const parsed: (readonly string[])[] = [];
          for await (const row of parsedRows([lines.map(csvLine).join('')], ',')) parsed.push(row.cells);
          expect(parsed.map((cells) => cells.map(cellText))).toEqual(
            lines.map((cells) => cells.map((text) => cellText(text === '' ? '' : csvGuard(text)))),
          );
        },
      ),
    );
  });
});

/** What a guarded text says is the text itself. */
const csvGuard = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

describe('what is no list', () => {
  test.each([
    ['lista.pdf', 'x', 'FILE_TYPE_UNSUPPORTED'],
    ['lista', 'x', 'FILE_TYPE_UNSUPPORTED'],
    ['lista.xls', 'x', 'FILE_TYPE_UNSUPPORTED'],
    ['lista.csv', 'PK\u0003\u0004', 'FILE_TYPE_MISMATCH'],
    ['lista.csv', '%PDF-1.7', 'FILE_TYPE_MISMATCH'],
    ['lista.csv', 'a\u0000b', 'FILE_TYPE_MISMATCH'],
    ['lista.xlsx', 'Nombre,NIT', 'FILE_TYPE_MISMATCH'],
    ['lista.csv', '', 'FILE_EMPTY'],
    ['lista.csv', ' \n;;\n\n', 'FILE_EMPTY'],
  ])('%s with %j is %s', async (name, content, code) => {
    await expect(rowsOf(Buffer.from(content), name)).rejects.toMatchObject({ code });
  });

  test('a workbook with a password, or of an old Excel, is named as such', async () => {
    await expect(rowsOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'lista.xlsx')).rejects.toThrow('FILE_LOCKED_OR_OLD');
  });

  test('more bytes, rows, columns or letters than the caps end the reading', async () => {
    await expect(rowsOf(Buffer.alloc(15 * 1024 * 1024 + 1, 'a'))).rejects.toThrow('FILE_TOO_BIG');
    await expect(rowsOf('a,b\n'.repeat(50_001))).rejects.toThrow('FILE_TOO_MANY_ROWS');
    await expect(rowsOf('\n'.repeat(200_001))).rejects.toThrow('FILE_TOO_MANY_ROWS');
    await expect(rowsOf(`${'a,'.repeat(200)}b\n`)).rejects.toThrow('FILE_TOO_MANY_COLUMNS');
    await expect(rowsOf(`a,b\nc,${'d'.repeat(2_001)}\n`)).rejects.toMatchObject({
      code: 'FILE_CELL_TOO_LONG',
      details: { row: 2, column: 2, max: 2_000 },
    });
  });

  test('fifty thousand rows, two hundred columns and two thousand letters are a list', async () => {
    expect(await rowsOf('a,b\n'.repeat(50_000))).toHaveLength(50_000);
    expect((await cellsOf(`${'a,'.repeat(199)}${'b'.repeat(2_000)}\n`))[0]).toHaveLength(200);
  });
});

test('a path is read as well, and the first rows without the rest', async () => {
  const path = new URL('../fixtures/mx_retc_2004.tsv', import.meta.url).pathname;
  expect(await firstRows(readList(path, 'mx_retc_2004.tsv'), 2)).toHaveLength(2);
});
