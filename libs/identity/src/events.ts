import { defineEvent } from '#platform';

/** A code was asked for; `door` is the hash of the address it goes to. */
export const codeRequested = defineEvent<{ codeId: string; door: string }>('identity.code-requested');
