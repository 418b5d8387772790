import { Injectable } from '@nestjs/common';
import { DomainError } from '#kernel';
import { Jobs, UnitOfWork } from '#platform';
import { ListCheck } from '../domain/index.js';
import type { RawRow } from '../domain/index.js';
import { ListWriter } from '../list-writer.js';
import { ImportRows } from './import-rows.js';
import { ImportRuns, Superseded } from './import-runs.js';
import type { Run } from './import-runs.js';
import { openList } from './import-source.js';
import { PlanHash } from './plan-hash.js';
import { UploadsService } from './uploads.service.js';

/**
 * The check of an import, for a worker: bundle by bundle, each in a unit of its own, so that it holds few rows, shows how
 * far it is, and may be killed at any point. It writes nothing into the list.
 */
@Injectable()
export class ImportChecks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runs: ImportRuns,
    private readonly rows: ImportRows,
    private readonly list: ListWriter,
    private readonly uploads: UploadsService,
    private readonly jobs: Jobs,
  ) {}

  /** Checks until nothing changed meanwhile; an import that needs no check is left alone. @throws TryLater */
  async check(importId: string): Promise<void> {
    let run = await this.runs.begin(importId);
    while (run) {
      const now: Run = run;
      try {
        run = await this.pass(now);
      } catch (error) {
        if (error instanceof Superseded) return;
        if (!(error instanceof DomainError)) {
          await this.runs.release(now);
          throw error;
        }
        await this.runs.fail(now, error);
        return;
      }
    }
  }

  /** One pass over all rows. @returns the run with what it has to begin anew with, or undefined when it is done */
  private async pass(begun: Run): Promise<Run | undefined> {
    const { run, bundles, total } = await this.sourceOf(begun);
    const { id, programmeId, columns, country, jobId } = run.record;
    const known = await this.uow.run(() => this.list.known(programmeId));
    const list = new ListCheck({ columns, defaults: { country }, known });
    const hash = new PlanHash();
    let done = 0;
    for await (const bundle of bundles) {
      const checked = bundle.map((row) => list.check(row));
      hash.add(checked);
      done += bundle.length;
      await this.uow.run(async () => {
        await this.runs.goOn(run);
        await this.rows.write(id, bundle, checked);
        await this.jobs.progress(jobId, done, total);
      });
    }
    return this.runs.finish(run, hash.digest());
  }

  /** The rows of the file the first time, afterwards those that are kept. */
  private async sourceOf(run: Run): Promise<{ run: Run; bundles: AsyncIterable<RawRow[]>; total: number | null }> {
    const { id, uploadId, fileName } = run.record;
    if (uploadId !== null) {
      const { shape, bundles } = await openList(await this.uploads.content(uploadId), fileName);
      return { run: await this.runs.opened(run, shape), bundles, total: null };
    }
    const counts = await this.uow.run(() => this.rows.counts(id));
    const total = counts.NEW + counts.CHANGED + counts.SAME + counts.REJECTED;
    return { run, bundles: this.kept(id), total };
  }

  private async *kept(importId: string): AsyncGenerator<RawRow[]> {
    for (let last = 0; ;) {
      const after = last;
      const bundle = await this.uow.run(() => this.rows.next(importId, after));
      const end = bundle.at(-1);
      if (!end) return;
      yield bundle;
      last = end.rowNumber;
    }
  }
}
