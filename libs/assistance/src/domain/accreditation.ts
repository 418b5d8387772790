import { invalid, isCalendarDate } from '#kernel';
import type { CalendarDate } from '#kernel';
import { isCountry } from '#countries';
import { isTrack } from './tracks.js';

export type AccreditationKind = 'ADVISER' | 'VERIFIER';

/** For what, where and until when a programme trusts a person. */
export interface Competence {
  readonly tracks: readonly string[];
  /** Beginnings of ISIC Rev. 4 codes, one to four digits. */
  readonly sectors: readonly string[];
  /** ISO 3166, two letters. */
  readonly countries: readonly string[];
  /** ISO 639, two or three letters. */
  readonly languages: readonly string[];
  /** How far the person goes, road kilometres; 0 means at a distance only. */
  readonly maxKm: number;
  readonly validFrom: CalendarDate;
  readonly validUntil: CalendarDate;
}

/** What somebody is needed for. */
export interface Need {
  readonly on: CalendarDate;
  readonly country: string;
  /** Null fits every sector: the supplier has not said its activity. */
  readonly sectorCode: string | null;
  readonly language: string;
  readonly track?: string;
  /** Road kilometres to the supplier's site, 0 when it is done at a distance. */
  readonly km?: number;
}

/** The role of a membership decides what its holder can be accredited as. */
export const kindOfRole = (role: string): AccreditationKind => (role === 'VE' ? 'VERIFIER' : 'ADVISER');

/** @throws DomainError ACCREDITATION_DATES, TRACK_UNKNOWN, COUNTRY_NOT_COVERED */
export function checkCompetence({ tracks, countries, validFrom, validUntil }: Competence): void {
  if (!isCalendarDate(validFrom) || !isCalendarDate(validUntil) || validUntil < validFrom)
    throw invalid('ACCREDITATION_DATES', { field: 'validUntil' });
  if (!tracks.every(isTrack)) throw invalid('TRACK_UNKNOWN', { field: 'tracks' });
  const stranger = countries.find((country) => !isCountry(country));
  if (stranger !== undefined) throw invalid('COUNTRY_NOT_COVERED', { field: 'countries', text: stranger });
}

/** Valid on a day, and not ended before. */
export const isValidOn = (
  { validFrom, validUntil, endedOn }: Pick<Competence, 'validFrom' | 'validUntil'> & { endedOn: CalendarDate | null },
  day: CalendarDate,
): boolean => validFrom <= day && day <= validUntil && (endedOn === null || day < endedOn);

/**
 * Refuses who does not fit: the first thing that is missing is named.
 * @throws DomainError ACCREDITATION_NOT_VALID, ADVISER_COUNTRY, ADVISER_SECTOR, ADVISER_LANGUAGE, ADVISER_TRACK,
 *   ADVISER_TOO_FAR
 */
export function checkFits(held: Competence & { endedOn: CalendarDate | null }, need: Need): void {
  if (!isValidOn(held, need.on)) throw invalid('ACCREDITATION_NOT_VALID');
  if (!held.countries.includes(need.country)) throw invalid('ADVISER_COUNTRY');
  if (!fitsSector(held, need)) throw invalid('ADVISER_SECTOR');
  if (!held.languages.includes(need.language)) throw invalid('ADVISER_LANGUAGE', { field: 'language' });
  checkTrack(held, need);
}

const fitsSector = ({ sectors }: Competence, { sectorCode }: Need): boolean =>
  sectorCode === null || sectors.some((beginning) => sectorCode.startsWith(beginning));

function checkTrack({ tracks, maxKm }: Competence, { track, km }: Need): void {
  if (track !== undefined && !tracks.includes(track)) throw invalid('ADVISER_TRACK');
  if (km !== undefined && km > maxKm) throw invalid('ADVISER_TOO_FAR', { field: 'distanceKm', max: maxKm });
}
