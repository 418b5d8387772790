import { differ, identityOf } from './identity.js';
import type { Identity } from './identity.js';
import type { ListedSupplierDraft } from './listed-supplier.js';

/** The same supplier, or another one that has the same vendor number; `ref` is what the caller knows it by. */
export interface Match<Ref> {
  readonly kind: 'same' | 'sameVendorNumber';
  readonly ref: Ref;
}

interface Seen<Ref> {
  readonly ref: Ref;
  readonly identity: Identity;
}

/** Suppliers by the keys of their identity; each is found in a time that does not grow with their number. */
export class SupplierIndex<Ref> {
  private readonly byKey = new Map<string, Seen<Ref>[]>();

  add(draft: ListedSupplierDraft, ref: Ref): void {
    const identity = identityOf(draft);
    const seen = { ref, identity };
    for (const key of [identity.taxId, identity.vendorNumber, identity.nameAndTown]) {
      if (key === null) continue;
      const under = this.byKey.get(key);
      if (under === undefined) this.byKey.set(key, [seen]);
      else under.push(seen);
    }
  }

  /**
   * The supplier that a draft means: by tax id, else by vendor number, else by name and town. A tax id of its own makes
   * two suppliers different whatever else they share; so does a vendor number, for those of the same name and town.
   */
  match(draft: ListedSupplierDraft): Match<Ref> | null {
    const identity = identityOf(draft);
    const sameNumber = this.under(identity.vendorNumber);
    const same =
      this.under(identity.taxId)[0] ?? sameNumber.find((seen) => !differ(seen.identity.taxId, identity.taxId));
    if (same !== undefined) return { kind: 'same', ref: same.ref };
    if (sameNumber[0] !== undefined) return { kind: 'sameVendorNumber', ref: sameNumber[0].ref };
    const byName = this.byName(identity);
    return byName === undefined ? null : { kind: 'same', ref: byName.ref };
  }

  private byName(identity: Identity): Seen<Ref> | undefined {
    const possible = this.under(identity.nameAndTown).filter(
      (seen) =>
        !differ(seen.identity.taxId, identity.taxId) && !differ(seen.identity.vendorNumber, identity.vendorNumber),
    );
    return possible.find((seen) => seen.identity.taxId === identity.taxId) ?? possible[0];
  }

  private under(key: string | null): readonly Seen<Ref>[] {
    return key === null ? [] : (this.byKey.get(key) ?? []);
  }
}
