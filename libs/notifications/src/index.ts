// Messages to people and their tasks, from events: reminders, digests, templates, delivery.
import { ClockIntervalEntity } from './persistence/clock-interval.entity.js';
import { NotificationEntity } from './persistence/notification.entity.js';
import { TaskEntity } from './persistence/task.entity.js';

export * from './events.js';
export * from './notifications.module.js';
export * from './api/notifications.policy.js';
export { ReminderSweep } from './reminders/reminder-sweep.js';
export { MailboxResolver } from './api/mailbox.resolver.js';
export { TasksResolver } from './api/tasks.resolver.js';

/** Rows of this context. */
export const notificationsEntities = [NotificationEntity, TaskEntity, ClockIntervalEntity];
