import type { CountryPack } from '../pack/pack.js';
import { UNITS } from '../generated/units.js';

/** Words and abbreviations met in the field, after folding, by unit code. */
const WORDS: Readonly<Record<string, string>> = {
  m3: 'm3 m^3 mt3 mts3 metrocubico metroscubicos mtscubicos',
  L: 'l lt lts ltr ltrs litro litros',
  hL: 'hl hectolitro hectolitros',
  gal_us: 'galus usgal',
  ft3: 'ft3 pie3 pies3 piecubico piescubicos',
  garrafon_5gal: 'garrafon garrafones',
  barrel_42: 'bbl bbls barril barriles',
  tonel_55: 'tonel toneles tambo tambos',
  pipa_10m3: 'pipa pipas cisterna cisternas',
  gpm_us: 'gpm',
  kWh: 'kwh kwhs kwhr kilovatiohora kilovatioshora kilovatioshoras',
  MWh: 'mwh',
  MJ: 'mj',
  GJ: 'gj',
  TJ: 'tj',
  BTU_IT: 'btu btus',
  MMBTU: 'mmbtu',
  therm_us: 'therm therms',
  toe: 'toe tep',
  boe: 'boe bep',
  kW: 'kw',
  hp: 'hp',
  cv: 'cv',
  TR: 'tr',
  kVArh: 'kvarh',
  kg: 'kg kgs kilo kilos kilogramo kilogramos',
  t: 't tm tonelada toneladas toneladametrica toneladasmetricas',
  g: 'g gr grs gramo gramos',
  lb: 'lb lbs libra libras',
  oz: 'oz onza onzas',
  qq_metric: 'qqm quintalmetrico quintalesmetricos',
  saco_qq: 'saco sacos',
  unit: 'u un ud uds und unds unidad unidades pz pza pzas pieza piezas',
  m2: 'm2 mt2 mts2 metrocuadrado metroscuadrados',
  m: 'mt mts metro metros',
  yd: 'yd yds yarda yardas',
  ha: 'ha has hectarea hectareas',
  mz: 'mz mzs manzana manzanas',
  acre: 'acre acres',
  carga_tarea: 'carga cargas tarea tareas',
  contenedor: 'contenedor contenedores',
  km: 'km kms kilometro kilometros',
  mi: 'milla millas',
  't.km': 'tkm',
  mg_L: 'mg/l',
  kgCO2e: 'kgco2e',
  tCO2e: 'tco2e',
  lbCO2e: 'lbco2e',
};

/** Words with several meanings in every country, the likelier first. */
const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(['gal', 'gals', 'gl', 'gls', 'galon', 'galones'].map((word) => [word, ['gal_us', 'gal_imp']])),
  ...Object.fromEntries(['ton', 'tons'].map((word) => [word, ['t', 'short_ton', 'long_ton']])),
  kcal: ['kcal_IT', 'kcal_th'],
  bhp: ['BHP_boiler', 'hp'],
};

/** Plurals of the words whose meaning the pack of a country decides. */
const SINGULAR: Readonly<Record<string, string>> = {
  quintales: 'quintal',
  qqs: 'qq',
  arrobas: 'arroba',
  '@': 'arroba',
  cuerdas: 'cuerda',
};

const MEANINGS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...Object.entries(WORDS).flatMap(([code, words]) => words.split(' ').map((word) => [word, [code]] as const)),
  ...Object.entries(SEVERAL),
  ...[...UNITS.keys()].flatMap(cylinderWords),
]);

/** "cilindro de 25 lb" and its like, for the sizes of the table. */
function cylinderWords(code: string): (readonly [string, readonly string[]])[] {
  const size = /^cyl_(\d+(?:lb|kg))$/.exec(code)?.[1];
  if (size === undefined) return [];
  return ['cilindro', 'cilindros', 'cilindrode', 'cilindrosde'].map((word) => [word + size, [code]] as const);
}

/** Lower case without accents, dots, blanks and dashes. */
const folded = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s.·\p{Pd}]/gu, '');

/** Unit codes that a word or code may mean in a country, the likelier first; empty for an unknown word. */
export function unitsNamed(word: string, { unitMeanings }: CountryPack): readonly string[] {
  const plain = folded(word);
  const own = unitMeanings[SINGULAR[plain] ?? plain];
  if (own !== undefined) return own;
  return UNITS.has(word) ? [word] : (MEANINGS.get(plain) ?? []);
}
