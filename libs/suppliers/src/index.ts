// The buyer's list, invitations, enrolments, the supplier's profile and sites.
export * from './domain/index.js';
export * from './events.js';
export * from './suppliers.module.js';
export * from './acceptance.service.js';
export * from './enrolling.service.js';
export * from './enrolments.service.js';
export * from './holders.service.js';
export * from './invitations.service.js';
export * from './joining.service.js';
export * from './list.service.js';
export * from './profile.service.js';
export * from './api/suppliers.policy.js';
export { BuyerResolver } from './api/buyer.resolver.js';
export { HolderResolver } from './api/holder.resolver.js';
export { SharingResolver } from './api/sharing.resolver.js';
export { SupplierResolver } from './api/supplier.resolver.js';
export * from './entities.js';
export { EnrolmentId, EnrolmentPayload } from './api/suppliers.types.js';
