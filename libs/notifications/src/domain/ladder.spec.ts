import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { COUNTRIES, isWorkingDay, workingDaysBetween } from '#countries';
import { addDays } from '#kernel';
import { EXPIRY_LADDER, dueSteps, isEscalated, ladderOf, morningFrom, nextMorning } from './ladder.js';
import type { Mornings } from './ladder.js';

const names = (steps: readonly { step: string }[]): string[] => steps.map(({ step }) => step);
const open = (country: Mornings['country']): Mornings => ({ country, isPaused: () => false });
const anyDay = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2025-06-01', days));
const anyCountry = fc.constantFrom(...COUNTRIES);

describe('the ladder (domain guide 7)', () => {
  test('stands 10, 5 and 1 working days before a deadline and 1, 5 and 10 after it, past holidays', () => {
    // Chile: Fiestas Patrias on Friday 18 and Saturday 19 September 2026; the clock changes in the night to the 6th.
    expect(ladderOf('2026-09-21', 'CL').map(({ step, on }) => `${step} ${on}`)).toEqual([
      'before-10 2026-09-04',
      'before-5 2026-09-11',
      'before-1 2026-09-17',
      'after-1 2026-09-22',
      'after-5 2026-09-28',
      'after-10 2026-10-05',
      'escalation 2026-10-06',
    ]);
  });

  test('knows 29 February', () => {
    expect(ladderOf('2028-03-01', 'GT').map(({ on }) => on)).toContain('2028-02-29');
    expect(ladderOf('2028-02-29', 'GT').find(({ step }) => step === 'after-1')?.on).toBe('2028-03-01');
  });

  test('of an expiry has two rungs: 15 days before, and the day', () => {
    expect(ladderOf('2026-12-10', 'GT', EXPIRY_LADDER).map(({ on }) => on)).toEqual(['2026-11-25', '2026-12-10']);
  });

  test('in every country and from every deadline: in order, on working days, at the right distance', () => {
    fc.assert(
      fc.property(anyCountry, anyDay, (country, dueOn) => {
        const steps = ladderOf(dueOn, country);
        const days = steps.map(({ on }) => on);
        expect(days).toEqual([...days].sort());
        expect(days.every((day) => isWorkingDay(country, day))).toBe(true);
        expect(steps.slice(3).map(({ on }) => workingDaysBetween(country, dueOn, on))).toEqual([1, 5, 10, 11]);
      }),
    );
  });
});

describe('which step leaves', () => {
  const steps = ladderOf('2026-11-20', 'GT');

  test('on its day, and the same one never again', () => {
    expect(dueSteps(steps, new Set(), '2026-11-06').send?.step).toBe('before-10');
    expect(dueSteps(steps, new Set(['before-10']), '2026-11-12').send).toBeNull();
  });

  test('after days in which all was down: only the newest, the older ones are passed over', () => {
    const { send, passOver } = dueSteps(steps, new Set(['before-10']), '2026-11-23');
    expect([send?.step, names(passOver)]).toEqual(['after-1', ['before-5', 'before-1']]);
  });

  test('when the deadline moves: passed steps are not repeated, new ones are planned', () => {
    const moved = ladderOf('2026-12-18', 'GT');
    const taken = new Set(['before-10', 'before-5']);
    expect(dueSteps(moved, taken, '2026-12-11')).toEqual({ send: null, passOver: [] });
    expect(dueSteps(moved, taken, '2026-12-17').send?.step).toBe('before-1');
  });

  test('escalation reminds nobody', () => {
    expect(dueSteps(steps, new Set(), '2027-01-15').send?.step).toBe('after-10');
    expect([isEscalated(steps, '2026-12-04'), isEscalated(steps, '2026-12-07')]).toEqual([false, true]);
  });

  test('however often somebody looks, each step leaves at most once, and the newest always does', () => {
    fc.assert(
      fc.property(
        anyCountry,
        anyDay,
        fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 30 }),
        (country, dueOn, looks) => {
          const ladder = ladderOf(dueOn, country);
          const taken = new Set<string>();
          const sent: string[] = [];
          for (const look of looks.sort((a, b) => a - b)) {
            const { send, passOver } = dueSteps(ladder, taken, addDays(dueOn, look - 25));
            for (const { step } of [...passOver, ...(send ? [send] : [])]) {
              expect(taken).not.toContain(step);
              taken.add(step);
            }
            if (send) sent.push(send.step);
          }
          expect(new Set(sent).size).toBe(sent.length);
          expect(names(ladder).filter((step) => sent.includes(step))).toEqual(sent);
        },
      ),
    );
  });
});

describe('the next morning', () => {
  const steps = ladderOf('2026-11-20', 'GT');

  test('is the one of the next step, or the very next one when a step is overdue', () => {
    expect(nextMorning(steps, open('GT'), '2026-11-02', null)).toBe('2026-11-06');
    expect(nextMorning(steps, open('GT'), '2026-11-09', null)).toBe('2026-11-09');
    expect(nextMorning(steps, open('GT'), '2026-11-09', '2026-11-06')).toBe('2026-11-13');
    expect(nextMorning(steps, open('GT'), '2027-01-04', '2026-12-31')).toBeNull();
  });

  test('waits for the working day of who receives: a Peruvian deadline and a Chilean holiday', () => {
    // 17 September 2026 is an ordinary Thursday in Peru; the 18th is a holiday in Chile.
    const peru = ladderOf('2026-09-21', 'PE');
    expect(peru.find(({ step }) => step === 'before-1')?.on).toBe('2026-09-18');
    expect(nextMorning(peru, open('CL'), '2026-09-15', '2026-09-14')).toBe('2026-09-21');
  });

  test('waits for the end of a season', () => {
    const season: Mornings = { country: 'GT', isPaused: (day) => day >= '2026-11-01' && day <= '2026-11-15' };
    expect(morningFrom('2026-11-06', season)).toBe('2026-11-16');
    expect(nextMorning(steps, season, '2026-11-02', null)).toBe('2026-11-16');
  });
});
