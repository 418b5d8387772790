import { randomInt } from 'node:crypto';
import { taxIdCheck } from '#countries';

const CHECKS = '0123456789K'.split('');

/** A NIT of Guatemala with a right check character, of no firm that we know. */
export function inventNit(): string {
  const body = String(randomInt(1_000_000, 9_999_999));
  const right = CHECKS.map((check) => `${body}-${check}`).find((id) => taxIdCheck('GT', id).errors.length === 0);
  if (right === undefined) throw new Error(`no check character fits ${body}`);
  return right;
}
