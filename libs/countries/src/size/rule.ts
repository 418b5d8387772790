import type { Source } from '../pack/source.js';

/** Size by the law of the country; it decides co-funding, eligibility and reports (domain guide 8.1). */
export type SizeClass = 'micro' | 'small' | 'medium' | 'large';

export const SIZE_CLASSES: readonly SizeClass[] = ['micro', 'small', 'medium', 'large'];

/** Kinds of firm that a law tells apart; `all` where it does not, and where nobody said. */
export const SIZE_SECTORS = ['all', 'manufacturing', 'commerce', 'services'] as const;

export type SizeSector = (typeof SIZE_SECTORS)[number];

/** In what the law counts sales. */
export type SalesUnit =
  /** A value that changes with the year: minimum wages, UIT, UVT, UF. */
  | { readonly kind: 'index'; readonly code: string }
  /** The currency itself, or so many of it. */
  | { readonly kind: 'currency'; readonly code: string; readonly amount: string };

/** Inclusive upper limits of micro, small, medium; where the law stops earlier, fewer. */
export interface SizeLimits {
  readonly workers?: readonly number[];
  /** In sales units a year. */
  readonly sales?: readonly string[];
  /** One score of workers and sales together. */
  readonly combined?: readonly string[];
}

/** One version of the rule of a country. */
export interface SizeRule {
  readonly id: string;
  /** First and last year that it is for; null while in force. */
  readonly fromYear: number;
  readonly toYear: number | null;
  readonly law: string;
  /** What was read; empty when nothing was. */
  readonly sources: readonly Source[];
  /** Which part is not confirmed; null when all of it was read. */
  readonly unverified: string | null;
  readonly salesUnit: SalesUnit | null;
  /** Limits by sector; a rule that does not tell sectors apart has `all` only. Empty: the formula is not published. */
  readonly limits: Readonly<Partial<Record<SizeSector, SizeLimits>>>;
  /** Weights of the combined score, where there is one. */
  readonly weights?: { readonly workers: string; readonly sales: string };
  /** Class of a firm beyond the last limit. */
  readonly beyond: SizeClass;
}
