import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#kernel';
import { UnitOfWork, actingOrg } from '#platform';
import { CURRENT_MODEL } from '#scoring/domain';
import type { Answer, ScoreInput } from '#scoring/domain';
import { AnswerQueries } from './answer.queries.js';
import { AnswerVersions } from './answer-versions.js';
import { DiagnosticsService } from './diagnostics.service.js';
import { scoredAnswers } from './domain/answer.js';
import { answersAfter } from './domain/effect.js';
import type { Effect } from './domain/effect.js';
import { EvidenceService } from './evidence.service.js';
import type { AnswerEntity } from './persistence/diagnostic.entity.js';

/** What verified actions change in the answers of the acting supplier (domain guide 5.7). */
@Injectable()
export class VerifiedAnswersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly versions: AnswerVersions,
    private readonly answers: AnswerQueries,
    private readonly diagnostics: DiagnosticsService,
    private readonly evidence: EvidenceService,
  ) {}

  /** The supplier's answers as the score reads them today. */
  async input(): Promise<ScoreInput> {
    return {
      ...{ model: CURRENT_MODEL, supplier: await this.diagnostics.traits(), asOf: await this.evidence.today() },
      answers: scoredAnswers(CURRENT_MODEL, await this.answers.current()),
    };
  }

  /**
   * Writes the answers that the effects of an action make, each only where it is worth more than what is there. Inside a
   * unit of work. @param found day of the finding @returns how many answers are others now
   */
  async write(actionId: string, effects: readonly Effect[], found: CalendarDate): Promise<number> {
    await this.uow.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [actingOrg()]);
    const input = await this.input();
    const after = answersAfter(input, effects, found);
    if (after.length === 0) return 0;
    const present = await this.versions.newestOf(after.map(({ indicator }) => indicator));
    const changed = after.map((answer) => ({ ...versionOf(answer, present.get(answer.indicator)), actionId }));
    await this.versions.addAll(changed, 'verified', input.asOf);
    return changed.length;
  }
}

function versionOf(
  { indicator, value, grade, date, validUntil }: Answer,
  present: AnswerEntity | undefined,
): Omit<Parameters<AnswerVersions['add']>[0], 'actionId'> {
  const kept = grade === 'E4' ? undefined : present;
  return {
    ...{ indicator, kind: 'VALUE', value: value ?? null, reason: null, grade: grade ?? 'E4' },
    ...{ proofOn: grade === 'E4' ? (date ?? null) : (kept?.proofOn ?? null), validUntil: validUntil ?? null },
    ...{ evidenceId: kept?.evidenceId ?? null, version: (present?.version ?? 0) + 1 },
  };
}
