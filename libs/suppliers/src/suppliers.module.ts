import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { ProgrammesModule } from '#programmes';
import { AcceptanceService } from './acceptance.service.js';
import { BuyerResolver } from './api/buyer.resolver.js';
import { HolderResolver } from './api/holder.resolver.js';
import { SharingResolver } from './api/sharing.resolver.js';
import { SupplierResolver } from './api/supplier.resolver.js';
import { EnrollingService } from './enrolling.service.js';
import { EnrolmentsService } from './enrolments.service.js';
import { HoldersService } from './holders.service.js';
import { InvitationsService } from './invitations.service.js';
import { InvitationsJob } from './jobs/invitations.job.js';
import { JoiningService } from './joining.service.js';
import { ListQueries } from './list.queries.js';
import { ListService } from './list.service.js';
import { ProfileService } from './profile.service.js';
import { SharingService } from './sharing.service.js';

const services = [
  AcceptanceService,
  EnrollingService,
  EnrolmentsService,
  HoldersService,
  InvitationsService,
  JoiningService,
  ListQueries,
  ListService,
  ProfileService,
  SharingService,
];

/** The buyer's list, invitations, enrolments, and what a supplier says of itself. */
@Module({
  imports: [IdentityModule, ProgrammesModule],
  providers: [...services, InvitationsJob, BuyerResolver, HolderResolver, SharingResolver, SupplierResolver],
  exports: services,
})
export class SuppliersModule {}
