import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { countryOf } from '#countries';
import type { Country } from '#countries';
import { conflict, invalid, notFound } from '#kernel';
import type { Clock } from '#kernel';
import { CLOCK, Jobs, Outbox, UnitOfWork, actingOrg } from '#platform';
import { ProgrammesService } from '#programmes';
import { checkRow, columnFaults } from '../domain/index.js';
import type { ColumnGuess, ImportColumn, ImportField } from '../domain/index.js';
import { importApproved, importChanged } from '../events.js';
import { storable } from '../list-files.js';
import { ImportEntity, UploadEntity } from '../persistence/import.entity.js';
import { ImportRecords } from './import-records.js';
import { ImportRows } from './import-rows.js';
import { UploadsService } from './uploads.service.js';

export interface NewImport {
  readonly programmeId: string;
  readonly uploadId: string;
  /** Of rows that do not say theirs; where it is not given, the only country of the programme. */
  readonly country?: string | null | undefined;
}

/** What a person says of the columns; those that are not named keep their meaning. */
export interface ColumnChoice {
  readonly country?: string | null | undefined;
  readonly columns: readonly Pick<ImportColumn, 'index' | 'field' | 'decimalSign'>[];
}

/** A cell as a person corrects it. */
export interface CorrectedCell {
  readonly field: ImportField;
  readonly raw: string;
}

/** What a person does with the import of a list (R17). Nothing here changes the list itself. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly uploads: UploadsService,
    private readonly records: ImportRecords,
    private readonly rows: ImportRows,
    private readonly programmes: ProgrammesService,
    private readonly jobs: Jobs,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes a file for a programme's list and has it checked. @throws DomainError NOT_FOUND, UPLOAD_IN_USE, NOT_COVERED */
  startImport(request: NewImport): Promise<string> {
    return this.uow.run(async () => {
      const programme = await this.programmes.programme(request.programmeId);
      const { id: uploadId, fileName } = await this.uploads.upload(request.uploadId);
      await this.take(uploadId);
      const record = this.uow.repo(ImportEntity).create({
        ...{ id: randomUUID(), ownerOrgId: actingOrg(), programmeId: programme.id, uploadId, fileName },
        ...{ country: await this.countryFor(request), headerRow: null, columns: [], revision: 1, checksum: null },
        ...{ jobId: await this.jobs.open('suppliers.import-check'), runId: null, runUntil: null },
        ...{ state: 'UPLOADED', stateEvent: 'start', stateAt: this.clock.now(), stateReason: null },
        ...{ remark: null, createdAt: this.clock.now(), version: 1 },
      });
      await this.uow.repo(ImportEntity).save(record);
      this.uow.audit({ action: 'suppliers.import-start', subject: 'import', subjectId: record.id });
      await this.outbox.append(importChanged, { importId: record.id, ownerOrgId: actingOrg() });
      return record.id;
    });
  }

  /**
   * Says what columns mean; the list is checked again with it.
   * @throws DomainError VERSION_CONFLICT, IMPORT_NOT_OPEN, COLUMN_UNKNOWN; AggregateError of COLUMN_…
   */
  mapImportColumns(id: string, expectedVersion: number, choice: ColumnChoice): Promise<void> {
    return this.uow.run(async () => {
      const record = await this.open(id);
      if (record.version !== expectedVersion) throw conflict('VERSION_CONFLICT', { current: record.version });
      const columns = choice.columns.reduce(withChoice, record.columns);
      const country = choice.country ? countryOf(choice.country) : record.country;
      const faults = columnFaults(columns, { country });
      if (faults.length > 0) throw new AggregateError(faults);
      await this.touch(record, { columns, country });
    });
  }

  /**
   * Types what cells of a row should say. What the row says alone is known at once, what it means beside the others when
   * the list was checked again. A row that was set aside comes back with it.
   * @throws DomainError NOT_FOUND, IMPORT_NOT_OPEN, CELL_WITHOUT_COLUMN
   */
  correctImportRow(rowId: string, corrections: readonly CorrectedCell[]): Promise<void> {
    return this.uow.run(async () => {
      const importId = (await this.rows.row(rowId))?.importId ?? fail();
      const record = await this.open(importId);
      const row = (await this.rows.locked(rowId)) ?? fail();
      const cells = corrections.reduce((texts, cell) => withCell(texts, cell, record.columns), row.cells);
      const reading = checkRow(cells, record.columns, { country: record.country });
      const isRejected = reading.problems.some(({ severity }) => severity === 'error');
      const known = row.recordId === null ? 'NEW' : 'CHANGED';
      await this.rows.correct({ id: row.id, cells, ...reading, outcome: isRejected ? 'REJECTED' : known });
      await this.touch(record, {});
    });
  }

  /** Leaves rows out of the import: the ones named, or all that are rejected. @throws DomainError NOT_FOUND, IMPORT_NOT_OPEN */
  setAsideImportRows(id: string, rowIds: readonly string[] | null): Promise<void> {
    return this.uow.run(async () => {
      const record = await this.open(id);
      const named = rowIds === null ? null : [...new Set(rowIds)];
      const count = await this.rows.setAside(id, named);
      if (named !== null && count < named.length) throw notFound();
      await this.touch(record, {});
    });
  }

  /**
   * Has the import applied as the person saw it: all of it, or nothing.
   * @throws DomainError ILLEGAL_TRANSITION, IMPORT_STALE (it was changed after the person looked), ROWS_STILL_REJECTED
   */
  applyImport(id: string, checksum: string): Promise<void> {
    return this.uow.run(async () => {
      const record = await this.records.locked(id);
      if (record.checksum !== null && record.checksum !== checksum) throw conflict('IMPORT_STALE');
      const { REJECTED: rejected } = await this.rows.counts(id);
      if (record.state === 'CHECKED' && rejected > 0) throw conflict('ROWS_STILL_REJECTED', { count: rejected });
      await this.records.move(record, 'apply', 'owner');
      record.jobId = await this.jobs.open('suppliers.import-apply');
      await this.records.save(record);
      await this.outbox.append(importApproved, { importId: id, ownerOrgId: actingOrg() });
    });
  }

  /** Removes a file a day after it was sent, unless an import still waits for its turn to read it. */
  dropUnused(uploadId: string): Promise<void> {
    return this.uow.run(async () => {
      if (!(await this.isTaken(uploadId))) await this.uploads.drop(uploadId);
    });
  }

  /** A file is read by one import. */
  private async take(uploadId: string): Promise<void> {
    await this.uow
      .repo(UploadEntity)
      .findOne({ where: { id: uploadId, ownerOrgId: actingOrg() }, lock: { mode: 'pessimistic_write' } });
    if (await this.isTaken(uploadId)) throw conflict('UPLOAD_IN_USE', { field: 'uploadId' });
  }

  private isTaken(uploadId: string): Promise<boolean> {
    return this.uow.repo(ImportEntity).existsBy({ uploadId, ownerOrgId: actingOrg() });
  }

  private async countryFor({ programmeId, country }: NewImport): Promise<Country | null> {
    if (country) return countryOf(country);
    const [only, ...others] = await this.programmes.countriesOf(programmeId);
    return only && others.length === 0 ? countryOf(only.country) : null;
  }

  /** An import whose rows are all there and not yet being applied. */
  private async open(id: string): Promise<ImportEntity> {
    const record = await this.records.locked(id);
    const isOpen = record.state === 'CHECKED' || (record.state === 'CHECKING' && record.uploadId === null);
    if (!isOpen) throw conflict('IMPORT_NOT_OPEN', { state: record.state });
    return record;
  }

  /** What was checked no longer holds; a check that is under way sees that and begins again. */
  private async touch(record: ImportEntity, change: Partial<Pick<ImportEntity, 'columns' | 'country'>>): Promise<void> {
    Object.assign(record, change, { revision: record.revision + 1, checksum: null });
    if (record.state === 'CHECKING') return this.records.save(record);
    record.jobId = await this.jobs.open('suppliers.import-check');
    await this.records.move(record, 'change', 'owner');
    await this.outbox.append(importChanged, { importId: record.id, ownerOrgId: actingOrg() });
  }
}

/** The columns after one of them was given its meaning. */
function withChoice(columns: readonly ColumnGuess[], choice: ColumnChoice['columns'][number]): ColumnGuess[] {
  if (!columns.some(({ index }) => index === choice.index))
    throw invalid('COLUMN_UNKNOWN', { field: 'columns', index: choice.index });
  return columns.map((column) => (column.index === choice.index ? { ...column, ...choice } : column));
}

/** The cells after one of them was corrected. */
function withCell(
  cells: readonly string[],
  { field, raw }: CorrectedCell,
  columns: readonly ImportColumn[],
): readonly string[] {
  const column = field === 'IGNORE' ? undefined : columns.find((candidate) => candidate.field === field);
  if (!column) throw invalid('CELL_WITHOUT_COLUMN', { field: 'cells', name: field });
  const width = Math.max(cells.length, column.index + 1);
  return Array.from({ length: width }, (_, at) => (at === column.index ? storable(raw) : (cells[at] ?? '')));
}

const fail = (): never => {
  throw notFound();
};
