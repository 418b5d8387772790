import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { countryOf, packOf } from '#countries';
import { cleanText, conflict, next, notFound } from '#kernel';
import type { CalendarDate, Clock } from '#kernel';
import { CLOCK, Outbox, UnitOfWork, actingOrg, currentContext, lastDaySet, localDate } from '#platform';
import { ProfileService } from '#suppliers';
import { evidenceMachine } from './domain/evidence.js';
import type { EvidenceEvent } from './domain/evidence.js';
import { mediaTypeOf, readProof } from './domain/proof.js';
import type { ProofFacts } from './domain/proof.js';
import { screened } from './domain/screening.js';
import { EvidenceItemEntity } from './persistence/evidence.entity.js';

/** A file with what the supplier says of it. */
export interface GivenFile extends ProofFacts {
  readonly fileName: string;
  readonly content: Buffer;
}

/** Files given as proof: kept once an organisation by what is in them, never changed (domain guide 5.6). */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly profiles: ProfileService,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Keeps a file of the acting supplier, once. Inside a unit of work; what is cut off, locked or carries programs is kept
   * in quarantine, so ask `checkUsable` after the commit.
   * @throws DomainError FILE_EMPTY, FILE_TOO_BIG, PROOF_TYPE_UNSUPPORTED, PROOF_KIND_UNKNOWN, PROOF_DATE_INVALID, TEXT_…
   */
  async keep(file: GivenFile): Promise<EvidenceItemEntity> {
    const mediaType = mediaTypeOf(file.content);
    const kind = readProof(file, await this.today());
    const sha256 = createHash('sha256').update(file.content).digest('hex');
    const rows = this.uow.repo(EvidenceItemEntity);
    const state = next(evidenceMachine, '', 'upload', 'owner');
    await rows
      .createQueryBuilder()
      .insert()
      .orIgnore()
      .values({
        ...{ id: randomUUID(), ownerOrgId: actingOrg(), kind, mediaType, sha256, content: file.content },
        ...{ fileName: cleanText(file.fileName, 200), issuedOn: file.issuedOn, validUntil: file.validUntil },
        ...{ createdBy: currentContext().actorId ?? null, createdAt: this.clock.now() },
        ...{ state, stateEvent: 'upload', stateAt: this.clock.now() },
      })
      .execute();
    const item = await rows.findOneByOrFail({ ownerOrgId: actingOrg(), sha256 });
    if (item.state === 'UPLOADED') await this.screen(item, file.content);
    const { id: thingId, ownerOrgId, validUntil: lastDay } = item;
    if (lastDay) await this.outbox.append(lastDaySet, { thing: 'evidence', thingId, ownerOrgId, lastDay });
    return item;
  }

  /** The last day of an own file has passed: from now on it proves nothing more, not backwards (domain guide 5.6). */
  expire(id: string): Promise<void> {
    return this.uow.run(async () => {
      const item = await this.uow
        .repo(EvidenceItemEntity)
        .findOne({ where: { id, ownerOrgId: actingOrg() }, lock: { mode: 'pessimistic_write' } });
      if (item?.state === 'AVAILABLE' || item?.state === 'ACCEPTED') await this.move(item, 'expire');
    });
  }

  /**
   * A file with its bytes, of the acting supplier or shown to the acting organisation by its supplier.
   * @throws DomainError NOT_FOUND, also for what lies in quarantine and is not one's own
   */
  file(id: string): Promise<EvidenceItemEntity> {
    return this.uow.run(async () => {
      const item = await this.uow
        .repo(EvidenceItemEntity)
        .createQueryBuilder('e')
        .addSelect('e.content')
        .where('e.id = :id', { id })
        .andWhere(
          `(e.ownerOrgId = :org or (e.state <> 'QUARANTINED' and exists (select 1 from live_grant g where g.owner_org_id = e.owner_org_id
             and g.field_group = 'evidence' and (g.scope = 'facts' or (g.scope = 'record' and g.subject_id = e.id)))))`,
          { org: actingOrg() },
        )
        .getOne();
      if (!item) throw notFound();
      return item;
    });
  }

  /** What a closed verification package found of a file; one that was judged so already stays. As the supplier's job. */
  async judge(id: string, event: 'accept' | 'refuse'): Promise<void> {
    const item = await this.uow.repo(EvidenceItemEntity).findOneBy({ id, ownerOrgId: actingOrg() });
    const isOpen = item?.state === 'AVAILABLE' || (item?.state === 'REFUSED' && event === 'accept');
    if (item && isOpen) await this.move(item, event);
  }

  /** Today in the acting supplier's zone. */
  async today(): Promise<CalendarDate> {
    const { profile } = await this.profiles.mine();
    return localDate(this.clock.now(), packOf(countryOf(profile.country)).timeZone);
  }

  private async screen(item: EvidenceItemEntity, content: Buffer): Promise<void> {
    await this.move(item, 'screen');
    const reason = screened(content, item.mediaType);
    await this.move(item, reason === undefined ? 'admit' : 'quarantine', reason);
  }

  private async move(item: EvidenceItemEntity, event: EvidenceEvent, reason: string | null = null): Promise<void> {
    Object.assign(item, {
      state: next(evidenceMachine, item.state, event, currentContext().role === 'SY' ? 'system' : 'owner'),
      ...{ stateEvent: event, stateAt: this.clock.now(), stateReason: reason, version: item.version + 1 },
    });
    await this.uow.repo(EvidenceItemEntity).save(item);
  }
}

/** @throws DomainError PROOF_UNREADABLE, PROOF_ENCRYPTED, PROOF_HAS_ACTIVE_CONTENT, PROOF_UNUSABLE */
export function checkUsable({ state, stateReason }: Pick<EvidenceItemEntity, 'state' | 'stateReason'>): void {
  if (state === 'AVAILABLE' || state === 'ACCEPTED') return;
  if (stateReason === 'unreadable') throw conflict('PROOF_UNREADABLE', { field: 'file' });
  if (stateReason === 'encrypted') throw conflict('PROOF_ENCRYPTED', { field: 'file' });
  if (stateReason === 'active-content') throw conflict('PROOF_HAS_ACTIVE_CONTENT', { field: 'file' });
  throw conflict('PROOF_UNUSABLE', { field: 'file' });
}
