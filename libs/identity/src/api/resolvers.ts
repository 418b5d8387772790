import { IdentityResolver } from './identity.resolver.js';
import { MachineClientsResolver } from './machine-clients.resolver.js';
import { PasswordResetsResolver } from './password-resets.resolver.js';

/** Every GraphQL resolver of this context. */
export const identityResolvers = [IdentityResolver, MachineClientsResolver, PasswordResetsResolver];
