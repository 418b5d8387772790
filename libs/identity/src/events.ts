import { defineEvent } from '#platform';

/** A code was asked for; `door` is the hash of the address it goes to. */
export const codeRequested = defineEvent<{ codeId: string; door: string }>('identity.code-requested');

/** A person's password was changed, or set anew after it was forgotten; `changedAt` is ISO, UTC. */
export const passwordChanged = defineEvent<Record<'personId' | 'changedAt', string>>('identity.password-changed');
