import type { TaxIdError, TaxIdWarning } from '#countries';
import type { ImportField } from './field.js';

/** An error keeps the row out until it is corrected or set aside (R17); a warning is shown and the row may enter. */
export type Severity = 'error' | 'warning';

const TAX_ID_ERRORS: Readonly<Record<TaxIdError, Severity>> = {
  TAX_ID_BAD_CHECK_DIGIT: 'error',
  TAX_ID_BAD_FORMAT: 'error',
  TAX_ID_BAD_LENGTH: 'error',
  TAX_ID_DV_MISSING: 'error',
  TAX_ID_GENERIC: 'error',
  TAX_ID_SPREADSHEET_NOTATION: 'error',
};

const TAX_ID_WARNINGS: Readonly<Record<TaxIdWarning, Severity>> = {
  TAX_ID_CHECK_DIGIT_UNUSUAL: 'warning',
  TAX_ID_LOOKS_LIKE_PLACEHOLDER: 'warning',
  TAX_ID_NOT_VERIFIABLE: 'warning',
  TAX_ID_UNKNOWN_TYPE: 'warning',
};

/** Every problem that a row can have. Codes never change meaning; their sentences stand in the catalogue of messages. */
export const ROW_PROBLEMS = {
  ...TAX_ID_ERRORS,
  ...TAX_ID_WARNINGS,
  CELL_HAS_ERROR: 'error',
  COUNTRY_MISSING: 'error',
  COUNTRY_NOT_COVERED: 'error',
  DUPLICATE_IN_FILE: 'error',
  EMAIL_INVALID: 'error',
  NAME_MISSING: 'error',
  NUMBER_AMBIGUOUS: 'error',
  NUMBER_INVALID: 'error',
  NUMBER_NEGATIVE: 'error',
  NUMBER_TOO_BIG: 'error',
  PHONE_UNREADABLE: 'warning',
  POSSIBLE_DUPLICATE_OF: 'warning',
  POSSIBLE_DUPLICATE_OF_ROW: 'warning',
  ROW_HAS_EXTRA_CELLS: 'error',
  ROW_IS_EXAMPLE: 'error',
  SECTOR_SUGGESTED: 'warning',
  SECTOR_UNKNOWN: 'warning',
  SPEND_CURRENCY_UNCLEAR: 'warning',
  SPEND_NOT_MONEY: 'error',
  TEXT_INVALID: 'error',
  TEXT_LOOKS_LIKE_FORMULA: 'warning',
  TEXT_TOO_LONG: 'error',
  VENDOR_NUMBER_REPEATED: 'error',
  VENDOR_NUMBER_TAKEN: 'error',
  WORKERS_NOT_WHOLE: 'error',
} as const satisfies Readonly<Record<string, Severity>>;

export type RowProblemCode = keyof typeof ROW_PROBLEMS;

/** What the sentence of a problem names. */
export type ProblemDetails = Readonly<Record<string, string | number>>;

export interface RowProblem {
  readonly code: RowProblemCode;
  /** Null when the whole row is meant. */
  readonly field: ImportField | null;
  readonly severity: Severity;
  /** What the cell probably should say: proposed, never filled in. */
  readonly suggestion: string | null;
  readonly details: ProblemDetails;
}

/** A problem with the severity of its code. */
export const problem = (
  code: RowProblemCode,
  field: ImportField | null,
  details: ProblemDetails = {},
  suggestion: string | null = null,
): RowProblem => ({ code, field, severity: ROW_PROBLEMS[code], suggestion, details });

/** What a cell says, with what is wrong with it. A value and an error never come together. */
export interface Understood<T> {
  readonly value: T | null;
  readonly problems: readonly RowProblem[];
}

export const understood = <T>(value: T, ...problems: RowProblem[]): Understood<T> => ({ value, problems });
export const nothingSaid: Understood<never> = { value: null, problems: [] };
export const notUnderstood = (...problems: RowProblem[]): Understood<never> => ({ value: null, problems });
