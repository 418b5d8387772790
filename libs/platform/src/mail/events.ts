import { defineEvent } from '../outbox/event.js';

/** A message was refused for good; `subjectId` is what it was about. Whoever cares about that kind listens. */
export const messageRefused = defineEvent<{ notificationId: string; orgId: string; kind: string; subjectId: string }>(
  'mail.message-refused',
);
