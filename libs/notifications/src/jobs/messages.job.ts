import { Injectable } from '@nestjs/common';
import { codeRequested } from '#identity';
import { OnEvent, PLATFORM_ORG_ID, UnitOfWork } from '#platform';
import type { Locale } from '#platform';
import { messageDue } from '../events.js';
import { NotificationsService } from '../notifications.service.js';

/** Turns events into messages, and messages into letters. */
@Injectable()
export class MessagesJob {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly uow: UnitOfWork,
  ) {}

  @OnEvent(codeRequested, { subscriber: 'notifications.login-code', runsFor: () => PLATFORM_ORG_ID })
  async onCodeRequested({ codeId, door }: { codeId: string; door: string }): Promise<void> {
    await this.uow.query(`select set_config('app.door_hash', $1, true)`, [door]);
    const [code] = await this.uow.query<{ email: string; locale: Locale }>(
      'select email, locale from login_code where id = $1',
      [codeId],
    );
    if (code)
      await this.notifications.queue({
        kind: 'login-code',
        dedupeKey: `login-code:${codeId}`,
        to: code.email,
        locale: code.locale,
        ids: { codeId, door },
      });
  }

  @OnEvent(messageDue, { subscriber: 'notifications.send', runsFor: ({ orgId }) => orgId, long: true })
  onMessageDue({ notificationId }: { notificationId: string }): Promise<void> {
    return this.notifications.send(notificationId);
  }
}
