import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { VerifiedAnswersService, EvidenceService } from '#diagnostics';
import type { Clock } from '#kernel';
import { CLOCK, Outbox, UnitOfWork, actingOrg } from '#platform';
import { ActionMoves } from './action-moves.js';
import { actionsVerified } from './events.js';
import { ActionProofEntity } from './persistence/action-proof.entity.js';
import type { ImprovementActionEntity } from './persistence/action.entity.js';
import { PackageLineEntity, ProofVerdictEntity, VerificationPackageEntity } from './persistence/package.entity.js';
import { VerifiedResultEntity } from './persistence/result.entity.js';
import { ReturnedActions } from './returned-actions.js';

/**
 * What a package does to the supplier it is about (domain guide 5.7): as jobs in that supplier's own context. Each is
 * safe to run twice: an action that moved already is left alone.
 */
@Injectable()
export class PackageEffectsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly actions: ReturnedActions,
    private readonly moves: ActionMoves,
    private readonly evidence: EvidenceService,
    private readonly answers: VerifiedAnswersService,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A verifier was assigned: the actions are in verification and open to it. */
  assigned(id: string): Promise<void> {
    return this.as(id, ['ASSIGNED', 'WORKING'], async (pack) => {
      for (const action of await this.actions.of(pack))
        if (action.state === 'DONE_CLAIMED') await this.moves.move(action, 'assign');
      await this.actions.openTo(pack);
    });
  }

  /** The verifier declined: it reads nothing more. */
  declined(id: string): Promise<void> {
    return this.as(id, ['DECLINED_BY_VERIFIER'], (pack) => this.actions.shut(pack));
  }

  /** The verifier asked something. */
  asked(id: string): Promise<void> {
    return this.as(id, ['INFO_REQUESTED'], (pack) => this.actions.return(pack));
  }

  /** The days to answer are over: the verifier goes on with what there is. */
  lapsed(id: string): Promise<void> {
    return this.as(id, ['WORKING'], (pack) => this.actions.sendBack(pack, 'answer'));
  }

  /** The package closed: verdicts take effect, results and answers are written, the score follows. */
  closed(id: string): Promise<void> {
    return this.as(id, ['CLOSED'], async (pack) => {
      const lines = await this.uow.repo(PackageLineEntity).findBy({ packageId: id });
      const byAction = new Map(lines.map((line) => [line.actionId, line]));
      let verified = 0;
      for (const action of await this.actions.of(pack)) {
        const line = byAction.get(action.id);
        if (!line || (action.state !== 'IN_VERIFICATION' && action.state !== 'RETURNED')) continue;
        await this.judgeFiles(line);
        if (line.verdict === 'ACCEPTED') verified += await this.accept(pack, line, action);
        else await this.reject(line, action);
      }
      if (verified > 0)
        await this.outbox.append(actionsVerified, {
          ...{ packageId: id, enrolmentId: pack.enrolmentId, supplierOrgId: actingOrg() },
        });
    });
  }

  private async accept(
    pack: VerificationPackageEntity,
    line: PackageLineEntity,
    action: ImprovementActionEntity,
  ): Promise<1> {
    if (action.state === 'RETURNED') await this.moves.move(action, 'answer');
    await this.moves.move(action, 'accept');
    const found = line.implementedOn ?? '';
    const { resource, resourceUnit, quantity, money, currency, periodStart, periodEnd } = line;
    const result = {
      ...{ ownerOrgId: actingOrg(), enrolmentId: pack.enrolmentId, programmeOrgId: pack.ownerOrgId },
      ...{ actionId: action.id, packageId: pack.id, foundOn: found, method: line.methodNote ?? '' },
      ...{ verifierName: pack.verifierName ?? '', createdAt: this.clock.now() },
    };
    const results = this.uow.repo(VerifiedResultEntity);
    await results.insert({ ...result, id: randomUUID(), kind: 'IMPLEMENTATION' });
    if (periodStart)
      await results.insert({
        ...{ ...result, id: randomUUID(), kind: 'PERFORMANCE' as const },
        ...{ resource, resourceUnit, quantity, money, currency, periodStart, periodEnd },
      });
    await this.answers.write(action.id, action.effects, found);
    return 1;
  }

  private async reject(line: PackageLineEntity, action: ImprovementActionEntity): Promise<void> {
    if (action.state === 'RETURNED') await this.moves.move(action, 'answer');
    await this.moves.move(action, 'reject', line.reason);
  }

  private async judgeFiles({ id: lineId, actionId }: PackageLineEntity): Promise<void> {
    const proofs = await this.uow.repo(ActionProofEntity).findBy({ actionId });
    const evidenceOf = new Map(proofs.map((proof) => [proof.id, proof.evidenceId]));
    for (const { actionProofId, verdict } of await this.uow.repo(ProofVerdictEntity).findBy({ lineId })) {
      const evidenceId = evidenceOf.get(actionProofId);
      if (evidenceId) await this.evidence.judge(evidenceId, verdict === 'ACCEPTED' ? 'accept' : 'refuse');
    }
  }

  private as(
    id: string,
    states: readonly string[],
    work: (pack: VerificationPackageEntity) => Promise<void>,
  ): Promise<void> {
    return this.uow.run(async () => {
      const pack = await this.uow.repo(VerificationPackageEntity).findOneBy({ id, counterpartyOrgId: actingOrg() });
      if (pack && states.includes(pack.state)) await work(pack);
    });
  }
}
