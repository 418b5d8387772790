import type { CalcFunction } from './function.js';
import { aggregating } from './functions/aggregating.js';
import { annuities } from './functions/annuities.js';
import { countries } from './functions/countries.js';
import { finance } from './functions/finance.js';
import { flows } from './functions/flows.js';
import { helpOver } from './help.js';
import { normalising } from './functions/normalising.js';
import { quantities } from './functions/quantities.js';
import { ranking } from './functions/ranking.js';
import { scoring } from './functions/scoring.js';

/** The groups of the contract, in its order. A context adds its group here and nothing else. */
const groups: readonly (readonly CalcFunction[])[] = [
  normalising,
  aggregating,
  scoring,
  ranking,
  flows,
  annuities,
  finance,
  quantities,
  countries,
];

const functions = groups.flat();

/** Every function by name. A Map, so that no name reaches a member of Object. */
export const FUNCTIONS: ReadonlyMap<string, CalcFunction> = new Map(
  [...functions, helpOver(functions)].map((fn) => [fn.name, fn]),
);
