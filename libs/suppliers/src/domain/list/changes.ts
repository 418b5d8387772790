import { decimal } from '#kernel';
import { LISTED_FIELDS } from './field.js';
import type { ListedField } from './field.js';
import { MEMBER_OF } from './listed-supplier.js';
import type { ListedSector, ListedSpend, ListedSupplierDraft } from './listed-supplier.js';

/**
 * The fields in which a row says something else than the record. A cell that says nothing never erases what is known,
 * and a column that the file does not have is a cell that says nothing.
 */
export const changedFields = (record: ListedSupplierDraft, row: ListedSupplierDraft): ListedField[] =>
  LISTED_FIELDS.filter((field) => !saysTheSame(field, record, row));

/** The record after the row is applied. */
export function merged(record: ListedSupplierDraft, row: ListedSupplierDraft): ListedSupplierDraft {
  const changes = changedFields(record, row).map((field) => [MEMBER_OF[field], row[MEMBER_OF[field]]]);
  return { ...record, ...(Object.fromEntries(changes) as Partial<ListedSupplierDraft>) };
}

function saysTheSame(field: ListedField, record: ListedSupplierDraft, row: ListedSupplierDraft): boolean {
  if (row[MEMBER_OF[field]] === null) return true;
  if (field === 'TAX_ID')
    return record.taxId?.scheme === row.taxId?.scheme && record.taxId?.normalised === row.taxId?.normalised;
  if (field === 'SECTOR') return sameSector(record.sector, row.sector);
  if (field === 'SPEND') return sameSpend(record.spend, row.spend);
  return record[MEMBER_OF[field]] === row[MEMBER_OF[field]];
}

/** The code decides where both have one; a text alone never takes a code away that goes with it. */
function sameSector(record: ListedSector | null, row: ListedSector | null): boolean {
  if (record === null || row === null) return record === row;
  return row.code === null ? record.text === row.text : record.code === row.code;
}

/** 10.50 and 10.5 are one amount; an amount without currency says nothing about the currency. */
function sameSpend(record: ListedSpend | null, row: ListedSpend | null): boolean {
  if (record === null || row === null) return record === row;
  const sameCurrency = row.currency === null || record.currency === row.currency;
  return sameCurrency && decimal(record.amount).eq(decimal(row.amount));
}
