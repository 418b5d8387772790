import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { cleanText, conflict, invalid } from '#kernel';
import type { Clock } from '#kernel';
import { CLOCK, UnitOfWork, actingPerson } from '#platform';
import { shippedModel } from '#scoring/domain';
import { EnrolmentsService } from '#suppliers';
import { DiagnosticMoves } from './diagnostic-moves.js';
import { DiagnosticsService } from './diagnostics.service.js';
import { REOPEN_DAYS, REVIEW_DAYS } from './domain/diagnostic.js';
import type { DiagnosticState } from './domain/diagnostic.js';
import { judge, mayStayAtDesk } from './domain/gap.js';
import type { Judgement } from './domain/gap.js';
import { GapEntity } from './persistence/diagnostic.entity.js';
import type { DiagnosticEntity } from './persistence/diagnostic.entity.js';

/** What the adviser writes of a firm. */
export interface Report {
  /** Use of each relevant meter, or why there is none yet. */
  readonly baseline: string;
  readonly summary: string;
}

/** States in which the adviser judges gaps. */
const JUDGING: readonly DiagnosticState[] = ['SUBMITTED', 'VISITED', 'DRAFT_REPORT'];

/** The diagnostic, the adviser's part (domain guide 5.3). Every method: DomainError NOT_FOUND for who is not assigned. */
@Injectable()
export class ReportingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly moves: DiagnosticMoves,
    private readonly diagnostics: DiagnosticsService,
    private readonly enrolments: EnrolmentsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Opens some questions again, for five working days; the others stay locked.
   * @throws DomainError ILLEGAL_TRANSITION, VERSION_CONFLICT, QUESTION_UNKNOWN, TEXT_…
   */
  reopen(id: string, expectedVersion: number, indicators: readonly string[], reason: string): Promise<void> {
    return this.uow.run(async () => {
      const diagnostic = await this.moves.held(id, 'grantee', expectedVersion);
      const asked = await this.diagnostics.questions(diagnostic);
      const reopened = [...new Set(indicators)];
      if (!reopened.every((one) => asked.some(({ indicator }) => indicator.id === one)))
        throw invalid('QUESTION_UNKNOWN', { field: 'indicators' });
      const dueOn = await this.moves.inWorkingDays(diagnostic, REOPEN_DAYS);
      await this.moves.move(diagnostic, 'reopen', 'grantee', {
        ...{ reopened, dueOn, stateReason: cleanText(reason, 1000) },
      });
    });
  }

  /**
   * Confirms, changes or adds gaps; of two judgements of one question the last counts.
   * @throws DomainError DIAGNOSTIC_LOCKED, QUESTION_UNKNOWN, REASON_MISSING, TEXT_…
   */
  judgeGaps(id: string, judgements: readonly Judgement[]): Promise<void> {
    return this.uow.run(async () => {
      const diagnostic = await this.moves.held(id, 'grantee');
      if (!JUDGING.includes(diagnostic.state)) throw conflict('DIAGNOSTIC_LOCKED', { state: diagnostic.state });
      const gaps = new Map((await this.gapsOf(diagnostic)).map((gap) => [gap.indicator, gap]));
      for (const judgement of judgements) {
        const gap = gaps.get(judgement.indicator) ?? this.newGap(diagnostic, judgement);
        Object.assign(gap, judge(gaps.get(judgement.indicator), judgement), {
          ...{ judgedBy: actingPerson(), judgedAt: this.clock.now(), version: gap.version + 1 },
        });
        gaps.set(judgement.indicator, await this.uow.repo(GapEntity).save(gap));
      }
      this.uow.audit({
        ...{ action: 'diagnostics.gaps-judged', subject: 'diagnostic', subjectId: id },
        detail: { gaps: judgements.map(({ indicator, severity }) => `${indicator} ${severity}`) },
      });
    });
  }

  /** Drafts the report after the visit. @throws DomainError ILLEGAL_TRANSITION, GAPS_NOT_JUDGED, TEXT_… */
  draft(id: string, expectedVersion: number, report: Report): Promise<void> {
    return this.uow.run(async () => {
      const diagnostic = await this.moves.held(id, 'grantee', expectedVersion);
      await this.moves.move(diagnostic, 'draft', 'grantee', await this.written(diagnostic, report));
    });
  }

  /**
   * Drafts the report without a visit: for micro firms and low risk, and the adviser says why.
   * @throws DomainError ILLEGAL_TRANSITION, DESKTOP_NOT_ALLOWED, GAPS_NOT_JUDGED, TEXT_…
   */
  draftAtDesk(id: string, expectedVersion: number, report: Report, reason: string): Promise<void> {
    return this.uow.run(async () => {
      const diagnostic = await this.moves.held(id, 'grantee', expectedVersion);
      const { sizeTier } = await this.enrolments.opened(diagnostic.enrolmentId);
      const gaps = await this.gapsOf(diagnostic);
      if (
        diagnostic.state === 'SUBMITTED' &&
        !mayStayAtDesk(
          sizeTier,
          gaps.map(({ severity }) => severity),
        )
      )
        throw conflict('DESKTOP_NOT_ALLOWED');
      await this.moves.move(diagnostic, 'desktop', 'grantee', {
        ...(await this.written(diagnostic, report)),
        stateReason: cleanText(reason, 1000),
      });
    });
  }

  /** Shares the report, rewritten or as it was drafted: the supplier has ten working days. @throws DomainError ILLEGAL_TRANSITION, GAPS_NOT_JUDGED, TEXT_… */
  share(id: string, expectedVersion: number, report: Report | null): Promise<void> {
    return this.uow.run(async () => {
      const diagnostic = await this.moves.held(id, 'grantee', expectedVersion);
      const { baseline, summary } = diagnostic;
      const written = await this.written(diagnostic, report ?? { baseline: baseline ?? '', summary: summary ?? '' });
      const dueOn = await this.moves.inWorkingDays(diagnostic, REVIEW_DAYS);
      await this.moves.move(diagnostic, 'share', 'grantee', { ...written, dueOn });
    });
  }

  /** The gaps of a diagnostic as they are kept, to whom its programme opened them. */
  gapsOf({ id, ownerOrgId }: Pick<DiagnosticEntity, 'id' | 'ownerOrgId'>): Promise<GapEntity[]> {
    return this.uow.run(() => this.uow.repo(GapEntity).findBy({ diagnosticId: id, ownerOrgId }));
  }

  /** A report in which every gap has the severity that the adviser gave it. */
  private async written(diagnostic: DiagnosticEntity, { baseline, summary }: Report): Promise<Report> {
    const open = (await this.gapsOf(diagnostic)).filter(({ status }) => status === 'SUGGESTED');
    if (open.length > 0) throw invalid('GAPS_NOT_JUDGED', { count: open.length });
    return { baseline: cleanText(baseline, 4000), summary: cleanText(summary, 4000) };
  }

  private newGap(diagnostic: DiagnosticEntity, { indicator: asked }: Judgement): GapEntity {
    const indicator = shippedModel(diagnostic.modelRef).indicators.find(({ id }) => id === asked);
    if (!indicator) throw invalid('QUESTION_UNKNOWN', { field: 'judgements' });
    const { id: diagnosticId, ownerOrgId, counterpartyOrgId, enrolmentId } = diagnostic;
    return this.uow.repo(GapEntity).create({
      ...{ id: randomUUID(), ownerOrgId, counterpartyOrgId, enrolmentId, diagnosticId },
      ...{ indicator: asked, theme: indicator.theme, suggestedAt: this.clock.now(), version: 0 },
    });
  }
}
