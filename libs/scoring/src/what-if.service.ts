import { Injectable } from '@nestjs/common';
import { VerifiedAnswersService, answersAfter, withAnswer } from '#diagnostics';
import { notFound } from '#kernel';
import { PlanQueries } from '#plans';
import { UnitOfWork } from '#platform';
import { scoreSupplier } from './domain/index.js';
import type { Answer, ScoreInput } from './domain/index.js';
import { PlatformAnswersService } from './platform-answers.service.js';

/** What the acting supplier's score would be if actions were verified today. */
export interface WhatIf {
  readonly before: number;
  readonly after: number;
  /** Answers that would be others. */
  readonly answers: readonly Answer[];
}

/** The score before and after actions, by the same functions that write and score them (method guide 8). */
@Injectable()
export class WhatIfService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly verified: VerifiedAnswersService,
    private readonly plans: PlanQueries,
    private readonly platform: PlatformAnswersService,
  ) {}

  /** @throws DomainError NOT_FOUND for an action that is not the acting supplier's */
  of(actionIds: readonly string[]): Promise<WhatIf> {
    return this.uow.run(async () => {
      const actions = await this.plans.own(actionIds);
      if (actions.length < new Set(actionIds).size) throw notFound();
      const input = await this.verified.input();
      const answers: Answer[] = [];
      let said = input;
      for (const { effects } of actions)
        for (const answer of answersAfter(said, effects, input.asOf)) {
          answers.push(answer);
          said = withAnswer(said, answer);
        }
      return {
        before: await this.scoreOf(input, []),
        after: await this.scoreOf(said, actionIds),
        answers,
      };
    });
  }

  private async scoreOf(input: ScoreInput, verifiedBesides: readonly string[]): Promise<number> {
    const platform = await this.platform.asOf(input.supplier, input.asOf, verifiedBesides);
    return scoreSupplier(platform.reduce(withAnswer, input)).score;
  }
}
