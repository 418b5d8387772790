import { IdentityResolver } from './identity.resolver.js';
import { PasswordResetsResolver } from './password-resets.resolver.js';

/** Every GraphQL resolver of this context. */
export const identityResolvers = [IdentityResolver, PasswordResetsResolver];
