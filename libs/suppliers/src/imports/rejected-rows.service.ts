import { Injectable } from '@nestjs/common';
import { UnitOfWork, currentContext, messageOf } from '#platform';
import type { ImportRowOutcome } from '../domain/index.js';
import { rejectedRowsCsv } from '../list-files.js';
import type { RejectedRow } from '../list-files.js';
import { ImportRows, ROWS_AT_ONCE } from './import-rows.js';
import { ImportsQueries } from './imports.queries.js';

const LEFT_OUT: readonly ImportRowOutcome[] = ['REJECTED', 'SET_ASIDE'];

/** The rows that do not enter the list, to be corrected in a spreadsheet and imported again. */
@Injectable()
export class RejectedRows {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rows: ImportRows,
    private readonly queries: ImportsQueries,
  ) {}

  /** Notes the download and opens it: lines of a CSV file, read in bundles while they are sent. @throws DomainError NOT_FOUND */
  async csv(importId: string): Promise<AsyncGenerator<string>> {
    const { locale } = currentContext();
    const { columns } = await this.uow.run(async () => {
      const record = await this.queries.import(importId);
      const { REJECTED: rejected, SET_ASIDE: setAside } = await this.rows.counts(importId);
      const detail = { rows: rejected + setAside };
      this.uow.audit({ action: 'suppliers.rejected-rows-downloaded', subject: 'import', subjectId: importId, detail });
      return record;
    });
    const header = columns.map((column) => column.header);
    return rejectedRowsCsv(header, this.leftOut(importId), {
      locale,
      sentenceOf: ({ code, details }) => messageOf(code, locale, details),
    });
  }

  private async *leftOut(importId: string): AsyncGenerator<RejectedRow> {
    for (let last = 0; ;) {
      const after = last;
      const bundle = await this.uow.run(() => this.rows.page(importId, LEFT_OUT, after, ROWS_AT_ONCE));
      const end = bundle.at(-1);
      if (!end) return;
      yield* bundle;
      last = end.rowNumber;
    }
  }
}
