import { Inject, Injectable } from '@nestjs/common';
import { next, notFound } from '#kernel';
import type { Clock, Side } from '#kernel';
import { CLOCK, UnitOfWork, actingOrg } from '#platform';
import type { Remark } from '#platform';
import { importMachine } from '../domain/import/import.js';
import type { ImportEvent } from '../domain/import/import.js';
import { ImportEntity } from '../persistence/import.entity.js';

/** Imports of the acting organisation and their moves. Every method belongs into a unit of work. */
@Injectable()
export class ImportRecords {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** An own import, held to the end of the unit. @throws DomainError NOT_FOUND */
  async locked(id: string): Promise<ImportEntity> {
    const record = await this.uow
      .repo(ImportEntity)
      .findOne({ where: { id, ownerOrgId: actingOrg() }, lock: { mode: 'pessimistic_write' } });
    if (!record) throw notFound();
    return record;
  }

  /** Moves an import on. @param remark why, when that is not what was wished @throws DomainError ILLEGAL_TRANSITION */
  async move(record: ImportEntity, event: ImportEvent, by: Side, remark: Remark | null = null): Promise<void> {
    record.state = next(importMachine, record.state, event, by);
    record.stateEvent = event;
    record.stateAt = this.clock.now();
    record.stateReason = remark?.code ?? null;
    record.remark = remark;
    await this.save(record);
    this.uow.audit({ action: `suppliers.import-${event}`, subject: 'import', subjectId: record.id });
  }

  async save(record: ImportEntity): Promise<void> {
    record.version += 1;
    await this.uow.repo(ImportEntity).save(record);
  }
}
