import { Injectable } from '@nestjs/common';
import { OnEvent, lastDaySet } from '#platform';
import type { LastDaySet } from '#platform';
import { enrolmentClockChanged, remindersDue, seasonDeclared, taskEscalated } from '../events.js';
import { RemindersService } from '../reminders/reminders.service.js';
import { FollowingService } from '../tasks/following.service.js';
import { LastDaysService } from '../tasks/last-days.service.js';

/** What becomes of tasks by themselves. */
@Injectable()
export class TasksJob {
  constructor(
    private readonly following: FollowingService,
    private readonly lastDays: LastDaysService,
    private readonly reminders: RemindersService,
  ) {}

  @OnEvent(remindersDue, { subscriber: 'notifications.remind', runsFor: ({ orgId }) => orgId })
  onDue(): Promise<void> {
    return this.reminders.lookAtTasks();
  }

  @OnEvent(taskEscalated, { subscriber: 'notifications.escalate', runsFor: ({ ownerOrgId }) => ownerOrgId })
  onEscalated({ taskId }: { taskId: string }): Promise<void> {
    return this.following.escalate(taskId);
  }

  @OnEvent(enrolmentClockChanged, {
    subscriber: 'notifications.supplier-clocks',
    runsFor: ({ supplierOrgId }) => supplierOrgId,
  })
  onEnrolmentClock({ enrolmentId }: { enrolmentId: string }): Promise<void> {
    return this.following.afterEnrolment(enrolmentId);
  }

  @OnEvent(seasonDeclared, { subscriber: 'notifications.season', runsFor: ({ supplierOrgId }) => supplierOrgId })
  onSeason(): Promise<void> {
    return this.following.afterSeason();
  }

  @OnEvent(lastDaySet, { subscriber: 'notifications.last-day', runsFor: ({ ownerOrgId }) => ownerOrgId })
  onLastDay(set: LastDaySet): Promise<void> {
    return this.lastDays.watch(set);
  }
}
