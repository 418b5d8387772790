import type { Country } from '#countries';
import { diceOf } from './invented/dice.js';
import type { InventedFirm } from './invented/firms.js';
import { inventTaxId } from './invented/tax-ids.js';

/** How far a firm of the demonstration has come. */
export type Stage =
  | 'published'
  | 'waiting'
  | 'in-review'
  | 'observed'
  | 'answering'
  | 'invited'
  | 'opened'
  | 'declined'
  | 'withdrawn'
  | 'prospect';

export interface NamedFirm extends InventedFirm {
  readonly stage: Stage;
}

type Row = readonly [
  name: string,
  country: Country,
  town: string,
  sectorCode: string,
  workers: number,
  owner: string,
  maturity: number,
  stage: Stage,
];

/** The twenty firms that everyone who shows the product knows by name (domain guide 12). Invented. */
const ROWS: readonly Row[] = [
  ['Lácteos El Volcán', 'GT', 'Escuintla', '1050', 45, 'Edgar Chacón', 0.72, 'published'],
  ['Panadería La Espiga', 'SV', 'Santa Ana', '1071', 9, 'Rosa Ajanel', 0.61, 'published'],
  ['Hortalizas Chimalteca', 'GT', 'Chimaltenango', '0113', 28, 'Juana Sirín', 0.4, 'in-review'],
  ['Empaques del Lempa', 'SV', 'Soyapango', '1702', 96, 'Roberto Alfaro', 0.55, 'published'],
  ['Detergentes Brisa', 'HN', 'San Pedro Sula', '2023', 34, 'Karla Zúniga', 0.35, 'observed'],
  ['Avícola Los Pinos', 'HN', 'Siguatepeque', '0146', 120, 'Marco Banegas', 0.66, 'published'],
  ['Café Matagalpa Alto', 'NI', 'Matagalpa', '1079', 18, 'Elena Blandón', 0.47, 'waiting'],
  ['Salsas Tica', 'CR', 'Alajuela', '1030', 52, 'Gloriana Vargas', 0.68, 'published'],
  ['Tortillería Maya', 'GT', 'Cobán', '1071', 6, 'Candelaria Caal', 0.3, 'answering'],
  ['Plásticos Canal', 'PA', 'Colón', '2220', 41, 'Aníbal Ríos', 0.5, 'published'],
  ['Confecciones Gamarra Verde', 'PE', 'Lima', '1410', 33, 'Nélida Huamán', 0.63, 'published'],
  ['Cacao del Huallaga', 'PE', 'Tarapoto', '0127', 22, 'Wilder Tuanama', 0.45, 'invited'],
  ['Taller Maquinaria Coquimbo', 'CL', 'Coquimbo', '3312', 14, 'Sergio Araya', 0.58, 'opened'],
  ['Transportes Elqui', 'CL', 'La Serena', '4923', 26, 'Paola Rojas', 0.7, 'published'],
  ['Pesquera Norte Chico', 'CL', 'Coquimbo', '1020', 88, 'Iván Tapia', 0.42, 'withdrawn'],
  ['Imprenta Andina', 'CO', 'Bogotá', '1811', 19, 'Diana Ospina', 0.38, 'published'],
  ['Aseo y Brillo', 'MX', 'Puebla', '8121', 60, 'Leticia Rosas', 0.64, 'published'],
  ['Embutidos San Jose', 'GT', 'Mixco', '1010', 74, 'Byron Lemus', 0.6, 'published'],
  ['Snacks del Istmo', 'PA', 'David', '1079', 11, 'Yaritza Pitti', 0.33, 'declined'],
  ['Agua y Hielo Pacífico', 'SV', 'La Libertad', '1104', 15, 'Tomás Rivas', 0.5, 'prospect'],
];

const SALES_YEAR_A_WORKER = 11_000;

/** The named firms with numbers that their countries accept. */
export function namedFirms(): NamedFirm[] {
  const dice = diceOf(12);
  return ROWS.map(([name, country, town, sectorCode, workers, owner, maturity, stage], index) => ({
    ...{ name, country, town, sectorCode, workers, owner, maturity, stage },
    taxId: inventTaxId(country, dice),
    email: `p${String(index + 1).padStart(2, '0')}@proveedores.example`,
    sales: `${workers * SALES_YEAR_A_WORKER}.00`,
  }));
}
