import type { Names } from '../country.js';
import type { CheckMethod } from './check-digits.js';

/**
 * One place of a tax id: `9` a digit, `L` a letter of A-Z, `N` a letter of a name (A-Z, Ñ, &), `X` a digit or letter of
 * A-Z, `C` a digit or K.
 */
export type Mask = string;

/** A part of a tax id that not every text may fill. Positions count from 0. */
export type FixedPart =
  | { readonly at: number; readonly oneOf: readonly string[] }
  | { readonly at: number; readonly date: 'DDMMYY' | 'YYMMDD' };

/** One admitted form of a number. */
export type IdForm =
  | { readonly mask: Mask; readonly parts?: readonly FixedPart[] }
  /** So many digits and then the check character. */
  | { readonly digits: { readonly from: number; readonly to: number }; readonly check: '9' | 'C' }
  /** A regular expression and the lengths that it is about. */
  | { readonly pattern: string; readonly lengths: { readonly from: number; readonly to: number } };

/** How a number is shown: the groups at its end with the sign before each; what is left stands in front. */
export interface IdDisplay {
  readonly tail: readonly number[];
  readonly sign: '-' | ' ';
  /** Sign between groups of three digits of the front, where the country writes one. */
  readonly thousands?: '.';
}

/** The check digit of a scheme and what a wrong one means (portal guide 7). */
export interface IdCheck {
  readonly method: CheckMethod;
  readonly wrong: 'blocks' | 'warns';
}

/** The check digit is written apart and people leave it out: how a bare number is read. */
export type SeparateCheck =
  | {
      /** A number without dash and shorter than this lacks its check digit, whatever its last digit happens to be. */
      readonly bareFrom: number;
      /** Numbers without check digit, as a regular expression. */
      readonly body: string;
    }
  /** Letters that announce the check digit, and so many parts when a number written in parts lacks it. */
  | { readonly mark: string; readonly partsWithout: string };

/** One kind of tax id of a country, as data of its pack. */
export interface TaxIdScheme {
  readonly scheme: string;
  readonly names: Names;
  readonly forms: readonly IdForm[];
  /** True when zeros in front are part of the number, so that spreadsheets lose them. */
  readonly zerosCount: boolean;
  readonly display: IdDisplay;
  /** Null where no check digit is published. */
  readonly check: IdCheck | null;
  readonly separateCheck?: SeparateCheck;
  /** Published rule for the end of the number; a number off it is only unusual. */
  readonly homoclave?: string;
  /** Beginnings that the register publishes; another one is only a warning. */
  readonly knownTypes?: readonly string[];
  /** Numbers that stand for "no identified taxpayer": final consumer, foreigner. */
  readonly generic: readonly string[];
  /** Where form and algorithm were read. */
  readonly source: string;
}
