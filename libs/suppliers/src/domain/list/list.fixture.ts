import type { ImportField } from './field.js';
import type { ImportColumn } from './import-column.js';
import type { ListedSupplierDraft, RawRow } from './listed-supplier.js';

/** A supplier of Guatemala that says nothing else. */
export const draftOf = (said: Partial<ListedSupplierDraft>): ListedSupplierDraft => ({
  name: null,
  country: 'GT',
  taxId: null,
  email: null,
  phone: null,
  contactName: null,
  town: null,
  sector: null,
  category: null,
  workers: null,
  spend: null,
  vendorNumber: null,
  ...said,
});

/** Columns in this order. */
export const columnsOf = (...fields: ImportField[]): ImportColumn[] =>
  fields.map((field, index) => ({ index, header: field, field, decimalSign: null }));

/** Rows of a file whose header is row 1. */
export const rowsOf = (...rows: string[][]): RawRow[] => rows.map((cells, at) => ({ rowNumber: at + 2, cells }));
