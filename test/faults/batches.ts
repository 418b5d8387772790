import { expect } from '@jest/globals';
import { emailDoor } from '#platform';
import type { GraphqlClient, SmtpSink, TestProduct } from '#testing';

/** Work of many units that is begun by commands and done by the worker. Long jobs of a context join as one more entry. */
export interface Batch {
  readonly name: string;
  /** How many commands begin it, in each round. */
  readonly commands: number;
  /** What has to be there before so many rounds; runs once a database. */
  readonly prepare: (product: TestProduct, rounds: number) => Promise<void>;
  /**
   * @param index counts on from round to round
   * @returns true once the command was acknowledged, false when it was refused because something is away
   */
  readonly command: (client: GraphqlClient, index: number) => Promise<boolean>;
  /** How many commands of all rounds are done with what they began. */
  readonly done: (product: TestProduct) => Promise<number>;
  /** Time passes for what a dead worker or a lost queue left half done. */
  readonly letTimePass: (product: TestProduct) => Promise<void>;
  /** True when nothing is left to do for what was acknowledged. */
  readonly isOver: (product: TestProduct) => Promise<boolean>;
  /** Nothing is lost and nothing is there twice. @param acknowledged indexes of the commands that were */
  readonly expectWhole: (product: TestProduct, acknowledged: readonly number[], sink: SmtpSink) => Promise<void>;
}

const addressOf = (index: number): string => `take-${index}@example.org`;

/** Codes for the login page: an event, a message, a letter. */
const letters: Batch = {
  name: 'letters',
  commands: 80,
  prepare: async ({ rows }, rounds) => {
    for (let index = 0; index < letters.commands * rounds; index += 1)
      await rows('insert into person (email, email_hash, name, created_at) values ($1, $2, $1, now())', [
        addressOf(index),
        emailDoor(addressOf(index)),
      ]);
    // Counts what was tried and committed, also where a unique key would hide a second time.
    await rows('create schema effects');
    await rows('create table effects.message (dedupe_key text)');
    await rows('grant usage on schema effects to portal_worker');
    await rows('grant insert on effects.message to portal_worker');
    await rows(`create function effects.note() returns trigger language plpgsql as $$
      begin insert into effects.message values (new.dedupe_key); return new; end $$`);
    await rows('create trigger note before insert on notification for each row execute function effects.note()');
  },
  command: async (client, index) => {
    const { data, errors, text } = await client.send(
      'mutation ($input: RequestEmailCodeInput!) { requestEmailCode(input: $input) { accepted } }',
      { input: { email: addressOf(index) } },
    );
    if (errors.length === 0) {
      expect(data).toEqual({ requestEmailCode: { accepted: true } });
      return true;
    }
    expect({ codes: errors.map(({ extensions }) => extensions.code), text }).toEqual({ codes: ['UNAVAILABLE'], text });
    return false;
  },
  done: async ({ rows }) => (await rows(`select 1 from notification where state = 'sent'`)).length,
  letTimePass: async ({ rows }) => {
    await rows(
      `update outbox set next_at = clock_timestamp() where done_at is null and next_at < clock_timestamp() + interval '27 seconds'`,
    );
    await rows(
      `update notification set claimed_at = claimed_at - interval '11 minutes' where state = 'sending' and claimed_at < now() - interval '3 seconds'`,
    );
    await rows(
      `update outbox o set next_at = clock_timestamp() from notification n where o.done_at is null and n.state = 'sending'
         and o.payload->>'notificationId' = n.id::text and n.claimed_at < now() - interval '10 minutes'`,
    );
  },
  isOver: async ({ rows }) => {
    const [left] = await rows<{ left: number }>('select count(*)::int as left from outbox where done_at is null');
    return left?.left === 0;
  },
  expectWhole: async ({ rows }, acknowledged, sink) => {
    const dead = await rows('select last_error from outbox where dead_at is not null');
    expect(dead).toEqual([]);
    const made = await rows<{ to: string; state: string; messageId: string; times: number }>(
      `select recipient_email as "to", state, message_id as "messageId",
         (select count(*)::int from effects.message e where e.dedupe_key = n.dedupe_key) as times from notification n`,
    );
    expect(made.filter(({ state, times }) => state !== 'sent' || times !== 1)).toEqual([]);
    const codes = await rows('select 1 from login_code');
    expect(made).toHaveLength(codes.length);
    const addressed = new Set(made.map(({ to }) => to));
    expect(acknowledged.filter((index) => !addressed.has(addressOf(index)))).toEqual([]);
    // A letter may leave twice where a worker died while it sent, and then under the same Message-ID.
    const sent = new Map(made.map(({ to, messageId }) => [to, messageId]));
    expect(sink.letters.filter(({ to, messageId }) => sent.get(to) !== messageId)).toEqual([]);
    expect(new Set(sink.letters.map(({ to }) => to))).toEqual(addressed);
  },
};

export const BATCHES: readonly Batch[] = [letters];
