import { Injectable } from '@nestjs/common';
import { ReviewingService, diagnosticMoved } from '#diagnostics';
import { OnEvent } from '#platform';
import type { SubjectMoved } from '#platform';
import { enrolmentMoved } from '#suppliers';
import { AdviserEnding } from '../adviser-ending.service.js';
import { AdvisersService } from '../advisers.service.js';
import { adviserMoved, trackMoved, visitMoved } from '../events.js';
import { HoursService } from '../hours.service.js';
import { TrackProposals } from '../track-proposals.service.js';
import { TrackStarts } from '../track-starts.service.js';
import { TracksService } from '../tracks.service.js';
import { VisitRows } from '../visit-rows.js';

const programme = ({ ownerOrgId }: Pick<SubjectMoved, 'ownerOrgId'>): string => ownerOrgId;

/** What the programme's side does when somebody moved something; each in the programme's context. */
@Injectable()
export class AssistanceJob {
  constructor(
    private readonly advisers: AdvisersService,
    private readonly ending: AdviserEnding,
    private readonly hours: HoursService,
    private readonly proposals: TrackProposals,
    private readonly starts: TrackStarts,
    private readonly tracks: TracksService,
    private readonly visits: VisitRows,
    private readonly reviewing: ReviewingService,
  ) {}

  @OnEvent(adviserMoved, { subscriber: 'assistance.adviser', runsFor: programme })
  async onAdviser({ subjectId, state }: SubjectMoved): Promise<void> {
    if (state === 'ACTIVE') await this.advisers.openProgrammeHalf(subjectId);
    if (state === 'DECLINED' || state === 'ENDED') await this.hours.release(subjectId);
  }

  @OnEvent(diagnosticMoved, { subscriber: 'assistance.propose-tracks', runsFor: programme })
  async onDiagnostic({ enrolmentId, state }: SubjectMoved): Promise<void> {
    if (state === 'SUBMITTED' || state === 'AGREED') await this.proposals.byRule(enrolmentId);
  }

  @OnEvent(enrolmentMoved, { subscriber: 'assistance.enrolment', runsFor: programme })
  async onEnrolment({ enrolmentId, state }: SubjectMoved): Promise<void> {
    if (state === 'ACTIVE') await this.proposals.byRule(enrolmentId);
    if (state === 'WITHDRAWN' || state === 'CLOSED') await this.ending.endWithEnrolment(enrolmentId);
  }

  @OnEvent(trackMoved, { subscriber: 'assistance.track', runsFor: programme })
  async onTrack({ subjectId, enrolmentId, state }: SubjectMoved): Promise<void> {
    if (state === 'ACCEPTED') await this.starts.waitIfExhausted(subjectId);
    if (state === 'STOPPED' || state === 'COMPLETED') await this.hours.release(subjectId);
    await this.tracks.noteStatus(enrolmentId);
  }

  @OnEvent(visitMoved, { subscriber: 'assistance.visit', runsFor: programme })
  async onVisit({ subjectId, state }: SubjectMoved): Promise<void> {
    const { diagnosticId, trackAssignmentId, adviserAssignmentId } = await this.visits.visit(subjectId);
    if (state === 'AGREED' && diagnosticId) await this.reviewing.planVisit(diagnosticId);
    if (state === 'REGISTERED') await this.hours.settleUsed(trackAssignmentId ?? adviserAssignmentId);
  }
}
