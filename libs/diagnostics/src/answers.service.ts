import { Inject, Injectable } from '@nestjs/common';
import { conflict } from '#kernel';
import type { CalendarDate, Clock } from '#kernel';
import { CLOCK, UnitOfWork, localDate } from '#platform';
import { shippedModel } from '#scoring/domain';
import type { ScoringModel } from '#scoring/domain';
import { readAnswer } from './domain/answer.js';
import type { Said } from './domain/answer.js';
import { AnswerVersions } from './answer-versions.js';
import { DiagnosticsService } from './diagnostics.service.js';
import type { AnswerEntity } from './persistence/diagnostic.entity.js';

/** What was only said stands on no file. */
const UNPROVEN = { grade: 'E1', proofOn: null, validUntil: null, evidenceId: null } as const;

/** The supplier's answers: its own facts, one series of versions a question, whoever asks. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly diagnostics: DiagnosticsService,
    private readonly versions: AnswerVersions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Adds a version of an answer to an open diagnostic.
   * @param expectedVersion of the answer the person saw; 0 for none
   * @throws DomainError DIAGNOSTIC_LOCKED, QUESTION_LOCKED, VERSION_CONFLICT, and what `readAnswer` throws
   */
  save(diagnosticId: string, said: Said, expectedVersion: number): Promise<AnswerEntity> {
    return this.uow.run(async () => {
      const { model, today } = await this.openForm(diagnosticId, [said.indicator]);
      const read = readAnswer(model, said, today);
      const version = (await this.versions.newest(said.indicator))?.version ?? 0;
      if (version !== expectedVersion) throw conflict('VERSION_CONFLICT', { current: version });
      const next = { indicator: said.indicator, ...read, ...UNPROVEN, version: version + 1 };
      return this.versions.add(next, 'answered', today);
    });
  }

  /**
   * Adds the first answers to several questions of an open diagnostic, all or nothing; of two to one question the last.
   * @throws DomainError DIAGNOSTIC_LOCKED, and what `readAnswer` throws
   */
  saveFirst(diagnosticId: string, said: readonly Said[]): Promise<void> {
    return this.uow.run(async () => {
      const asked = said.map(({ indicator }) => indicator);
      const { model, today } = await this.openForm(diagnosticId, asked);
      const last = [...new Map(said.map((one) => [one.indicator, one])).values()];
      const read = last.map((one) => ({ indicator: one.indicator, ...readAnswer(model, one, today) }));
      const first = read.map((one) => ({ ...one, ...UNPROVEN, version: 1 }));
      await this.versions.addAll(first, 'answered', today);
    });
  }

  /** Reopened questions are open for some days, and the others stay locked (domain guide 5.3). */
  private async openForm(
    diagnosticId: string,
    asked: readonly string[],
  ): Promise<{ model: ScoringModel; today: CalendarDate }> {
    const diagnostic = await this.diagnostics.own(diagnosticId);
    if (diagnostic.state !== 'OPEN') throw conflict('DIAGNOSTIC_LOCKED', { state: diagnostic.state });
    const today = localDate(this.clock.now(), await this.diagnostics.zoneOf(diagnostic));
    const { reopened, dueOn } = diagnostic;
    if (reopened && (asked.some((one) => !reopened.includes(one)) || (dueOn !== null && today > dueOn)))
      throw conflict('QUESTION_LOCKED', { field: 'indicator' });
    return { model: shippedModel(diagnostic.modelRef), today };
  }

  /** The newest version of an answer of the acting supplier, or null. */
  newest(indicator: string): Promise<AnswerEntity | null> {
    return this.uow.run(() => this.versions.newest(indicator));
  }
}
