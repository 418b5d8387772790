import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decimalSignOf } from './decimal-sign.js';
import { describeList } from './describe-list.js';
import { FIELD_HEADERS, LISTED_FIELDS } from './field.js';
import { findHeader } from './find-header.js';
import { guessColumns } from './guess-columns.js';
import type { ColumnGuess } from './guess-columns.js';
import { meaningsOf } from './header-words.js';
import { columnFaults } from './import-column.js';
import type { RawRow } from './listed-supplier.js';
import { columnsOf } from './list.fixture.js';

const guess = ([header, ...rows]: RawRow[]): ColumnGuess[] => (header === undefined ? [] : guessColumns(header, rows));
const file = (...rows: (string[] | null)[]): RawRow[] =>
  rows.flatMap((cells, at) => (cells === null ? [] : [{ rowNumber: at + 1, cells }]));

describe('headers in Spanish and English', () => {
  test.each([
    ['N.I.T.', 'TAX_ID'],
    ['R.F.C.', 'TAX_ID'],
    ['NIT / DUI', 'TAX_ID'],
    ['No. RUC', 'TAX_ID'],
    ['RUT proveedor', 'TAX_ID'],
    ['Céd. Jurídica', 'TAX_ID'],
    ['Tax ID', 'TAX_ID'],
    ['RAZÓN\nSOCIAL', 'NAME'],
    ['Nombre del Proveedor', 'NAME'],
    ['PROVEEDOR', 'NAME'],
    ['Vendor name', 'NAME'],
    ['Correo electrónico', 'EMAIL'],
    ['E-mail', 'EMAIL'],
    ['Correo de contacto', 'EMAIL'],
    ['Teléfono', 'PHONE'],
    ['Celular 1', 'PHONE'],
    ['Nombre de contacto', 'CONTACT_NAME'],
    ['Representante Legal', 'CONTACT_NAME'],
    ['Municipio', 'TOWN'],
    ['Delegación\\Municipio', 'TOWN'],
    ['Comuna', 'TOWN'],
    ['Giro', 'SECTOR'],
    ['Código CIIU', 'SECTOR'],
    ['Actividad económica', 'SECTOR'],
    ['No. de empleados', 'WORKERS'],
    ['Número de trabajadores', 'WORKERS'],
    ['País', 'COUNTRY'],
    ['Compras 2025', 'SPEND'],
    ['Compras 2025 (USD)', 'SPEND'],
    ['Monto anual', 'SPEND'],
    ['Cód. de proveedor', 'VENDOR_NUMBER'],
    ['Vendor No.', 'VENDOR_NUMBER'],
    ['Categoría de compra', 'CATEGORY'],
  ])('%j is %s', (header, field) => expect(meaningsOf(header)[0]?.field).toBe(field));

  test.each(['Código postal', 'Nombre Parque Industrial', 'Orden de compra', 'Calle', 'Fecha', '', 'x'.repeat(61)])(
    '%j is none of the fields',
    (header) => expect(meaningsOf(header)).toEqual([]),
  );

  test('every title of the template is known, in both languages', () => {
    for (const titles of Object.values(FIELD_HEADERS))
      for (const field of LISTED_FIELDS) expect(meaningsOf(titles[field])[0]?.field).toBe(field);
  });
});

describe('where the header stands', () => {
  const data = ['Panadería La Espiga', '2536481-2', 'Antigua'];

  test('below a title, a date and an empty row', () => {
    const rows = file(
      ['LISTA DE PROVEEDORES 2026'],
      ['Fecha:', '07/03/2026'],
      null,
      ['Nombre', 'NIT', 'Municipio'],
      data,
      data,
    );
    expect(findHeader(rows)?.rowNumber).toBe(4);
  });

  test('the row of groups above it is not the header', () => {
    const rows = file(['Datos de la empresa', '', 'Contacto'], ['Nombre', 'NIT', 'Municipio'], data);
    expect(findHeader(rows)?.rowNumber).toBe(2);
  });

  test('of columns that nobody knows, the full row of words', () => {
    expect(findHeader(file(['Alfa', 'Beta'], ['a1', 'b1'], ['2', '3']))?.rowNumber).toBe(1);
  });

  test('a list that begins with data has none', () => {
    expect(findHeader(file(['12', '5'], ['13', '6']))).toBeNull();
    expect(() => describeList(file(['a@b.org', '5'], ['c@d.org', '6']))).toThrow('FILE_HEADER_NOT_FOUND');
  });

  test('never below the twenty-first row', () => {
    const rows = file(...Array.from({ length: 21 }, () => ['1', '2']), ['Nombre', 'NIT'], ['Panadería', '2536481-2']);
    expect(findHeader(rows)).toBeNull();
  });
});

describe('what the columns mean', () => {
  test('header and content agree, contradict, or one of them is silent', () => {
    const rows = file(
      ['Nombre', 'Contacto', '', 'Correo', 'Notas'],
      ['Panadería La Espiga', 'ana@x.org', '2536481-2', 'luis@x.org', 'buena'],
      ['Lácteos El Volcán', 'eva@x.org', '4471902-7', 'sin dato', 'nueva'],
    );
    const guesses = guess(rows);
    expect(guesses.map(({ field }) => field)).toEqual(['NAME', 'CONTACT_NAME', 'TAX_ID', 'EMAIL', 'IGNORE']);
    expect(guesses[3]?.confidence).toBe(0.99);
    expect(guesses[0]?.samples).toEqual(['Panadería La Espiga', 'Lácteos El Volcán']);
  });

  test('a column without header is known by e-mails, countries or numbers that pass a check digit', () => {
    const rows = file(
      ['Nombre', '', '', ''],
      ['Uno', 'a@x.org', 'Chile', '60.803.000-K'],
      ['Dos', 'b@x.org', 'Perú', '61.979.440-0'],
    );
    expect(guess(rows).map(({ field }) => field)).toEqual(['NAME', 'EMAIL', 'COUNTRY', 'TAX_ID']);
  });

  test('no field is given twice: the weaker column is ignored or takes its next meaning', () => {
    const rows = file(
      ['Proveedor', 'Razón social', 'Localidad', 'Municipio'],
      ['Espiga', 'La Espiga S.A.', 'Centro', 'Antigua'],
    );
    expect(guess(rows).map(({ field }) => field)).toEqual(['IGNORE', 'NAME', 'IGNORE', 'TOWN']);
  });

  test('whatever the cells hold, each field is given once and every column has a meaning', () => {
    const header = fc.constantFrom('NIT', 'RUC', 'Nombre', 'Proveedor', 'Correo', 'País', 'Compras', 'Monto', 'X', '');
    const cell = fc.constantFrom('a@x.org', 'Chile', '60.803.000-K', '12,5', 'x', '');
    fc.assert(
      fc.property(fc.array(header, { minLength: 1 }), fc.array(fc.array(cell), { maxLength: 5 }), (headers, rows) => {
        const guesses = guessColumns(
          { rowNumber: 1, cells: headers },
          rows.map((cells, at) => ({ rowNumber: at + 2, cells })),
        );
        const given = guesses.map(({ field }) => field).filter((field) => field !== 'IGNORE');
        expect(new Set(given).size).toBe(given.length);
        expect(guesses.length).toBe(Math.max(headers.length, ...rows.map((cells) => cells.length)));
      }),
    );
  });
});

describe('decimal sign of a column', () => {
  test.each([
    [['1.234,56', '7.480'], ','],
    [['12.5', '7,480'], '.'],
    [['1,234,567'], '.'],
    [['1.234.567'], ','],
    [['0,125'], ','],
    [['Q 1,500.25', '$7,480'], '.'],
    [['7,480', '1.200', '15'], null],
    [['12,5', '12.5'], null],
    [[], null],
  ])('%j shows %j', (samples, sign) => expect(decimalSignOf(samples)).toBe(sign));
});

describe('a choice of columns', () => {
  test('needs the name, a country from somewhere, and no field twice', () => {
    const faults = (fields: Parameters<typeof columnsOf>, country: 'GT' | null): string[] =>
      columnFaults(columnsOf(...fields), { country }).map(({ code }) => code);
    expect(faults(['NAME', 'IGNORE', 'IGNORE'], 'GT')).toEqual([]);
    expect(faults(['NAME', 'COUNTRY'], null)).toEqual([]);
    expect(faults(['TAX_ID', 'EMAIL', 'EMAIL'], null)).toEqual([
      'COLUMN_NAME_MISSING',
      'COLUMN_COUNTRY_MISSING',
      'COLUMN_REPEATED',
    ]);
  });
});
