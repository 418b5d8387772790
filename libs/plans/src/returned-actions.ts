import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork, actingOrg } from '#platform';
import { ActionMoves } from './action-moves.js';
import { ActionProofEntity } from './persistence/action-proof.entity.js';
import { ImprovementActionEntity } from './persistence/action.entity.js';
import { PackageFindingEntity, PackageLineEntity } from './persistence/package.entity.js';
import type { VerificationPackageEntity } from './persistence/package.entity.js';

/** The actions behind a package, in their supplier's own context: what the verifier may read of them, and where they stand. */
@Injectable()
export class ReturnedActions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly moves: ActionMoves,
  ) {}

  /** Actions of a package, in the order of their ids. Inside a unit of work. */
  async of({ id: packageId }: Pick<VerificationPackageEntity, 'id'>): Promise<ImprovementActionEntity[]> {
    const lines = await this.uow.repo(PackageLineEntity).findBy({ packageId });
    return this.uow.repo(ImprovementActionEntity).find({
      where: { id: In(lines.map(({ actionId }) => actionId)), ownerOrgId: actingOrg() },
      order: { id: 'ASC' },
    });
  }

  /** Actions about which something was asked in the present round go back to their supplier. */
  async return(pack: VerificationPackageEntity): Promise<void> {
    const findings = await this.uow.repo(PackageFindingEntity).findBy({ packageId: pack.id, round: pack.rounds });
    const lines = await this.uow.repo(PackageLineEntity).findBy({ id: In(findings.map(({ lineId }) => lineId)) });
    const asked = new Set(lines.map(({ actionId }) => actionId));
    for (const action of await this.of(pack))
      if (asked.has(action.id) && action.state === 'IN_VERIFICATION') {
        action.returnedTimes += 1;
        await this.moves.move(action, 'return');
      }
  }

  /** Returned actions are with the verifier again, and what was added opens to it. */
  async sendBack(pack: VerificationPackageEntity, event: 'answer'): Promise<void> {
    for (const action of await this.of(pack)) if (action.state === 'RETURNED') await this.moves.move(action, event);
    await this.openTo(pack);
  }

  /** The supplier's half: actions and their files, one by one, while the verifier is at work on them (D4). */
  async openTo(pack: VerificationPackageEntity): Promise<void> {
    const actions = await this.of(pack);
    for (const { id } of actions) await this.grant(pack, 'action', id);
    const proofs = await this.uow.repo(ActionProofEntity).findBy({ actionId: In(actions.map(({ id }) => id)) });
    for (const { evidenceId } of proofs) await this.grant(pack, 'evidence', evidenceId);
  }

  /** Whoever declined reads nothing more; after the closing the verifier goes on reading what it judged. */
  async shut({ id }: VerificationPackageEntity): Promise<void> {
    await this.uow.query(
      `update access_grant set revoked_at = now() where owner_org_id = $1 and source = 'verification-package' and source_id = $2 and revoked_at is null`,
      [actingOrg(), id],
    );
  }

  private async grant(
    { id, verifierOrgId }: VerificationPackageEntity,
    group: string,
    subjectId: string,
  ): Promise<void> {
    await this.uow.query(
      `insert into access_grant (owner_org_id, grantee_org_id, scope, subject_id, field_group, mode, purpose, source, source_id)
       values ($1, $2, 'record', $3, $4, 'read', 'verificar las acciones', 'verification-package', $5) on conflict do nothing`,
      [actingOrg(), verifierOrgId, subjectId, group, id],
    );
  }
}
