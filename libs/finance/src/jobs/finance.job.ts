import { Injectable } from '@nestjs/common';
import { OnEvent } from '#platform';
import { scorePublished } from '#scoring';
import { enrolmentMoved } from '#suppliers';
import { EvaluationService } from '../evaluation.service.js';
import { evaluationWanted, financeNight, productPublished } from '../events.js';
import { FinanceSchedules } from '../finance-schedules.js';

/** Pre-qualification follows what it rests on, always in the supplier's context; buyers' sides have no part in it (V02). */
@Injectable()
export class FinanceJob {
  constructor(
    private readonly evaluation: EvaluationService,
    private readonly schedules: FinanceSchedules,
  ) {}

  @OnEvent(evaluationWanted, { subscriber: 'finance.evaluate', runsFor: ({ supplierOrgId }) => supplierOrgId })
  async onWanted(): Promise<void> {
    await this.schedules.ensure();
    await this.evaluation.evaluate();
  }

  @OnEvent(scorePublished, { subscriber: 'finance.evaluate-scored', runsFor: ({ supplierOrgId }) => supplierOrgId })
  onScored(): Promise<void> {
    return this.evaluation.evaluate();
  }

  @OnEvent(enrolmentMoved, { subscriber: 'finance.evaluate-enrolment', runsFor: ({ supplierOrgId }) => supplierOrgId })
  onEnrolmentMoved(): Promise<void> {
    return this.evaluation.evaluate();
  }

  @OnEvent(financeNight.runs, { subscriber: 'finance.night-work', runsFor: ({ orgId }) => orgId })
  onNight(): Promise<void> {
    return this.evaluation.night();
  }

  @OnEvent(productPublished, {
    ...{ subscriber: 'finance.evaluate-all', long: true },
    runsFor: ({ lenderOrgId }) => lenderOrgId,
  })
  onProduct(): Promise<void> {
    return this.schedules.wantAll();
  }
}
