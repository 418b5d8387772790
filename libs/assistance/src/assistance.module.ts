import { Module } from '@nestjs/common';
import { DiagnosticsModule } from '#diagnostics';
import { IdentityModule } from '#identity';
import { ProgrammesModule } from '#programmes';
import { SuppliersModule } from '#suppliers';
import { AdviserAccess } from './adviser-access.js';
import { AdviserEnding } from './adviser-ending.service.js';
import { AdviserProposals } from './adviser-proposals.service.js';
import { AdvisersService } from './advisers.service.js';
import { assistanceResolvers } from './api/resolvers.js';
import { Assignments } from './assignments.js';
import { EnrolmentReaders } from './enrolment-readers.js';
import { HoursService } from './hours.service.js';
import { AssistanceJob } from './jobs/assistance.job.js';
import { AdviserConflicts, TrackEvidence } from './ports.js';
import { RosterService } from './roster.service.js';
import { TrackProposals } from './track-proposals.service.js';
import { TrackQueries } from './track.queries.js';
import { TrackRows } from './track-rows.js';
import { TrackStarts } from './track-starts.service.js';
import { TrackStops } from './track-stops.js';
import { TracksService } from './tracks.service.js';
import { VisitPlans } from './visit-plans.service.js';
import { VisitRows } from './visit-rows.js';
import { VisitsService } from './visits.service.js';

const services = [
  ...[AdviserConflicts, AdviserEnding, AdviserProposals, AdvisersService, Assignments, EnrolmentReaders],
  ...[HoursService, RosterService, TrackEvidence, TrackProposals, TrackQueries, TrackStarts, TracksService],
  ...[VisitPlans, VisitsService],
];

/** Advisers, their hours, visits, tracks of assistance. */
@Module({
  imports: [IdentityModule, ProgrammesModule, SuppliersModule, DiagnosticsModule],
  providers: [...services, AdviserAccess, TrackRows, TrackStops, VisitRows, AssistanceJob, ...assistanceResolvers],
  exports: services,
})
export class AssistanceModule {}
