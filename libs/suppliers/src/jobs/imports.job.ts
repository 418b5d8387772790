import { Injectable } from '@nestjs/common';
import { OnEvent } from '#platform';
import { fileUploaded, importApproved, importChanged } from '../events.js';
import { ImportApply } from '../imports/import-apply.service.js';
import { ImportChecks } from '../imports/import-checks.service.js';
import { ImportsService } from '../imports/imports.service.js';

/** The long part of imports. */
@Injectable()
export class ImportsJob {
  constructor(
    private readonly checks: ImportChecks,
    private readonly applies: ImportApply,
    private readonly imports: ImportsService,
  ) {}

  @OnEvent(importChanged, { subscriber: 'suppliers.check-import', runsFor: ({ ownerOrgId }) => ownerOrgId, long: true })
  onImportChanged({ importId }: { importId: string }): Promise<void> {
    return this.checks.check(importId);
  }

  @OnEvent(importApproved, {
    subscriber: 'suppliers.apply-import',
    runsFor: ({ ownerOrgId }) => ownerOrgId,
    long: true,
  })
  onImportApproved({ importId }: { importId: string }): Promise<void> {
    return this.applies.apply(importId);
  }

  @OnEvent(fileUploaded, { subscriber: 'suppliers.drop-unused-upload', runsFor: ({ ownerOrgId }) => ownerOrgId })
  onFileUploaded({ uploadId }: { uploadId: string }): Promise<void> {
    return this.imports.dropUnused(uploadId);
  }
}
