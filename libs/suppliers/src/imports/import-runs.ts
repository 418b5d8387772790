import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DomainError } from '#kernel';
import { Jobs, TryLater, UnitOfWork, actingOrg } from '#platform';
import type { ListShape } from '../domain/index.js';
import { ImportEntity } from '../persistence/import.entity.js';
import { ImportRecords } from './import-records.js';
import { UploadsService } from './uploads.service.js';

/** One run of the check of one import. */
export interface Run {
  readonly runId: string;
  readonly record: Readonly<ImportEntity>;
}

/** Another run writes now: this one has nothing more to say. */
export class Superseded extends Error {
  constructor() {
    super('another run of the check took over');
    this.name = 'Superseded';
  }
}

/** So long a run may be silent before another one may begin, by database time. */
const SILENCE_SECONDS = 60;
const WAIT_SECONDS = 10;

/**
 * Who may write the result of a check: one run an import. A run that was killed is followed by another when it has been
 * silent for a minute; one that only slept finds out at its next write.
 */
@Injectable()
export class ImportRuns {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly records: ImportRecords,
    private readonly jobs: Jobs,
    private readonly uploads: UploadsService,
  ) {}

  /** Begins a run; undefined when there is nothing to check. @throws TryLater while another run is under way */
  begin(importId: string): Promise<Run | undefined> {
    return this.uow.run(async () => {
      const record = await this.uow.repo(ImportEntity).findOneBy({ id: importId, ownerOrgId: actingOrg() });
      if (!record || !['UPLOADED', 'CHECKING'].includes(record.state)) return undefined;
      const runId = randomUUID();
      const [, taken] = (await this.uow.query<unknown>(
        `update import set run_id = $3, run_until = clock_timestamp() + make_interval(secs => $4)
         where owner_org_id = $1 and id = $2 and (run_until is null or run_until < clock_timestamp())`,
        [actingOrg(), importId, runId, SILENCE_SECONDS],
      )) as [unknown, number];
      if (taken === 0) throw new TryLater(WAIT_SECONDS, 'another run of the check is under way');
      return { runId, record: await this.records.locked(importId) };
    });
  }

  /** What the list looks like is known; the check begins. */
  opened(run: Run, shape: ListShape): Promise<Run> {
    return this.uow.run(async () => {
      await this.goOn(run);
      const record = await this.records.locked(run.record.id);
      if (record.columns.length === 0) Object.assign(record, { headerRow: shape.headerRow, columns: shape.columns });
      if (record.state === 'UPLOADED') await this.records.move(record, 'check', 'system');
      else await this.records.save(record);
      return { ...run, record };
    });
  }

  /** Says that the run is alive. @throws Superseded */
  async goOn({ runId, record }: Run): Promise<void> {
    const [, count] = (await this.uow.query<unknown>(
      `update import set run_until = clock_timestamp() + make_interval(secs => $4) where owner_org_id = $1 and id = $2 and run_id = $3`,
      [actingOrg(), record.id, runId, SILENCE_SECONDS],
    )) as [unknown, number];
    if (count === 0) throw new Superseded();
  }

  /** The check is done, unless the import was changed since it began: then the run goes on with what there is now. */
  finish(run: Run, checksum: string): Promise<Run | undefined> {
    return this.uow.run(async () => {
      await this.goOn(run);
      const record = await this.records.locked(run.record.id);
      if (record.uploadId !== null) {
        await this.uploads.drop(record.uploadId);
        record.uploadId = null;
      }
      if (record.revision !== run.record.revision) {
        await this.records.save(record);
        return { ...run, record };
      }
      Object.assign(record, { checksum, runId: null, runUntil: null });
      await this.records.move(record, 'finish-check', 'system', record.remark);
      await this.jobs.finish(record.jobId);
      return undefined;
    });
  }

  /** The file cannot be read as a list. */
  fail(run: Run, error: DomainError): Promise<void> {
    return this.uow.run(async () => {
      await this.goOn(run);
      const record = await this.records.locked(run.record.id);
      const { uploadId } = record;
      Object.assign(record, { uploadId: null, runId: null, runUntil: null });
      const remark = { code: error.code, details: error.details };
      await this.records.move(record, 'fail', 'system', remark);
      if (uploadId !== null) await this.uploads.drop(uploadId);
      await this.jobs.fail(record.jobId, remark);
    });
  }

  /** The run broke off: the next one need not wait. */
  async release({ runId, record }: Run): Promise<void> {
    await this.uow.run(() =>
      this.uow.query('update import set run_until = null where owner_org_id = $1 and id = $2 and run_id = $3', [
        actingOrg(),
        record.id,
        runId,
      ]),
    );
  }
}
