import { describe, expect, test } from '@jest/globals';
import { codesIn, messageOf } from '#platform';
import { FIELD_HEADERS, LISTED_FIELDS, ListCheck, ROW_PROBLEMS, describeList } from '../domain/index.js';
import type { CheckedRow, ImportColumn, KnownSupplier, RawRow } from '../domain/index.js';
import { columnsOf } from '../domain/list/list.fixture.js';
import { CAPS, firstRows, listTemplate, readList, rejectedRowsCsv } from '../list-files.js';

const allRows = (bytes: Uint8Array | string, name: string): Promise<RawRow[]> =>
  firstRows(readList(bytes, name), CAPS.rows);
const fixture = (name: string): string => new URL(`../fixtures/${name}`, import.meta.url).pathname;
const plants2022 = new URL('../../data/mx_retc_food_plants_2022.tsv', import.meta.url).pathname;

function checkAll(
  rows: readonly RawRow[],
  columns: readonly ImportColumn[],
  known: KnownSupplier[] = [],
): CheckedRow[] {
  const list = new ListCheck({ columns, defaults: { country: 'MX' }, known });
  return rows.map((row) => list.check(row));
}

const tally = (rows: readonly CheckedRow[]): Record<string, number> =>
  rows.reduce<Record<string, number>>((sum, { outcome }) => ({ ...sum, [outcome]: (sum[outcome] ?? 0) + 1 }), {});

describe('lists of the Mexican register, as they were published', () => {
  test.each([
    ['mx_retc_2004.tsv', ['Nombre', 'Delegación\\Municipio', 'Actividad principal'], 30],
    ['mx_retc_2012.tsv', ['Establecimiento', 'Municipio', 'Actividad Principal'], 40],
  ])('%s: its own layout is understood', async (name, headers, count) => {
    const rows = await allRows(fixture(name), name);
    const { headerRow, columns } = describeList(rows);
    const headerOf = (field: string): string | undefined => columns.find((column) => column.field === field)?.header;
    expect(headerRow).toBe(1);
    expect(['NAME', 'TOWN', 'SECTOR'].map(headerOf)).toEqual(headers);
    expect(tally(checkAll(rows.slice(1), columns))).toEqual({ NEW: count });
  });

  test('2022, the list of the demonstration: tabs, line breaks in headers, no tax id, three names too long', async () => {
    const rows = await allRows(plants2022, 'mx_retc_food_plants_2022.tsv');
    const { headerRow, columns } = describeList(rows);
    expect(headerRow).toBe(1);
    expect(columns.filter(({ field }) => field !== 'IGNORE').map(({ header, field }) => [header, field])).toEqual([
      ['NOMBRE', 'NAME'],
      ['DESCRIPCIÓN SCIAN', 'SECTOR'],
      ['MUNICIPIO', 'TOWN'],
    ]);
    expect(columns.map(({ header }) => header)).toContain('CLAVE AMBIENTAL');
    const checked = checkAll(rows.slice(1), columns);
    expect(tally(checked)).toEqual({ NEW: 445, REJECTED: 3 });
    const rejected = checked.filter(({ outcome }) => outcome === 'REJECTED');
    expect(
      rejected.flatMap(({ problems }) =>
        problems.filter(({ severity }) => severity === 'error').map(({ code }) => code),
      ),
    ).toEqual(Array.from({ length: 3 }, () => 'TEXT_TOO_LONG'));
    expect(checked.every(({ understood }) => understood.taxId === null)).toBe(true);

    const known = checked
      .filter(({ outcome }) => outcome === 'NEW')
      .map(({ rowNumber, understood }) => ({ id: `r${rowNumber}`, ...understood }));
    expect(tally(checkAll(rows.slice(1), columns, known))).toEqual({ SAME: 445, REJECTED: 3 });
  });

  test('one firm with plants in two towns is a question, not an error', async () => {
    const rows = await allRows(plants2022, 'mx_retc_food_plants_2022.tsv');
    const checked = checkAll(rows.slice(1), describeList(rows).columns);
    expect(checked[3]).toMatchObject({
      outcome: 'NEW',
      problems: expect.arrayContaining([
        expect.objectContaining({
          code: 'POSSIBLE_DUPLICATE_OF_ROW',
          details: { name: 'AB CALSA S.A. DE C.V.,', row: 4 },
        }),
      ]) as unknown,
    });
  });
});

describe('template', () => {
  test.each(['es', 'en'] as const)('in %s: every column is known, the example row does not enter', async (locale) => {
    const rows = await allRows(await listTemplate(locale), 'plantilla.xlsx');
    const { columns } = describeList(rows);
    expect(columns.map(({ header }) => header)).toEqual(LISTED_FIELDS.map((field) => FIELD_HEADERS[locale][field]));
    expect(columns.map(({ field }) => field)).toEqual(LISTED_FIELDS);
    const [example] = checkAll(rows.slice(1), columns);
    expect(rows).toHaveLength(2);
    expect(example?.problems.map(({ code }) => code)).toEqual(['ROW_IS_EXAMPLE', 'TAX_ID_LOOKS_LIKE_PLACEHOLDER']);
    expect(example?.understood).toMatchObject({
      workers: 12,
      spend: { amount: '250000.00', currency: 'GTQ' },
      phone: '+50255550123',
    });
  });
});

describe('rows that were set aside', () => {
  const text = async (header: string[], rows: { cells: string[] }[]): Promise<string> => {
    const columns = columnsOf('NAME', 'EMAIL', 'IGNORE');
    const checked = checkAll(
      rows.map(({ cells }, at) => ({ rowNumber: at + 2, cells })),
      columns,
    );
    const rejected = checked.map(({ problems }, at) => ({ cells: rows[at]?.cells ?? [], problems }));
    const sentenceOf = ({ code, details }: { code: string; details: object }): string =>
      messageOf(code, 'es', { ...details });
    const lines: string[] = [];
    for await (const line of rejectedRowsCsv(header, rejected, { locale: 'es', sentenceOf })) lines.push(line);
    return lines.join('');
  };

  test('come back with what is wrong, in words, and nothing that a spreadsheet runs', async () => {
    expect(
      await text(['Nombre', 'Correo', 'Nota'], [{ cells: ['', 'x@', '=CMD()'] }, { cells: ['A, "B"\nC', '', '+502'] }]),
    ).toBe(
      '\uFEFFNombre,Correo,Nota,problema\r\n' +
        ",x@,'=CMD(),Falta el nombre del proveedor. | Ese correo no parece completo. Revíselo: nombre@dominio.com.\r\n" +
        '"A, ""B""\nC",,\'+502,\r\n',
    );
  });

  test('corrected in place, the file can be imported as it is', async () => {
    const csv = (await text(['Nombre', 'Correo', 'Nota'], [{ cells: ['La Espiga', 'x@', ''] }])).replace(
      'x@',
      'x@x.org',
    );
    const rows = await allRows(Buffer.from(csv), 'rechazados.csv');
    const { columns } = describeList(rows);
    expect(columns.map(({ field }) => field)).toEqual(['NAME', 'EMAIL', 'IGNORE', 'IGNORE']);
    expect(tally(checkAll(rows.slice(1), columns))).toEqual({ NEW: 1 });
  });
});

test('every problem of a row has its sentence in both languages', () => {
  for (const locale of ['es', 'en'] as const)
    expect(codesIn(locale)).toEqual(expect.arrayContaining(Object.keys(ROW_PROBLEMS)));
});
