import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { addWorkingDays } from '#countries';
import { addDays } from '#kernel';
import { ReminderStage, buyerWithProgramme, handedIn, invite, tokenOf, workDown } from '#testing';
import type { Buyer, HandedIn } from '#testing';

/** A person gets one letter a day, whoever writes, and decides which; nobody learns of another one from it. */
let stage: ReminderStage;
let buyer: Buyer;

beforeAll(async () => {
  stage = await ReminderStage.open();
  buyer = await buyerWithProgramme(stage.product);
});
afterAll(() => stage.close());
beforeEach(async () => {
  await stage.clear();
  stage.at('2026-01-05', '10:00');
});

const working = (from: string, days: number): string => addWorkingDays('GT', from, days).date;

/** The programme observes what a company handed in. */
async function observed(company: HandedIn, from: Buyer = buyer): Promise<void> {
  const { version } = await handedIn(company);
  const input = { enrolmentId: company.enrolmentId, expectedVersion: version, reason: 'Falta la página 2.' };
  const { userErrors } = await from.manager.client.mutate<{ userErrors: object[] }>(
    'observeEnrolment',
    input,
    'enrolment { state }',
  );
  expect(userErrors).toEqual([]);
  await workDown(stage.product);
  await stage.tick();
}

describe('one letter a day', () => {
  /** The company takes part in one more programme. */
  async function joins({ client }: HandedIn, email: string, other: Buyer): Promise<void> {
    const { invitationId } = await invite(other, email);
    const token = await tokenOf(stage.product, invitationId);
    const { userErrors } = await client.mutate<{ userErrors: object[] }>(
      'joinProgramme',
      { token, termsVersion: '2026-11', representsPower: true },
      'enrolment { id }',
    );
    if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
    await stage.settle();
  }

  /** All that a programme's organisation reads of tasks, clocks and letters, without ids of its own rows. */
  async function readable(orgId: string, supplierOrgId: string): Promise<unknown> {
    const client = new pg.Client({ connectionString: stage.product.settings.DATABASE_APP_URL });
    await client.connect();
    await client.query('begin');
    await client.query(`select set_config('app.org_id', $1, true), set_config('app.role', 'PM', true)`, [orgId]);
    const shown: unknown[] = [];
    for (const table of ['reminder', 'digest_day', 'notification', 'peak_season', 'message_preference'])
      shown.push((await client.query(`select count(*)::int as count, '${table}' as table from ${table}`)).rows);
    const { rows } = await client.query<Record<string, unknown>>(
      'select * from task where counterparty_org_id = $1 order by kind, created_at',
      [supplierOrgId],
    );
    await client.end();
    const own = ['id', 'subject_id', 'enrolment_id', 'counterparty_org_id', 'assignee_org_id'];
    shown.push(rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !own.includes(name)))));
    return shown;
  }

  test('joins the tasks of two programmes, and neither reads anything that another one made (V15)', async () => {
    const [alone, other] = [await buyerWithProgramme(stage.product), await buyerWithProgramme(stage.product)];
    const lonely = await stage.company(alone);
    const twice = await stage.company(alone);
    await joins(twice, twice.email, other);
    expect(await stage.openTasks(twice.orgId)).toHaveLength(2);
    const [task] = await stage.openTasks(twice.orgId);
    await stage.live('2026-01-06', working(task?.due ?? '', -5));
    expect(stage.subjects(twice.email)).toEqual([
      'Tiene 2 asuntos con fecha en Enverde',
      'Tiene 2 asuntos con fecha en Enverde',
    ]);
    expect(stage.subjects(lonely.email)).toHaveLength(2);
    expect(await readable(alone.manager.orgId, twice.orgId)).toEqual(await readable(alone.manager.orgId, lonely.orgId));
    const [letter] = stage.sink.letters.filter(({ to }) => to === twice.email);
    expect(letter?.raw).toMatch(/^List-Unsubscribe: </m);
  });

  test('also where two organisations write: the second one’s waits for the next working morning', async () => {
    const first = await stage.company(buyer);
    const second = await stage.company(await buyerWithProgramme(stage.product));
    // The same person works for both.
    await stage.product.rows(
      `update membership set person_id = (select person_id from membership where owner_org_id = $1) where owner_org_id = $2`,
      [first.orgId, second.orgId],
    );
    const [task] = await stage.openTasks(first.orgId);
    const day = working(task?.due ?? '', -10);
    await stage.live('2026-01-06', day);
    expect(stage.subjects(first.email)).toHaveLength(1);
    stage.at(day, '16:00');
    await stage.tick();
    expect(stage.subjects(first.email)).toHaveLength(1);
    await stage.live(addDays(day, 1), working(day, 1));
    expect(stage.subjects(first.email)).toHaveLength(2);
    expect([await stage.steps(first.orgId), await stage.steps(second.orgId)]).toEqual([['before-10'], ['before-10']]);
  });

  test('can be switched off, but for what a right hangs on', async () => {
    const company = await stage.company(buyer);
    const wish = await company.client.mutate<{ messagePreferences: { digests: boolean; always: string } }>(
      'setMessagePreferences',
      { digests: false },
      'messagePreferences { digests always }',
    );
    expect(wish.messagePreferences).toMatchObject({
      digests: false,
      always: expect.stringContaining('no se pueden apagar'),
    });
    const [task] = await stage.openTasks(company.orgId);
    await stage.live('2026-01-06', working(task?.due ?? '', -5));
    expect([await stage.steps(company.orgId), await stage.steps(company.orgId, 'switched-off')]).toEqual([
      [],
      ['before-10', 'before-5'],
    ]);
    await observed(company);
    // The day after the letter's day is the ladder's first morning.
    const day = working(stage.clock.now().toISOString().slice(0, 10), 1);
    await stage.live(day, day);
    expect(stage.subjects(company.email)).toEqual([expect.stringContaining('responda las observaciones')]);
  });
});
