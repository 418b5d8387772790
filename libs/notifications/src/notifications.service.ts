import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel';
import { CLOCK, ENV, Mailer, Outbox, Secrets, TryLater, UnitOfWork, actingOrg, messageRefused } from '#platform';
import type { Delivery, Env, Locale } from '#platform';
import { LOST_AFTER_MINUTES, pauseAfter, pickupOf, stateAfter } from './domain/message-state.js';
import type { MessageState } from './domain/message-state.js';
import { messageDue } from './events.js';
import { NotificationEntity } from './persistence/notification.entity.js';
import { asHtml, asKept, asText } from './templates/layout.js';
import { templates } from './templates/index.js';
import type { MessageText } from './templates/template.js';

export interface NewMessage {
  readonly kind: string;
  /** Kind, subject and period: a second message with the same key is never made. */
  readonly dedupeKey: string;
  readonly to: string;
  readonly locale: Locale;
  readonly ids: Readonly<Record<string, string>>;
  readonly notBefore?: Date;
}

/** Makes, sends and records messages to people. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly mailer: Mailer,
    private readonly secrets: Secrets,
    @Inject(ENV) private readonly env: Env,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Queues a message of the acting organisation; nothing happens when its key was used before. */
  async queue(message: NewMessage): Promise<void> {
    const template = templates.get(message.kind);
    if (!template) throw new Error(`No message template named ${message.kind}.`);
    const id = randomUUID();
    await this.uow.run(async () => {
      const inserted = await this.uow.query(
        `insert into notification (id, owner_org_id, dedupe_key, kind, recipient_email, locale, template_version, ids, message_id, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (owner_org_id, dedupe_key) do nothing returning id`,
        [
          id,
          actingOrg(),
          message.dedupeKey,
          message.kind,
          message.to,
          message.locale,
          template.version,
          message.ids,
          messageIdOf(id, this.env.mailFrom),
          this.clock.now(),
        ],
      );
      if (inserted.length > 0)
        await this.outbox.append(messageDue, { notificationId: id, orgId: actingOrg() }, message.notBefore);
    });
  }

  /**
   * Sends a message that is due: claim, send, mark, each in a unit of its own, so that a crash leaves a trace of how
   * far it came. @throws TryLater when it has to be tried again
   */
  async send(id: string): Promise<void> {
    const message = await this.claim(id);
    if (!message) return;
    const text = await this.textOf(message);
    if (!text) {
      await this.finish(message, { outcome: 'suppressed', answer: '' });
      return;
    }
    const delivery = await this.mailer.send({
      to: message.recipientEmail,
      messageId: message.messageId,
      subject: text.subject,
      text: asText(text, message.locale),
      html: asHtml(text, message.locale),
      locale: message.locale,
    });
    const state = await this.finish(message, delivery, text);
    if (state === 'pending' || state === 'unknown')
      throw new TryLater(pauseAfter(message.attempts + 1), `message ${id} not delivered yet: ${delivery.answer}`);
  }

  private claim(id: string): Promise<NotificationEntity | null> {
    return this.uow.run(async () => {
      const message = await this.uow
        .repo(NotificationEntity)
        .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!message) return null;
      const [age] = await this.uow.query<{ minutes: number | null }>(
        'select extract(epoch from now() - $1::timestamptz)::float8 / 60 as minutes',
        [message.claimedAt],
      );
      const minutes = age?.minutes ?? null;
      const pickup = pickupOf(message.state, minutes, message.attempts);
      if (pickup === 'wait')
        throw new TryLater((LOST_AFTER_MINUTES - (minutes ?? 0)) * 60, `message ${id} is being sent by another worker`);
      if (pickup === 'leave') return null;
      await this.uow.query(
        `update notification set state = 'sending', claimed_at = now(), attempts = attempts + 1 where id = $1`,
        [id],
      );
      return message;
    });
  }

  private async textOf(message: NotificationEntity): Promise<MessageText | null> {
    const template = templates.get(message.kind);
    if (!template) throw new Error(`No message template named ${message.kind}.`);
    return template.render(message.ids, {
      uow: this.uow,
      secrets: this.secrets,
      publicUrl: this.env.publicUrl ?? '',
      locale: message.locale,
    });
  }

  /** Writes down how the try ended. @returns the state of the message from now on */
  private finish(
    message: NotificationEntity,
    delivery: Delivery | { outcome: 'suppressed'; answer: string },
    text?: MessageText,
  ): Promise<MessageState> {
    const state = stateAfter(delivery.outcome, message.attempts + 1);
    return this.uow.run(async () => {
      await this.uow.query(
        `update notification set state = $2, server_answer = $3, subject = $4, body = $5, sent_at = case when $2 = 'sent' then $6::timestamptz end where id = $1`,
        [
          message.id,
          state,
          delivery.answer,
          text?.subject ?? null,
          text ? asKept(text, message.locale) : null,
          this.clock.now(),
        ],
      );
      if (state === 'failed')
        await this.outbox.append(messageRefused, {
          notificationId: message.id,
          orgId: message.ownerOrgId,
          kind: message.kind,
          subjectId: message.ids.subjectId ?? '',
        });
      return state;
    });
  }
}

/** Derived from the row, so that it is the same at every try. */
const messageIdOf = (id: string, from: string): string =>
  `<${id}@${/@([^>\s]+)>?$/.exec(from)?.[1] ?? 'enverde.invalid'}>`;
