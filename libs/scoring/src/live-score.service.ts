import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel';
import { AnswerQueries, DiagnosticsService, scoredAnswers } from '#diagnostics';
import { CLOCK, UnitOfWork, actingOrg, localDate } from '#platform';
import { ProfileService } from '#suppliers';
import { countryOf, packOf } from '#countries';
import { CURRENT_MODEL, breakdown, modelRef, scoreSupplier } from './domain/index.js';
import type { Breakdown, ScoreInput, SupplierScore } from './domain/index.js';
import { PlatformAnswersService } from './platform-answers.service.js';

/** A live score with the day and the model it belongs to. */
export interface LiveScore {
  readonly asOf: string;
  readonly modelRef: string;
  /** Day on which a programme reads it first; null when nothing waits. */
  readonly buyerSeesOn: string | null;
  readonly score: SupplierScore;
  readonly breakdown: Breakdown;
}

/** The score of the acting supplier as it stands now: the supplier's alone until it is published (domain guide 5.12). */
@Injectable()
export class LiveScoreService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly answers: AnswerQueries,
    private readonly diagnostics: DiagnosticsService,
    private readonly profiles: ProfileService,
    private readonly platform: PlatformAnswersService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Computed when it is read, from the newest answers, by the same function as the auditor's desk.
   * @param enrolmentId whose buyer is meant by `buyerSeesOn`; without it the next day of any
   */
  mine(enrolmentId: string | null = null): Promise<LiveScore> {
    return this.uow.run(async () => {
      const { profile } = await this.profiles.mine();
      const asOf = localDate(this.clock.now(), packOf(countryOf(profile.country)).timeZone);
      const supplier = await this.diagnostics.traits();
      const platform = await this.platform.asOf(supplier, asOf);
      const input: ScoreInput = {
        ...{ model: CURRENT_MODEL, supplier, asOf },
        answers: scoredAnswers(CURRENT_MODEL, await this.answers.current(), platform),
      };
      return {
        ...{ asOf, modelRef: modelRef(CURRENT_MODEL), buyerSeesOn: await this.buyerSeesOn(enrolmentId) },
        ...{ score: scoreSupplier(input), breakdown: breakdown(input) },
      };
    });
  }

  private async buyerSeesOn(enrolmentId: string | null): Promise<string | null> {
    const [next] = await this.uow.query<{ day: string | null }>(
      `select min(due_on)::text as day from score_publication
       where counterparty_org_id = $1 and state = 'CALCULATED' and ($2::uuid is null or enrolment_id = $2)`,
      [actingOrg(), enrolmentId],
    );
    return next?.day ?? null;
  }
}
