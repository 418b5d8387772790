import { EnrolmentEntity } from './persistence/enrolment.entity.js';
import { IdentityCheckEntity, IdentityOpinionEntity } from './persistence/identity-check.entity.js';
import { ImportEntity, UploadEntity } from './persistence/import.entity.js';
import { InvitationEntity } from './persistence/invitation.entity.js';
import { ListedSupplierEntity, ListedSupplierTokenEntity } from './persistence/listed-supplier.entity.js';
import { SiteEntity, SupplierProfileEntity } from './persistence/supplier-profile.entity.js';

/** Rows of this context, for the data source. */
export const suppliersEntities = [
  ListedSupplierEntity,
  ListedSupplierTokenEntity,
  UploadEntity,
  ImportEntity,
  InvitationEntity,
  EnrolmentEntity,
  IdentityCheckEntity,
  IdentityOpinionEntity,
  SupplierProfileEntity,
  SiteEntity,
];
