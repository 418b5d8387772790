import { taxIdCheck } from '#countries';
import type { Country } from '#countries';
import type { Dice } from './dice.js';

/** Forms of firms' numbers: # any digit, @ any letter, ? the check character. */
const FORMS: Readonly<Record<Country, string>> = {
  CL: '7#######-?',
  CO: '9########-?',
  CR: '3-101-######',
  GT: '#######-?',
  HN: '0801199#######',
  MX: '@@@980711A#?',
  NI: 'J03100000#####',
  PA: '15569####-2-2021 DV ##',
  PE: '20########?',
  SV: '0614-1504##-1##-?',
};
const LETTERS = Array.from('BCDFGHJKLM');
const CHECKS = Array.from('0123456789KA');

/** An invented number that its country's rule accepts. */
export function inventTaxId(country: Country, dice: Dice): string {
  for (let round = 0; round < 1000; round += 1) {
    const body = FORMS[country]
      .replaceAll('#', () => String(dice.between(0, 9)))
      .replaceAll('@', () => dice.pick(LETTERS));
    const candidates = body.includes('?') ? CHECKS.map((check) => body.replace('?', check)) : [body];
    const valid = candidates.find((value) => taxIdCheck(country, value).errors.length === 0);
    if (valid !== undefined) return valid;
  }
  throw new Error(`no tax id of ${country} could be invented`);
}
