/** What is wrong with a number: it cannot be stored (portal guide 7). */
export type TaxIdError =
  | 'TAX_ID_SPREADSHEET_NOTATION'
  | 'TAX_ID_GENERIC'
  | 'TAX_ID_BAD_FORMAT'
  | 'TAX_ID_BAD_LENGTH'
  | 'TAX_ID_DV_MISSING'
  | 'TAX_ID_BAD_CHECK_DIGIT';

/** What a person should look at; the number can be stored. */
export type TaxIdWarning =
  'TAX_ID_LOOKS_LIKE_PLACEHOLDER' | 'TAX_ID_CHECK_DIGIT_UNUSUAL' | 'TAX_ID_UNKNOWN_TYPE' | 'TAX_ID_NOT_VERIFIABLE';

/** A number in the form that uniqueness is tested on, and in the form that its country writes. */
export interface TaxIdText {
  readonly normalised: string;
  readonly display: string;
}

/** The answer to "may this number be stored?"; `normalised` and `display` are null while it is not valid. */
export interface TaxIdAnswer {
  readonly scheme: string;
  readonly normalised: string | null;
  readonly display: string | null;
  readonly valid: boolean;
  readonly errors: readonly TaxIdError[];
  readonly warnings: readonly TaxIdWarning[];
  /** The completed number, to be proposed and never filled in: a lost zero in front, a missing check digit. */
  readonly suggestion: TaxIdText | null;
}
