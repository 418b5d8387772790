import type { Country, Names } from '../country.js';
import type { SizeRule } from '../size/rule.js';
import type { TaxIdScheme } from '../tax-id/scheme.js';
import type { Source } from './source.js';

/** Signs of numbers as the country writes them (portal guide 7). */
export interface NumberHabit {
  readonly decimal: '.' | ',';
  readonly group: '.' | ',' | '\u00a0';
}

export interface CurrencyHabit {
  /** ISO 4217. */
  readonly code: string;
  /** Decimals of amounts that are stored, and of those that are shown. */
  readonly decimals: number;
  readonly shownDecimals: number;
  /** Signs that people write in front of an amount, and the currencies that each may mean, the likelier first. */
  readonly signs: Readonly<Record<string, readonly string[]>>;
}

/** Value of an index unit in a year. Only values that somebody read in a source are shipped. */
export interface IndexValue {
  readonly year: number;
  /** In the currency of the country. */
  readonly value: string;
  readonly source: Source;
}

/** How long things are kept (D13); null: never deleted. */
export interface Retention {
  /** After the validity of a certificate ends, with the evidence behind it. */
  readonly certificateYears: number;
  /** After the programme closes. */
  readonly evidenceYears: number;
  readonly declinedDossierMonths: number;
  readonly sentMailBodyDays: number;
  readonly idempotencyDays: number;
  readonly auditYears: null;
}

/** What the product knows of a country. Data only: rules of the product read it, nothing in it is code. */
export interface CountryPack {
  readonly code: Country;
  readonly iso3: string;
  readonly names: Names;
  readonly currency: CurrencyHabit;
  /** IANA name of the zone of the capital. */
  readonly timeZone: string;
  readonly numbers: NumberHabit;
  readonly taxIds: readonly TaxIdScheme[];
  /** Newest last. */
  readonly sizeRules: readonly SizeRule[];
  readonly indexValues: readonly IndexValue[];
  /** Words for units that do not mean the same everywhere, with the unit codes they may mean here, likelier first. */
  readonly unitMeanings: Readonly<Record<string, readonly string[]>>;
  /** International dialling prefix, digits only. */
  readonly phonePrefix: string;
  readonly alsoSpoken: readonly string[];
  /** How people may be addressed; the first is the default (domain guide 13). */
  readonly address: readonly ('usted' | 'tú')[];
  readonly retention: Retention;
}
