import { Injectable } from '@nestjs/common';
import { OnEvent } from '#platform';
import { enrolmentTakenOver } from '#suppliers';
import { TakingFactsService } from '../taking-facts.service.js';

/** Answers and files follow an enrolment to the company that it belongs to. */
@Injectable()
export class TakingFactsJob {
  constructor(private readonly takingFacts: TakingFactsService) {}

  @OnEvent(enrolmentTakenOver, { subscriber: 'diagnostics.take-facts', runsFor: ({ holderOrgId }) => holderOrgId })
  onTakenOver({
    applicantOrgId,
    enrolmentId,
    passed,
  }: Record<'applicantOrgId' | 'enrolmentId' | 'passed', string>): Promise<void> {
    return this.takingFacts.take(applicantOrgId, passed === 'yes' ? enrolmentId : null);
  }
}
