import { foldText } from '#kernel';
import type { ListedSupplierDraft } from './listed-supplier.js';

/**
 * The keys by which a supplier of a list is found again, each null when the row does not say enough. All hold the
 * country: a number or name of one country says nothing in another.
 */
export interface Identity {
  readonly taxId: string | null;
  readonly vendorNumber: string | null;
  readonly nameAndTown: string | null;
}

export function identityOf(draft: ListedSupplierDraft): Identity {
  const { country, taxId, vendorNumber, name, town } = draft;
  if (country === null) return { taxId: null, vendorNumber: null, nameAndTown: null };
  return {
    taxId: taxId === null ? null : `tax|${country}|${taxId.scheme}|${taxId.normalised}`,
    vendorNumber: vendorNumber === null ? null : `vendor|${country}|${vendorNumber.toUpperCase()}`,
    nameAndTown: name === null ? null : `name|${country}|${foldText(name)}|${foldText(town ?? '')}`,
  };
}

/** True when both say it and say different things. */
export const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;
