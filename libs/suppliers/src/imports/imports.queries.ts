import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import { UnitOfWork, actingOrg, keyOfCursor, pageOf } from '#platform';
import type { Page, PageArgs } from '#platform';
import { ROW_OUTCOMES } from '../domain/index.js';
import type { ImportRowOutcome } from '../domain/index.js';
import { ImportEntity } from '../persistence/import.entity.js';
import { ImportRows } from './import-rows.js';
import type { ImportRow, OutcomeCounts } from './import-rows.js';

/** A row with the columns that name its cells. */
export type ShownRow = ImportRow & Pick<ImportEntity, 'columns'>;

/** Reads imports of the acting organisation. */
@Injectable()
export class ImportsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rows: ImportRows,
  ) {}

  /** @throws DomainError NOT_FOUND */
  import(id: string): Promise<ImportEntity> {
    return this.uow.run(async () => {
      const record = await this.uow.repo(ImportEntity).findOneBy({ id, ownerOrgId: actingOrg() });
      if (!record) throw notFound();
      return record;
    });
  }

  /** The newest import into a programme's list, whatever became of it. */
  latestImport(programmeId: string): Promise<ImportEntity | null> {
    return this.uow.run(() =>
      this.uow
        .repo(ImportEntity)
        .findOne({ where: { programmeId, ownerOrgId: actingOrg() }, order: { createdAt: 'DESC', id: 'ASC' } }),
    );
  }

  /** @throws DomainError NOT_FOUND */
  importRow(id: string): Promise<ShownRow> {
    return this.uow.run(async () => {
      const row = await this.rows.row(id);
      if (!row) throw notFound();
      const { columns } = await this.import(row.importId);
      return { ...row, columns };
    });
  }

  counts(importId: string): Promise<OutcomeCounts> {
    return this.uow.run(() => this.rows.counts(importId));
  }

  /** Rows in the order of the file. @throws DomainError CURSOR_INVALID */
  importRows(
    { id, columns }: Pick<ImportEntity, 'id' | 'columns'>,
    outcomes: readonly ImportRowOutcome[] = ROW_OUTCOMES,
    { first, after }: PageArgs,
  ): Promise<Page<ShownRow>> {
    return this.uow.run(async () => {
      const [row = 0] = keyOfCursor(after, ['int']) ?? [];
      const rows = await this.rows.page(id, outcomes, Number(row), first + 1);
      const shown = rows.map((found) => ({ ...found, columns }));
      return pageOf(shown, first, ({ rowNumber }) => [rowNumber]);
    });
  }
}
