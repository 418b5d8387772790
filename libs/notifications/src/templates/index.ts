import { identityCheck, identityRefused, identityUnited } from './identity-check.js';
import { invitation } from './invitation.js';
import { invitationCancelled, invitationExpired } from './invitation-ended.js';
import { loginCode } from './login-code.js';
import type { MessageTemplate } from './template.js';

/** Every kind of message the product sends. */
export const templates: ReadonlyMap<string, MessageTemplate> = new Map(
  [
    ...[identityCheck, identityRefused, identityUnited, invitation, invitationCancelled],
    ...[invitationExpired, loginCode],
  ].map((template) => [template.kind, template]),
);
