import { Module } from '@nestjs/common';
import { MailboxResolver } from './api/mailbox.resolver.js';
import { MessagesJob } from './jobs/messages.job.js';
import { MailboxQueries } from './mailbox.queries.js';
import { NotificationsService } from './notifications.service.js';

/** Messages to people: nobody depends on it, it listens to everybody. */
@Module({
  providers: [NotificationsService, MessagesJob, MailboxQueries, MailboxResolver],
  exports: [NotificationsService],
})
export class NotificationsModule {}
