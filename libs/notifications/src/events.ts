import { defineEvent } from '#platform';

/** A message waits to be sent. */
export const messageDue = defineEvent<{ notificationId: string; orgId: string }>('notifications.message-due');

/** The recipient's server refused a message for good, or it failed too often. */
export const messageRefused = defineEvent<{ notificationId: string; orgId: string; kind: string; subjectId: string }>(
  'notifications.message-refused',
);
