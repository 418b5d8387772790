import { describe, expect, test } from '@jest/globals';
import { changedFields, merged } from './changes.js';
import { ListCheck } from './check-list.js';
import type { CheckedRow } from './check-list.js';
import { checkRow } from './check-row.js';
import type { ImportField } from './field.js';
import type { KnownSupplier, ListedSupplierDraft } from './listed-supplier.js';
import { columnsOf, draftOf, rowsOf } from './list.fixture.js';

const FIELDS: ImportField[] = ['NAME', 'TAX_ID', 'TOWN', 'VENDOR_NUMBER', 'EMAIL'];

const check = (rows: string[][], known: KnownSupplier[] = []): CheckedRow[] => {
  const list = new ListCheck({ columns: columnsOf(...FIELDS), defaults: { country: 'GT' }, known });
  return rowsOf(...rows).map((row) => list.check(row));
};
const outcomes = (rows: CheckedRow[]): string[] => rows.map(({ outcome }) => outcome);
const codes = (row: CheckedRow | undefined): string[] => row?.problems.map(({ code }) => code) ?? [];

// Check digits of Guatemala's NIT, computed by its published algorithm.
const NIT = '2536481-2';
const OTHER_NIT = '4471902-7';
const taxIdOf = (display: string): ListedSupplierDraft['taxId'] => ({
  scheme: 'NIT',
  normalised: display.replace('-', ''),
  display,
});
const espiga: KnownSupplier = {
  id: 'r1',
  ...draftOf({ name: 'Panadería La Espiga', taxId: taxIdOf(NIT), town: 'Antigua', email: 'a@x.org', workers: 12 }),
};

describe('a row', () => {
  test('every problem of every cell is named at once; what is right is understood', () => {
    const { understood, problems } = checkRow(
      ['', 'Brasil', '1', 'x@', '5', '#N/A'],
      columnsOf('NAME', 'COUNTRY', 'TAX_ID', 'EMAIL', 'WORKERS', 'TOWN'),
      { country: null },
    );
    expect(problems.map(({ code, field }) => [code, field])).toEqual([
      ['NAME_MISSING', 'NAME'],
      ['COUNTRY_NOT_COVERED', 'COUNTRY'],
      ['EMAIL_INVALID', 'EMAIL'],
      ['CELL_HAS_ERROR', 'TOWN'],
    ]);
    expect(understood).toMatchObject({ name: null, country: null, town: null });
  });

  test('a failed formula is an error and not an empty cell', () => {
    const { problems } = checkRow(['#¡REF!', '#N/A'], columnsOf('NAME', 'TAX_ID'), { country: 'GT' });
    expect(problems.map(({ code }) => code)).toEqual(['CELL_HAS_ERROR', 'CELL_HAS_ERROR']);
  });

  test('cells beyond the header mean that values have moved', () => {
    const columns = columnsOf('NAME', 'IGNORE');
    expect(checkRow(['A', 'B', 'C'], columns, { country: 'GT' }).problems).toMatchObject([
      { code: 'ROW_HAS_EXTRA_CELLS', field: null, details: { expected: 2, found: 3 } },
    ]);
    expect(checkRow(['A', 'B', ' '], columns, { country: 'GT' }).problems).toEqual([]);
  });

  test('line breaks and spaces inside a text become one space, "no tiene" and dashes say nothing', () => {
    const { understood, problems } = checkRow(
      [' La\n  Espiga\u00a0', 'no tiene', '—', 'N/A'],
      columnsOf('NAME', 'TAX_ID', 'TOWN', 'EMAIL'),
      { country: 'GT' },
    );
    expect(understood).toEqual(draftOf({ name: 'La Espiga' }));
    expect(problems).toEqual([]);
  });

  test('the currency of the header belongs to the amounts below', () => {
    const columns = [
      ...columnsOf('NAME'),
      { index: 1, header: 'Compras (USD)', field: 'SPEND' as const, decimalSign: null },
    ];
    expect(checkRow(['A', '12.5'], columns, { country: 'GT' }).understood.spend).toEqual({
      amount: '12.5',
      currency: 'USD',
    });
  });
});

describe('the same supplier', () => {
  test('is found by tax id, else by vendor number, else by name and town; a row without tax id is a prospect', () => {
    const rows = check(
      [
        ['LA ESPIGA, S.A.', 'NIT 2536481-2', '', '', ''],
        ['Otro nombre', '', '', 'v7', ''],
        ['LACTEOS EL VOLCAN', '', 'escuintla', '', ''],
        ['Hortalizas Chimalteca', '', '', '', ''],
      ],
      [
        espiga,
        { id: 'r2', ...draftOf({ name: 'Con número', vendorNumber: 'V7' }) },
        { id: 'r3', ...draftOf({ name: 'Lácteos El Volcán', town: 'Escuintla' }) },
      ],
    );
    expect(rows.map(({ recordId }) => recordId)).toEqual(['r1', 'r2', 'r3', null]);
    expect(rows[3]).toMatchObject({ outcome: 'NEW', problems: [] });
  });

  test('a tax id is added to a prospect of that name and town, and never changed into another', () => {
    const prospect: KnownSupplier = { ...espiga, taxId: null };
    expect(check([['Panadería La Espiga', NIT, 'Antigua', '', '']], [prospect])[0]).toMatchObject({
      outcome: 'CHANGED',
      recordId: 'r1',
      changed: ['TAX_ID'],
    });
    expect(check([['Panadería La Espiga', OTHER_NIT, 'Antigua', '', '']], [espiga])[0]).toMatchObject({
      outcome: 'NEW',
      recordId: null,
      problems: [{ code: 'POSSIBLE_DUPLICATE_OF', details: { name: 'Panadería La Espiga', recordId: 'r1' } }],
    });
  });

  test('a row without tax id means the prospect of that name and town rather than the one with a tax id', () => {
    const prospect: KnownSupplier = { ...espiga, id: 'r2', taxId: null };
    const [row] = check([['Panadería La Espiga', '', 'Antigua', '', '']], [espiga, prospect]);
    expect(row?.recordId).toBe('r2');
  });

  test('of another country is another supplier', () => {
    const foreign: KnownSupplier = { ...espiga, country: 'SV' };
    expect(outcomes(check([['Panadería La Espiga', NIT, 'Antigua', '', '']], [foreign]))).toEqual(['NEW']);
  });

  test('two plants of one name in one town are told apart by their vendor numbers', () => {
    expect(
      outcomes(
        check([
          ['Bimbo', '', 'Mixco', '1', ''],
          ['Bimbo', '', 'Mixco', '2', ''],
        ]),
      ),
    ).toEqual(['NEW', 'NEW']);
  });
});

describe('twice in one file', () => {
  test('the second row is refused and names the first, however the number is written', () => {
    const rows = check([
      ['La Espiga', NIT, '', '', ''],
      ['Espiga S.A.', '25364812', '', '', ''],
      ['Otra', OTHER_NIT, '', '', ''],
    ]);
    expect(outcomes(rows)).toEqual(['NEW', 'REJECTED', 'NEW']);
    expect(rows[1]?.problems).toMatchObject([{ code: 'DUPLICATE_IN_FILE', details: { row: 2 } }]);
  });

  test('a row that has an error counts: correcting it must bring no surprise', () => {
    const rows = check([
      ['La Espiga', NIT, '', '', 'x@'],
      ['La Espiga', NIT, '', '', 'a@x.org'],
    ]);
    expect(rows.map(codes)).toEqual([['EMAIL_INVALID'], ['DUPLICATE_IN_FILE']]);
  });

  test('two rows that mean one record in two ways are twice the same', () => {
    const rows = check(
      [
        ['Nombre nuevo', NIT, '', '', ''],
        ['Panadería La Espiga', '', 'Antigua', '', ''],
      ],
      [espiga],
    );
    expect(rows.map(({ recordId }) => recordId)).toEqual(['r1', 'r1']);
    expect(codes(rows[1])).toEqual(['DUPLICATE_IN_FILE']);
  });

  test('one vendor number with two tax ids is an error in the file and against the list', () => {
    const rows = check([
      ['Uno', NIT, '', 'V1', ''],
      ['Dos', OTHER_NIT, '', 'V1', ''],
    ]);
    expect(rows[1]?.problems).toMatchObject([{ code: 'VENDOR_NUMBER_REPEATED', details: { row: 2 } }]);
    const against = check([['Dos', OTHER_NIT, '', 'V1', '']], [{ ...espiga, vendorNumber: 'V1' }]);
    expect(against[0]?.problems).toMatchObject([
      { code: 'VENDOR_NUMBER_TAKEN', details: { name: 'Panadería La Espiga', recordId: 'r1' } },
    ]);
  });

  test('a name that is only alike is a question: the row may enter', () => {
    const rows = check([
      ['Empaques del Lempa S.A.', '', 'Mixco', '', ''],
      ['EMPAQUE DEL LEMPA', '', 'Cobán', '', ''],
      ['EMPAQUES LEMPA', '', 'Cobán', '', ''],
    ]);
    expect(outcomes(rows)).toEqual(['NEW', 'NEW', 'NEW']);
    expect(rows[2]?.problems).toMatchObject([
      { code: 'POSSIBLE_DUPLICATE_OF_ROW', severity: 'warning', details: { row: 2 } },
    ]);
  });
});

describe('what changes', () => {
  test('only what the row says; an empty cell or an absent column erases nothing', () => {
    const row = draftOf({ name: 'Panadería La Espiga', taxId: taxIdOf(NIT), email: 'b@x.org' });
    expect(changedFields(espiga, row)).toEqual(['EMAIL']);
    expect(merged(espiga, row)).toEqual({ ...espiga, email: 'b@x.org' });
  });

  test('a supplier that the file names without news is the same and gets no question', () => {
    const twin: KnownSupplier = { ...espiga, id: 'r9', taxId: taxIdOf(OTHER_NIT) };
    expect(check([['Panadería La Espiga', NIT, '', '', '']], [espiga, twin])[0]).toMatchObject({
      outcome: 'SAME',
      changed: [],
      problems: [],
    });
  });

  test('10.50 is 10.5; an amount without currency says nothing about the currency', () => {
    const spend = (amount: string, currency: string | null): ListedSupplierDraft =>
      draftOf({ spend: { amount, currency } });
    expect(changedFields(spend('10.50', 'USD'), spend('10.5', null))).toEqual([]);
    expect(changedFields(spend('10.50', null), spend('10.5', 'USD'))).toEqual(['SPEND']);
    expect(changedFields(spend('10', 'USD'), spend('11', 'USD'))).toEqual(['SPEND']);
  });

  test('of an economic activity the code counts, and other words only where there was no such text', () => {
    const sector = (code: string | null, text: string): ListedSupplierDraft => draftOf({ sector: { code, text } });
    expect(changedFields(sector('1071', 'Panadería'), sector('1071', '1071'))).toEqual([]);
    expect(changedFields(sector('1071', 'Panadería'), sector(null, 'Panadería'))).toEqual([]);
    expect(changedFields(sector('1071', '1071'), sector(null, 'tortillas'))).toEqual(['SECTOR']);
  });
});
