// The buyer's list, invitations, enrolments, the supplier's profile and sites.
export * from './domain/index.js';
export * from './events.js';
export * from './suppliers.module.js';
export * from './acceptance.service.js';
export * from './enrolments.service.js';
export * from './holders.service.js';
export * from './imports/import-at-once.service.js';
export * from './imports/imports.queries.js';
export * from './imports/imports.service.js';
export * from './imports/uploads.service.js';
export * from './invitations.service.js';
export * from './list.service.js';
export * from './profile.service.js';
export * from './api/suppliers.policy.js';
export { suppliersResolvers } from './api/resolvers.js';
export * from './entities.js';
export { EnrolmentId, EnrolmentPayload } from './api/suppliers.types.js';
