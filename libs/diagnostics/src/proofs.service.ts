import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { countryOf, packOf } from '#countries';
import { cleanText, conflict } from '#kernel';
import type { Clock } from '#kernel';
import { CLOCK, Outbox, UnitOfWork, actingOrg, currentContext, lastDaySet, localDate } from '#platform';
import { ProfileService } from '#suppliers';
import { AnswerVersions } from './answer-versions.js';
import { mayBeProven, mediaTypeOf, readProof } from './domain/proof.js';
import type { ProofFacts, ProofKind } from './domain/proof.js';
import { AnswerEntity } from './persistence/diagnostic.entity.js';
import { EvidenceItemEntity } from './persistence/evidence.entity.js';

export interface Proof extends ProofFacts {
  /** Whose answers it proves, one or more. */
  readonly indicators: readonly string[];
  readonly fileName: string;
  readonly content: Buffer;
}

/** Documents and photos behind answers: they raise the grade to E2, reviewed by nobody yet (method guide 2.2). */
@Injectable()
export class ProofsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly versions: AnswerVersions,
    private readonly profiles: ProfileService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Puts a file behind the newest answers to questions, also after the diagnostic was handed in: the answers stay, their
   * proof grows. The same file is kept once; sent twice for an answer, nothing more happens.
   * @returns the newest version of each of them
   * @throws DomainError FILE_…, PROOF_…, TEXT_…
   */
  attach(proof: Proof): Promise<AnswerEntity[]> {
    const mediaType = mediaTypeOf(proof.content);
    return this.uow.run(async () => {
      const { profile } = await this.profiles.mine();
      const today = localDate(this.clock.now(), packOf(countryOf(profile.country)).timeZone);
      const kind = readProof(proof, today);
      const answers = await this.provable(proof.indicators);
      const evidenceId = await this.keep(proof, kind, mediaType);
      const { issuedOn: proofOn, validUntil } = proof;
      const isNew = (answer: AnswerEntity): boolean => answer.evidenceId !== evidenceId || answer.proofOn !== proofOn;
      const proven = answers.filter(isNew).map((answer) => ({
        ...{ indicator: answer.indicator, kind: answer.kind, value: answer.value, reason: answer.reason },
        ...{ grade: 'E2' as const, proofOn, validUntil, evidenceId, version: answer.version + 1 },
      }));
      return [...answers.filter((answer) => !isNew(answer)), ...(await this.versions.addAll(proven, 'proven', today))];
    });
  }

  private async provable(indicators: readonly string[]): Promise<AnswerEntity[]> {
    await this.uow.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [actingOrg()]);
    const newest = await this.versions.newestOf(indicators);
    return indicators.map((indicator) => {
      const answer = newest.get(indicator);
      if (answer?.kind !== 'VALUE') throw conflict('PROOF_WITHOUT_ANSWER', { field: 'indicator' });
      if (!mayBeProven(answer.grade)) throw conflict('PROOF_ALREADY_REVIEWED', { field: 'indicator' });
      return answer;
    });
  }

  /** @returns the id of the file, which is kept once an organisation */
  private async keep(proof: Proof, kind: ProofKind, mediaType: EvidenceItemEntity['mediaType']): Promise<string> {
    const sha256 = createHash('sha256').update(proof.content).digest('hex');
    const rows = this.uow.repo(EvidenceItemEntity);
    await rows
      .createQueryBuilder()
      .insert()
      .orIgnore()
      .values({
        ...{ id: randomUUID(), ownerOrgId: actingOrg(), kind, mediaType, sha256, content: proof.content },
        ...{ fileName: cleanText(proof.fileName, 200), issuedOn: proof.issuedOn, validUntil: proof.validUntil },
        ...{ createdBy: currentContext().actorId ?? null, createdAt: this.clock.now() },
      })
      .execute();
    const { id: thingId, validUntil: lastDay } = await rows.findOneByOrFail({ ownerOrgId: actingOrg(), sha256 });
    if (lastDay) await this.outbox.append(lastDaySet, { thing: 'evidence', thingId, ownerOrgId: actingOrg(), lastDay });
    return thingId;
  }
}
