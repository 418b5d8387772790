// Who there is, what they do for whom, and how they prove who they are.
export * from './domain/index.js';
export * from './events.js';
export * from './email-codes.js';
export * from './identity.module.js';
export * from './people.service.js';
export * from './second-factor.js';
export * from './sessions.js';
export * from './sign-in.service.js';
export * from './api/identity.policy.js';
export * from './api/identity.types.js';
export * from './api/session-cookie.js';
export * from './entities.js';
export { MembershipEntity } from './persistence/membership.entity.js';
export { OrganisationEntity } from './persistence/organisation.entity.js';
export { identityResolvers } from './api/resolvers.js';
