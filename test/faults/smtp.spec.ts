import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { emailDoor } from '#platform';
import { SmtpSink, startProduct, until } from '#testing';
import type { SinkManner, TestProduct } from '#testing';
import { startThrowaway } from '../../scripts/launch/postgres/throwaway.mjs';

/** E-mail: never lost; repeated only where the connection died before the answer, then with the same Message-ID (G4). */
const cluster = await startThrowaway({ max_connections: '60' });
process.env.ENVERDE_TEST_CLUSTER = cluster.url;

let blocked = false;
const sink = new SmtpSink((to, tries): SinkManner => {
  if (to === '') return blocked ? 'refuse-us' : 'take';
  const [manner] = to.split('@') as [SinkManner];
  return manner === 'refuse' || tries === 0 ? manner : 'take';
});
let product: TestProduct;

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres', settings: { SMTP_URL: await sink.start() } });
});
afterAll(async () => {
  await product.stop();
  sink.stop();
  await cluster.stop();
});

interface Message {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly messageId: string;
  readonly answer: string;
}

/** Asks for a code for a person at the address and waits until its letter was tried. */
async function letterTo(email: string): Promise<Message> {
  await product.rows(
    'insert into person (email, email_hash, name, locale, created_at) values ($1, $2, $1, $3, now())',
    [email, emailDoor(email), 'es'],
  );
  await product.client().mutate('requestEmailCode', { email }, 'accepted');
  return tried(email, 1);
}

const messageTo = async (email: string): Promise<Message | undefined> =>
  (
    await product.rows<Message>(
      `select id, state, attempts, message_id as "messageId", server_answer as answer from notification where recipient_email = $1`,
      [email],
    )
  )[0];

const tried = (email: string, times: number): Promise<Message> =>
  until(async () => {
    const message = await messageTo(email);
    return message && message.attempts >= times && message.state !== 'sending' ? message : undefined;
  });

const rowOf = async ({ id }: Message): Promise<{ attempts: number; dead: boolean; done: boolean; seconds: number }> => {
  const [row] = await product.rows<{ attempts: number; dead: boolean; done: boolean; seconds: number }>(
    `select attempts, dead_at is not null as dead, done_at is not null as done,
       extract(epoch from next_at - clock_timestamp())::float8 as seconds from outbox where payload->>'notificationId' = $1`,
    [id],
  );
  if (!row) throw new Error('no outbox row');
  return row;
};

/** Waits until the row says it has to wait, then lets that time pass. */
async function timePasses(message: Message): Promise<void> {
  await until(async () => ((await rowOf(message)).seconds > 40 ? true : undefined));
  await product.rows(`update outbox set next_at = clock_timestamp() where payload->>'notificationId' = $1`, [
    message.id,
  ]);
}

const got = (email: string): string[] =>
  sink.letters.filter(({ to }) => to === email).map(({ messageId }) => messageId);

test('a server that takes a letter gets it once', async () => {
  const message = await letterTo('take@example.org');
  expect(message).toMatchObject({ state: 'sent', attempts: 1 });
  expect(got('take@example.org')).toEqual([message.messageId]);
});

describe('a connection that is cut', () => {
  test('after the letter leaves its fate unknown: it goes once more, under the same Message-ID', async () => {
    const message = await letterTo('cut@example.org');
    expect(message.state).toBe('unknown');
    await timePasses(message);
    expect(await tried('cut@example.org', 2)).toMatchObject({ state: 'sent', messageId: message.messageId });
    expect(got('cut@example.org')).toEqual([message.messageId, message.messageId]);
  });

  test('in the middle of the letter leaves it waiting, and it arrives once', async () => {
    const message = await letterTo('cut-early@example.org');
    // Where the last lines were on their way already, nobody can know.
    expect(['pending', 'unknown']).toContain(message.state);
    await timePasses(message);
    expect(await tried('cut-early@example.org', 2)).toMatchObject({ state: 'sent' });
    expect(got('cut-early@example.org')).toEqual([message.messageId]);
  });
});

describe('a server that asks for patience (4xx)', () => {
  test('is asked again later, and no failure is counted', async () => {
    const message = await letterTo('busy@example.org');
    expect(message).toMatchObject({ state: 'pending', answer: expect.stringContaining('450') });
    await until(async () => ((await rowOf(message)).seconds > 40 ? true : undefined));
    expect(await rowOf(message)).toMatchObject({ attempts: 0, dead: false, done: false });
    await timePasses(message);
    expect(await tried('busy@example.org', 2)).toMatchObject({ state: 'sent' });
    expect(got('busy@example.org')).toEqual([message.messageId]);
  });

  test('without end gets eight tries over most of a day, and then the message has failed', async () => {
    blocked = true;
    const message = await letterTo('take@example.com');
    let waited = 0;
    for (let times = 1; times < 8; times += 1) {
      const row = await until(async () => {
        const found = await rowOf(message);
        return found.seconds > 40 ? found : undefined;
      });
      waited += row.seconds;
      await timePasses(message);
      await tried('take@example.com', times + 1);
    }
    blocked = false;
    expect(await messageTo('take@example.com')).toMatchObject({ state: 'failed', attempts: 8 });
    expect(waited / 3600).toBeGreaterThan(20);
    await until(async () => ((await rowOf(message)).done ? true : undefined));
    expect(got('take@example.com')).toEqual([]);
  });
});

test('a final no to the address (5xx) ends the message at once', async () => {
  const message = await letterTo('refuse@example.org');
  expect(message).toMatchObject({ state: 'failed', attempts: 1, answer: expect.stringContaining('550') });
  await until(async () => ((await rowOf(message)).done ? true : undefined));
});

test('a final no to us says nothing about the address: the letter waits', async () => {
  blocked = true;
  const message = await letterTo('take@example.net');
  blocked = false;
  expect(message).toMatchObject({ state: 'pending', attempts: 1 });
  await timePasses(message);
  expect(await tried('take@example.net', 2)).toMatchObject({ state: 'sent' });
});

test('a worker that died while it sent holds the message for ten minutes, and it is not given up before', async () => {
  const message = await letterTo('busy@example.com');
  await product.rows(`update notification set state = 'sending', claimed_at = now() where id = $1`, [message.id]);
  await timePasses(message);
  const waiting = await until(async () => {
    const row = await rowOf(message);
    return row.seconds > 500 ? row : undefined;
  });
  expect(waiting).toMatchObject({ attempts: 0, dead: false });
  await product.rows(`update notification set claimed_at = now() - interval '11 minutes' where id = $1`, [message.id]);
  await timePasses(message);
  expect(await tried('busy@example.com', 2)).toMatchObject({ state: 'sent' });
});
