import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel';
import { CLOCK, ENV, Mailer, Outbox, Secrets, TryLater, UnitOfWork, actingOrg, messageRefused } from '#platform';
import type { Delivery, Env, Locale } from '#platform';
import { LOST_AFTER_MINUTES, pauseAfter, pickupOf, stateAfter } from './domain/message-state.js';
import type { MessageState } from './domain/message-state.js';
import { messageDue } from './events.js';
import { NotificationEntity } from './persistence/notification.entity.js';
import { QuietHours } from './quiet-hours.js';
import type { Here } from './quiet-hours.js';
import { asHtml, asKept, asText } from './templates/layout.js';
import { templates } from './templates/index.js';
import type { MessageText, TemplateTools } from './templates/template.js';

/** A message that this worker sends now, with its words. */
interface Claimed {
  readonly message: NotificationEntity;
  readonly text: MessageText;
}

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
    private readonly quiet: QuietHours,
    @Inject(ENV) private readonly env: Env,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Queues a message of the acting organisation; nothing happens when its key was used before.
   * @returns its id; null when there was one with the key
   */
  async queue(message: NewMessage): Promise<string | null> {
    const template = templates.get(message.kind);
    if (!template) throw new Error(`No message template named ${message.kind}.`);
    const id = randomUUID();
    return this.uow.run(async () => {
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
      if (inserted.length === 0) return null;
      await this.outbox.append(messageDue, { notificationId: id, orgId: actingOrg() }, message.notBefore);
      return id;
    });
  }

  /**
   * Sends a message that is due: claim, send, mark. Claim and text are one unit of work, so that what was closed before
   * it is not written about; a crash leaves a trace of how far it came. @throws TryLater when it has to be tried again
   */
  async send(id: string): Promise<void> {
    const claimed = await this.claim(id);
    if (!claimed) return;
    const { message, text } = claimed;
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

  /** @returns null when there is nothing (more) to send */
  private claim(id: string): Promise<Claimed | null> {
    return this.uow.run(async () => {
      const message = await this.uow
        .repo(NotificationEntity)
        .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!message || !(await this.isFree(message))) return null;
      const template = templates.get(message.kind);
      if (!template) throw new Error(`No message template named ${message.kind}.`);
      const here = await this.quiet.here();
      if (here && !template.atOnce) this.quiet.holdBack(here);
      const text = await template.render(message.ids, this.toolsFor(message, here));
      await this.uow.query(
        `update notification set state = $2, claimed_at = now(), attempts = attempts + 1 where id = $1`,
        [id, text ? 'sending' : 'suppressed'],
      );
      return text && { message, text };
    });
  }

  private toolsFor({ id, locale }: NotificationEntity, here: Here | null): TemplateTools {
    const { uow, secrets, env } = this;
    const letter = { notificationId: id, today: here?.date ?? this.clock.now().toISOString().slice(0, 10) };
    const waitForMorning = (why: string): void => {
      if (here) this.quiet.waitForMorning(here, why);
    };
    return { uow, secrets, publicUrl: env.publicUrl ?? '', locale, letter, waitForMorning };
  }

  /** Whether this worker may send it. @throws TryLater while another one does */
  private async isFree({ id, state, claimedAt, attempts }: NotificationEntity): Promise<boolean> {
    const [age] = await this.uow.query<{ minutes: number | null }>(
      'select extract(epoch from now() - $1::timestamptz)::float8 / 60 as minutes',
      [claimedAt],
    );
    const minutes = age?.minutes ?? null;
    const pickup = pickupOf(state, minutes, attempts);
    if (pickup === 'wait')
      throw new TryLater((LOST_AFTER_MINUTES - (minutes ?? 0)) * 60, `message ${id} is being sent by another worker`);
    return pickup !== 'leave';
  }

  /** Writes down how the try ended. @returns the state of the message from now on */
  private finish(message: NotificationEntity, delivery: Delivery, text: MessageText): Promise<MessageState> {
    const state = stateAfter(delivery.outcome, message.attempts + 1);
    return this.uow.run(async () => {
      await this.uow.query(
        `update notification set state = $2, server_answer = $3, subject = $4, body = $5, sent_at = case when $2 = 'sent' then $6::timestamptz end where id = $1`,
        [message.id, state, delivery.answer, text.subject, asKept(text, message.locale), this.clock.now()],
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
