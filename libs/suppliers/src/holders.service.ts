import { Inject, Injectable } from '@nestjs/common';
import { conflict, next } from '#kernel';
import type { Clock } from '#kernel';
import { EmailCodes } from '#identity';
import { CLOCK, Outbox, UnitOfWork, currentContext, isLinkToken, localDate, runAs, sha256 } from '#platform';
import type { RequestContext } from '#platform';
import { invitationMachine } from './domain/invitation/invitation.js';
import type { InvitationEvent, InvitationState } from './domain/invitation/invitation.js';
import { linkAsked } from './events.js';
import { InvitationEntity } from './persistence/invitation.entity.js';

/** What a link is worth today. Whoever holds no genuine token gets UNKNOWN, whatever is behind it. */
export type LinkStatus = 'VALID' | 'EXPIRED' | 'USED' | 'UNKNOWN';

export interface OpenedLink {
  readonly status: LinkStatus;
  readonly invitation: InvitationEntity | null;
}

const USED: readonly InvitationState[] = ['ACCEPTED', 'DECLINED'];

/** Whoever holds the link of an invitation, before any account (domain guide 5.1). */
@Injectable()
export class HoldersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly codes: EmailCodes,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Looks behind a link; reading never consumes it (mail scanners open links too). */
  look(token: string): Promise<OpenedLink> {
    return this.asHolder(token, async () => {
      const invitation = await this.find(token);
      return { status: this.statusOf(invitation), invitation };
    });
  }

  /** Notes the first opening. */
  open(token: string): Promise<OpenedLink> {
    return this.asHolder(token, async () => {
      const invitation = await this.find(token);
      if (this.statusOf(invitation) === 'VALID' && invitation?.state === 'SENT')
        await this.move(invitation, 'open', { openedAt: this.clock.now() });
      return { status: this.statusOf(invitation), invitation };
    });
  }

  /** Sends six digits to the invited address: the proof that the account is made for it. @throws DomainError LINK_… */
  async requestCode(token: string): Promise<true> {
    const { email, locale } = await this.usable(token);
    await this.codes.send(email, locale);
    return true;
  }

  /** The supplier does not take part; nobody asks why (V09). @throws DomainError LINK_… */
  decline(token: string): Promise<OpenedLink> {
    return this.asHolder(token, async () => {
      const invitation = await this.usable(token);
      await this.move(invitation, 'decline', {});
      return { status: 'USED', invitation };
    });
  }

  /** The invitation behind a link that may still be accepted. @throws DomainError TOKEN_INVALID, TOKEN_EXPIRED, TOKEN_USED */
  usable(token: string): Promise<InvitationEntity> {
    return this.asHolder(token, async () => {
      const invitation = await this.find(token);
      const status = this.statusOf(invitation);
      if (!invitation || status === 'UNKNOWN') throw conflict('TOKEN_INVALID');
      if (status === 'EXPIRED') throw conflict('TOKEN_EXPIRED');
      if (status === 'USED') throw conflict('TOKEN_USED');
      return invitation;
    });
  }

  /**
   * Tells the inviting side that the holder of an expired link would like a new one; the letter goes to the address
   * on record, whoever asks. @throws DomainError TOKEN_INVALID
   */
  askAgain(token: string): Promise<true> {
    return this.asHolder<true>(token, async () => {
      const invitation = await this.find(token);
      if (!invitation || this.statusOf(invitation) !== 'EXPIRED') throw conflict('TOKEN_INVALID');
      await this.outbox.append(linkAsked, { invitationId: invitation.id, ownerOrgId: invitation.ownerOrgId });
      return true;
    });
  }

  private statusOf(invitation: InvitationEntity | null): LinkStatus {
    if (!invitation) return 'UNKNOWN';
    if (USED.includes(invitation.state)) return 'USED';
    if (invitation.state === 'EXPIRED') return 'EXPIRED';
    if (invitation.state !== 'SENT' && invitation.state !== 'OPENED') return 'UNKNOWN';
    return localDate(this.clock.now(), invitation.zone) > invitation.expiresOn ? 'EXPIRED' : 'VALID';
  }

  private async find(token: string): Promise<InvitationEntity | null> {
    if (!isLinkToken(token)) return null;
    return this.uow.repo(InvitationEntity).findOneBy({ doorHash: sha256(token) });
  }

  private async move(
    invitation: InvitationEntity,
    event: InvitationEvent,
    also: Partial<InvitationEntity>,
  ): Promise<void> {
    const state = next(invitationMachine, invitation.state, event, 'holder');
    Object.assign(invitation, also, {
      state,
      stateEvent: event,
      stateAt: this.clock.now(),
      version: invitation.version + 1,
    });
    await this.uow.repo(InvitationEntity).save(invitation);
    this.uow.audit({ action: `suppliers.invitation-${event}`, subject: 'invitation', subjectId: invitation.id });
  }

  private asHolder<T>(token: string, work: () => Promise<T>): Promise<T> {
    const { requestId, locale } = currentContext();
    const holder: RequestContext = { requestId, locale, role: 'HOLDER', doorHash: sha256(token) };
    return runAs(holder, () => this.uow.run(work));
  }
}
