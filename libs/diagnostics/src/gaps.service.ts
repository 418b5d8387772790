import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel';
import { CLOCK, UnitOfWork } from '#platform';
import { shippedModel, suggestedGaps } from '#scoring/domain';
import type { Indicator, SupplierTraits } from '#scoring/domain';
import { ProfileService } from '#suppliers';
import { AnswerQueries } from './answer.queries.js';
import { measuresFor } from './domain/measure.js';
import type { Measure } from './domain/measure.js';
import type { GapStatus } from './domain/gap.js';
import { scoredAnswers } from './domain/answer.js';
import { GapEntity } from './persistence/diagnostic.entity.js';
import type { DiagnosticEntity } from './persistence/diagnostic.entity.js';

/** A gap with its question and what would close it. */
export interface FoundGap {
  readonly indicator: Indicator;
  readonly severity: number;
  readonly status: GapStatus;
  /** Why the adviser changed or added it. */
  readonly reason: string | null;
  readonly measures: readonly Measure[];
}

/** What a self-assessment shows: the distances between practice found and practice expected (domain guide 5.3). */
@Injectable()
export class GapsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly answers: AnswerQueries,
    private readonly profiles: ProfileService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Notes the gaps that the answers of a diagnostic suggest; handed in again, only what is new is added. Inside a unit of work. */
  async suggest(diagnostic: DiagnosticEntity, supplier: SupplierTraits): Promise<void> {
    const model = shippedModel(diagnostic.modelRef);
    const answers = scoredAnswers(model, await this.answers.current());
    const gaps = suggestedGaps({ model, supplier, answers });
    const { id: diagnosticId, ownerOrgId, counterpartyOrgId, enrolmentId } = diagnostic;
    const rows = gaps.map(({ indicator, theme, severity }) => ({
      ...{ id: randomUUID(), ownerOrgId, counterpartyOrgId, enrolmentId, diagnosticId },
      ...{ indicator, theme, severity, suggestedAt: this.clock.now() },
    }));
    await this.uow.repo(GapEntity).createQueryBuilder().insert().orIgnore().values(rows).execute();
  }

  /** The gaps of a diagnostic, the gravest first, then in the model's order; to whom they are open. */
  of(diagnostic: Pick<DiagnosticEntity, 'id' | 'modelRef' | 'counterpartyOrgId'>): Promise<FoundGap[]> {
    return this.uow.run(async () => {
      const rows = await this.uow
        .repo(GapEntity)
        .findBy({ diagnosticId: diagnostic.id, counterpartyOrgId: diagnostic.counterpartyOrgId });
      const { profile } = await this.profiles.of(diagnostic.counterpartyOrgId);
      const found = new Map(rows.map((row) => [row.indicator, row]));
      return shippedModel(diagnostic.modelRef)
        .indicators.flatMap((indicator) => {
          const row = found.get(indicator.id);
          if (!row) return [];
          const { severity, status, reason } = row;
          return [{ indicator, severity, status, reason, measures: measuresFor(indicator, profile.sectorCode) }];
        })
        .sort((a, b) => b.severity - a.severity);
    });
  }
}
