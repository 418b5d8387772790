import { Injectable } from '@nestjs/common';
import { conflict } from '#kernel';
import { actingOrg, currentContext, runAs, systemContext } from '#platform';
import { ImportApply } from './import-apply.service.js';
import { ImportChecks } from './import-checks.service.js';
import type { OutcomeCounts } from './import-rows.js';
import { ImportsQueries } from './imports.queries.js';
import { ImportsService } from './imports.service.js';
import { UploadsService } from './uploads.service.js';

/** A file with the programme whose list it belongs to. */
export interface WholeImport {
  readonly programmeId: string;
  readonly fileName: string;
  readonly content: Uint8Array;
  /** Of rows that do not say theirs. */
  readonly country?: string | null;
}

/**
 * The whole way of an import in one call, for filling a state where no worker runs: the same services and steps as a
 * person's, rejected rows set aside. The jobs that were asked for meanwhile find nothing left to do.
 */
@Injectable()
export class ImportAtOnce {
  constructor(
    private readonly uploads: UploadsService,
    private readonly imports: ImportsService,
    private readonly queries: ImportsQueries,
    private readonly checks: ImportChecks,
    private readonly applies: ImportApply,
  ) {}

  /** Sends a file and has it checked, as the acting person. @returns the import's id */
  async checkList({ programmeId, fileName, content, country }: WholeImport): Promise<string> {
    const { id: uploadId } = await this.uploads.store(fileName, [content]);
    const id = await this.imports.startImport({ programmeId, uploadId, country });
    await this.asWorker(() => this.checks.check(id));
    return id;
  }

  /** As the acting person. @returns what became of the rows @throws DomainError IMPORT_NOT_OPEN when the file is no list */
  async importList(list: WholeImport): Promise<OutcomeCounts> {
    const id = await this.checkList(list);
    if ((await this.queries.counts(id)).REJECTED > 0) {
      await this.imports.setAsideImportRows(id, null);
      await this.asWorker(() => this.checks.check(id));
    }
    const { checksum, stateReason } = await this.queries.import(id);
    if (checksum === null) throw conflict('IMPORT_NOT_OPEN', { state: stateReason });
    await this.imports.applyImport(id, checksum);
    await this.asWorker(() => this.applies.apply(id));
    return this.queries.counts(id);
  }

  private asWorker(work: () => Promise<void>): Promise<void> {
    return runAs(systemContext(actingOrg(), currentContext().requestId), work);
  }
}
