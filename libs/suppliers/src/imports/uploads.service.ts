import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { cleanText, conflict, invalid, notFound } from '#kernel';
import type { Clock } from '#kernel';
import { CLOCK, Outbox, UnitOfWork, actingOrg, currentContext } from '#platform';
import { fileUploaded } from '../events.js';
import { CAPS, fileKindOf } from '../list-files.js';
import { UploadEntity } from '../persistence/import.entity.js';

/** A file that came whole. */
export interface StoredUpload {
  readonly id: string;
  readonly bytes: number;
}

/** A file that no import reads goes after so many hours. */
export const UNUSED_HOURS = 24;
/** Files of one organisation that wait to be read, at most. */
export const WAITING_AT_MOST = 20;

const MAX_NAME = 200;
/** Bytes that are held before they are written: the memory of a request, whatever the size of its file. */
const CHUNK_BYTES = 1024 * 1024;

/** Files of the acting organisation, on their way from a person to what reads them. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Stores a file piece by piece, each in a unit of its own: nobody holds a transaction open by sending slowly.
   * @throws DomainError FILE_TOO_BIG, FILE_EMPTY, FILE_TYPE_UNSUPPORTED, FILE_TYPE_MISMATCH, FILE_LOCKED_OR_OLD,
   *   UPLOADS_TOO_MANY, TEXT_… for its name
   */
  async store(name: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<StoredUpload> {
    const fileName = cleanText(name, MAX_NAME);
    const id = await this.open(fileName);
    try {
      const bytes = await this.fill(id, fileName, content);
      await this.uow.run(() => this.uow.repo(UploadEntity).update({ id, ownerOrgId: actingOrg() }, { bytes }));
      return { id, bytes };
    } catch (error) {
      await this.drop(id);
      throw error;
    }
  }

  /** A file that came whole. @throws DomainError NOT_FOUND */
  upload(id: string): Promise<UploadEntity> {
    return this.uow.run(async () => {
      const upload = await this.uow.repo(UploadEntity).findOneBy({ id, ownerOrgId: actingOrg() });
      if (!upload?.bytes) throw notFound();
      return upload;
    });
  }

  /** The file as it came. @throws DomainError NOT_FOUND */
  async content(id: string): Promise<Buffer> {
    const { bytes } = await this.upload(id);
    const pieces: Buffer[] = [];
    for (let read = 0; read < (bytes ?? 0);) {
      const piece = await this.chunk(id, pieces.length);
      pieces.push(piece);
      read += piece.length;
    }
    return Buffer.concat(pieces);
  }

  /** Removes a file, if it is still there. */
  drop(id: string): Promise<void> {
    return this.uow.run(async () => {
      await this.uow.query('delete from upload_chunk where owner_org_id = $1 and upload_id = $2', [actingOrg(), id]);
      await this.uow.repo(UploadEntity).delete({ id, ownerOrgId: actingOrg() });
    });
  }

  private open(fileName: string): Promise<string> {
    return this.uow.run(async () => {
      const waiting = await this.uow.repo(UploadEntity).countBy({ ownerOrgId: actingOrg() });
      if (waiting >= WAITING_AT_MOST) throw conflict('UPLOADS_TOO_MANY', { max: WAITING_AT_MOST, hours: UNUSED_HOURS });
      const id = randomUUID();
      const now = this.clock.now();
      const createdBy = currentContext().actorId ?? null;
      await this.uow
        .repo(UploadEntity)
        .insert({ id, ownerOrgId: actingOrg(), fileName, bytes: null, createdBy, createdAt: now });
      const goesAt = new Date(now.getTime() + UNUSED_HOURS * 3_600_000);
      await this.outbox.append(fileUploaded, { uploadId: id, ownerOrgId: actingOrg() }, goesAt);
      return id;
    });
  }

  /** @returns the size of the file, in bytes */
  private async fill(
    id: string,
    fileName: string,
    content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<number> {
    let size = 0;
    let seq = 0;
    for await (const chunk of chunksOf(content)) {
      if (seq === 0) fileKindOf(fileName, chunk);
      size += chunk.length;
      if (size > CAPS.bytes) throw invalid('FILE_TOO_BIG', { max: CAPS.bytes / 1024 / 1024 });
      await this.write(id, seq, chunk);
      seq += 1;
    }
    if (size === 0) throw invalid('FILE_EMPTY');
    return size;
  }

  private write(id: string, seq: number, chunk: Buffer): Promise<unknown> {
    return this.uow.run(() =>
      this.uow.query('insert into upload_chunk (owner_org_id, upload_id, seq, content) values ($1, $2, $3, $4)', [
        ...[actingOrg(), id, seq, chunk],
      ]),
    );
  }

  private chunk(id: string, seq: number): Promise<Buffer> {
    return this.uow.run(async () => {
      const [row] = await this.uow.query<{ content: Buffer }>(
        'select content from upload_chunk where owner_org_id = $1 and upload_id = $2 and seq = $3',
        [actingOrg(), id, seq],
      );
      if (!row) throw notFound();
      return row.content;
    });
  }
}

/** Pieces of any size as chunks of about one size; at most one of them is held. */
async function* chunksOf(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    held.push(piece);
    size += piece.length;
    if (size < CHUNK_BYTES) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(held);
}
