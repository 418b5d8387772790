import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { countryOf, packOf } from '#countries';
import { DomainError, addDays, conflict, invalid, next, normaliseEmail, notFound } from '#kernel';
import type { CalendarDate, Clock, Side } from '#kernel';
import { CLOCK, Outbox, Schedules, Secrets, UnitOfWork, actingOrg, currentContext, localDate, sha256 } from '#platform';
import type { Remark } from '#platform';
import { ProgrammesService } from '#programmes';
import type { WaveEntity } from '#programmes';
import { expiryOf, invitationMachine, mayInviteAgain } from './domain/invitation/invitation.js';
import type { InvitationEvent } from './domain/invitation/invitation.js';
import { expireInvitations, invitationCancelled, invitationExpired, invitationSent } from './events.js';
import { InvitationEntity } from './persistence/invitation.entity.js';
import { ListedSupplierEntity } from './persistence/listed-supplier.entity.js';
import { programmeGrants } from './domain/enrolment/grants.js';
import { taxDoorOf } from './tax-door.js';

/** What became of a command to invite. */
export interface Invited {
  /** Invitations that were sent. */
  readonly ids: readonly string[];
  /** Why the others were not. */
  readonly refusals: readonly Remark[];
}

/** The inviting side of an invitation (domain guide 5.1). */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly schedules: Schedules,
    private readonly programmes: ProgrammesService,
    private readonly secrets: Secrets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Invites suppliers of the own list: for each the link, the closed half of its grants, and the letter that carries it.
   * Whoever cannot be invited is named with the reason, by its place from 1, and does not keep the others out.
   * @throws DomainError NOT_FOUND when one of them is not on the list
   */
  inviteSuppliers(waveId: string, listedSupplierIds: readonly string[]): Promise<Invited> {
    return this.uow.run(async () => {
      const wave = await this.programmes.wave(waveId);
      const listed = await this.listed(wave, listedSupplierIds);
      const [ids, refusals]: [string[], Remark[]] = [[], []];
      for (const [at, id] of listedSupplierIds.entries()) {
        const supplier = listed.get(id);
        if (!supplier) throw notFound();
        try {
          ids.push(await this.invite(wave, supplier));
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          const place = { field: `listedSupplierIds.${at}`, row: at + 1 };
          refusals.push({ code: error.code, details: { ...error.details, ...place } });
        }
      }
      return { ids, refusals };
    });
  }

  /** Sends a new link: after a bounce or an expiry, to a changed address if one is given. @throws DomainError ILLEGAL_TRANSITION */
  resendInvitation(id: string, expectedVersion: number, newEmail: string | null): Promise<void> {
    return this.uow.run(async () => {
      const invitation = await this.locked(id, expectedVersion);
      const email = newEmail === null ? invitation.email : normaliseEmail(newEmail);
      if (!email) throw invalid('EMAIL_INVALID', { field: 'email' });
      if (invitation.state === 'BOUNCED' && email === invitation.email)
        throw invalid('CONTACT_UNCHANGED', { field: 'email' });
      invitation.email = email;
      await this.send(invitation, 'resend', 'owner');
    });
  }

  /** Takes an invitation back. @throws DomainError ILLEGAL_TRANSITION */
  cancelInvitation(id: string, expectedVersion: number): Promise<void> {
    return this.uow.run(async () => {
      const invitation = await this.locked(id, expectedVersion);
      if (invitation.state !== 'DRAFT') await this.outbox.append(invitationCancelled, idsOf(invitation));
      await this.move(invitation, 'cancel', 'owner');
      await this.uow.query('update access_grant set revoked_at = now() where source_id = $1 and revoked_at is null', [
        invitation.id,
      ]);
    });
  }

  /** A new link to the same address, because the holder of the expired one asked; nothing when the wave is over. */
  sendAgain(id: string): Promise<void> {
    return this.uow.run(async () => {
      const invitation = await this.uow
        .repo(InvitationEntity)
        .findOne({ where: { id, ownerOrgId: actingOrg() }, lock: { mode: 'pessimistic_write' } });
      if (invitation?.state === 'EXPIRED') await this.send(invitation, 'ask-again', 'system');
    });
  }

  /** The letter could not be delivered: the contact has to be mended before the next sending. */
  noteBounce(id: string): Promise<void> {
    return this.uow.run(async () => {
      const invitation = await this.uow
        .repo(InvitationEntity)
        .findOne({ where: { id, ownerOrgId: actingOrg() }, lock: { mode: 'pessimistic_write' } });
      if (invitation?.state === 'SENT') await this.move(invitation, 'bounce', 'system');
    });
  }

  /** Ends the links whose last day has passed in the supplier's zone. @returns how many */
  expireOverdue(): Promise<number> {
    return this.uow.run(async () => {
      const open = await this.uow
        .repo(InvitationEntity)
        .find({ where: { ownerOrgId: actingOrg(), state: In(['SENT', 'OPENED']) }, order: { id: 'ASC' } });
      const overdue = open.filter(({ expiresOn, zone }) => localDate(this.clock.now(), zone) > expiresOn);
      for (const invitation of overdue) {
        await this.move(invitation, 'expire', 'system');
        await this.outbox.append(invitationExpired, idsOf(invitation));
      }
      return overdue.length;
    });
  }

  /** Own invitations, in the order of the ids. */
  invitations(ids: readonly string[]): Promise<InvitationEntity[]> {
    return this.uow.run(async () => {
      const rows = await this.uow.repo(InvitationEntity).findBy({ id: In([...ids]), ownerOrgId: actingOrg() });
      return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
    });
  }

  /** An own invitation. @throws DomainError NOT_FOUND */
  invitation(id: string): Promise<InvitationEntity> {
    return this.uow.run(async () => {
      const row = await this.uow.repo(InvitationEntity).findOneBy({ id, ownerOrgId: actingOrg() });
      if (!row) throw notFound();
      return row;
    });
  }

  /** Suppliers of the programme's list by id, held so that nobody invites one of them at the same time. */
  private async listed(wave: WaveEntity, ids: readonly string[]): Promise<Map<string, ListedSupplierEntity>> {
    const rows = await this.uow.repo(ListedSupplierEntity).find({
      where: { id: In([...ids]), ownerOrgId: actingOrg(), programmeId: wave.programmeId },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Everything that refuses is asked before anything is written. @throws DomainError CONTACT_MISSING, … */
  private async invite(wave: WaveEntity, listed: ListedSupplierEntity): Promise<string> {
    if (!listed.email) throw invalid('CONTACT_MISSING');
    this.refuseAfter(wave, packOf(countryOf(listed.country)).timeZone);
    await this.refuseRepetition(listed.id);
    const invitation = await this.draft(wave, listed);
    await this.send(invitation, 'send', 'owner');
    return invitation.id;
  }

  /** @returns today in the zone @throws DomainError WAVE_IS_OVER */
  private refuseAfter({ deadlineOn }: WaveEntity, zone: string): CalendarDate {
    const today = localDate(this.clock.now(), zone);
    if (deadlineOn < today) throw conflict('WAVE_IS_OVER', { deadline: deadlineOn });
    return today;
  }

  private async draft(wave: WaveEntity, listed: ListedSupplierEntity): Promise<InvitationEntity> {
    const programme = await this.programmes.programme(wave.programmeId);
    const id = randomUUID();
    const { timeZone } = packOf(countryOf(listed.country));
    const invitation = this.uow.repo(InvitationEntity).create({
      ...{
        id,
        ownerOrgId: actingOrg(),
        enrolmentId: randomUUID(),
        programmeId: programme.id,
        waveId: wave.id,
        listedSupplierId: listed.id,
      },
      ...{
        supplierName: listed.name,
        programmeName: programme.name,
        buyerName: programme.ownerName,
        country: listed.country,
        zone: timeZone,
        taxDoor: listed.taxId && listed.taxScheme ? taxDoorOf(listed.country, listed.taxScheme, listed.taxId) : null,
      },
      ...{
        email: listed.email ?? '',
        locale: currentContext().locale,
        ...this.linkOf(id, 0),
        expiresOn: wave.deadlineOn,
      },
      ...{
        state: 'DRAFT',
        stateEvent: 'draft',
        stateAt: this.clock.now(),
        stateReason: null,
        createdAt: this.clock.now(),
        sentTimes: 0,
        version: 1,
      },
    });
    await this.uow.repo(InvitationEntity).insert(invitation);
    return invitation;
  }

  /** A link of its own for every sending, and the grants that wait behind it. */
  private async send(invitation: InvitationEntity, event: InvitationEvent, by: Side): Promise<void> {
    const wave = await this.programmes.wave(invitation.waveId);
    const today = this.refuseAfter(wave, invitation.zone);
    const nonce = invitation.sentTimes + 1;
    const link = this.linkOf(invitation.id, nonce);
    Object.assign(invitation, {
      ...link,
      sentTimes: nonce,
      expiresOn: expiryOf(today, wave.deadlineOn, addDays),
    });
    await this.uow.query('update access_grant set revoked_at = now() where source_id = $1 and revoked_at is null', [
      invitation.id,
    ]);
    for (const grant of programmeGrants)
      await this.uow.query(
        `insert into access_grant (owner_org_id, scope, subject_id, field_group, mode, purpose, source, source_id, door_hash) values ($1, $2, $3, $4, $5, $6, 'invitation', $7, $8)`,
        [
          invitation.ownerOrgId,
          'enrolment',
          invitation.enrolmentId,
          grant.fieldGroup,
          grant.mode,
          grant.purpose,
          invitation.id,
          link.doorHash,
        ],
      );
    await this.move(invitation, event, by);
    await this.outbox.append(invitationSent, idsOf(invitation));
    await this.schedules.ensure(expireInvitations, invitation.zone);
  }

  /** What is stored of a link: by these the token can be rebuilt, and recognised by its hash. */
  private linkOf(id: string, nonce: number): Pick<InvitationEntity, 'keyId' | 'nonce' | 'doorHash'> {
    const { keyId } = this.secrets;
    return { keyId, nonce, doorHash: sha256(this.secrets.linkToken('invitation', id, nonce, keyId)) };
  }

  private async move(invitation: InvitationEntity, event: InvitationEvent, by: Side): Promise<void> {
    const state = next(invitationMachine, invitation.state, event, by);
    Object.assign(invitation, { state, stateEvent: event, stateAt: this.clock.now(), version: invitation.version + 1 });
    await this.uow.repo(InvitationEntity).save(invitation);
    this.uow.audit({ action: `suppliers.invitation-${event}`, subject: 'invitation', subjectId: invitation.id });
  }

  private async locked(id: string, expectedVersion: number): Promise<InvitationEntity> {
    const row = await this.uow
      .repo(InvitationEntity)
      .findOne({ where: { id, ownerOrgId: actingOrg() }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw notFound();
    if (row.version !== expectedVersion) throw conflict('VERSION_CONFLICT', { current: row.version });
    return row;
  }

  private async refuseRepetition(listedSupplierId: string): Promise<void> {
    const earlier = await this.uow.query<{ state: string; state_at: Date; sent_times: number; created_at: Date }>(
      'select state, state_at, sent_times, created_at from invitation where owner_org_id = $1 and listed_supplier_id = $2 order by created_at desc',
      [actingOrg(), listedSupplierId],
    );
    if (earlier.some(({ state }) => ['DRAFT', 'SENT', 'OPENED', 'ACCEPTED', 'BOUNCED'].includes(state)))
      throw conflict('ALREADY_INVITED');
    const now = this.clock.now().getTime();
    const declined = earlier.find(({ state }) => state === 'DECLINED');
    const inYear = earlier.filter(({ created_at }) => now - created_at.getTime() < 365 * 86_400_000).length;
    mayInviteAgain(declined ? Math.floor((now - declined.state_at.getTime()) / 86_400_000) : null, inYear);
  }
}

const idsOf = ({
  id,
  ownerOrgId,
  nonce,
}: InvitationEntity): Record<'invitationId' | 'ownerOrgId' | 'nonce', string> => ({
  invitationId: id,
  ownerOrgId,
  nonce: String(nonce),
});
