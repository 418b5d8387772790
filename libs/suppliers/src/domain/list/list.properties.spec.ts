import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { COUNTRIES } from '#countries';
import { merged } from './changes.js';
import { ListCheck } from './check-list.js';
import type { CheckedRow } from './check-list.js';
import { cellText, guardFormula } from './cell-text.js';
import { FIELD_HEADERS, LISTED_FIELDS } from './field.js';
import { listedCells } from './list-text.js';
import type { KnownSupplier } from './listed-supplier.js';
import { columnsOf, rowsOf } from './list.fixture.js';
import { guessColumns } from './guess-columns.js';

const columns = columnsOf(...LISTED_FIELDS);
const some = (...texts: string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);

/** Few values, so that suppliers meet by every key. */
const row = fc.tuple(
  some('La Espiga', 'LA ESPIGA', 'Espiga S.A.', "'=1+1", '-menos', 'L’Étoile "Ñ", S.A.', '=2'),
  some('GT', 'PE', 'El Salvador', 'CL'),
  some('', '2536481-2', '4471902-7', '20131312955', '60.803.000-K', 'xyz'),
  some('', 'A@x.org', 'b@x.org', 'no'),
  some('', '5555-0123', '+56 9 8765 4321', 'x'),
  some('', 'Ana', 'José  Pérez'),
  some('', 'Cobán', 'COBAN', 'Lima'),
  some('', '1071', 'tortillas', 'Elaboración de productos de panadería', '311811'),
  some('', 'Pan', "'-x"),
  some('', '0', '12', '1.200'),
  some('', 'Q 10.50', '12.345', '12,3456', 'USD 7', '1.234,5', '$ 3'),
  some('', 'V1', 'v1', '007'),
);

const checkAll = (rows: string[][], known: KnownSupplier[]): CheckedRow[] => {
  const list = new ListCheck({ columns, defaults: { country: null }, known });
  return rowsOf(...rows).map((cells) => list.check(cells));
};

/** The list after the rows without error are applied. */
function applied(rows: readonly CheckedRow[], known: readonly KnownSupplier[]): KnownSupplier[] {
  const changed = known.map((record) => {
    const found = rows.find(({ recordId, outcome }) => recordId === record.id && outcome === 'CHANGED');
    return found === undefined ? record : { id: record.id, ...merged(record, found.understood) };
  });
  const fresh = rows.filter(({ outcome }) => outcome === 'NEW');
  return [
    ...changed,
    ...fresh.map(({ rowNumber, understood }) => ({ id: `${known.length}-${rowNumber}`, ...understood })),
  ];
}

test('what was applied of a list changes nothing the second time, whatever was there before', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.array(row, { maxLength: 12 }), (earlier, later) => {
      const known = applied(checkAll(earlier, []), []);
      const first = checkAll(later, known);
      // Rejected rows were set aside: beside a list that the others have changed, they may say something else.
      const taken = later.filter((_, at) => first[at]?.outcome !== 'REJECTED');
      const second = checkAll(taken, applied(first, known));
      expect(second.map(({ outcome }) => outcome)).toEqual(taken.map(() => 'SAME'));
    }),
    { numRuns: 500 },
  );
});

test('an exported list, imported again, gives the same suppliers (R17)', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const known = applied(checkAll(rows, []), []);
      const exported = known.map((record) => listedCells(record).map(guardFormula));
      const guessed = guessColumns(
        { rowNumber: 1, cells: LISTED_FIELDS.map((field) => FIELD_HEADERS.es[field]) },
        rowsOf(...exported),
      );
      expect(guessed.map(({ field }) => field)).toEqual(LISTED_FIELDS);
      const list = new ListCheck({ columns: guessed, defaults: { country: null }, known });
      const again = rowsOf(...exported).map((cells) => list.check(cells));
      expect(again.map(({ recordId, outcome }) => [recordId, outcome])).toEqual(known.map(({ id }) => [id, 'SAME']));
    }),
    { numRuns: 500 },
  );
});

test('the guard against formulas takes nothing away from any text', () => {
  const text = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '＝', 'a', ' ') });
  fc.assert(
    fc.property(text, (typed) => {
      const stored = cellText(typed);
      expect(cellText(guardFormula(stored))).toBe(stored);
      expect(guardFormula(stored)).not.toMatch(/^[=+\-@＝]/);
    }),
  );
});

test('any cells get a verdict, and a row without error has a name and a country', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('=1', '#N/A', '1,234', 'GT', 'x@y.zz'),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 14 }), { maxLength: 6 }), (rows) => {
      for (const { outcome, understood, problems } of checkAll(rows, [])) {
        expect(outcome === 'REJECTED').toBe(problems.some(({ severity }) => severity === 'error'));
        if (outcome !== 'REJECTED') expect([understood.name, understood.country]).not.toContain(null);
      }
    }),
  );
});

test('every country can be imported', () => {
  const rows = COUNTRIES.map((country) => ['La Espiga', country]);
  expect(checkAll(rows, []).map(({ outcome }) => outcome)).toEqual(COUNTRIES.map(() => 'NEW'));
});
