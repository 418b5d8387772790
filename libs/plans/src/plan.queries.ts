import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { notFound } from '#kernel';
import type { CalendarDate } from '#kernel';
import { UnitOfWork, actingOrg } from '#platform';
import { EnrolmentsService } from '#suppliers';
import { ImprovementActionEntity } from './persistence/action.entity.js';
import { ImprovementPlanEntity, PlanItemEntity } from './persistence/plan.entity.js';
import { eitherSide } from './plans.service.js';

/** A file behind an action, as it is told without being read. */
export interface GivenProof {
  readonly actionId: string;
  readonly requirement: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly issuedOn: string;
  readonly state: string;
  readonly receivedAt: Date;
}

/** How far the plans of a supplier are (method guide 2.1, EMS-04). */
export interface PlanProgress {
  /** Actions whose implementation is verified. */
  readonly verified: number;
  /** Those, and planned actions whose date has passed. */
  readonly due: number;
}

/** Reads plans and actions as far as the acting organisation may. */
@Injectable()
export class PlanQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly enrolments: EnrolmentsService,
  ) {}

  /** Versions of the plan in an enrolment, the newest first. @throws DomainError NOT_FOUND */
  versions(enrolmentId: string): Promise<ImprovementPlanEntity[]> {
    return this.uow.run(async () => {
      await this.enrolments.enrolment(enrolmentId);
      return this.uow.repo(ImprovementPlanEntity).find({ where: { enrolmentId }, order: { number: 'DESC' } });
    });
  }

  /** Actions of an enrolment in the order they were taken up. @throws DomainError NOT_FOUND */
  actions(enrolmentId: string): Promise<ImprovementActionEntity[]> {
    return this.uow.run(async () => {
      const { counterpartyOrgId: ownerOrgId } = await this.enrolments.enrolment(enrolmentId);
      return this.uow
        .repo(ImprovementActionEntity)
        .find({ where: { ownerOrgId, enrolmentId }, order: { createdAt: 'ASC', id: 'ASC' } });
    });
  }

  /** @throws DomainError NOT_FOUND */
  action(id: string): Promise<ImprovementActionEntity> {
    return this.uow.run(async () => {
      const action = await this.uow.repo(ImprovementActionEntity).findOneBy([
        { id, ownerOrgId: actingOrg() },
        { id, programmeOrgId: actingOrg() },
      ]);
      if (!action) throw notFound();
      return action;
    });
  }

  /** @throws DomainError NOT_FOUND */
  version(id: string): Promise<ImprovementPlanEntity> {
    return this.uow.run(async () => {
      const plan = await this.uow.repo(ImprovementPlanEntity).findOneBy(eitherSide(id));
      if (!plan) throw notFound();
      return plan;
    });
  }

  /** What a version of the plan holds, in the order it was put in. */
  items(planId: string): Promise<PlanItemEntity[]> {
    return this.uow.run(() =>
      this.uow.repo(PlanItemEntity).find({ where: { planId }, order: { createdAt: 'ASC', id: 'ASC' } }),
    );
  }

  /** Actions of the acting supplier, in the order of their ids, as verification takes them. */
  own(ids: readonly string[]): Promise<ImprovementActionEntity[]> {
    return this.uow.run(() =>
      this.uow
        .repo(ImprovementActionEntity)
        .find({ where: { id: In([...ids]), ownerOrgId: actingOrg() }, order: { id: 'ASC' } }),
    );
  }

  /**
   * How far the acting supplier's plans are, as known on a day: an action counts from the day it was verified.
   * @param besides actions that count as verified too
   */
  progress(day: CalendarDate, besides: readonly string[] = []): Promise<PlanProgress> {
    return this.uow.run(async () => {
      const [found] = await this.uow.query<PlanProgress>(
        `select count(*) filter (where a.is_verified)::int as verified, count(*) filter (where a.is_verified or a.due_on <= $2)::int as due
         from (select due_on, id = any($3::uuid[]) or exists (
             select 1 from verified_result r join enrolment e on e.id = r.enrolment_id where r.action_id = improvement_action.id and r.kind = 'IMPLEMENTATION'
               and (r.created_at at time zone e.zone)::date <= $2 and (r.ended_at is null or (r.ended_at at time zone e.zone)::date > $2)) as is_verified
           from improvement_action where owner_org_id = $1 and state not in ('IDENTIFIED', 'CANCELLED')) a`,
        [actingOrg(), day, [...besides]],
      );
      return found ?? { verified: 0, due: 0 };
    });
  }

  /** Files given for an action, in the order they came. */
  proofs(actionId: string): Promise<GivenProof[]> {
    return this.uow.run(() =>
      this.uow.query<GivenProof>(
        `select p.action_id as "actionId", p.requirement, e.file_name as "fileName", octet_length(e.content) as bytes,
           e.issued_on::text as "issuedOn", e.state, p.created_at as "receivedAt"
         from action_proof p join evidence_item e on e.id = p.evidence_id where p.action_id = $1 order by p.created_at, p.id`,
        [actionId],
      ),
    );
  }
}
