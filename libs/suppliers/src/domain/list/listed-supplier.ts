import type { Country } from '#countries';
import type { ListedField } from './field.js';

/** One row of a file as it stands there. */
export interface RawRow {
  /** As a spreadsheet counts it, from 1; empty rows count and are not given. */
  readonly rowNumber: number;
  /** Text of each cell from the first column; empty cells behind the last filled one are left out. */
  readonly cells: readonly string[];
}

export interface ListedTaxId {
  readonly scheme: string;
  /** What uniqueness is tested on. */
  readonly normalised: string;
  /** As the country writes it. */
  readonly display: string;
}

/** Economic activity: the ISIC code when the text is one, or is its label; the text as it was typed besides. */
export interface ListedSector {
  readonly code: string | null;
  readonly text: string;
}

/** What the buyer bought from the supplier in a year, as the list says it. */
export interface ListedSpend {
  /** Decimal text, not negative, as typed. */
  readonly amount: string;
  /** ISO 4217; null when neither cell nor header names one. */
  readonly currency: string | null;
}

/** What a row of a list says of a supplier; null for what it does not say (domain guide 5.1). */
export interface ListedSupplierDraft {
  readonly name: string | null;
  readonly country: Country | null;
  readonly taxId: ListedTaxId | null;
  readonly email: string | null;
  /** `+` and digits. */
  readonly phone: string | null;
  readonly contactName: string | null;
  readonly town: string | null;
  readonly sector: ListedSector | null;
  readonly category: string | null;
  readonly workers: number | null;
  readonly spend: ListedSpend | null;
  readonly vendorNumber: string | null;
}

/** A supplier that the list already holds. */
export interface KnownSupplier extends ListedSupplierDraft {
  readonly id: string;
}

/** The member of a draft that a field fills. */
export const MEMBER_OF = {
  NAME: 'name',
  COUNTRY: 'country',
  TAX_ID: 'taxId',
  EMAIL: 'email',
  PHONE: 'phone',
  CONTACT_NAME: 'contactName',
  TOWN: 'town',
  SECTOR: 'sector',
  CATEGORY: 'category',
  WORKERS: 'workers',
  SPEND: 'spend',
  VENDOR_NUMBER: 'vendorNumber',
} as const satisfies Readonly<Record<ListedField, keyof ListedSupplierDraft>>;
