import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { countryOf, packOf } from '#countries';
import { cleanText, conflict } from '#kernel';
import type { Clock } from '#kernel';
import { CLOCK, UnitOfWork, actingOrg, currentContext, localDate } from '#platform';
import { ProfileService } from '#suppliers';
import { AnswerVersions } from './answer-versions.js';
import { mayBeProven, mediaTypeOf, readProof } from './domain/proof.js';
import type { ProofFacts, ProofKind } from './domain/proof.js';
import { AnswerEntity } from './persistence/diagnostic.entity.js';
import { EvidenceItemEntity } from './persistence/evidence.entity.js';

export interface Proof extends ProofFacts {
  /** Whose answer it proves. */
  readonly indicator: string;
  readonly fileName: string;
  readonly content: Buffer;
}

/** Documents and photos behind answers: they raise the grade to E2, reviewed by nobody yet (method guide 2.2). */
@Injectable()
export class ProofsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly versions: AnswerVersions,
    private readonly profiles: ProfileService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Puts a file behind the newest answer to a question, also after the diagnostic was handed in: the answer stays, its
   * proof grows. The same file may prove several answers and is kept once; sent twice for one, nothing more happens.
   * @throws DomainError FILE_…, PROOF_…, TEXT_…
   */
  attach(proof: Proof): Promise<AnswerEntity> {
    const mediaType = mediaTypeOf(proof.content);
    return this.uow.run(async () => {
      const { profile } = await this.profiles.mine();
      const today = localDate(this.clock.now(), packOf(countryOf(profile.country)).timeZone);
      const kind = readProof(proof, today);
      const answer = await this.provable(proof.indicator);
      const evidenceId = await this.keep(proof, kind, mediaType);
      const { issuedOn: proofOn, validUntil } = proof;
      if (answer.evidenceId === evidenceId && answer.proofOn === proofOn) return answer;
      const { indicator, value, reason, version } = answer;
      const proven = { indicator, kind: answer.kind, value, reason, grade: 'E2', proofOn, validUntil } as const;
      return this.versions.add({ ...proven, evidenceId, version: version + 1 }, 'proven', today);
    });
  }

  private async provable(indicator: string): Promise<AnswerEntity> {
    await this.uow.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [`${actingOrg()} ${indicator}`]);
    const answer = await this.versions.newest(indicator);
    if (answer?.kind !== 'VALUE') throw conflict('PROOF_WITHOUT_ANSWER', { field: 'indicator' });
    if (!mayBeProven(answer.grade)) throw conflict('PROOF_ALREADY_REVIEWED', { field: 'indicator' });
    return answer;
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
    return (await rows.findOneByOrFail({ ownerOrgId: actingOrg(), sha256 })).id;
  }
}
