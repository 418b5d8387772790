import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Jobs, Outbox, TryLater, UnitOfWork, actingOrg } from '#platform';
import { ListCheck, merged } from '../domain/index.js';
import type { CheckedRow, KnownSupplier } from '../domain/index.js';
import { importChanged } from '../events.js';
import { ListWriter } from '../list-writer.js';
import { ImportEntity } from '../persistence/import.entity.js';
import { ImportRecords } from './import-records.js';
import { ImportRows } from './import-rows.js';
import { PlanHash } from './plan-hash.js';

/** The list is no longer what the person saw the import beside. */
class ListMoved extends Error {}

const WAIT_SECONDS = 5;

/**
 * Applying an import, for a worker: one unit of work that checks every row again beside the list as it is now, writes,
 * and takes all back when the result is not the one that the person agreed to.
 */
@Injectable()
export class ImportApply {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly records: ImportRecords,
    private readonly rows: ImportRows,
    private readonly list: ListWriter,
    private readonly jobs: Jobs,
    private readonly outbox: Outbox,
  ) {}

  /** Applies an import that waits for it; any other is left alone. @throws TryLater while another worker applies it */
  async apply(importId: string): Promise<void> {
    try {
      await this.uow.run(() => this.applyAtOnce(importId));
    } catch (error) {
      if (!(error instanceof ListMoved)) throw error;
      await this.checkAgain(importId);
    }
  }

  private async applyAtOnce(importId: string): Promise<void> {
    const record = await this.held(importId);
    if (record?.state !== 'APPLYING') return;
    const { programmeId, columns, country, checksum } = record;
    await this.list.lock(programmeId);
    const known = await this.list.known(programmeId);
    const byId = new Map(known.map((supplier) => [supplier.id, supplier]));
    const check = new ListCheck({ columns, defaults: { country }, known });
    const hash = new PlanHash();
    let done = 0;
    for (let last = 0; ;) {
      const bundle = await this.rows.next(importId, last);
      const end = bundle.at(-1);
      if (!end) break;
      const checked = bundle.map((row) => check.check(row));
      hash.add(checked);
      await this.write(record, checked, byId);
      last = end.rowNumber;
      done += bundle.length;
    }
    if (hash.digest() !== checksum) throw new ListMoved();
    await this.records.move(record, 'finish', 'system');
    await this.jobs.progress(record.jobId, done, done);
    await this.jobs.finish(record.jobId);
  }

  /** The import, held to the end of the unit; whoever holds it already is at work. */
  private async held(importId: string): Promise<ImportEntity | null> {
    const where = { id: importId, ownerOrgId: actingOrg() };
    const record = await this.uow
      .repo(ImportEntity)
      .findOne({ where, lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' } });
    if (!record && (await this.uow.repo(ImportEntity).existsBy(where)))
      throw new TryLater(WAIT_SECONDS, 'another worker holds the import');
    return record;
  }

  private async write(
    { id, programmeId }: ImportEntity,
    checked: readonly CheckedRow[],
    byId: ReadonlyMap<string, KnownSupplier>,
  ): Promise<void> {
    const drafts = checked.filter(({ outcome }) => outcome === 'NEW').map(({ understood }) => understood);
    const changes = checked.flatMap(({ outcome, recordId, understood }) => {
      const supplier = outcome === 'CHANGED' ? byId.get(recordId ?? '') : undefined;
      return supplier ? [{ ...merged(supplier, understood), id: supplier.id }] : [];
    });
    const added = await this.list.add(programmeId, drafts, id);
    await this.list.change(programmeId, changes);
    const ids = [...added, ...changes.map((change) => change.id)];
    if (ids.length === 0) return;
    // One link a bundle: who, how many, and a hash of which (D17).
    const idsHash = createHash('sha256').update(ids.join('\n')).digest('hex');
    this.uow.audit({
      action: 'suppliers.list-imported',
      subject: 'import',
      subjectId: id,
      detail: { added: added.length, changed: changes.length, idsHash },
    });
  }

  private checkAgain(importId: string): Promise<void> {
    return this.uow.run(async () => {
      const record = await this.records.locked(importId);
      if (record.state !== 'APPLYING') return;
      const stale = { code: 'IMPORT_STALE', details: {} };
      await this.jobs.fail(record.jobId, stale);
      record.jobId = await this.jobs.open('suppliers.import-check');
      record.checksum = null;
      await this.records.move(record, 'check-again', 'system', stale);
      await this.outbox.append(importChanged, { importId, ownerOrgId: actingOrg() });
    });
  }
}
