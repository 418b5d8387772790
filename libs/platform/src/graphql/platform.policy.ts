import type { PolicyTable } from './policy.js';

/** Who may read the types that every context shares; what they stand in decides before. */
export const platformPolicy: PolicyTable = {
  'UserError.*': 'public',
  'PageInfo.*': 'public',
  'Job.*': 'signed-in',
};
