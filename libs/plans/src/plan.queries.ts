import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
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
