import { Injectable } from '@nestjs/common';
import { decimal } from '#kernel';
import type { CalendarDate } from '#kernel';
import { PlanQueries } from '#plans';
import type { PlanProgress } from '#plans';
import { CURRENT_MODEL } from './domain/index.js';
import type { Answer, SupplierTraits } from './domain/index.js';

/** Question whose answer is the progress of the improvement plans (method guide 2.1). */
const PLAN_PROGRESS = 'EMS-04';

/** Answers that the platform gives itself, from plans (method guide 2.1); agreements join later. */
@Injectable()
export class PlatformAnswersService {
  constructor(private readonly plans: PlanQueries) {}

  /** Of the acting supplier, as known on a day. @param verifiedBesides actions that a what-if takes as verified too */
  async asOf(supplier: SupplierTraits, day: CalendarDate, verifiedBesides: readonly string[] = []): Promise<Answer[]> {
    const progress = await this.plans.progress(day, verifiedBesides);
    return isAsked(supplier) && progress.due > 0 ? [progressAnswer(progress)] : [];
  }
}

/** Where it is optional nobody is measured by it without having asked for it. */
function isAsked({ size }: SupplierTraits): boolean {
  const indicator = CURRENT_MODEL.indicators.find(({ id }) => id === PLAN_PROGRESS);
  return indicator?.optionalFor?.includes(size) === false;
}

/** Verified actions / planned actions whose date has passed, percent; the platform's own record is sure (method guide 2.1). */
const progressAnswer = ({ verified, due }: PlanProgress): Answer => ({
  indicator: PLAN_PROGRESS,
  value: decimal(verified).times(100).div(decimal(due)).toNumber(),
  grade: 'E4',
});
