import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { conflict, invalid, next, notFound } from '#kernel';
import type { Clock } from '#kernel';
import { CLOCK, UnitOfWork, actingOrg, currentContext } from '#platform';
import { MAX_ROUNDS, PACKAGE_DAYS, checkJudgement, packageMachine } from './domain/package.js';
import type { Judgement } from './domain/package.js';
import { proofRequirementOf } from './domain/proof-requirements.js';
import { checkPerformance } from './domain/performance.js';
import type { Performance } from './domain/performance.js';
import { wordsOf } from './domain/terms.js';
import { PackageMoves } from './package-moves.js';
import { ActionProofEntity } from './persistence/action-proof.entity.js';
import {
  PackageFindingEntity,
  PackageLineEntity,
  ProofVerdictEntity,
  VerificationPackageEntity,
} from './persistence/package.entity.js';
import { sideOf } from './sides.js';

/** What a verifier asks about an action, tied to a means of verification. */
export interface Asked {
  readonly lineId: string;
  readonly requirement: string;
  readonly text: string;
}

/** A verifier's judgement of an action, file by file, with what it measurably saved if that was found. */
export interface JudgedLine extends Judgement {
  readonly performance: Performance | null;
  readonly proofs: readonly {
    readonly proofId: string;
    readonly verdict: 'ACCEPTED' | 'REFUSED';
    readonly reason: string | null;
  }[];
}

/** The verifier's side of a package (domain guide 5.7). Only the assigned person acts, and only while at work on it. */
@Injectable()
export class VerifierDeskService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly moves: PackageMoves,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Takes a package on and signs that there is no conflict of interest.
   * @throws DomainError CONFLICT_NOT_SIGNED, SITE_VISIT_NEEDED, ILLEGAL_TRANSITION, VERSION_CONFLICT, NOT_FOUND
   */
  accept(
    id: string,
    expectedVersion: number,
    said: { conflictFree: boolean; method: 'DESKTOP' | 'ON_SITE' },
  ): Promise<void> {
    return this.uow.run(async () => {
      const pack = await this.own(id, expectedVersion);
      next(packageMachine, pack.state, 'accept', sideOf(pack));
      if (!said.conflictFree) throw invalid('CONFLICT_NOT_SIGNED', { field: 'conflictFree' });
      if (said.method === 'DESKTOP' && pack.risks.length > 0) throw invalid('SITE_VISIT_NEEDED', { field: 'method' });
      Object.assign(pack, { method: said.method, conflictFreeAt: this.clock.now() });
      await this.moves.move(pack, 'accept');
      await this.moves.move(pack, 'begin', { days: PACKAGE_DAYS.conclude });
    });
  }

  /** @throws DomainError TEXT_…, ILLEGAL_TRANSITION, VERSION_CONFLICT, NOT_FOUND */
  decline(id: string, expectedVersion: number, reason: string): Promise<void> {
    return this.uow.run(async () => {
      const pack = await this.own(id, expectedVersion);
      await this.moves.move(pack, 'decline', { reason: wordsOf(reason, 'reason', 500) });
    });
  }

  /**
   * Asks the supplier: each point belongs to a means of verification of an action.
   * @throws DomainError FINDINGS_MISSING, ROUNDS_USED, PROOF_REQUIREMENT_UNKNOWN, TEXT_…, ILLEGAL_TRANSITION
   */
  ask(id: string, expectedVersion: number, asked: readonly Asked[]): Promise<void> {
    return this.uow.run(async () => {
      const pack = await this.own(id);
      for (const { lineId } of asked) await this.line(pack, lineId);
      checkVersion(pack, expectedVersion);
      next(packageMachine, pack.state, 'ask', sideOf(pack));
      if (asked.length === 0) throw invalid('FINDINGS_MISSING', { field: 'findings' });
      if (pack.rounds >= MAX_ROUNDS) throw conflict('ROUNDS_USED', { max: MAX_ROUNDS });
      pack.rounds += 1;
      await this.uow.repo(PackageFindingEntity).insert(
        asked.map(({ lineId, requirement, text }) => ({
          ...{ id: randomUUID(), ownerOrgId: pack.ownerOrgId, counterpartyOrgId: pack.counterpartyOrgId },
          ...{ enrolmentId: pack.enrolmentId, packageId: pack.id, lineId, round: pack.rounds },
          ...{ requirement: proofRequirementOf(requirement).code, text: wordsOf(text, 'findings.text', 1000) },
          raisedAt: this.clock.now(),
        })),
      );
      await this.moves.move(pack, 'ask', { days: PACKAGE_DAYS.answerFindings });
    });
  }

  /**
   * Judges one action; said again before the conclusion, the new judgement stands.
   * @throws DomainError PACKAGE_NOT_OPEN, PROOFS_NOT_JUDGED, and what `checkJudgement` and `checkPerformance` throw
   */
  judge(lineId: string, expectedVersion: number, judged: JudgedLine): Promise<void> {
    return this.uow.run(async () => {
      const line = await this.uow.repo(PackageLineEntity).findOneBy({ id: lineId });
      if (!line) throw notFound();
      const pack = await this.own(line.packageId);
      const given = await this.proofsOf(line, judged);
      checkVersion(line, expectedVersion);
      if (pack.state !== 'WORKING') throw conflict('PACKAGE_NOT_OPEN', { state: pack.state });
      const returns = await this.uow.repo(PackageFindingEntity).countBy({ lineId });
      const today = this.moves.today(pack);
      checkJudgement(judged, { returns, isDuplicate: line.isDuplicate }, today);
      const { verdict, implementedOn, methodNote, reason, isFraud, duplicateNote } = judged;
      Object.assign(line, {
        ...{ verdict, isFraud, reason: cleaned(reason, 'reason'), methodNote: cleaned(methodNote, 'methodNote') },
        ...{ duplicateNote: cleaned(duplicateNote, 'duplicateNote'), version: line.version + 1 },
        ...{ implementedOn: verdict === 'ACCEPTED' ? implementedOn : null },
        ...checkPerformance(verdict === 'ACCEPTED' ? judged.performance : null, today),
      });
      await this.uow.repo(PackageLineEntity).save(line);
      await this.judgeProofs(line, given, judged);
    });
  }

  /**
   * Ends the work: every action has a verdict and none is left blank; from here on it stands.
   * @throws DomainError LINES_OPEN, ILLEGAL_TRANSITION, VERSION_CONFLICT, NOT_FOUND
   */
  conclude(id: string, expectedVersion: number): Promise<void> {
    return this.uow.run(async () => {
      const pack = await this.own(id, expectedVersion);
      next(packageMachine, pack.state, 'conclude', sideOf(pack));
      const open = await this.uow
        .repo(PackageLineEntity)
        .createQueryBuilder('l')
        .where('l.packageId = :id and l.verdict is null', { id })
        .getCount();
      if (open > 0) throw conflict('LINES_OPEN', { count: open });
      await this.moves.move(pack, 'conclude');
    });
  }

  /** Files behind an action. @throws DomainError NOT_FOUND when one is judged that is not among them */
  private async proofsOf({ actionId }: PackageLineEntity, { proofs }: JudgedLine): Promise<ActionProofEntity[]> {
    const given = await this.uow.repo(ActionProofEntity).findBy({ actionId });
    if (proofs.some(({ proofId }) => !given.some(({ id }) => id === proofId))) throw notFound();
    return given;
  }

  private async judgeProofs(
    line: PackageLineEntity,
    given: readonly ActionProofEntity[],
    { proofs }: JudgedLine,
  ): Promise<void> {
    const said = new Map(proofs.map((proof) => [proof.proofId, proof]));
    const kept = this.uow.repo(ProofVerdictEntity);
    const before = new Map((await kept.findBy({ lineId: line.id })).map((row) => [row.actionProofId, row]));
    for (const { id: actionProofId } of given) {
      const { verdict, reason } = judgedProof(said.get(actionProofId));
      const row = before.get(actionProofId) ?? kept.create({ ...this.partOf(line), actionProofId, version: 0 });
      await kept.save(Object.assign(row, { verdict, reason, judgedAt: this.clock.now(), version: row.version + 1 }));
    }
  }

  private partOf({ id: lineId, ownerOrgId, counterpartyOrgId, enrolmentId, packageId }: PackageLineEntity): object {
    return { id: randomUUID(), ownerOrgId, counterpartyOrgId, enrolmentId, packageId, lineId };
  }

  private async line(pack: VerificationPackageEntity, id: string): Promise<PackageLineEntity> {
    const line = await this.uow.repo(PackageLineEntity).findOneBy({ id, packageId: pack.id });
    if (!line) throw notFound();
    return line;
  }

  /** A package of the acting verifier in person, held. */
  private async own(id: string, expectedVersion?: number): Promise<VerificationPackageEntity> {
    const mine = { verifierOrgId: actingOrg(), verifierPersonId: currentContext().actorId ?? '' };
    const packs = this.uow.repo(VerificationPackageEntity);
    // What is closed is only read: to hold it would need the right to change it.
    const found = await packs.findOneBy({ id, ...mine });
    if (!found) throw notFound();
    const pack = (await packs.findOne({ where: { id, ...mine }, lock: { mode: 'pessimistic_write' } })) ?? found;
    if (expectedVersion !== undefined) checkVersion(pack, expectedVersion);
    return pack;
  }
}

function checkVersion({ version }: { readonly version: number }, expectedVersion: number): void {
  if (version !== expectedVersion) throw conflict('VERSION_CONFLICT', { current: version });
}

function judgedProof(proof: JudgedLine['proofs'][number] | undefined): Pick<ProofVerdictEntity, 'verdict' | 'reason'> {
  if (!proof) throw invalid('PROOFS_NOT_JUDGED', { field: 'proofs' });
  const reason = cleaned(proof.reason, 'proofs.reason');
  if (proof.verdict === 'REFUSED' && reason === null) throw invalid('REASON_MISSING', { field: 'proofs.reason' });
  return { verdict: proof.verdict, reason };
}

const cleaned = (text: string | null, field: string): string | null =>
  text === null || text.trim() === '' ? null : wordsOf(text, field, 1000);
