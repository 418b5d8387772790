import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { addWorkingDays } from '#countries';
import { addDays, uuidOf } from '#kernel';
import { runAs, systemContext } from '#platform';
import type { SubjectMoved } from '#platform';
import { ReminderStage, buyerWithProgramme, handedIn, invite, tokenOf, workDown } from '#testing';
import type { Buyer, HandedIn } from '#testing';
import { FollowingService } from '../tasks/following.service.js';
import { LastDaysService } from '../tasks/last-days.service.js';

/** What may happen to a deadline, a person and a programme on the way of the ladder. */
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

/** Does work of the worker for an organisation. */
const asSystem = <T>(orgId: string, work: () => Promise<T> | undefined): Promise<T | undefined> =>
  runAs(systemContext(orgId, 'test'), async () => work());

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

const stateOf = async ({ enrolmentId }: HandedIn): Promise<string | undefined> =>
  (
    await stage.product.rows<{ state: string }>('select state from enrolment where id = $1', [
      uuidOf('enr', enrolmentId),
    ])
  )[0]?.state;

describe('observations that nobody answers (domain guide 5.2)', () => {
  test('close the enrolment after 30 working days and three reminders, once', async () => {
    const company = await stage.company(buyer);
    await observed(company);
    expect(await stage.openTasks(company.orgId)).toMatchObject([
      { kind: 'answer-observations', due: working('2026-01-05', 10) },
    ]);
    const end = working('2026-01-05', 30);
    await stage.live('2026-01-05', end);
    expect(await stateOf(company)).toBe('OBSERVED');
    await stage.live(addDays(end, 1), addDays(end, 4));
    expect(await stateOf(company)).toBe('CLOSED');
    expect(await stage.openTasks(company.orgId)).toEqual([]);
    const told = await stage.product.rows(
      `select 1 from outbox where event = 'notifications.limit-reached' and subscriber = 'suppliers.lapse-enrolment'
         and payload->>'subjectId' = $1`,
      [uuidOf('enr', company.enrolmentId)],
    );
    expect(told).toHaveLength(1);
  });

  test('do not close it while reminders did not reach a mail server: the missing ones are made up first', async () => {
    const company = await stage.company(buyer);
    await observed(company);
    // Nobody worked for all that time: only the newest steps leave when somebody does.
    const back = working('2026-01-05', 31);
    await stage.live(back, back);
    expect(await stateOf(company)).toBe('OBSERVED');
    expect(await stage.steps(company.orgId)).toHaveLength(1);
    await stage.live(addDays(back, 1), working(back, 9));
    expect(await stateOf(company)).toBe('OBSERVED');
    await stage.live(addDays(working(back, 9), 1), working(back, 15));
    expect(await stage.steps(company.orgId)).toHaveLength(3);
    expect(await stateOf(company)).toBe('CLOSED');
  });
});

describe('a deadline that moves', () => {
  const declare = ({ client }: HandedIn, startsOn: string, endsOn: string): Promise<string[]> =>
    client
      .mutate<{ userErrors: { code: string }[] }>(
        'declarePeakSeason',
        { startsOn, endsOn },
        'peakSeason { startsOn endsOn }',
      )
      .then(({ userErrors }) => userErrors.map(({ code }) => code));

  test('repeats no step that a person had, and plans the new ones: a season makes clock and reminders wait', async () => {
    const company = await stage.company(buyer);
    const [before] = await stage.openTasks(company.orgId);
    const due = before?.due ?? '';
    await stage.live(working(due, -12), working(due, -5));
    expect(await stage.steps(company.orgId)).toEqual(['before-10', 'before-5']);
    const [from, to] = [working(due, -4), addDays(working(due, -4), 13)];
    expect(await declare(company, from, to)).toEqual([]);
    await workDown(stage.product);
    const [after] = await stage.openTasks(company.orgId);
    expect(after?.due).toBe(working(due, 10));
    await stage.live(from, to);
    expect(await stage.steps(company.orgId)).toEqual(['before-10', 'before-5']);
    await stage.live(addDays(to, 1), working(due, 15));
    expect(await stage.steps(company.orgId)).toEqual(['before-10', 'before-5', 'before-1', 'after-1', 'after-5']);
  });

  test('by a season of at most 8 weeks a year', async () => {
    const company = await stage.company(buyer);
    expect(await declare(company, '2026-02-02', '2026-03-29')).toEqual([]);
    expect(await declare(company, '2026-03-29', '2026-03-30')).toEqual(['SEASON_TOO_LONG']);
    expect(await declare(company, '2026-12-31', '2027-01-01')).toEqual(['SEASON_TOO_LONG']);
    expect(await declare(company, '2027-01-02', '2027-01-01')).toEqual(['SEASON_ORDER']);
    expect(await declare(company, '2026-01-04', '2026-01-04')).toEqual(['DATE_IN_THE_PAST']);
    expect(await declare(company, '2027-01-02', '2027-02-26')).toEqual([]);
    const { peakSeasons } = await company.client.ask<{ peakSeasons: object[] }>('{ peakSeasons { startsOn endsOn } }');
    expect(peakSeasons).toHaveLength(2);
  });
});

describe('moves that arrive late, twice or in the wrong order', () => {
  test('never open what a newer one closed, and the clock is the same as in order', async () => {
    const company = await stage.company(buyer);
    const subjectId = randomUUID();
    const owner = buyer.manager.orgId;
    const move = (state: string, event: string, minute: number): SubjectMoved => ({
      ...{
        subjectId,
        state,
        event,
        at: `2026-01-05T16:${String(minute).padStart(2, '0')}:00Z`,
        version: String(minute),
      },
      ...{ ownerOrgId: owner, supplierOrgId: company.orgId, enrolmentId: uuidOf('enr', company.enrolmentId) },
    });
    const story = [
      move('PROPOSED', 'propose', 1),
      move('ACCEPTED', 'accept', 2),
      move('IN_PROGRESS', 'start', 3),
      move('STOPPED', 'stop', 4),
    ];
    const order = [2, 0, 3, 1, 0, 3, 2];
    for (const index of order)
      await asSystem(owner, () => {
        const moved = story[index];
        return moved && stage.product.worker?.get(FollowingService).follow('track', moved);
      });
    const open = await stage.product.rows('select kind from task where subject_id = $1 and closed_at is null', [
      subjectId,
    ]);
    expect(open).toEqual([]);
    const clock = await stage.product.rows<{ ball: string; minutes: number | null }>(
      `select ball_holder as ball, extract(minute from ended_at - started_at)::int as minutes from clock_interval
       where subject_id = $1 order by started_at`,
      [subjectId],
    );
    expect(clock).toEqual([
      { ball: 'supplier', minutes: 1 },
      { ball: 'programme', minutes: 1 },
      { ball: 'adviser', minutes: 1 },
      { ball: 'nobody', minutes: null },
    ]);
  });
});

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
    await workDown(stage.product);
    stage.sink.letters.length = 0;
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

describe('a document with a last day', () => {
  test('is told 15 days before and on the day, and its end is announced once', async () => {
    const company = await stage.company(buyer);
    await stage.clear();
    const set = { thing: 'evidence', thingId: randomUUID(), ownerOrgId: company.orgId, lastDay: '2026-02-26' };
    for (let times = 0; times < 2; times += 1)
      await asSystem(company.orgId, () => stage.product.worker?.get(LastDaysService).watch(set));
    await stage.live('2026-01-06', '2026-03-03');
    expect(await stage.steps(company.orgId)).toEqual(['ends-in-15', 'ends-today']);
    expect(await stage.openTasks(company.orgId)).toEqual([]);
    expect(stage.subjects(company.email)[1]).toContain('renueve un documento que vence, hasta el 26 de febrero');
  });
});

describe('what a person has to do', () => {
  test('stands in their inbox, in their words, and goes when it is done', async () => {
    const company = await stage.company(buyer);
    const query = '{ myTasks { kind title dueOn isOverdue ballHolder minutes isLegal path programmeName } }';
    const { myTasks } = await company.client.ask<{ myTasks: object[] }>(query);
    expect(myTasks).toEqual([
      {
        ...{ kind: 'complete-enrolment', title: 'Complete los datos de su empresa y envíe su inscripción' },
        ...{ dueOn: working('2026-01-05', 20), isOverdue: false, ballHolder: 'SUPPLIER', minutes: 25, isLegal: false },
        ...{ path: '/inicio', programmeName: 'Cadena verde' },
      },
    ]);
    await handedIn(company);
    await workDown(stage.product);
    expect(await company.client.ask(query)).toEqual({ myTasks: [] });
    const ofManager = await buyer.manager.client.ask<{ myTasks: { kind: string; path: string }[] }>(query);
    expect(ofManager.myTasks).toMatchObject([
      { kind: 'review-enrolment', path: `/proveedores/${company.enrolmentId}` },
    ]);
    expect(await buyer.analyst.client.ask(query)).toEqual({ myTasks: [] });
  });
});
