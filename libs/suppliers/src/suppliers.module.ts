import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { ProgrammesModule } from '#programmes';
import { AcceptanceService } from './acceptance.service.js';
import { ListFilesController } from './api/list-files.controller.js';
import { suppliersResolvers } from './api/resolvers.js';
import { EnrollingService } from './enrolling.service.js';
import { EnrolmentsService } from './enrolments.service.js';
import { HoldersService } from './holders.service.js';
import { IdentityAnswersService } from './identity/identity-answers.service.js';
import { IdentityMovesService } from './identity/identity-moves.service.js';
import { IdentityOpening } from './identity/identity-opening.js';
import { IdentityReviewsService } from './identity/identity-reviews.service.js';
import { TakingOverService } from './identity/taking-over.service.js';
import { ImportApply } from './imports/import-apply.service.js';
import { ImportAtOnce } from './imports/import-at-once.service.js';
import { ImportChecks } from './imports/import-checks.service.js';
import { ImportRecords } from './imports/import-records.js';
import { ImportRows } from './imports/import-rows.js';
import { ImportRuns } from './imports/import-runs.js';
import { ImportsQueries } from './imports/imports.queries.js';
import { ImportsService } from './imports/imports.service.js';
import { RejectedRows } from './imports/rejected-rows.service.js';
import { UploadsService } from './imports/uploads.service.js';
import { InvitationsService } from './invitations.service.js';
import { EnrolmentsJob } from './jobs/enrolments.job.js';
import { IdentityJob } from './jobs/identity.job.js';
import { ImportsJob } from './jobs/imports.job.js';
import { InvitationsJob } from './jobs/invitations.job.js';
import { JoiningService } from './joining.service.js';
import { ListQueries } from './list.queries.js';
import { ListService } from './list.service.js';
import { ListWriter } from './list-writer.js';
import { ProfileService } from './profile.service.js';
import { SharingService } from './sharing.service.js';

const services = [
  AcceptanceService,
  EnrollingService,
  EnrolmentsService,
  HoldersService,
  IdentityAnswersService,
  IdentityMovesService,
  IdentityReviewsService,
  ImportAtOnce,
  ImportsQueries,
  ImportsService,
  InvitationsService,
  JoiningService,
  ListQueries,
  ListService,
  ProfileService,
  SharingService,
  UploadsService,
];

/** What only this context calls. */
const parts = [
  ...[IdentityOpening, TakingOverService],
  ...[ImportApply, ImportChecks, ImportRecords, ImportRows, ImportRuns, ListWriter, RejectedRows],
];

/** The buyer's list and its import, invitations, enrolments, and what a supplier says of itself. */
@Module({
  imports: [IdentityModule, ProgrammesModule],
  controllers: [ListFilesController],
  providers: [...services, ...parts, EnrolmentsJob, IdentityJob, ImportsJob, InvitationsJob, ...suppliersResolvers],
  exports: services,
})
export class SuppliersModule {}
