import { Module } from '@nestjs/common';
import { MailboxResolver } from './api/mailbox.resolver.js';
import { TasksResolver } from './api/tasks.resolver.js';
import { InboxQueries } from './inbox.queries.js';
import { FollowJob } from './jobs/follow.job.js';
import { IdentityLettersJob } from './jobs/identity-letters.job.js';
import { MessagesJob } from './jobs/messages.job.js';
import { TasksJob } from './jobs/tasks.job.js';
import { MailboxQueries } from './mailbox.queries.js';
import { NotificationsService } from './notifications.service.js';
import { PreferencesService } from './preferences.service.js';
import { QuietHours } from './quiet-hours.js';
import { Letters } from './reminders/letters.js';
import { Recipients } from './reminders/recipients.js';
import { ReminderSweep } from './reminders/reminder-sweep.js';
import { RemindersService } from './reminders/reminders.service.js';
import { SeasonsService } from './seasons.service.js';
import { Assigning } from './tasks/assigning.js';
import { FollowingService } from './tasks/following.service.js';
import { IntervalStore } from './tasks/interval-store.js';
import { LastDaysService } from './tasks/last-days.service.js';
import { TaskClock } from './tasks/task-clock.js';

/** Messages to people, and their tasks: nobody depends on it, it listens to everybody. */
@Module({
  providers: [
    ...[NotificationsService, QuietHours, IdentityLettersJob, MessagesJob, MailboxQueries, MailboxResolver],
    ...[IntervalStore, TaskClock, Assigning, FollowingService, LastDaysService, FollowJob, TasksJob],
    ...[Recipients, Letters, RemindersService, ReminderSweep],
    ...[InboxQueries, SeasonsService, PreferencesService, TasksResolver],
  ],
  exports: [NotificationsService, ReminderSweep],
})
export class NotificationsModule {}
