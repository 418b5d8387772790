import { Injectable } from '@nestjs/common';
import { OnEvent, limitReached } from '#platform';
import type { LimitReached } from '#platform';
import { EnrolmentsService } from '../enrolments.service.js';

/** What happens to enrolments without anybody's hand. */
@Injectable()
export class EnrolmentsJob {
  constructor(private readonly enrolments: EnrolmentsService) {}

  @OnEvent(limitReached, { subscriber: 'suppliers.lapse-enrolment', runsFor: ({ ownerOrgId }) => ownerOrgId })
  async onLimit({ machine, subjectId, since }: LimitReached): Promise<void> {
    if (machine === 'enrolment') await this.enrolments.lapse(subjectId, since);
  }
}
