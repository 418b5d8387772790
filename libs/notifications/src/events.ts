import { defineEvent } from '#platform';

/** A message waits to be sent. */
export const messageDue = defineEvent<{ notificationId: string; orgId: string }>('notifications.message-due');
