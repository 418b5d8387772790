import { Injectable } from '@nestjs/common';
import { OnEvent, messageRefused } from '#platform';
import { expireInvitations, linkAsked } from '../events.js';
import { InvitationsService } from '../invitations.service.js';

/** What happens to invitations without the sender's hand. */
@Injectable()
export class InvitationsJob {
  constructor(private readonly invitations: InvitationsService) {}

  @OnEvent(linkAsked, { subscriber: 'suppliers.send-again', runsFor: ({ ownerOrgId }) => ownerOrgId })
  onLinkAsked({ invitationId }: { invitationId: string }): Promise<void> {
    return this.invitations.sendAgain(invitationId);
  }

  @OnEvent(expireInvitations.runs, { subscriber: 'suppliers.expire-overdue', runsFor: ({ orgId }) => orgId })
  async onLastDayPassed(): Promise<void> {
    await this.invitations.expireOverdue();
  }

  @OnEvent(messageRefused, { subscriber: 'suppliers.note-bounce', runsFor: ({ orgId }) => orgId })
  async onMessageRefused({ kind, subjectId }: { kind: string; subjectId: string }): Promise<void> {
    if (kind === 'invitation') await this.invitations.noteBounce(subjectId);
  }
}
