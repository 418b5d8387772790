// Messages to people, from events: reminders, digests, templates, delivery.
export * from './events.js';
export * from './notifications.module.js';
export * from './api/notifications.policy.js';
export { NotificationEntity } from './persistence/notification.entity.js';
export { MailboxResolver } from './api/mailbox.resolver.js';
