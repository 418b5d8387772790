import { Injectable } from '@nestjs/common';
import { OnEvent } from '#platform';
import type { SubjectMoved } from '#platform';
import { actionMoved, packageMoved } from '../events.js';
import { PackageEffectsService } from '../package-effects.service.js';
import { PackagesService } from '../packages.service.js';

/** Claimed actions reach a package, and what happens to a package reaches programme and supplier, each in its own context. */
@Injectable()
export class PackagesJob {
  constructor(
    private readonly packages: PackagesService,
    private readonly effects: PackageEffectsService,
  ) {}

  @OnEvent(actionMoved, { subscriber: 'plans.prepare-package', runsFor: ({ programmeOrgId }) => programmeOrgId })
  async onAction({ subjectId, state }: SubjectMoved): Promise<void> {
    if (state === 'DONE_CLAIMED') await this.packages.prepare(subjectId);
  }

  @OnEvent(packageMoved, { subscriber: 'plans.package-programme', runsFor: ({ ownerOrgId }) => ownerOrgId })
  async onProgramme({ subjectId, state }: SubjectMoved): Promise<void> {
    if (state === 'CONCLUDED') await this.packages.close(subjectId);
    if (state === 'DECLINED_BY_VERIFIER') await this.packages.shutTo(subjectId);
  }

  @OnEvent(packageMoved, { subscriber: 'plans.package-supplier', runsFor: ({ supplierOrgId }) => supplierOrgId })
  async onSupplier({ subjectId, state, event }: SubjectMoved): Promise<void> {
    if (state === 'ASSIGNED') await this.effects.assigned(subjectId);
    if (state === 'DECLINED_BY_VERIFIER') await this.effects.declined(subjectId);
    if (state === 'INFO_REQUESTED') await this.effects.asked(subjectId);
    if (event === 'lapse') await this.effects.lapsed(subjectId);
    if (state === 'CLOSED') await this.effects.closed(subjectId);
  }
}
