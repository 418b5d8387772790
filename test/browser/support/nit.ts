import { randomInt } from 'node:crypto';

/** An invented NIT of Guatemala: seven digits weighted 8 to 2, and what is missing to a multiple of 11 (10 is K). */
export function inventNit(): string {
  const body = String(randomInt(1_000_000, 9_999_999));
  const sum = Array.from(body).reduce((total, digit, at) => total + Number(digit) * (8 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return `${body}-${check === 10 ? 'K' : check}`;
}
