import { BuyerResolver } from './buyer.resolver.js';
import { HolderResolver } from './holder.resolver.js';
import { IdentityChecksResolver } from './identity-checks.resolver.js';
import {
  ImportFieldsResolver,
  ImportRowResolver,
  ImportRowTotalResolver,
  ProgrammeImportResolver,
} from './import-fields.resolver.js';
import { ImportsResolver } from './imports.resolver.js';
import { ListResolver, ListTotalResolver } from './list.resolver.js';
import { SharingResolver } from './sharing.resolver.js';
import { SupplierResolver } from './supplier.resolver.js';
import { WaveCountsResolver } from './wave-counts.resolver.js';

/** Every GraphQL resolver of this context. */
export const suppliersResolvers = [
  BuyerResolver,
  HolderResolver,
  IdentityChecksResolver,
  ImportFieldsResolver,
  ImportRowResolver,
  ImportRowTotalResolver,
  ImportsResolver,
  ListResolver,
  ListTotalResolver,
  ProgrammeImportResolver,
  SharingResolver,
  SupplierResolver,
  WaveCountsResolver,
];
