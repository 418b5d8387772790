import { parse } from 'csv-parse/sync';
import { test } from '@jest/globals';
import { compare } from '#testing';
import { ListCheck, csvLine, describeList } from '../domain/index.js';
import { firstRows, readList } from './read-list.js';

/**
 * Ten thousand rows of a buyer's list read and checked cell by cell, duplicates and likeness included, beside the parser
 * alone with one set of names.
 */
const ROWS = 10_000;
const [KINDS, NAMES] = [
  ['Panadería', 'Lácteos', 'Empaques', 'Distribuidora', 'Comercial', 'Transportes', 'Textiles', 'Plásticos'],
  ['San José', 'La Espiga', 'El Volcán', 'del Lempa', 'Los Pinos', 'del Istmo', 'Maya', 'Andina', 'Central'],
];
const pick = (from: readonly string[], at: number): string => from[at % from.length] ?? '';
const file = Buffer.from(
  csvLine(['Código de proveedor', 'Razón social', 'País', 'Correo', 'Municipio', 'Empleados', 'Compras (GTQ)']) +
    Array.from({ length: ROWS }, (_, at) =>
      csvLine([
        String(at).padStart(6, '0'),
        `${pick(KINDS, at)} ${pick(NAMES, Math.floor(at / 8))} ${at}`,
        'GT',
        `c${at}@x.example`,
        `Pueblo ${at % 300}`,
        String(at % 200),
        `${(at % 900) + 1},${String(100 + (at % 900))}.50`,
      ]),
    ).join(''),
);

test('a list of ten thousand rows', async () => {
  await compare({
    name: `check of a list of ${ROWS} rows`,
    rounds: 7,
    floor: () => {
      const rows = parse<Record<string, string>>(file, { columns: true });
      return Promise.resolve(String(new Set(rows.map((row) => row['Razón social'])).size));
    },
    ours: async () => {
      const { columns, headerRow } = describeList(await firstRows(readList(file, 'lista.csv'), 220));
      const list = new ListCheck({ columns, defaults: { country: null }, known: [] });
      let accepted = 0;
      for await (const row of readList(file, 'lista.csv'))
        if (row.rowNumber > headerRow && list.check(row).outcome === 'NEW') accepted += 1;
      return String(accepted);
    },
  });
}, 300_000);
