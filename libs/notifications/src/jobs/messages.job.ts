import { Injectable } from '@nestjs/common';
import { codeRequested, passwordChanged } from '#identity';
import { invitationCancelled, invitationExpired, invitationSent } from '#suppliers/events';
import { OnEvent, PLATFORM_ORG_ID, UnitOfWork } from '#platform';
import type { Locale } from '#platform';
import { messageDue } from '../events.js';
import { NotificationsService } from '../notifications.service.js';

type OfInvitation = Record<'invitationId' | 'nonce', string>;

/** Turns events into messages, and messages into letters. */
@Injectable()
export class MessagesJob {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly uow: UnitOfWork,
  ) {}

  @OnEvent(codeRequested, { subscriber: 'notifications.login-code', runsFor: () => PLATFORM_ORG_ID })
  async onCodeRequested({ codeId, door }: { codeId: string; door: string }): Promise<void> {
    const [code] = await this.uow.as({ doorHash: door }, () =>
      this.uow.query<{ email: string; locale: Locale; purpose: string }>(
        'select email, locale, purpose from login_code where id = $1',
        [codeId],
      ),
    );
    if (code)
      await this.notifications.queue({
        kind: code.purpose === 'RESET' ? 'reset-code' : 'login-code',
        dedupeKey: `login-code:${codeId}`,
        to: code.email,
        locale: code.locale,
        ids: { codeId, door },
      });
  }

  @OnEvent(passwordChanged, { subscriber: 'notifications.password-changed', runsFor: () => PLATFORM_ORG_ID })
  async onPasswordChanged({ personId, changedAt }: Record<'personId' | 'changedAt', string>): Promise<void> {
    const [person] = await this.uow.as({ actorId: personId }, () =>
      this.uow.query<{ email: string; locale: Locale }>('select email, locale from person where id = $1', [personId]),
    );
    if (person)
      await this.notifications.queue({
        kind: 'password-changed',
        dedupeKey: `password-changed:${personId}:${changedAt}`,
        to: person.email,
        locale: person.locale,
        ids: { subjectId: personId },
      });
  }

  @OnEvent(invitationSent, { subscriber: 'notifications.invitation', runsFor: ({ ownerOrgId }) => ownerOrgId })
  onInvitationSent(ids: OfInvitation): Promise<void> {
    return this.toInvited('invitation', ids);
  }

  @OnEvent(invitationExpired, { subscriber: 'notifications.expired', runsFor: ({ ownerOrgId }) => ownerOrgId })
  onInvitationExpired(ids: OfInvitation): Promise<void> {
    return this.toInvited('invitation-expired', ids);
  }

  @OnEvent(invitationCancelled, { subscriber: 'notifications.cancelled', runsFor: ({ ownerOrgId }) => ownerOrgId })
  onInvitationCancelled(ids: OfInvitation): Promise<void> {
    return this.toInvited('invitation-cancelled', ids);
  }

  @OnEvent(messageDue, { subscriber: 'notifications.send', runsFor: ({ orgId }) => orgId, long: true })
  onMessageDue({ notificationId }: { notificationId: string }): Promise<void> {
    return this.notifications.send(notificationId);
  }

  private async toInvited(kind: string, { invitationId, nonce }: OfInvitation): Promise<void> {
    const [row] = await this.uow.query<{ email: string; locale: Locale }>(
      'select email, locale from invitation where owner_org_id = (select current_org()) and id = $1',
      [invitationId],
    );
    if (row)
      await this.notifications.queue({
        kind,
        dedupeKey: `${kind}:${invitationId}:${nonce}`,
        to: row.email,
        locale: row.locale,
        ids: { subjectId: invitationId, nonce },
      });
  }
}
