import type { NumberHabit } from '../pack/pack.js';

export type DecimalSign = '.' | ',';

/** Why a text is no number. */
export type NumberFault = 'grouping' | 'scientific' | 'unit' | 'decimal-sign' | 'text';

/** One reading, several readings (the likelier first), or a fault. */
export type DigitsRead = { readonly readings: readonly string[] } | { readonly fault: NumberFault };

/** What settles a sign that can mean two things: the habit of the country, or the column's own sign when it is known. */
export interface SignRule {
  readonly habit: NumberHabit;
  readonly decimalSign?: DecimalSign | undefined;
}

const GROUPED = /^[1-9]\d{0,2}([.,'’ʼ\s]\d{3})+$/u;
const TWO_MEANINGS = /^[1-9]\d{0,2}[.,]\d{3}$/;

/** Limits of a decimal text of the product. */
const MAX_INTEGER = 40;
const MAX_FRACTION = 30;

/**
 * Reads digits with their signs (calc contract 11): with both signs the last is the decimal sign; one sign once is the
 * decimal sign unless one to three digits, it and three digits could be a thousand; a sign repeated is grouping.
 */
export function readDigits(token: string, rule: SignRule): DigitsRead {
  const signs = Array.from(token.matchAll(/[.,]/g), ([sign]) => sign as DecimalSign);
  const [first, last] = [signs[0], signs.at(-1)];
  if (first === undefined || last === undefined) return whole(token);
  if (new Set(signs).size === 2)
    return signs.filter((sign) => sign === last).length === 1 ? decimal(token, last, rule) : fault('decimal-sign');
  if (signs.length > 1) return first === rule.decimalSign ? fault('decimal-sign') : whole(token);
  return TWO_MEANINGS.test(token) ? twoMeanings(token, last, rule) : decimal(token, last, rule);
}

const fault = (reason: NumberFault): DigitsRead => ({ fault: reason });

/** Both readings in the order of the country's habit, or the one that the column settles. */
function twoMeanings(token: string, sign: DecimalSign, { habit, decimalSign }: SignRule): DigitsRead {
  const asDecimal = token.replace(sign, '.');
  const asGroup = token.replace(sign, '');
  if (decimalSign !== undefined) return { readings: [sign === decimalSign ? asDecimal : asGroup] };
  return { readings: sign === habit.decimal ? [asDecimal, asGroup] : [asGroup, asDecimal] };
}

function decimal(token: string, sign: DecimalSign, { decimalSign }: SignRule): DigitsRead {
  if (decimalSign !== undefined && decimalSign !== sign) return fault('decimal-sign');
  const at = token.lastIndexOf(sign);
  const fraction = token.slice(at + 1);
  if (!/^\d*$/.test(fraction)) return fault('grouping');
  const integer = at === 0 ? { readings: ['0'] } : whole(token.slice(0, at));
  if ('fault' in integer) return integer;
  if (fraction.length > MAX_FRACTION) return fault('text');
  return { readings: integer.readings.map((digits) => (fraction === '' ? digits : `${digits}.${fraction}`)) };
}

/** Digits alone, or in groups of three. */
function whole(token: string): DigitsRead {
  if (!/^\d+$/.test(token) && !GROUPED.test(token)) return fault('grouping');
  const digits = token.replace(/\D/gu, '').replace(/^0+(?=\d)/, '');
  return digits.length > MAX_INTEGER ? fault('text') : { readings: [digits] };
}
