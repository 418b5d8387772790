import type { INestApplicationContext } from '@nestjs/common';
import { runAs } from '#platform';
import { ImportAtOnce } from '#suppliers';
import type { BuyerProgramme } from './buyer-programme.js';
import { diceOf } from './invented/dice.js';
import { inventTaxId } from './invented/tax-ids.js';

const dice = diceOf(20);
const [TWICE, OTHER] = [inventTaxId('GT', dice), inventTaxId('GT', dice)];

/** A list as somebody in purchasing kept it by hand, with what goes wrong in such lists. Invented. */
const LINES = [
  'Proveedores nuevos, noviembre (lista inventada);;;;;;',
  ';;;;;;',
  'Razón social;País;NIT / NIT de El Salvador;Correo;Municipio;Trabajadores;Compras del año',
  `Panadería Ñandú & Hermanos;GT;${TWICE};compras@nandu.example;Quetzaltenango;7;"18.450,75"`,
  `Panaderia Nandu y Hnos;GT;${TWICE.replace('-', '')};;Quetzaltenango;7;`,
  'Agua & Hielo del Pacifico, S.A. de C.V.;SV;;ventas@aguahielo.example;La Libertad;15;"9.300,00"',
  `Embutidos L'Abril;Guatemala;${OTHER};labril@@example;Mixco;uno;"1.200,50"`,
  'Tejidos Xelajú;GT;1234567-8;xelaju@example.org;Salcajá;12;',
  '=HYPERLINK("http://premio.example";"Abarrotes Sol");GT;;sol@example.org;Antigua Guatemala;3;',
  'Miel de la Costa;;;miel@example.org;Retalhuleu;1;"4,5 mil"',
  ';SV;;sin.nombre@example.org;Sonsonate;4;',
];

/** Windows-1252, as a spreadsheet saves "CSV" in most of the region; the letters used stand where Latin-1 has them. */
const CONTENT = Buffer.from(LINES.join('\r\n'), 'latin1');

/** Leaves an import checked and not applied, so that the analyst finds something to decide. */
export async function leaveImportWaiting(
  product: INestApplicationContext,
  { analyst, programmeId }: BuyerProgramme,
): Promise<void> {
  const list = { programmeId, fileName: 'proveedores-noviembre.csv', content: CONTENT };
  await runAs(analyst, () => product.get(ImportAtOnce).checkList(list));
}
