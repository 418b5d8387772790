import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { CalendarDate, Clock } from '#kernel';
import { CLOCK, UnitOfWork, actingOrg } from '#platform';
import { dueSteps } from '../domain/ladder.js';
import type { Step } from '../domain/ladder.js';
import { ruleOfKind } from '../domain/task-rules.js';
import { NotificationsService } from '../notifications.service.js';
import type { TaskEntity } from '../persistence/task.entity.js';
import { Recipients } from './recipients.js';
import type { Recipient } from './recipients.js';

/** A task whose morning has come. */
export interface DueTask {
  readonly task: TaskEntity;
  readonly steps: readonly Step[];
}

interface Noted {
  readonly taskId: string;
  readonly step: string;
  readonly outcome: 'letter' | 'switched-off' | 'passed-over';
}

/** What each person of the acting organisation is written, in one letter for all of it. Inside a unit of work. */
@Injectable()
export class Letters {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notifications: NotificationsService,
    private readonly recipients: Recipients,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Notes the steps of the day for every person and queues a letter where there is something to say. */
  async write(due: readonly DueTask[], today: CalendarDate): Promise<void> {
    const byPerson = new Map<string, { person: Recipient; tasks: DueTask[] }>();
    for (const each of due)
      for (const person of await this.recipients.of(each.task)) {
        const entry = byPerson.get(person.personId) ?? { person, tasks: [] };
        entry.tasks.push(each);
        byPerson.set(person.personId, entry);
      }
    for (const { person, tasks } of byPerson.values()) await this.writeTo(person, tasks, today);
  }

  /** How many steps of a task reached a mail server, for whomever. */
  async sentSteps(taskId: string): Promise<number> {
    const [row] = await this.uow.query<{ steps: number }>(
      `select count(distinct r.step)::int as steps from reminder r join notification n on n.id = r.notification_id
       where r.owner_org_id = $1 and r.task_id = $2 and n.state = 'sent'`,
      [actingOrg(), taskId],
    );
    return row?.steps ?? 0;
  }

  private async writeTo(person: Recipient, tasks: readonly DueTask[], today: CalendarDate): Promise<void> {
    const taken = await this.takenBy(person.personId, tasks);
    const noted = tasks.flatMap((each) => notesOf(each, person, { taken: taken.get(each.task.id), today }));
    const [first] = noted.filter(({ outcome }) => outcome === 'letter');
    const notificationId = first ? await this.queue(person, first) : null;
    for (const { taskId, step, outcome } of noted)
      await this.uow.query(
        `insert into reminder (id, owner_org_id, task_id, step, person_id, outcome, notification_id, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          ...[randomUUID(), actingOrg(), taskId, step, person.personId, outcome],
          ...[outcome === 'letter' ? notificationId : null, this.clock.now()],
        ],
      );
  }

  private queue({ personId, email, locale }: Recipient, first: Noted): Promise<string | null> {
    return this.notifications.queue({
      ...{ kind: 'digest', dedupeKey: `digest:${personId}:${first.taskId}:${first.step}`, to: email, locale },
      ids: { personId },
    });
  }

  private async takenBy(personId: string, tasks: readonly DueTask[]): Promise<Map<string, Set<string>>> {
    const rows = await this.uow.query<{ taskId: string; steps: string[] }>(
      `select task_id as "taskId", array_agg(step) as steps from reminder
       where owner_org_id = $1 and person_id = $2 and task_id = any($3) group by 1`,
      [actingOrg(), personId, tasks.map(({ task }) => task.id)],
    );
    return new Map(rows.map(({ taskId, steps }) => [taskId, new Set(steps)]));
  }
}

/** What is noted of a task's steps for a person on this day. */
function notesOf(
  { task, steps }: DueTask,
  { digests }: Recipient,
  { taken = new Set(), today }: { taken: Set<string> | undefined; today: CalendarDate },
): Noted[] {
  const { send, passOver } = dueSteps(steps, taken, today);
  const wants = digests || ruleOfKind(task.kind)?.legal === true;
  return [
    ...passOver.map(({ step }): Noted => ({ taskId: task.id, step, outcome: 'passed-over' })),
    ...(send ? [{ taskId: task.id, step: send.step, outcome: wants ? 'letter' : 'switched-off' } as const] : []),
  ];
}
