import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel';
import { AnswersService, DiagnosticsService, scoredAnswers } from '#diagnostics';
import { CLOCK, UnitOfWork, localDate } from '#platform';
import { ProfileService } from '#suppliers';
import { countryOf, packOf } from '#countries';
import { CURRENT_MODEL, breakdown, modelRef, scoreSupplier } from './domain/index.js';
import type { Breakdown, ScoreInput, SupplierScore } from './domain/index.js';

/** A live score with the day and the model it belongs to. */
export interface LiveScore {
  readonly asOf: string;
  readonly modelRef: string;
  readonly score: SupplierScore;
  readonly breakdown: Breakdown;
}

/** The score of the acting supplier as it stands now: the supplier's alone until it is published (domain guide 5.12). */
@Injectable()
export class LiveScoreService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly answers: AnswersService,
    private readonly diagnostics: DiagnosticsService,
    private readonly profiles: ProfileService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Computed when it is read, from the newest answers, by the same function as the auditor's desk. */
  mine(): Promise<LiveScore> {
    return this.uow.run(async () => {
      const { profile } = await this.profiles.mine();
      const asOf = localDate(this.clock.now(), packOf(countryOf(profile.country)).timeZone);
      const input: ScoreInput = {
        model: CURRENT_MODEL,
        supplier: await this.diagnostics.traits(),
        asOf,
        answers: scoredAnswers(CURRENT_MODEL, await this.answers.current()),
      };
      return { asOf, modelRef: modelRef(CURRENT_MODEL), score: scoreSupplier(input), breakdown: breakdown(input) };
    });
  }
}
