import { packOf } from '#countries';
import type { Country } from '#countries';
import { notUnderstood, nothingSaid, problem, understood } from './row-problem.js';
import type { Understood } from './row-problem.js';

/** Digits of a number without its country prefix (unverified: from general knowledge of the national numbering plans). */
const NATIONAL_DIGITS: Readonly<Record<Country, readonly number[]>> = {
  GT: [8],
  SV: [8],
  HN: [8],
  NI: [8],
  CR: [8],
  PA: [7, 8],
  MX: [10],
  CO: [10],
  PE: [8, 9],
  CL: [9],
};

/**
 * A telephone number as `+`, country prefix and digits (the form of ITU-T E.164). Who writes no prefix means the country
 * of the row. A number that cannot be read does not keep the row out; it is left out, and the warning says so.
 */
export function readPhone(text: string, country: Country | null): Understood<string> {
  if (text === '' || country === null) return nothingSaid;
  const phone = international(text, country);
  return phone === null ? notUnderstood(problem('PHONE_UNREADABLE', 'PHONE')) : understood(phone);
}

function international(text: string, country: Country): string | null {
  const bare = text.replace(/^(tel|cel|tel[eé]fono|celular|m[oó]vil|whatsapp)[.:]*\s*/iu, '');
  if (!/^\+?[\d\s().\-\p{Pd}]+$/u.test(bare)) return null;
  const digits = bare.replace(/\D/gu, '');
  if (bare.startsWith('+')) return inE164(digits);
  if (digits.startsWith('00')) return inE164(digits.slice(2));
  return withPrefix(digits, country);
}

const inE164 = (digits: string): string | null => (/^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : null);

function withPrefix(digits: string, country: Country): string | null {
  const { phonePrefix } = packOf(country);
  const isNational = (number: string): boolean => NATIONAL_DIGITS[country].includes(number.length);
  const national = digits.replace(/^0/, '');
  if (isNational(national)) return `+${phonePrefix}${national}`;
  const rest = digits.startsWith(phonePrefix) ? digits.slice(phonePrefix.length) : '';
  return isNational(rest) ? `+${phonePrefix}${rest}` : null;
}
