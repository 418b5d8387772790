import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { addWorkingDays } from '#countries';
import { addDays, uuidOf } from '#kernel';
import { EvidenceService } from '#diagnostics';
import { UnitOfWork, runAs, systemContext } from '#platform';
import type { SubjectMoved } from '#platform';
import { ReminderStage, buyerWithProgramme, handedIn, invite, workDown } from '#testing';
import type { Buyer, HandedIn } from '#testing';
import { FollowingService } from '../tasks/following.service.js';

/** What may happen to a deadline on the way of the ladder. */
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

test('a clock that resumes: what the supplier used is used, what the verifier took is given back (5.5, 9.7)', async () => {
  const company = await stage.company(buyer);
  const subjectId = randomUUID();
  const follow = (state: string, day: string): Promise<void> | undefined =>
    stage.product.worker?.get(FollowingService).follow('action', {
      ...{ subjectId, state, event: 'test', at: `${day}T16:00:00Z`, dueOn: '2025-12-31' },
      ...{ ownerOrgId: company.orgId, supplierOrgId: company.orgId, enrolmentId: uuidOf('enr', company.enrolmentId) },
    });
  const [answered, returned] = [working('2026-01-05', 12), working('2026-01-05', 27)];
  const tasks: unknown[] = [];
  for (const [state, day] of [
    ['RETURNED', '2026-01-05'],
    ['IN_VERIFICATION', answered],
    ['RETURNED', returned],
  ] as const) {
    await asSystem(company.orgId, () => follow(state, day));
    const open = await stage.openTasks(company.orgId);
    tasks.push(open.filter(({ kind }) => kind === 'answer-findings').map(({ id, due }) => ({ id, due })));
  }
  const id = expect.any(String) as unknown;
  expect(tasks).toEqual([[{ id, due: working('2026-01-05', 30) }], [], [{ id, due: working(returned, 18) }]]);
  const rows = await stage.product.rows('select id from task where subject_id = $1', [subjectId]);
  expect(rows).toHaveLength(1);
});

describe('quiet hours', () => {
  test('hold back what nobody waits for, till 08:30 of the next working day; an invitation leaves at once', async () => {
    const email = `${randomUUID().slice(0, 8)}@empresa.example`;
    // The night from Wednesday of Semana Santa; Thursday to Saturday are holidays.
    stage.at('2026-04-01', '22:15');
    const { invitationId } = await invite(buyer, email);
    expect(await workDown(stage.product)).toEqual([]);
    expect(stage.subjects(email)).toEqual([expect.stringContaining('invitación a')]);
    await buyer.analyst.client.mutate('cancelInvitation', { invitationId, expectedVersion: 2 }, 'invitation { state }');
    for (const [day, time] of [
      ['2026-04-01', '22:30'],
      ['2026-04-02', '10:00'],
      ['2026-04-05', '12:00'],
      ['2026-04-06', '06:59'],
    ] as const) {
      stage.at(day, time);
      expect({ day, waits: await workDown(stage.product) }).toEqual({ day, waits: ['notifications.send'] });
    }
    const [row] = await stage.product.rows<{ hours: number }>(
      `select extract(epoch from next_at - clock_timestamp())::float8 / 3600 as hours from outbox where done_at is null`,
    );
    expect(row?.hours).toBeCloseTo(1.5, 1);
    stage.at('2026-04-06', '08:30');
    expect(await workDown(stage.product)).toEqual([]);
    expect(stage.subjects(email)[1]).toContain('retiró');
  });
});

describe('a document with a last day', () => {
  test('is told 15 days before and on the day, and its end is announced once', async () => {
    const company = await stage.company(buyer);
    await stage.clear();
    const { api } = stage.product;
    const file = { fileName: 'permiso.pdf', content: Buffer.from('%PDF-1.7\n1 0 obj\n%%EOF\n') };
    const kept = (): Promise<{ id: string }> =>
      api
        .get(UnitOfWork)
        .run(() =>
          api
            .get(EvidenceService)
            .keep({ ...file, kind: 'certificate', issuedOn: '2025-02-27', validUntil: '2026-02-26' }),
        );
    const context = { orgId: company.orgId, role: 'SO', requestId: 'test', locale: 'es' } as const;
    // Given twice it is one file, and one task.
    const { id } = await runAs(context, kept);
    await runAs(context, kept);
    await workDown(stage.product);
    await stage.live('2026-01-06', '2026-02-26');
    const state = (): Promise<object[]> => stage.product.rows('select state from evidence_item where id = $1', [id]);
    expect(await state()).toEqual([{ state: 'AVAILABLE' }]);
    await stage.live('2026-02-27', '2026-03-03');
    expect(await state()).toEqual([{ state: 'EXPIRED' }]);
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
