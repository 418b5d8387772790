import { defineEvent } from '#platform';

/** A message waits to be sent. */
export const messageDue = defineEvent<{ notificationId: string; orgId: string }>('notifications.message-due');

/** Tasks of an organisation's people have to be looked at: a step is due, or one is to be planned. */
export const remindersDue = defineEvent<{ orgId: string }>('notifications.reminders-due');

/** Nobody did a task, whatever was written: the relationship owner has to know. */
export const taskEscalated = defineEvent<{ taskId: string; ownerOrgId: string }>('notifications.task-escalated');

/** An enrolment moved and its programme has written it down: the supplier's own tasks follow. */
export const enrolmentClockChanged = defineEvent<{ enrolmentId: string; supplierOrgId: string }>(
  'notifications.enrolment-clock-changed',
);

/** A supplier declared a season: its clocks stand still. */
export const seasonDeclared = defineEvent<{ supplierOrgId: string }>('notifications.season-declared');
