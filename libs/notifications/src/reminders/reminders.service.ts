import { Inject, Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { addWorkingDays, countryOf, isWorkingDay, workingDayFrom } from '#countries';
import type { Country } from '#countries';
import { addDays } from '#kernel';
import type { CalendarDate, Clock } from '#kernel';
import { CLOCK, Outbox, UnitOfWork, actingOrg, instantAt, lastDayPassed, limitReached } from '#platform';
import { isPaused } from '../domain/fair-clock.js';
import { isEscalated, ladderOf, nextMorning } from '../domain/ladder.js';
import type { Mornings, Step } from '../domain/ladder.js';
import { MORNING, isQuiet, morningAfter } from '../domain/quiet.js';
import type { LocalMoment } from '../domain/quiet.js';
import type { TaskRule } from '../domain/rules/rule.js';
import { EXPIRY, ruleOfKind, rungsOf } from '../domain/task-rules.js';
import { taskEscalated } from '../events.js';
import { TaskEntity } from '../persistence/task.entity.js';
import { QuietHours } from '../quiet-hours.js';
import { TaskClock } from '../tasks/task-clock.js';
import { Letters } from './letters.js';
import type { DueTask } from './letters.js';

/** Where and when the acting organisation is. */
interface Here {
  readonly country: Country;
  readonly zone: string;
  readonly now: LocalMoment;
  /** The first morning that is still to come. */
  readonly nextMorning: CalendarDate;
  readonly seasons: readonly { from: CalendarDate; to: CalendarDate }[];
}

/** A task with what its day brings. */
interface Looked {
  readonly task: TaskEntity;
  readonly rule: TaskRule;
  readonly steps: readonly Step[];
  readonly mornings: Mornings;
  /** The first morning after the last day of a deadline that ends the state. */
  readonly endsOn: CalendarDate | null;
}

/** Any instant that a task may name. */
const FOREVER = new Date('9999-12-31T00:00:00Z');

/** Working days from one reminder to the next that a deadline still needs before it may end a state. */
const MISSING_EVERY = 5;

/**
 * Takes the steps of the ladder for the people of the acting organisation: what is due on this morning is noted and put
 * into one letter each, the rest is planned. One unit of work: either all of it happened, or it is done again.
 */
@Injectable()
export class RemindersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly quiet: QuietHours,
    private readonly taskClock: TaskClock,
    private readonly letters: Letters,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  lookAtTasks(): Promise<void> {
    return this.uow.run(async () => {
      const here = await this.here();
      if (!here) return;
      const looked: Looked[] = [];
      for (const task of await this.waiting(here)) {
        const each = await this.look(task, here);
        if (each) looked.push(each);
      }
      const due = isLeaving(here) ? looked.filter((each) => hasCome(each, here.now.date)) : [];
      await this.take(due, here);
      for (const each of looked) await this.plan(each, here, due.includes(each));
    });
  }

  private async here(): Promise<Here | null> {
    const now = await this.quiet.here();
    if (!now) return null;
    const { country, zone } = now;
    const seasons = await this.taskClock.seasonsOf(actingOrg());
    return { country, zone, now, nextMorning: morningAfter(country, now), seasons };
  }

  /** Tasks to be planned, or with a step whose morning may have come; held against another worker's look. */
  private waiting({ now }: Here): Promise<TaskEntity[]> {
    const open = { assigneeOrgId: actingOrg(), closedAt: IsNull() };
    return this.uow.repo(TaskEntity).find({
      where: [
        { ...open, nextOn: IsNull(), nextAt: LessThanOrEqual(FOREVER) },
        { ...open, nextOn: LessThanOrEqual(now.date) },
      ],
      order: { dueOn: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  private async look(task: TaskEntity, { country, seasons }: Here): Promise<Looked | null> {
    const rule = ruleOfKind(task.kind);
    if (!rule) return null;
    const steps = task.dueOn === null ? [] : ladderOf(task.dueOn, countryOf(task.country), rungsOf(task.kind));
    const mornings = { country, isPaused: (day: CalendarDate) => rule.legal !== true && isPaused(seasons, day) };
    return { task, rule, steps, mornings, endsOn: await this.endsOn(task, rule, country) };
  }

  private async endsOn(task: TaskEntity, rule: TaskRule, country: Country): Promise<CalendarDate | null> {
    if (task.limitAt) return null;
    const last = task.kind === EXPIRY.kind ? task.dueOn : await this.taskClock.endsOn(task, rule);
    return last === null ? null : workingDayFrom(country, addDays(last, 1));
  }

  private async take(due: readonly Looked[], { now }: Here): Promise<void> {
    const written: DueTask[] = [];
    for (const each of due) {
      const { task, steps, endsOn } = each;
      if (isEscalated(steps, now.date) && !task.escalatedAt) await this.escalate(task);
      const isHeldUp = endsOn !== null && endsOn <= now.date && !(await this.end(each));
      // A deadline that may not end the state yet for want of reminders gets one more.
      written.push({ task, steps: isHeldUp ? [...steps, { step: `missing-${now.date}`, on: now.date }] : steps });
    }
    await this.letters.write(written, now.date);
  }

  private async escalate(task: TaskEntity): Promise<void> {
    await this.uow.repo(TaskEntity).update({ id: task.id }, { escalatedAt: this.clock.now() });
    await this.outbox.append(taskEscalated, { taskId: task.id, ownerOrgId: task.ownerOrgId });
  }

  /** The time is over: whoever keeps the record is told, once. @returns false while reminders are missing that must go before */
  private async end({ task, rule }: Looked): Promise<boolean> {
    const reminders = await this.letters.sentSteps(task.id);
    if (rule.ends && reminders < rule.ends.reminders) return false;
    const at = this.clock.now();
    const closed = rule.ends ? {} : { closedAt: at };
    await this.uow.repo(TaskEntity).update({ id: task.id }, { limitAt: at, ...closed });
    const { ownerOrgId, subjectId, subject: machine, subjectState: state, dueOn } = task;
    if (rule.ends)
      await this.outbox.append(limitReached, {
        ...{ machine, subjectId, ownerOrgId, state, rule: rule.ends.rule, at: at.toISOString() },
        ...{ enrolmentId: task.enrolmentId ?? '', supplierOrgId: task.counterpartyOrgId ?? ownerOrgId },
        ...{ since: task.subjectAt.toISOString(), reminders: String(reminders) },
      });
    else
      await this.outbox.append(lastDayPassed, { thing: machine, thingId: subjectId, ownerOrgId, lastDay: dueOn ?? '' });
    return true;
  }

  private async plan({ task, steps, mornings, endsOn }: Looked, here: Here, taken: boolean): Promise<void> {
    const lookedOn = taken ? here.now.date : task.lookedOn;
    const step = nextMorning(steps, mornings, here.nextMorning, lookedOn);
    // An end that could not be announced yet, for want of reminders, is looked at again after the next of them.
    const again = taken ? this.again(here) : here.nextMorning;
    const end = endsOn !== null && endsOn <= here.now.date ? again : endsOn;
    const [nextOn = null] = [step, end].filter((day) => day !== null).sort();
    task.lookedOn = lookedOn;
    return this.next(task, nextOn, here);
  }

  private again({ country, now }: Here): CalendarDate {
    return addWorkingDays(country, now.date, MISSING_EVERY).date;
  }

  private async next({ id, lookedOn }: TaskEntity, nextOn: CalendarDate | null, { zone }: Here): Promise<void> {
    const nextAt = nextOn === null ? null : instantAt(nextOn, MORNING, zone);
    await this.uow.repo(TaskEntity).update({ id, closedAt: IsNull() }, { lookedOn, nextOn, nextAt });
  }
}

/** Reminders leave in the morning of a working day, and later on that day when nobody could before. */
const isLeaving = ({ country, now }: Here): boolean =>
  now.minutes >= MORNING && !isQuiet(country, now) && isWorkingDay(country, now.date);

/** The task's morning is here, and no season holds it back. */
const hasCome = ({ task, mornings }: Looked, today: CalendarDate): boolean =>
  task.nextOn !== null && task.nextOn <= today && !mornings.isPaused(today);
