import { Injectable } from '@nestjs/common';
import { OnEvent, Schedules } from '#platform';
import { EnrolmentsService, enrolmentMoved } from '#suppliers';
import { diagnosticMoved, outdateDiagnostics } from '../events.js';
import { ReviewingService } from '../reviewing.service.js';

/** Moves of an enrolment after which the supplier takes part no more. */
const ENDINGS = ['withdraw', 'unite', 'lapse', 'programme-end'];

/** What happens to diagnostics without anybody's hand. */
@Injectable()
export class DiagnosticsJob {
  constructor(
    private readonly reviewing: ReviewingService,
    private readonly enrolments: EnrolmentsService,
    private readonly schedules: Schedules,
  ) {}

  @OnEvent(enrolmentMoved, { subscriber: 'diagnostics.end-with-enrolment', runsFor: ({ ownerOrgId }) => ownerOrgId })
  async onEnrolmentMoved({ enrolmentId, event }: Record<'enrolmentId' | 'event', string>): Promise<void> {
    if (ENDINGS.includes(event)) await this.reviewing.cancelOf(enrolmentId);
  }

  @OnEvent(diagnosticMoved, { subscriber: 'diagnostics.watch-age', runsFor: ({ ownerOrgId }) => ownerOrgId })
  async onAgreed({ enrolmentId, state }: Record<'enrolmentId' | 'state', string>): Promise<void> {
    if (state !== 'AGREED') return;
    await this.schedules.ensure(outdateDiagnostics, (await this.enrolments.enrolment(enrolmentId)).zone);
  }

  @OnEvent(outdateDiagnostics.runs, { subscriber: 'diagnostics.outdate-old', runsFor: ({ orgId }) => orgId })
  onDay({ dueAt }: { dueAt: string }): Promise<void> {
    return this.reviewing.outdateOld(dueAt);
  }
}
