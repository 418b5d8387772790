import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { conflict } from '#kernel';
import type { Clock } from '#kernel';
import { CLOCK, Outbox, UnitOfWork, actingOrg, currentContext, localDate } from '#platform';
import { shippedModel } from '#scoring/domain';
import { readAnswer } from './domain/answer.js';
import type { Said } from './domain/answer.js';
import { DiagnosticsService } from './diagnostics.service.js';
import { answersChanged } from './events.js';
import { AnswerEntity } from './persistence/diagnostic.entity.js';

/** The supplier's answers: its own facts, one series of versions a question, whoever asks. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly diagnostics: DiagnosticsService,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Adds a version of an answer to an open diagnostic.
   * @param expectedVersion of the answer the person saw; 0 for none
   * @throws DomainError DIAGNOSTIC_LOCKED, VERSION_CONFLICT, and what `readAnswer` throws
   */
  save(diagnosticId: string, said: Said, expectedVersion: number): Promise<AnswerEntity> {
    return this.uow.run(async () => {
      const diagnostic = await this.diagnostics.own(diagnosticId);
      if (diagnostic.state !== 'OPEN') throw conflict('DIAGNOSTIC_LOCKED', { state: diagnostic.state });
      const now = this.clock.now();
      const today = localDate(now, await this.diagnostics.zoneOf(diagnostic));
      const read = readAnswer(shippedModel(diagnostic.modelRef), said, today);
      const newest = await this.newest(said.indicator);
      if ((newest?.version ?? 0) !== expectedVersion)
        throw conflict('VERSION_CONFLICT', { current: newest?.version ?? 0 });
      const answer = this.uow.repo(AnswerEntity).create({
        ...{
          id: randomUUID(),
          ownerOrgId: actingOrg(),
          indicator: said.indicator,
          ...read,
          grade: 'E1',
          proofOn: null,
          validUntil: null,
          dataQuality: null,
        },
        ...{
          answeredBy: currentContext().actorId ?? null,
          answeredOn: today,
          answeredAt: now,
          version: expectedVersion + 1,
        },
      });
      await this.uow.repo(AnswerEntity).insert(answer);
      await this.outbox.append(answersChanged, { supplierOrgId: actingOrg() });
      this.uow.audit({
        action: 'diagnostics.answered',
        subject: 'answer',
        subjectId: answer.id,
        detail: { indicator: said.indicator, version: answer.version },
      });
      return answer;
    });
  }

  /** The newest version of an answer of the acting supplier, or null. */
  newest(indicator: string): Promise<AnswerEntity | null> {
    return this.uow.run(() =>
      this.uow
        .repo(AnswerEntity)
        .findOne({ where: { ownerOrgId: actingOrg(), indicator }, order: { version: 'DESC' } }),
    );
  }
}
