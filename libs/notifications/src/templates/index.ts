import { digest } from './digest.js';
import { identityCheck, identityRefused, identityUnited } from './identity-check.js';
import { invitation } from './invitation.js';
import { invitationCancelled, invitationExpired } from './invitation-ended.js';
import { loginCode, resetCode } from './login-code.js';
import { passwordChanged } from './password-changed.js';
import type { MessageTemplate } from './template.js';

/** Every kind of message the product sends. */
export const templates: ReadonlyMap<string, MessageTemplate> = new Map(
  [
    ...[identityCheck, identityRefused, identityUnited, invitation, invitationCancelled],
    ...[digest, invitationExpired, loginCode, passwordChanged, resetCode],
  ].map((template) => [template.kind, template]),
);
