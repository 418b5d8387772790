import { COUNTRIES, packOf } from '#countries';
import { foldText } from '#kernel';
import type { ListedSpend } from './listed-supplier.js';
import { numberProblem, readNumber } from './read-number.js';
import type { NumberCell } from './read-number.js';
import { notUnderstood, nothingSaid, problem, understood } from './row-problem.js';
import type { Understood } from './row-problem.js';

const CODES: readonly string[] = [
  ...new Set([...COUNTRIES.map((code) => packOf(code).currency.code), 'USD', 'EUR', 'CLF']),
];

/** Names of currencies in headers, after folding, that mean one currency everywhere. */
const WORDS: Readonly<Record<string, string>> = {
  dolares: 'USD',
  dollars: 'USD',
  usd: 'USD',
  quetzales: 'GTQ',
  lempiras: 'HNL',
  cordobas: 'NIO',
  colones: 'CRC',
  balboas: 'PAB',
  soles: 'PEN',
  euros: 'EUR',
};

/** Whole digits that amounts of money have room for, and digits behind the decimal sign. */
const MOST_DIGITS = /^\d{1,16}(\.\d{1,6})?$/;

/** The currency that the header of the column names, ISO 4217: "Compras 2025 (USD)", "Monto en quetzales"; else null. */
export function currencyOfHeader(header: string): string | null {
  if (/U\$S|US\$/i.test(header)) return 'USD';
  const words = foldText(header).split(' ');
  const named = words.map((word) => WORDS[word] ?? CODES.find((code) => code.toLowerCase() === word));
  return named.find((code) => code !== undefined) ?? null;
}

/**
 * An amount of money, exact as typed. The currency is the one typed along, else the one of the header, else unknown;
 * a sign with several meanings (`$`) that the header does not settle is pointed out and leaves it unknown.
 */
export function readSpend(text: string, cell: NumberCell): Understood<ListedSpend> {
  const read = readNumber(text, cell);
  if (read.kind === 'noData') return nothingSaid;
  if (read.value === null) return notUnderstood(numberProblem(text, read, cell));
  const typed = read.unit === null ? read.unitChoices : [read.unit];
  if (typed.some((code) => !CODES.includes(code))) return notUnderstood(problem('SPEND_NOT_MONEY', 'SPEND'));
  return amountOf(read.value, typed, cell);
}

function amountOf(amount: string, typed: readonly string[], { currency = null }: NumberCell): Understood<ListedSpend> {
  if (amount.startsWith('-')) return notUnderstood(problem('NUMBER_NEGATIVE', 'SPEND'));
  if (!MOST_DIGITS.test(amount)) return notUnderstood(problem('NUMBER_TOO_BIG', 'SPEND', { max: '9999999999999999' }));
  if (typed.length > 1)
    return understood(
      { amount, currency: null },
      problem('SPEND_CURRENCY_UNCLEAR', 'SPEND', { choices: typed.join(', ') }),
    );
  return understood({ amount, currency: typed[0] ?? currency });
}
