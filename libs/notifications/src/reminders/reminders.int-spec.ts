import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { addWorkingDays } from '#countries';
import { addDays } from '#kernel';
import { instantAt } from '#platform';
import { FixedClock, SmtpSink, buyerWithProgramme, described, inventNit, startProduct, workDown } from '#testing';
import type { Buyer, HandedIn, TestProduct } from '#testing';
import { ladderOf } from '../domain/ladder.js';
import { rungsOf } from '../domain/task-rules.js';
import { ReminderSweep } from './reminder-sweep.js';

/** The ladder from the move to the mail server, through a real database, outbox and SMTP; the worker works by hand. */
const clock = new FixedClock(new Date('2026-01-05T15:00:00Z'));
const sink = new SmtpSink(() => 'take');
let product: TestProduct;

beforeAll(async () => {
  product = await startProduct({ clock, worker: 'by-hand', settings: { SMTP_URL: await sink.start() } });
});
afterAll(async () => {
  await product.stop();
  sink.stop();
});
beforeEach(async () => {
  // Stories stand alone: what the one before left open is nobody's matter any more.
  await product.rows('update task set closed_at = now(), next_at = null where closed_at is null');
  sink.letters.length = 0;
});

const GT = 'America/Guatemala';

/** So many hours and minutes of a day, where the story plays. */
const at = (date: string, time: string, zone = GT): void => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  clock.set(instantAt(date, hours * 60 + minutes, zone));
};

/** What the worker does at a tick. */
async function tick(): Promise<void> {
  await product.worker?.get(ReminderSweep).run();
  await workDown(product);
}

/** Mornings from one day to another; the worker looks at each. */
async function live(from: string, to: string, zone = GT): Promise<void> {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    at(day, '08:31', zone);
    await tick();
  }
}

/** A company that accepted on a day; its enrolment waits to be handed in, 20 working days from then. */
async function company(buyer: Buyer, place: { country: string; zone: string } | null = null): Promise<HandedIn> {
  const made = await described(product, buyer, { taxId: inventNit() });
  if (place) {
    await product.rows('update organisation set country = $2 where id = $1', [made.orgId, place.country]);
    await product.rows('update enrolment set country = $2, zone = $3 where id = $1', [
      ...[made.enrolmentId.replace('enr_', ''), place.country, place.zone],
    ]);
  }
  await workDown(product);
  sink.letters.length = 0;
  return made;
}

interface TaskRow {
  readonly id: string;
  readonly kind: string;
  readonly due: string;
  readonly assignee: string;
}
const openTasks = (orgId: string): Promise<TaskRow[]> =>
  product.rows(
    `select id, kind, to_char(due_on, 'YYYY-MM-DD') as due, assignee_org_id as assignee from task
     where assignee_org_id = $1 and closed_at is null order by kind, id`,
    [orgId],
  );

/** Steps that a company's people had, with the outcome and the day. */
const steps = async (orgId: string, outcome = 'letter'): Promise<string[]> =>
  (
    await product.rows<{ step: string }>(
      `select r.step from reminder r left join notification n on n.id = r.notification_id
       where r.owner_org_id = $1 and r.outcome = $2 and (n.id is null or n.state = 'sent') order by r.at, r.step`,
      [orgId, outcome],
    )
  ).map(({ step }) => step);

const subjects = (): string[] =>
  sink.letters.map(({ raw }) =>
    (/^Subject: (.*(?:\n[ \t].*)*)/m.exec(raw)?.[1] ?? '')
      .replace(/\n[ \t]/g, ' ')
      .replace(/=\?UTF-8\?Q\?([^?]*)\?=\s*/gi, (_, text: string) =>
        Buffer.from(
          text
            .replaceAll('_', ' ')
            .replace(/=([0-9A-F]{2})/g, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
          'latin1',
        ).toString('utf8'),
      ),
  );

const CHILE = { country: 'CL', zone: 'America/Santiago' };

describe('a task that nobody does', () => {
  test.each([
    ['in Guatemala over Semana Santa', '2026-03-16', { country: 'GT', zone: GT }],
    ['in Chile over the night in which an hour is doubled', '2026-03-20', CHILE],
    ['in Chile over the night in which an hour is missing, and Fiestas Patrias', '2026-08-20', CHILE],
    ['over 29 February', '2028-02-07', { country: 'GT', zone: GT }],
  ])('%s: each step leaves once, on its morning at 08:30, and then the programme is told', async (_, start, place) => {
    at(start, '10:00', place.zone);
    const buyer = await buyerWithProgramme(product);
    const { orgId } = await company(buyer, place);
    const [task] = await openTasks(orgId);
    const due = addWorkingDays(place.country as 'CL', start, 20).date;
    expect(task).toMatchObject({ kind: 'complete-enrolment', due });

    const left: string[] = [];
    const ladder = ladderOf(due, place.country as 'CL', rungsOf('complete-enrolment'));
    for (let day = start; day <= addDays(due, 25); day = addDays(day, 1))
      for (const time of ['00:30', '08:29', '08:30', '12:00', '23:30']) {
        if (day === start && time < '10:00') continue;
        at(day, time, place.zone);
        await tick();
        for (const { step } of await product.rows<{ step: string }>(
          `select r.step from reminder r join notification n on n.id = r.notification_id
           where r.owner_org_id = $1 and n.sent_at = $2`,
          [orgId, clock.now()],
        ))
          left.push(`${step} ${day} ${time}`);
      }
    expect(left).toEqual(ladder.slice(0, -1).map(({ step, on }) => `${step} ${on} 08:30`));
    expect(sink.letters.map(({ messageId }) => messageId)).toHaveLength(
      new Set(sink.letters.map(({ messageId }) => messageId)).size,
    );
    expect(await openTasks(buyer.manager.orgId)).toMatchObject([{ kind: 'help-along' }]);
  });
});
