import type { Firms } from './firms.js';
import { inventTaxId } from './tax-ids.js';

/** A buyer's list as lists come, with what the portal must make of it. */
export interface ListFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly rows: number;
  /** Problems that keep a row out, by row as a spreadsheet counts. */
  readonly errors: ReadonlyMap<number, string>;
  /** Row with a wrong check digit, and what it should say. */
  readonly mended: { readonly row: number; readonly taxId: string };
  /** Row with a formula, which enters as text. */
  readonly formulaRow: number;
  /** Row with a decimal comma, and what is understood. */
  readonly comma: { readonly row: number; readonly understood: RegExp };
  /** Who is invited and declines. */
  readonly decliner: { readonly name: string; readonly email: string };
  /** Who has no address. */
  readonly silent: string;
}

const TITLE_ROWS = ['Listado de proveedores locales;;;;;;;', ';;;;;;;'];
const HEADER = 'Razón social;País;NIT;Correo electrónico;Municipio;Trabajadores;Categoría;Compras 2025 (USD)';
const FIRST_ROW = TITLE_ROWS.length + 2;

/**
 * Twelve rows with semicolons in Windows-1252 below a title: with and without tax id, a wrong check digit, a formula, a
 * duplicate, an address that is none, half a worker. All invented.
 */
export function listFile(stamp: string, { bakery, dairy, packaging, farm }: Firms): ListFile {
  const mail = (mailbox: string): string => `${mailbox}@${stamp}.proveedores.example`;
  const wrong = inventTaxId('GT');
  const decliner = { name: 'Tejidos Ixil Ñandutí', email: mail('nebaj') };
  const silent = 'Taller Sin Correo';
  const rows = [
    `${bakery.name};GT;${bakery.taxId};${bakery.email};${bakery.town};${bakery.workers};Pan;18500,50`,
    `${dairy.name};Guatemala;${dairy.taxId};${dairy.email};${dairy.town};${dairy.workers};Lácteos;92000,00`,
    `${packaging.name};El Salvador;${packaging.taxId};${packaging.email};${packaging.town};${packaging.workers};Empaques;210400,25`,
    `${farm.name};GT;;${farm.email};${farm.town};${farm.workers};Verduras;1,5`,
    `${decliner.name};GT;;${decliner.email};Nebaj;12;Textiles;7300,00`,
    `Molinos Los Altos;GT;${wrong.wrong};${mail('molinos')};Totonicapán;21;Harina;40100,75`,
    `Jabones Río Dulce;GT;;${mail('jabones')};Morales;9;"=HYPERLINK(""http://x.example"";""ver"")";5600,00`,
    `Lacteos valle claro, S.A.;GT;${dairy.taxId.replace('-', '')};${mail('otra')};Chimaltenango;34;Lácteos;100,00`,
    `Imprenta Sololá;GT;;ventas arroba imprenta;Sololá;7;Etiquetas;2900,10`,
    `Transportes Jocotán;GT;;${mail('transportes')};Jocotán;1,5;Fletes;8800,00`,
    `${silent};GT;;;Salcajá;4;Reparaciones;450,00`,
    `Café D'Ayutla Güisquil;GT;;${mail('cafe')};Ayutla;18;Café;33000,00`,
  ];
  const text = [...TITLE_ROWS, HEADER, ...rows].join('\r\n');
  return {
    ...{ name: 'proveedores.csv', bytes: Buffer.from(text, 'latin1'), rows: rows.length, decliner, silent },
    errors: new Map([
      [FIRST_ROW + 5, 'TAX_ID_BAD_CHECK_DIGIT'],
      [FIRST_ROW + 7, 'DUPLICATE_IN_FILE'],
      [FIRST_ROW + 8, 'EMAIL_INVALID'],
      [FIRST_ROW + 9, 'WORKERS_NOT_WHOLE'],
    ]),
    mended: { row: FIRST_ROW + 5, taxId: wrong.right },
    formulaRow: FIRST_ROW + 6,
    comma: { row: FIRST_ROW + 3, understood: /\b1[.,]5/ },
  };
}
