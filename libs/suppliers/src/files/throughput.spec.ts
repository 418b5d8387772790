import { expect, test } from '@jest/globals';
import { ListCheck, csvLine, describeList } from '../domain/index.js';
import { parsedRows } from './read-delimited.js';
import { firstRows, readList } from './read-list.js';

const ROWS = 10_000;
const KINDS = [
  'Panadería',
  'Lácteos',
  'Empaques',
  'Distribuidora',
  'Comercial',
  'Transportes',
  'Textiles',
  'Plásticos',
];
const NAMES = [
  'San José',
  'La Espiga',
  'El Volcán',
  'del Lempa',
  'Los Pinos',
  'del Istmo',
  'Maya',
  'Andina',
  'Central',
];
const MORE = ['Verde', 'Express', 'Real', 'Hermanos', 'Premium', 'del Norte', 'de Occidente'];
const FORMS = ['S.A.', 'S.A. de C.V.', 'Cía. Ltda.', 'S. de R.L.', ''];

const HEADER = [
  'Código de proveedor',
  'Razón social',
  'N.I.T.',
  'Correo',
  'Teléfono',
  'Municipio',
  'Giro',
  'Empleados',
  'Compras (GTQ)',
];

/** Invented suppliers whose names are made of few words, which is the hardest case for similarity. */
function lineOf(at: number): string {
  const pick = (from: readonly string[], step: number): string => from[Math.floor(at / step) % from.length] ?? '';
  return csvLine([
    String(at).padStart(6, '0'),
    `${pick(KINDS, 1)} ${pick(NAMES, 8)} ${pick(MORE, 72)} ${pick(FORMS, 504)} ${at % 3 === 0 ? at : ''}`.trim(),
    at % 4 === 0 ? '' : `${1_000_000 + at}-${checkCharacter(1_000_000 + at)}`,
    `c${at}@x.example`,
    `5555-${String(at % 10_000).padStart(4, '0')}`,
    `Pueblo ${at % 300}`,
    '1071',
    String(at % 200),
    `${(at % 900) + 1},${String(100 + (at % 900))}.50`,
  ]);
}

/** Check character of the NIT of Guatemala: digits weighted from 2 at the right, modulo 11. */
function checkCharacter(body: number): string {
  const digits = Array.from(String(body), Number);
  const sum = digits.reduce((total, digit, at) => total + digit * (digits.length + 1 - at), 0);
  const rest = (11 - (sum % 11)) % 11;
  return rest === 10 ? 'K' : String(rest);
}

const file = Buffer.from(csvLine(HEADER) + Array.from({ length: ROWS }, (_, at) => lineOf(at)).join(''));

test('ten thousand rows are checked in one pass of the file, duplicates and likeness included', async () => {
  const { columns, headerRow } = describeList(await firstRows(readList(file, 'lista.csv'), 220));
  const list = new ListCheck({ columns, defaults: { country: 'GT' }, known: [] });
  let accepted = 0;
  for await (const row of readList(file, 'lista.csv'))
    if (row.rowNumber > headerRow && list.check(row).outcome === 'NEW') accepted += 1;
  expect(columns.filter(({ field }) => field === 'IGNORE')).toEqual([]);
  expect(accepted).toBe(ROWS);
}, 60_000);

test('the parser runs ahead of the reader by one piece and its own short queue, not by the file', async () => {
  let given = 0;
  const pieces = function* (): Generator<string> {
    for (let at = 0; at < ROWS; at += 10) {
      given += 10;
      yield Array.from({ length: 10 }, (_, line) => lineOf(at + line)).join('');
    }
  };
  let taken = 0;
  let mostAhead = 0;
  for await (const row of parsedRows(pieces(), ',')) {
    taken = row.rowNumber;
    mostAhead = Math.max(mostAhead, given - taken);
    // A reader that is slow: the parser has every chance to run away.
    if (taken % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  expect(taken).toBe(ROWS);
  expect(mostAhead).toBeLessThan(600);
});
