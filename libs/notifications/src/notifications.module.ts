import { Module } from '@nestjs/common';
import { MailboxResolver } from './api/mailbox.resolver.js';
import { IdentityLettersJob } from './jobs/identity-letters.job.js';
import { MessagesJob } from './jobs/messages.job.js';
import { MailboxQueries } from './mailbox.queries.js';
import { NotificationsService } from './notifications.service.js';

/** Messages to people: nobody depends on it, it listens to everybody. */
@Module({
  providers: [NotificationsService, IdentityLettersJob, MessagesJob, MailboxQueries, MailboxResolver],
  exports: [NotificationsService],
})
export class NotificationsModule {}
