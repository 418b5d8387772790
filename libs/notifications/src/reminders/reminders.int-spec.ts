import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { addWorkingDays, countryOf } from '#countries';
import { addDays } from '#kernel';
import { instantAt, runAs, systemContext } from '#platform';
import { CHILE, GUATEMALA, ReminderStage, buyerWithProgramme, handedIn, workDown } from '#testing';
import type { Buyer } from '#testing';
import { ladderOf } from '../domain/ladder.js';
import { rungsOf } from '../domain/task-rules.js';
import { RemindersService } from './reminders.service.js';

/** The ladder from the move to the mail server, through a real database, outbox and SMTP; the worker works by hand. */
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

describe('a task that nobody does', () => {
  test.each([
    ['in Guatemala over Semana Santa', '2026-03-16', GUATEMALA],
    ['in Chile over the night in which an hour is doubled', '2026-03-20', CHILE],
    ['in Chile over the night in which an hour is missing, and Fiestas Patrias', '2026-08-20', CHILE],
    ['over 29 February', '2028-02-07', GUATEMALA],
  ])('%s: each step leaves once, at 08:30 of its morning, and then the programme is told', async (_, start, place) => {
    const { orgId, email } = await stage.company(buyer, instantAt(start, 600, place.zone), place);
    const due = addWorkingDays(countryOf(place.country), start, 20).date;
    expect(await stage.openTasks(orgId)).toMatchObject([{ kind: 'complete-enrolment', due }]);

    const left: string[] = [];
    for (let day = start; day <= addDays(due, 25); day = addDays(day, 1))
      for (const time of ['00:30', '08:29', '08:30', '12:00', '23:30']) {
        if (day === start && time < '10:00') continue;
        stage.at(day, time, place);
        await stage.tick();
        const steps = await stage.product.rows<{ step: string }>(
          `select r.step from reminder r join notification n on n.id = r.notification_id
           where r.owner_org_id = $1 and n.sent_at = $2`,
          [orgId, stage.clock.now()],
        );
        left.push(...steps.map(({ step }) => `${step} ${day} ${time}`));
      }
    const ladder = ladderOf(due, countryOf(place.country), rungsOf('complete-enrolment'));
    expect(left).toEqual(ladder.slice(0, -1).map(({ step, on }) => `${step} ${on} 08:30`));
    expect(new Set(stage.sink.letters.filter(({ to }) => to === email).map(({ messageId }) => messageId)).size).toBe(6);
    expect(stage.subjects(email)).toHaveLength(6);
    expect(await stage.openTasks(buyer.manager.orgId)).toMatchObject([{ kind: 'help-along' }]);
  });
});

describe('when nobody worked for days', () => {
  test('only the newest step leaves, the older ones are written down as passed over', async () => {
    const { orgId } = await stage.company(buyer);
    const [task] = await stage.openTasks(orgId);
    await stage.live('2026-01-05', addDays(task?.due ?? '', -18));
    expect(await stage.steps(orgId)).toEqual([]);
    // The worker comes back in the afternoon of the first working day after the deadline.
    stage.at(addWorkingDays('GT', task?.due ?? '', 1).date, '15:00');
    await stage.tick();
    expect(await stage.steps(orgId)).toEqual(['after-1']);
    expect(await stage.steps(orgId, 'passed-over')).toEqual(['before-1', 'before-10', 'before-5']);
  });

  test('and the mail server took nothing: the person gets one letter for all that waited', async () => {
    const { orgId, email } = await stage.company(buyer);
    const [task] = await stage.openTasks(orgId);
    stage.manner = 'busy';
    for (const days of [-10, -5]) {
      const { date } = addWorkingDays('GT', task?.due ?? '', days);
      await stage.live(addDays(date, -1), date);
    }
    stage.manner = 'take';
    const { date } = addWorkingDays('GT', task?.due ?? '', -1);
    await stage.live(date, date);
    // What waited left together; the step of today found the day taken.
    expect([stage.subjects(email).length, await stage.steps(orgId)]).toEqual([1, ['before-10', 'before-5']]);
    await stage.live(addDays(date, 1), addWorkingDays('GT', date, 1).date);
    expect([stage.subjects(email).length, await stage.steps(orgId)]).toEqual([
      2,
      ['before-10', 'before-5', 'before-1'],
    ]);
  });
});

describe('at the same moment', () => {
  test('any number of workers take each step once', async () => {
    const { orgId, email } = await stage.company(buyer);
    const [task] = await stage.openTasks(orgId);
    await stage.tick();
    stage.at(addWorkingDays('GT', task?.due ?? '', -5).date, '08:30');
    const look = (): Promise<void> | undefined =>
      runAs(systemContext(orgId, 'test'), async () => stage.product.worker?.get(RemindersService).lookAtTasks());
    await Promise.all([stage.sweep(), stage.sweep(), look(), look(), look(), look()]);
    await Promise.all([workDown(stage.product), workDown(stage.product)]);
    expect(await stage.steps(orgId)).toEqual(['before-5']);
    expect(stage.subjects(email)).toHaveLength(1);
  });
});

describe('a task that is done', () => {
  test('sends nothing more, even where its letter waits already', async () => {
    const company = await stage.company(buyer);
    const [task] = await stage.openTasks(company.orgId);
    await stage.tick();
    stage.at(addWorkingDays('GT', task?.due ?? '', -10).date, '08:30');
    stage.manner = 'busy';
    await stage.tick();
    await handedIn(company);
    stage.manner = 'take';
    // The letter's turn comes before anybody followed the move.
    await workDown(stage.product);
    const letters = await stage.product.rows<{ state: string }>(
      `select n.state from reminder r join notification n on n.id = r.notification_id where r.owner_org_id = $1`,
      [company.orgId],
    );
    expect({ open: await stage.openTasks(company.orgId), letters }).toEqual({
      open: [],
      letters: [{ state: 'suppressed' }],
    });
    expect(stage.subjects(company.email)).toEqual([]);
  });
});
