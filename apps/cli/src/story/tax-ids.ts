import { randomInt } from 'node:crypto';
import { taxIdCheck } from '#countries';
import { StoryFault } from './fault.js';

const digits = (count: number): string => Array.from({ length: count }, () => String(randomInt(10))).join('');
const day = (): string => String(randomInt(1, 29)).padStart(2, '0');

/** Bodies of invented firms' numbers, without the check character. */
const BODIES = {
  GT: () => `${randomInt(1, 10)}${digits(6)}-`,
  SV: () => `0614-${day()}0${randomInt(1, 10)}${digits(2)}-1${digits(2)}-`,
};

const CHECKS = '0 1 2 3 4 5 6 7 8 9 K'.split(' ');

export type ListCountry = keyof typeof BODIES;

/** An invented number with a right check character, and the same with a wrong one. */
export function inventTaxId(country: ListCountry): { right: string; wrong: string } {
  const body = BODIES[country]();
  const isRight = (text: string): boolean => taxIdCheck(country, text).errors.length === 0;
  const [right, wrong] = [isRight, (text: string) => !isRight(text)].map((fits) =>
    CHECKS.map((check) => `${body}${check}`).find(fits),
  );
  if (right === undefined || wrong === undefined)
    throw new StoryFault(`tax id of ${country}`, 'one can be invented', body);
  return { right, wrong };
}
