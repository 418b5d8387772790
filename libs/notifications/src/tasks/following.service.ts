import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, Outbox, UnitOfWork, actingOrg } from '#platform';
import type { SubjectMoved } from '#platform';
import type { BallHolder, TaskRule } from '../domain/rules/rule.js';
import { ESCALATED, ruleOfKind, stateRuleOf } from '../domain/task-rules.js';
import type { FollowedMachine } from '../domain/task-rules.js';
import { enrolmentClockChanged } from '../events.js';
import { TaskEntity } from '../persistence/task.entity.js';
import { Assigning } from './assigning.js';
import type { Assigned } from './assigning.js';
import { IntervalStore, holderIn } from './interval-store.js';
import { TaskClock } from './task-clock.js';

/** The enrolment is over: nothing that belongs to it is asked of anybody any more. */
const OVER = ['WITHDRAWN', 'CLOSED', 'REJECTED'];

/** Opens and closes tasks as subjects move (domain guide 5, 7). Each time in the context of the subject's owner. */
@Injectable()
export class FollowingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly intervals: IntervalStore,
    private readonly taskClock: TaskClock,
    private readonly assigning: Assigning,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A subject of the acting organisation moved. Moves may arrive late, twice and in any order. */
  follow(machine: FollowedMachine, moved: SubjectMoved): Promise<void> {
    return this.uow.run(async () => {
      const { holder, tasks } = stateRuleOf(machine, moved.state, moved.event);
      const standing = await this.intervals.record(machine, moved, holder);
      if (standing === 'newest') await this.replace(machine, moved, holderIn(moved) ?? holder, tasks);
      if (standing === 'late') await this.date(await this.open({ subjectId: moved.subjectId }));
      if (machine === 'enrolment' && standing !== 'known') {
        await this.afterEnrolment(moved.enrolmentId);
        const { enrolmentId, supplierOrgId } = moved;
        await this.outbox.append(enrolmentClockChanged, { enrolmentId, supplierOrgId });
      }
    });
  }

  /** An enrolment was paused, went on or ended: so do the clocks and tasks of the acting organisation that belong to it. */
  afterEnrolment(enrolmentId: string): Promise<void> {
    return this.uow.run(async () => {
      const tasks = await this.open({ enrolmentId });
      if (await this.isOver(enrolmentId)) await this.close(tasks);
      else await this.date(tasks);
    });
  }

  /** The acting supplier declared a season: its clocks stand still, whoever owns the tasks. */
  afterSeason(): Promise<void> {
    return this.uow.run(async () => {
      const mine = { assigneeOrgId: actingOrg(), closedAt: IsNull(), ballHolder: 'supplier' } as const;
      await this.date(await this.uow.repo(TaskEntity).find({ where: mine, order: { id: 'ASC' } }));
    });
  }

  /** A task of the acting organisation that its holder does not do: the programme's people get one of their own. */
  escalate(taskId: string): Promise<void> {
    return this.uow.run(async () => {
      const task = await this.uow
        .repo(TaskEntity)
        .findOneBy({ id: taskId, ownerOrgId: actingOrg(), closedAt: IsNull() });
      if (!task) return;
      const assigned = await this.assigning.programmeOf(task.enrolmentId, ESCALATED);
      if (!assigned) return;
      const { enrolmentId, counterpartyOrgId, subjectState } = task;
      await this.add(ESCALATED, {
        ...{ subject: 'task', subjectId: task.id, escalatesTaskId: task.id, subjectState, subjectAt: this.clock.now() },
        ...{ enrolmentId, counterpartyOrgId, ballHolder: 'programme', ...assigned },
      });
    });
  }

  private async replace(
    subject: string,
    moved: SubjectMoved,
    ballHolder: BallHolder,
    rules: readonly TaskRule[],
  ): Promise<void> {
    const open = await this.open({ subjectId: moved.subjectId });
    const isOver = moved.enrolmentId !== '' && subject !== 'enrolment' && (await this.isOver(moved.enrolmentId));
    const wanted = isOver ? [] : rules;
    await this.close(open.filter(({ kind }) => !wanted.some((rule) => rule.kind === kind && rule.addsUp)));
    for (const rule of wanted) {
      const assigned = await this.assigning.of(rule, ballHolder, moved);
      if (assigned) await this.ask(subject, moved, rule, { ballHolder, ...assigned });
    }
  }

  private async ask(
    subject: string,
    moved: SubjectMoved,
    rule: TaskRule,
    assigned: Assigned & Pick<TaskEntity, 'ballHolder'>,
  ): Promise<void> {
    // The record's own last day is that of the work itself; a limit of the state goes before it.
    const dueOn = rule.limit === null ? (moved.dueOn ?? null) : null;
    const round = { subjectState: moved.state, subjectAt: new Date(moved.at), dueOn, isDueFixed: dueOn !== null };
    const former = rule.addsUp ? await this.former(moved.subjectId, rule.kind) : null;
    if (former) await this.resume(former, { ...assigned, ...round });
    else
      await this.add(rule, {
        ...{ subject, subjectId: moved.subjectId, enrolmentId: moved.enrolmentId || null, ...assigned, ...round },
        counterpartyOrgId: moved.supplierOrgId === actingOrg() ? null : moved.supplierOrgId,
      });
  }

  /** The task of an earlier round of this attempt, whose steps are not repeated. */
  private async former(subjectId: string, kind: string): Promise<TaskEntity | null> {
    const [newest] = await this.uow
      .repo(TaskEntity)
      .find({ where: { ownerOrgId: actingOrg(), subjectId, kind }, order: { subjectAt: 'DESC' }, take: 1 });
    const ended = (await this.intervals.of(subjectId)).findLast(({ holder }) => holder === 'nobody');
    return newest && (!ended || newest.subjectAt > ended.at) ? newest : null;
  }

  private async resume(task: TaskEntity, now: Partial<TaskEntity>): Promise<void> {
    const isDueFixed = now.isDueFixed === true || task.isDueFixed;
    const dueOn = now.isDueFixed === true ? now.dueOn : task.dueOn;
    Object.assign(task, { ...now, isDueFixed, dueOn, closedAt: null, nextOn: null, nextAt: this.clock.now() });
    await this.uow.repo(TaskEntity).save(task);
    await this.date([task]);
  }

  private async add(
    rule: TaskRule,
    task: Omit<Partial<TaskEntity>, 'id'> &
      Omit<TaskEntity, keyof typeof UNSAID | 'id' | 'ownerOrgId' | 'kind' | 'minutes' | 'createdAt'>,
  ): Promise<void> {
    const whole = { ...UNSAID, ...task, ownerOrgId: actingOrg(), kind: rule.kind, minutes: rule.minutes };
    const dueOn = whole.isDueFixed ? whole.dueOn : await this.taskClock.dueOn(whole, rule);
    const now = this.clock.now();
    await this.uow.repo(TaskEntity).insert({ ...whole, id: randomUUID(), dueOn, nextAt: now, createdAt: now });
  }

  /** Reckons deadlines anew; what moved is planned anew, and steps that a person had are not repeated. */
  private async date(tasks: readonly TaskEntity[]): Promise<void> {
    for (const task of tasks) {
      const rule = ruleOfKind(task.kind);
      if (!rule || task.isDueFixed) continue;
      const dueOn = await this.taskClock.dueOn(task, rule);
      if (dueOn === task.dueOn) continue;
      const planned = { nextOn: null, nextAt: this.clock.now(), version: task.version + 1 };
      await this.uow.repo(TaskEntity).update({ id: task.id }, { dueOn, ...planned });
    }
  }

  private async close(tasks: readonly TaskEntity[]): Promise<void> {
    if (tasks.length === 0) return;
    const ids = tasks.map(({ id }) => id);
    const closed = { closedAt: this.clock.now(), nextOn: null, nextAt: null };
    await this.uow.repo(TaskEntity).update({ id: In(ids), closedAt: IsNull() }, closed);
    await this.uow.repo(TaskEntity).update({ escalatesTaskId: In(ids), closedAt: IsNull() }, closed);
  }

  private open(where: { subjectId: string } | { enrolmentId: string }): Promise<TaskEntity[]> {
    return this.uow
      .repo(TaskEntity)
      .find({ where: { ...where, ownerOrgId: actingOrg(), closedAt: IsNull() }, order: { id: 'ASC' } });
  }

  private async isOver(enrolmentId: string): Promise<boolean> {
    const newest = (await this.intervals.of(enrolmentId)).find(({ endedAt }) => endedAt === null);
    return newest !== undefined && OVER.includes(newest.state);
  }
}

const UNSAID = {
  ...{ counterpartyOrgId: null, enrolmentId: null, assigneePersonId: null, assigneeRole: null },
  ...{ dueOn: null, isDueFixed: false, nextOn: null, lookedOn: null, escalatedAt: null, limitAt: null },
  ...{ escalatesTaskId: null, closedAt: null, nextAt: null, version: 1 },
} satisfies Partial<TaskEntity>;
