import { Injectable } from '@nestjs/common';
import { conflict } from '#kernel';
import { UnitOfWork, actingOrg } from '#platform';
import { AnswerVersions } from './answer-versions.js';
import { mayBeProven } from './domain/proof.js';
import { EvidenceService, checkUsable } from './evidence.service.js';
import type { GivenFile } from './evidence.service.js';
import type { AnswerEntity } from './persistence/diagnostic.entity.js';

export interface Proof extends GivenFile {
  /** Whose answers it proves, one or more. */
  readonly indicators: readonly string[];
}

/** Documents and photos behind answers: they raise the grade to E2, reviewed by nobody yet (method guide 2.2). */
@Injectable()
export class ProofsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly versions: AnswerVersions,
    private readonly evidence: EvidenceService,
  ) {}

  /**
   * Puts a file behind the newest answers to questions, also after the diagnostic was handed in: the answers stay, their
   * proof grows. The same file is kept once; sent twice for an answer, nothing more happens.
   * @returns the newest version of each of them
   * @throws DomainError FILE_…, PROOF_…, TEXT_…
   */
  async attach(proof: Proof): Promise<AnswerEntity[]> {
    // In a unit of its own: a file that cannot be used stays in quarantine, whatever becomes of the answers.
    const item = await this.uow.run(async () => {
      await this.provable(proof.indicators);
      return this.evidence.keep(proof);
    });
    checkUsable(item);
    return this.uow.run(async () => this.behind(await this.provable(proof.indicators), proof, item.id));
  }

  private async behind(answers: readonly AnswerEntity[], proof: Proof, evidenceId: string): Promise<AnswerEntity[]> {
    const { issuedOn: proofOn, validUntil } = proof;
    const isNew = (answer: AnswerEntity): boolean => answer.evidenceId !== evidenceId || answer.proofOn !== proofOn;
    const proven = answers.filter(isNew).map((answer) => ({
      ...{ indicator: answer.indicator, kind: answer.kind, value: answer.value, reason: answer.reason },
      ...{ grade: 'E2' as const, proofOn, validUntil, evidenceId, version: answer.version + 1 },
    }));
    const today = await this.evidence.today();
    return [...answers.filter((answer) => !isNew(answer)), ...(await this.versions.addAll(proven, 'proven', today))];
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
}
