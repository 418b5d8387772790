import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { conflict, next, notFound } from '#kernel';
import type { Clock } from '#kernel';
import { requireStepUp } from '#identity';
import { CLOCK, Outbox, UnitOfWork, actingOrg, refusedByDatabase } from '#platform';
import type { EnrolmentEntity } from '#suppliers';
import { OPEN_PLAN_STATES, planMachine } from './domain/plan.js';
import type { PlanEvent } from './domain/plan.js';
import { wordsOf } from './domain/terms.js';
import type { FrozenTerms } from './domain/terms.js';
import { planMoved } from './events.js';
import { ImprovementActionEntity } from './persistence/action.entity.js';
import { ImprovementPlanEntity, PlanItemEntity } from './persistence/plan.entity.js';
import { sideOf } from './sides.js';

/** Versions of the improvement plan (domain guide 5.5). */
@Injectable()
export class PlansService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Puts an action as it stands into the version that is being worked on; the first one, or the one after the approved
   * version, begins with it. Inside a unit of work.
   * @throws DomainError PLAN_UNDER_REVIEW while the programme looks at the version
   */
  async hold(enrolment: EnrolmentEntity, action: ImprovementActionEntity): Promise<void> {
    const plan = (await this.open(enrolment.id)) ?? (await this.draft(enrolment));
    if (plan.state === 'SUBMITTED') throw conflict('PLAN_UNDER_REVIEW');
    const items = this.uow.repo(PlanItemEntity);
    const item = await items.findOneBy({ planId: plan.id, actionId: action.id });
    if (item) await items.save(Object.assign(item, { terms: frozenTerms(action), version: item.version + 1 }));
    else await items.insert(this.itemOf(plan, action.id, frozenTerms(action)));
  }

  /** An action as the approved version holds it; undefined when it does not. Inside a unit of work. */
  async approvedTerms({ id, enrolmentId }: ImprovementActionEntity): Promise<FrozenTerms | undefined> {
    const plan = await this.uow.repo(ImprovementPlanEntity).findOneBy({ enrolmentId, state: 'APPROVED' });
    const item = plan && (await this.uow.repo(PlanItemEntity).findOneBy({ planId: plan.id, actionId: id }));
    return item?.terms;
  }

  /**
   * The supplier hands a version in; from here on the programme reads the actions of this enrolment.
   * @throws DomainError PLAN_EMPTY, PLAN_INCOMPLETE, STEP_UP_REQUIRED, ILLEGAL_TRANSITION, VERSION_CONFLICT
   */
  submit(id: string, expectedVersion: number): Promise<void> {
    return this.uow.run(async () => {
      const plan = await this.held(id, expectedVersion);
      requireStepUp();
      const items = await this.uow.repo(PlanItemEntity).findBy({ planId: id });
      const actions = await this.uow
        .repo(ImprovementActionEntity)
        .findBy({ id: In(items.map(({ actionId }) => actionId)) });
      const alive = actions.filter(({ state }) => state !== 'CANCELLED');
      if (alive.length === 0) throw conflict('PLAN_EMPTY');
      if (alive.some(({ state }) => state === 'IDENTIFIED' || state === 'LAPSED')) throw conflict('PLAN_INCOMPLETE');
      await this.share(plan);
      await this.move(plan, 'submit');
    });
  }

  /** The programme returns a version with what it asks to be changed. @throws DomainError TEXT_…, ILLEGAL_TRANSITION, VERSION_CONFLICT */
  observe(id: string, expectedVersion: number, observation: string): Promise<void> {
    return this.uow.run(async () => {
      const plan = await this.held(id, expectedVersion);
      await this.move(plan, 'observe', wordsOf(observation, 'observation', 2000));
    });
  }

  /**
   * Approves a version; the one before it is amended by it. Who wrote into it does not approve it (S01): the database
   * refuses that too. @throws DomainError SELF_APPROVAL_FORBIDDEN, ILLEGAL_TRANSITION, VERSION_CONFLICT
   */
  approve(id: string, expectedVersion: number): Promise<void> {
    return this.uow.run(async () => {
      const plan = await this.held(id, expectedVersion);
      next(planMachine, plan.state, 'approve', sideOf(plan));
      const before = await this.uow
        .repo(ImprovementPlanEntity)
        .findOneBy({ enrolmentId: plan.enrolmentId, state: 'APPROVED' });
      if (before) await this.move(before, 'amend');
      await this.move(plan, 'approve').catch(refusedByDatabase(conflict('SELF_APPROVAL_FORBIDDEN')));
    });
  }

  /** @throws DomainError ILLEGAL_TRANSITION, VERSION_CONFLICT */
  close(id: string, expectedVersion: number): Promise<void> {
    return this.uow.run(async () => this.move(await this.held(id, expectedVersion), 'close'));
  }

  /** The version that is being worked on or looked at; null without one. Inside a unit of work. */
  open(enrolmentId: string): Promise<ImprovementPlanEntity | null> {
    return this.uow.repo(ImprovementPlanEntity).findOneBy({ enrolmentId, state: In([...OPEN_PLAN_STATES]) });
  }

  /** A new version with what the approved one holds. */
  private async draft(enrolment: EnrolmentEntity): Promise<ImprovementPlanEntity> {
    const plans = this.uow.repo(ImprovementPlanEntity);
    const newest = await plans.findOne({ where: { enrolmentId: enrolment.id }, order: { number: 'DESC' } });
    const at = this.clock.now();
    const plan = plans.create({
      ...{ id: randomUUID(), ownerOrgId: enrolment.ownerOrgId, counterpartyOrgId: enrolment.counterpartyOrgId },
      ...{ enrolmentId: enrolment.id, number: (newest?.number ?? 0) + 1, version: 1 },
      ...{ stateEvent: 'draft', stateAt: at, stateReason: null, createdAt: at },
    });
    plan.state = next(planMachine, '', 'draft', sideOf(plan));
    await plans.insert(plan);
    await this.announce(plan, 'draft');
    const before = newest?.state === 'APPROVED' ? newest : undefined;
    const kept = before ? await this.uow.repo(PlanItemEntity).findBy({ planId: before.id }) : [];
    if (kept.length > 0)
      await this.uow.repo(PlanItemEntity).insert(kept.map(({ actionId, terms }) => this.itemOf(plan, actionId, terms)));
    return plan;
  }

  private itemOf(plan: ImprovementPlanEntity, actionId: string, terms: FrozenTerms): PlanItemEntity {
    const { id: planId, ownerOrgId, counterpartyOrgId, enrolmentId } = plan;
    const at = { createdAt: this.clock.now(), version: 1 };
    return { id: randomUUID(), ownerOrgId, counterpartyOrgId, enrolmentId, planId, actionId, terms, ...at };
  }

  /** With the enrolment it ends (D4). */
  private async share({ ownerOrgId, counterpartyOrgId, enrolmentId }: ImprovementPlanEntity): Promise<void> {
    await this.uow.query(
      `insert into access_grant (owner_org_id, grantee_org_id, scope, subject_id, field_group, mode, purpose, source, source_id)
       values ($1, $2, 'enrolment', $3, 'action', 'read', 'seguir las acciones del plan de mejora', 'enrolment', $3) on conflict do nothing`,
      [counterpartyOrgId, ownerOrgId, enrolmentId],
    );
  }

  private async held(id: string, expectedVersion: number): Promise<ImprovementPlanEntity> {
    const plan = await this.uow
      .repo(ImprovementPlanEntity)
      .findOne({ where: eitherSide(id), lock: { mode: 'pessimistic_write' } });
    if (!plan) throw notFound();
    if (plan.version !== expectedVersion) throw conflict('VERSION_CONFLICT', { current: plan.version });
    return plan;
  }

  private async move(plan: ImprovementPlanEntity, event: PlanEvent, reason: string | null = null): Promise<void> {
    Object.assign(plan, {
      state: next(planMachine, plan.state, event, sideOf(plan)),
      ...{ stateEvent: event, stateAt: this.clock.now(), stateReason: reason, version: plan.version + 1 },
    });
    await this.uow.repo(ImprovementPlanEntity).save(plan);
    await this.announce(plan, event);
  }

  private async announce(plan: ImprovementPlanEntity, event: PlanEvent): Promise<void> {
    const { id, enrolmentId, ownerOrgId, counterpartyOrgId, state, stateAt } = plan;
    await this.outbox.append(planMoved, {
      ...{ subjectId: id, enrolmentId, ownerOrgId, supplierOrgId: counterpartyOrgId },
      ...{ state, event, at: stateAt.toISOString(), version: String(plan.version) },
    });
    this.uow.audit({ action: `plans.plan-${event}`, subject: 'improvement_plan', subjectId: id });
  }
}

/** A version by its id, of which the acting organisation is a side. */
export const eitherSide = (id: string): { id: string; ownerOrgId?: string; counterpartyOrgId?: string }[] => [
  { id, ownerOrgId: actingOrg() },
  { id, counterpartyOrgId: actingOrg() },
];

/** An action as it stands, as exact text: what a version of the plan holds of it. */
export function frozenTerms(action: ImprovementActionEntity): FrozenTerms {
  const { title, indicator, measureCode, track, effects, proofRequirements, resource, resourceUnit, resourcePerYear } =
    action;
  const { currency, capex, annualSaving, annualCost, lifeYears, responsible, startsOn, dueOn } = action;
  return {
    ...{ title, indicator, measureCode, track, effects, proofRequirements },
    ...{ resource, resourceUnit, resourcePerYear },
    ...{ currency, capex, annualSaving, annualCost, lifeYears, responsible, startsOn, dueOn },
  } as FrozenTerms;
}
