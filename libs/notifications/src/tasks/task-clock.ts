import { Injectable } from '@nestjs/common';
import { countryOf } from '#countries';
import { addDays } from '#kernel';
import type { CalendarDate } from '#kernel';
import { UnitOfWork, localDate } from '#platform';
import { lastDayOf } from '../domain/fair-clock.js';
import type { FairClock, Held, Pause } from '../domain/fair-clock.js';
import type { Interval } from '../domain/intervals.js';
import type { TaskRule } from '../domain/rules/rule.js';
import { stateRuleOf } from '../domain/task-rules.js';
import type { TaskEntity } from '../persistence/task.entity.js';
import { IntervalStore } from './interval-store.js';

/** Of a task, what its clock is reckoned from. */
export type ClockedTask = Pick<
  TaskEntity,
  | 'kind'
  | 'subject'
  | 'subjectId'
  | 'subjectAt'
  | 'enrolmentId'
  | 'ballHolder'
  | 'country'
  | 'zone'
  | 'ownerOrgId'
  | 'counterpartyOrgId'
>;

/** Deadlines in the holder's own time (domain guide 7, 9.7). Inside a unit of work. */
@Injectable()
export class TaskClock {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly intervals: IntervalStore,
  ) {}

  /** The last day of a limit of working days; null while a pause has no end. */
  async dueOn(task: ClockedTask, rule: TaskRule): Promise<CalendarDate | null> {
    if (rule.limit === null) return null;
    return lastDayOf(await this.clockOf(task, rule, 'working'), rule.limit, localDate(task.subjectAt, task.zone));
  }

  /** The last day after which the state ends by itself; null where it does not, or while a pause has no end. */
  async endsOn(task: ClockedTask & Pick<TaskEntity, 'dueOn'>, rule: TaskRule): Promise<CalendarDate | null> {
    const { ends } = rule;
    if (!ends) return null;
    const clock = await this.clockOf(task, rule, ends.unit);
    if (ends.from === 'start') return lastDayOf(clock, ends.days, localDate(task.subjectAt, task.zone));
    return task.dueOn === null ? null : lastDayOf(since(clock, task.dueOn), ends.days, task.dueOn);
  }

  private async clockOf(task: ClockedTask, rule: TaskRule, unit: FairClock['unit']): Promise<FairClock> {
    const all = await this.intervals.of(task.subjectId);
    const mine = rule.addsUp
      ? ofThisAttempt(all).filter((each) => asks(task, each))
      : all.filter(isSince(task.subjectAt));
    const day = (at: Date): CalendarDate => localDate(at, task.zone);
    const held = mine.map(({ holder, at, endedAt }): Held => ({ holder, from: day(at), to: endedAt && day(endedAt) }));
    const pauses = task.ballHolder === 'supplier' ? await this.pausesOf(task) : [];
    return { country: countryOf(task.country), holder: task.ballHolder, unit, held, pauses };
  }

  /** The supplier's clocks stand still while its enrolment is paused and in its season. */
  private async pausesOf(task: ClockedTask): Promise<Pause[]> {
    const enrolment = task.enrolmentId === null ? [] : await this.intervals.of(task.enrolmentId);
    const paused = enrolment
      .filter(({ state }) => state === 'PAUSED')
      .map(({ at, endedAt }) => ({
        // A day belongs to what it began with.
        from: addDays(localDate(at, task.zone), 1),
        to: endedAt && localDate(endedAt, task.zone),
      }));
    return [...paused, ...(await this.seasonsOf(task.counterpartyOrgId ?? task.ownerOrgId))];
  }

  /** Declared seasons of a supplier, as far as the acting organisation may see them. */
  seasonsOf(supplierOrgId: string): Promise<{ from: CalendarDate; to: CalendarDate }[]> {
    return this.uow.query(
      `select to_char(starts_on, 'YYYY-MM-DD') as "from", to_char(ends_on, 'YYYY-MM-DD') as "to" from peak_season
       where owner_org_id = $1 order by starts_on`,
      [supplierOrgId],
    );
  }
}

/** What came after the last time that nobody held the ball: an attempt that ended does not count against the next. */
const ofThisAttempt = (all: readonly Interval[]): readonly Interval[] =>
  all.slice(all.findLastIndex(({ holder }) => holder === 'nobody') + 1);

const isSince =
  (start: Date) =>
  ({ at }: Interval): boolean =>
    at.getTime() >= start.getTime();

const asks = ({ subject, kind }: ClockedTask, { state }: Interval): boolean =>
  stateRuleOf(subject, state, '').tasks.some((task) => task.kind === kind);

/** The part of the clock after a day. */
const since = (clock: FairClock, day: CalendarDate): FairClock => ({
  ...clock,
  held: clock.held.flatMap((each) =>
    each.to !== null && each.to < day ? [] : [{ ...each, from: each.from > day ? each.from : day }],
  ),
});
