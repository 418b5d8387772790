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

/** The version that an effect makes: verified anew, or an item that joined what stands at the grade it has. */
function versionOf(
  { indicator, value = null, grade, ...proof }: Answer,
  present: AnswerEntity | undefined,
): Omit<Parameters<AnswerVersions['add']>[0], 'actionId'> {
  const [date, validUntil] = [proof.date ?? null, proof.validUntil ?? null];
  const said = { indicator, kind: 'VALUE', value, reason: null, version: (present?.version ?? 0) + 1 } as const;
  if (grade === 'E4' || !present) return { ...said, grade: 'E4', proofOn: date, validUntil, evidenceId: null };
  return { ...said, grade: present.grade, proofOn: present.proofOn, validUntil, evidenceId: present.evidenceId };
}
