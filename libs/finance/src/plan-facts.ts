import { Injectable } from '@nestjs/common';

/**
 * What the plans of the acting supplier tell the finance file, over all its enrolments; null is unknown, and never 0.
 * Money is yearly where it is a saving, plain decimal text in `currency`.
 */
export interface PlanKnowledge {
  /** Green investment of the approved plan. */
  readonly investment: string | null;
  /** Planned yearly saving of the approved plan. */
  readonly planSaving: string | null;
  /** Yearly saving that was verified. */
  readonly achievedSaving: string | null;
  /** ISO 4217 of the three. */
  readonly currency: string | null;
  /** Share of the plan's costs and savings that somebody else reviewed, 0 to 1. */
  readonly planReviewed: number | null;
  readonly verifiedActions: number | null;
  /** True while a critical finding is open, or a result was annulled and not remedied. */
  readonly criticalFinding: boolean | null;
}

/** The one door from plans to finance, asked in the supplier's context, inside a unit of work. */
@Injectable()
export abstract class PlanFacts {
  abstract mine(): Promise<PlanKnowledge>;
}

/** Until plans answer: nothing is known. */
@Injectable()
export class UnknownPlanFacts extends PlanFacts {
  mine(): Promise<PlanKnowledge> {
    return Promise.resolve({
      ...{ investment: null, planSaving: null, achievedSaving: null, currency: null },
      ...{ planReviewed: null, verifiedActions: null, criticalFinding: null },
    });
  }
}
