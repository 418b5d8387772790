import type { Country } from '#countries';
import { foldText } from '#kernel';
import { diceOf } from './dice.js';
import type { Dice } from './dice.js';
import { inventTaxId } from './tax-ids.js';
import { OWNERS, SECOND_NAMES, TOWNS, TRADES } from './trades.js';

/** A firm that does not exist, with what it would say of itself. */
export interface InventedFirm {
  readonly name: string;
  readonly country: Country;
  readonly town: string;
  readonly sectorCode: string;
  readonly workers: number;
  readonly taxId: string;
  readonly email: string;
  readonly owner: string;
  /** Yearly sales in the country's currency, plain decimal text. */
  readonly sales: string;
  /** How far its practices have come, 0 to 1. */
  readonly maturity: number;
}

/** Workers of the three lengths of the questionnaire, with their share of the list. */
const SIZES = [
  { upTo: 0.5, low: 2, high: 10 },
  { upTo: 0.85, low: 11, high: 50 },
  { upTo: 1, low: 51, high: 180 },
] as const;

/** Yearly sales a worker, by currency of the country: an order of magnitude, invented. */
const SALES_A_WORKER: Readonly<Record<keyof typeof TOWNS, number>> = { GT: 95_000, SV: 12_500 };

/** So many firms of two countries, three groups of activities and three sizes; the same seed gives the same firms. */
export function inventFirms(count: number, seed: number): InventedFirm[] {
  const dice = diceOf(seed);
  const taken = new Set<string>();
  return Array.from({ length: count }, () => inventFirm(dice, taken));
}

function inventFirm(dice: Dice, taken: Set<string>): InventedFirm {
  const country = dice.pick(['GT', 'GT', 'GT', 'SV', 'SV'] as const);
  const trade = dice.pick(TRADES);
  const name = freshName(() => `${dice.pick(trade.names)} ${dice.pick(SECOND_NAMES)}`, taken);
  const workers = workersOf(dice);
  return {
    ...{ name, country, town: dice.pick(TOWNS[country]), sectorCode: trade.sectorCode, workers },
    taxId: freshTaxId(country, dice, taken),
    email: `${foldText(name).replaceAll(' ', '.')}@proveedores.example`,
    owner: dice.pick(OWNERS),
    sales: `${workers * dice.between(SALES_A_WORKER[country] / 2, SALES_A_WORKER[country] * 2)}.00`,
    maturity: Math.min(0.95, Math.max(0.05, (dice.roll() + dice.roll() + dice.roll()) / 3)),
  };
}

const workersOf = (dice: Dice): number => {
  const roll = dice.roll();
  const { low, high } = SIZES.find(({ upTo }) => roll < upTo) ?? SIZES[0];
  return dice.between(low, high);
};

/** Two firms may not share a name: the second of them gets a number, as branches do. */
function freshName(throwName: () => string, taken: Set<string>): string {
  const base = throwName();
  let name = base;
  for (let number = 2; taken.has(name); number += 1) name = `${base} ${number}`;
  taken.add(name);
  return name;
}

function freshTaxId(country: Country, dice: Dice, taken: Set<string>): string {
  let taxId = inventTaxId(country, dice);
  while (taken.has(taxId)) taxId = inventTaxId(country, dice);
  taken.add(taxId);
  return taxId;
}
