import { decimal, plain } from '#kernel';

import terms from '../../data/terms.json' with { type: 'json' };

const classOf = (sizeClass: string | null): keyof typeof terms.firmSharePct =>
  sizeClass !== null && sizeClass in terms.firmSharePct
    ? (sizeClass as keyof typeof terms.firmSharePct)
    : 'unconfirmed';

/** Percent of the hours that the firm pays (domain guide 9.8), plain decimal. */
export const firmSharePct = (sizeClass: string | null): string => terms.firmSharePct[classOf(sizeClass)];

/** Tracks that a supplier may have open at a time (domain guide 5.4). */
export const maxOpenTracks = (sizeClass: string | null): number => terms.maxOpenTracks[classOf(sizeClass)];

/** Days in which a refused track is not proposed again (domain guide 5.4). */
export const REFUSAL_REST_DAYS = terms.refusalRestDays;

/**
 * Hours that the firm pays of some hours of advice, cut to the hundredth: rounding is in favour of the firm (domain
 * guide 9.8).
 * @param hours plain decimal, 0 or more @param sharePct plain decimal, 0-100
 */
export function firmHours(hours: string, sharePct: string): string {
  return plain(decimal(hours).times(decimal(sharePct)).floor().dividedBy(100), 2);
}
