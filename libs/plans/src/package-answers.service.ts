import { Inject, Injectable } from '@nestjs/common';
import { conflict, invalid, next, notFound } from '#kernel';
import type { Clock } from '#kernel';
import { CLOCK, UnitOfWork, actingOrg } from '#platform';
import { PACKAGE_DAYS, packageMachine } from './domain/package.js';
import { wordsOf } from './domain/terms.js';
import { PackageMoves } from './package-moves.js';
import { ReturnedActions } from './returned-actions.js';
import { PackageFindingEntity, VerificationPackageEntity } from './persistence/package.entity.js';
import { sideOf } from './sides.js';

/** What the supplier answers to the verifier's points (domain guide 5.7). */
@Injectable()
export class PackageAnswersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly moves: PackageMoves,
    private readonly returned: ReturnedActions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Answers every open point at once; the actions go back to the same verifier, with the files that were added.
   * @throws DomainError FINDING_NOT_ANSWERED, TEXT_…, ILLEGAL_TRANSITION, VERSION_CONFLICT, NOT_FOUND
   */
  answer(id: string, expectedVersion: number, answers: ReadonlyMap<string, string>): Promise<void> {
    return this.uow.run(async () => {
      const pack = await this.uow
        .repo(VerificationPackageEntity)
        .findOne({ where: { id, counterpartyOrgId: actingOrg() }, lock: { mode: 'pessimistic_write' } });
      if (!pack) throw notFound();
      const findings = this.uow.repo(PackageFindingEntity);
      const raised = await findings.findBy({ packageId: id, round: pack.rounds });
      if ([...answers.keys()].some((given) => !raised.some((finding) => finding.id === given))) throw notFound();
      if (pack.version !== expectedVersion) throw conflict('VERSION_CONFLICT', { current: pack.version });
      next(packageMachine, pack.state, 'answer', sideOf(pack));
      for (const finding of raised) {
        const answer = answers.get(finding.id);
        if (answer === undefined) throw invalid('FINDING_NOT_ANSWERED', { field: 'answers' });
        Object.assign(finding, { answer: wordsOf(answer, 'answers.text', 1000), answeredAt: this.clock.now() });
        await findings.save(Object.assign(finding, { version: finding.version + 1 }));
      }
      await this.returned.sendBack(pack, 'answer');
      await this.moves.move(pack, 'answer', { days: PACKAGE_DAYS.conclude });
    });
  }
}
