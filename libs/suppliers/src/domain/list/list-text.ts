import { guardFormula } from './cell-text.js';
import { LISTED_FIELDS } from './field.js';
import type { ListedField } from './field.js';
import type { ListedSupplierDraft } from './listed-supplier.js';
import { unmistakable } from './number-text.js';

/** One line of a CSV file as RFC 4180 writes it, with the end of line. Texts that a spreadsheet would run are guarded. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => quoted(guardFormula(cell))).join(',')}\r\n`;

/** First character of a CSV file, by which spreadsheets know that it is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

const quoted = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const TEXT_OF: Readonly<Record<ListedField, (draft: ListedSupplierDraft) => string | null | undefined>> = {
  NAME: ({ name }) => name,
  COUNTRY: ({ country }) => country,
  TAX_ID: ({ taxId }) => taxId?.display,
  EMAIL: ({ email }) => email,
  PHONE: ({ phone }) => phone,
  CONTACT_NAME: ({ contactName }) => contactName,
  TOWN: ({ town }) => town,
  SECTOR: ({ sector }) => sector?.code ?? sector?.text,
  CATEGORY: ({ category }) => category,
  WORKERS: ({ workers }) => workers?.toString(),
  SPEND: ({ spend }) => (spend === null ? null : `${spend.currency ?? ''} ${unmistakable(spend.amount)}`.trim()),
  VENDOR_NUMBER: ({ vendorNumber }) => vendorNumber,
};

/** What a supplier of a list says in a field, as text; null when it says nothing. */
export const listedText = (field: ListedField, draft: ListedSupplierDraft): string | null =>
  TEXT_OF[field](draft) ?? null;

/** A supplier of a list as text, in the order of `LISTED_FIELDS`; reading it again gives the same supplier (R17). */
export const listedCells = (draft: ListedSupplierDraft): string[] =>
  LISTED_FIELDS.map((field) => listedText(field, draft) ?? '');
