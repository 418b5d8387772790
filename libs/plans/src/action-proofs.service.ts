import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { conflict, notFound } from '#kernel';
import type { Clock } from '#kernel';
import { EvidenceService, checkUsable, mediaTypeOf } from '#diagnostics';
import type { GivenFile } from '#diagnostics';
import { CLOCK, UnitOfWork, actingOrg, currentContext } from '#platform';
import { checkProofFile } from './domain/proof-requirements.js';
import { ActionProofEntity } from './persistence/action-proof.entity.js';
import { ImprovementActionEntity } from './persistence/action.entity.js';

export interface ActionProof extends GivenFile {
  readonly actionId: string;
  /** One of the means of verification that were fixed in advance for the action. */
  readonly requirement: string;
}

/** States in which proof may still be added. */
const OPEN = ['PLANNED', 'IN_PROGRESS', 'BLOCKED', 'RETURNED', 'NOT_VERIFIED'];

/** Files that show that an action was done. */
@Injectable()
export class ActionProofsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly evidence: EvidenceService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Puts a file behind an action of the acting supplier. The same file is kept once; sent twice, nothing more happens.
   * @throws DomainError NOT_FOUND, PROOF_NOT_AWAITED, PROOF_OF_WRONG_KIND, FILE_…, PROOF_…, TEXT_…
   */
  async add(proof: ActionProof): Promise<ActionProofEntity> {
    const requirement = checkProofFile(proof.requirement, mediaTypeOf(proof.content));
    const action = await this.uow.run(() => this.awaiting(proof.actionId, requirement));
    // In a unit of its own: a file that cannot be used stays in quarantine.
    const item = await this.uow.run(() => this.evidence.keep(proof));
    checkUsable(item);
    return this.uow.run(async () => {
      await this.awaiting(action.id, requirement);
      const rows = this.uow.repo(ActionProofEntity);
      await rows
        .createQueryBuilder()
        .insert()
        .orIgnore()
        .values({
          ...{ id: randomUUID(), ownerOrgId: actingOrg(), enrolmentId: action.enrolmentId, actionId: action.id },
          ...{
            requirement,
            evidenceId: item.id,
            createdBy: currentContext().actorId ?? null,
            createdAt: this.clock.now(),
          },
        })
        .execute();
      this.uow.audit({ action: 'plans.action-proven', subject: 'improvement_action', subjectId: action.id });
      return rows.findOneByOrFail({ actionId: action.id, requirement, evidenceId: item.id });
    });
  }

  private async awaiting(id: string, requirement: string): Promise<ImprovementActionEntity> {
    const action = await this.uow.repo(ImprovementActionEntity).findOneBy({ id, ownerOrgId: actingOrg() });
    if (!action) throw notFound();
    if (!OPEN.includes(action.state) || !action.proofRequirements.some((wanted) => wanted === requirement))
      throw conflict('PROOF_NOT_AWAITED', { field: 'requirement', state: action.state });
    return action;
  }
}
