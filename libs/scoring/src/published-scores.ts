import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel';
import { CLOCK, UnitOfWork, actingOrg } from '#platform';
import {
  changeSince,
  hundredths,
  shippedModel,
  shownParts,
  shownTenths,
  sixDecimals,
  standardError,
} from './domain/index.js';
import { assessSupplier } from './domain/index.js';
import type { TrendPoint } from './domain/index.js';
import { PublishedScoreEntity } from './persistence/score.entity.js';
import type { ScorePublicationEntity, ScoreSnapshotEntity } from './persistence/score.entity.js';

export type { PublishedScoreEntity };

/** The rows that a programme reads of its suppliers' scores. */
@Injectable()
export class PublishedScores {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The newest published score of an enrolment, by either side of it; null when there is none. */
  latest(enrolmentId: string): Promise<PublishedScoreEntity | null> {
    return this.uow.run(() =>
      this.uow.repo(PublishedScoreEntity).findOne({
        where: [
          { enrolmentId, ownerOrgId: actingOrg() },
          { enrolmentId, counterpartyOrgId: actingOrg() },
        ],
        order: { seq: 'DESC' },
      }),
    );
  }

  /** Adds what the programme may know of a snapshot. */
  async add(
    publication: ScorePublicationEntity,
    snapshot: ScoreSnapshotEntity,
    before: PublishedScoreEntity | null,
  ): Promise<void> {
    const { id, ownerOrgId, counterpartyOrgId, enrolmentId, programmeId, snapshotId, cause, period } = publication;
    const { asOf, modelRef, traits } = snapshot;
    const point = this.pointOf(snapshot);
    const change = changeSince(before, point);
    await this.uow.repo(PublishedScoreEntity).insert({
      ...{ id, ownerOrgId, counterpartyOrgId, enrolmentId, programmeId, snapshotId, cause, period, asOf, modelRef },
      ...{ country: traits.country, sectorGroup: traits.sectorGroup, sizeTier: traits.size },
      ...figuresOf(snapshot),
      ...{ seq: (before?.seq ?? 0) + 1, shownTenths: point.shownTenths, standardError: point.standardError },
      ...{ changeTenths: change?.tenths ?? null, changeClear: change?.clear ?? null, publishedAt: this.clock.now() },
    });
  }

  /** Computed anew from the kept inputs: a snapshot is enough to replay its score. */
  private pointOf({ modelRef, traits, asOf, inputs, ownerOrgId }: ScoreSnapshotEntity): TrendPoint {
    const model = shippedModel(modelRef);
    const assessment = assessSupplier({ model, supplier: traits, asOf, answers: inputs.answers });
    return {
      modelRef,
      shownTenths: shownTenths(assessment.score),
      standardError: standardError(model, assessment, ownerOrgId),
    };
  }
}

/** A snapshot's figures, and its parts without what lies below a theme. */
function figuresOf({
  result: { score, breakdown },
  modelRef,
}: ScoreSnapshotEntity): Pick<
  PublishedScoreEntity,
  'status' | 'level' | 'scoreHundredths' | 'coreTenths' | 'confidenceMicros' | 'parts'
> {
  return {
    status: score.status,
    level: score.level,
    scoreHundredths: hundredths(score.score),
    coreTenths: score.core === null ? null : shownTenths(score.core),
    confidenceMicros: Math.round(sixDecimals(score.confidence.value) * 1e6),
    parts: shownParts(shippedModel(modelRef), score, breakdown),
  };
}
