import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson } from '#kernel';
import type { CalendarDate, Clock } from '#kernel';
import { AnswerQueries, DiagnosticsService, scoredAnswers } from '#diagnostics';
import type { AnswerEntity } from '#diagnostics';
import { CLOCK, UnitOfWork, actingOrg, sha256 } from '#platform';
import { CURRENT_MODEL, breakdown, hundredths, modelRef, resultTree, scoreSupplier } from './domain/index.js';
import type { ScoreInput } from './domain/index.js';
import { PlatformAnswersService } from './platform-answers.service.js';
import { ScoreSnapshotEntity } from './persistence/score.entity.js';

/** Version of the code that computes scores; it rises when the same inputs would give another result. */
export const ENGINE_VERSION = 1;

const MODEL_HASH = sha256(canonicalJson(CURRENT_MODEL));

/** Scores as they stood on a day, with everything to compute them again (method guide 1, 12). */
@Injectable()
export class SnapshotsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly answers: AnswerQueries,
    private readonly diagnostics: DiagnosticsService,
    private readonly platform: PlatformAnswersService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The acting supplier's score as of a day, from the answers known by then. The same day, model and inputs give the
   * snapshot that is there already.
   * @param at only answers given until this instant count, on that day
   */
  take(day: CalendarDate, at?: Date): Promise<ScoreSnapshotEntity> {
    return this.uow.run(async () => {
      const answers = await this.answers.known({ day, ...(at ? { at } : {}) });
      const sources = answers.map(({ id, version }) => ({ id, version }));
      const supplier = await this.diagnostics.traits();
      const platform = await this.platform.asOf(supplier, day);
      const input: ScoreInput = {
        ...{ model: CURRENT_MODEL, supplier, asOf: day },
        answers: scoredAnswers(CURRENT_MODEL, answers, platform),
      };
      const hashes = { traits: supplier, answers: answers.map(hashed), ...(platform.length > 0 ? { platform } : {}) };
      const inputHash = sha256(canonicalJson(hashes));
      await this.keep({ input, inputHash, inputs: { answers: input.answers, sources } });
      return this.uow
        .repo(ScoreSnapshotEntity)
        .findOneByOrFail({ ownerOrgId: actingOrg(), asOf: day, modelHash: MODEL_HASH, inputHash });
    });
  }

  /** A snapshot of the acting supplier by its id. */
  snapshot(id: string): Promise<ScoreSnapshotEntity> {
    return this.uow.run(() => this.uow.repo(ScoreSnapshotEntity).findOneByOrFail({ id, ownerOrgId: actingOrg() }));
  }

  private async keep({
    input,
    inputHash,
    inputs,
  }: Pick<ScoreSnapshotEntity, 'inputHash' | 'inputs'> & { input: ScoreInput }): Promise<void> {
    const score = scoreSupplier(input);
    await this.uow
      .repo(ScoreSnapshotEntity)
      .createQueryBuilder()
      .insert()
      .orIgnore()
      .values({
        ...{ id: randomUUID(), ownerOrgId: actingOrg(), modelRef: modelRef(CURRENT_MODEL), modelHash: MODEL_HASH },
        ...{ engine: ENGINE_VERSION, asOf: input.asOf, inputHash, traits: input.supplier, inputs },
        ...{ result: resultTree({ score, breakdown: breakdown(input) }) },
        ...{ scoreHundredths: hundredths(score.score), createdAt: this.clock.now() },
      })
      .execute();
  }
}

/** What of an answer the hash covers: its id and version, and grade and dates of its evidence (method guide 1). */
const hashed = ({ id, version, grade, proofOn, validUntil, dataQuality }: AnswerEntity): object => ({
  id,
  version,
  grade,
  proofOn,
  validUntil,
  dataQuality,
});
