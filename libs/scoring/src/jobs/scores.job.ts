import { Injectable } from '@nestjs/common';
import { diagnosticSubmitted } from '#diagnostics';
import { actionsVerified } from '#plans';
import { OnEvent } from '#platform';
import { enrolmentMoved } from '#suppliers';
import { DueScoresService, makeScorecards, publishDue } from '../due-scores.service.js';
import { publicationDue, scorecardDue } from '../events.js';
import { PublicationsService } from '../publications.service.js';

/** Scores go to programmes by the calendar, and when something happens. */
@Injectable()
export class ScoresJob {
  constructor(
    private readonly publications: PublicationsService,
    private readonly due: DueScoresService,
  ) {}

  @OnEvent(diagnosticSubmitted, { subscriber: 'scoring.prepare', runsFor: ({ supplierOrgId }) => supplierOrgId })
  onSubmitted({ diagnosticId }: { diagnosticId: string }): Promise<void> {
    return this.publications.prepare(diagnosticId);
  }

  @OnEvent(diagnosticSubmitted, { subscriber: 'scoring.schedules', runsFor: ({ ownerOrgId }) => ownerOrgId })
  onFirstSubmitted(): Promise<void> {
    return this.due.ensureSchedules();
  }

  @OnEvent(enrolmentMoved, { subscriber: 'scoring.publish-waiting', runsFor: ({ supplierOrgId }) => supplierOrgId })
  onEnrolmentMoved({ enrolmentId }: { enrolmentId: string }): Promise<void> {
    return this.publications.publishWaiting(enrolmentId);
  }

  @OnEvent(publicationDue, { subscriber: 'scoring.publish', runsFor: ({ supplierOrgId }) => supplierOrgId })
  async onPublicationDue({ publicationId }: { publicationId: string }): Promise<void> {
    await this.publications.publish(publicationId);
  }

  @OnEvent(scorecardDue, { subscriber: 'scoring.scorecard', runsFor: ({ supplierOrgId }) => supplierOrgId })
  async onScorecardDue({ enrolmentId, period }: { enrolmentId: string; period: string }): Promise<void> {
    await this.publications.scorecard(enrolmentId, period);
  }

  @OnEvent(actionsVerified, { subscriber: 'scoring.verified', runsFor: ({ supplierOrgId }) => supplierOrgId })
  async onVerified({ enrolmentId }: { enrolmentId: string }): Promise<void> {
    await this.publications.afterVerification(enrolmentId);
  }

  @OnEvent(publishDue.runs, {
    ...{ subscriber: 'scoring.queue-publications', long: true },
    runsFor: ({ orgId }) => orgId,
  })
  async onDay({ dueAt }: { dueAt: string }): Promise<void> {
    await this.due.queuePublications(new Date(dueAt));
  }

  @OnEvent(makeScorecards.runs, {
    ...{ subscriber: 'scoring.queue-scorecards', long: true },
    runsFor: ({ orgId }) => orgId,
  })
  async onMonth({ period }: { period: string }): Promise<void> {
    await this.due.queueScorecards(period);
  }
}
