import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addWorkingDays } from '#countries';
import { addDays } from '#kernel';
import { lastDayOf, usedDays } from './fair-clock.js';
import type { FairClock, Held } from './fair-clock.js';
import type { BallHolder } from './rules/rule.js';

const clock = (held: readonly Held[], more: Partial<FairClock> = {}): FairClock => ({
  ...{ country: 'GT', holder: 'supplier', unit: 'working', held, pauses: [] },
  ...more,
});
const after = (from: string, days: number): string => addWorkingDays('GT', from, days).date;

describe('the fair clock (domain guide 9.7)', () => {
  test('limit 20: submitted on day 12, held by the reviewer for 15 days, returned: 8 left, whatever the calendar says', () => {
    for (const start of ['2026-01-05', '2026-03-16', '2026-12-07']) {
      const submitted = after(start, 12);
      const returned = after(submitted, 15);
      const held: Held[] = [
        { holder: 'supplier', from: start, to: submitted },
        { holder: 'programme', from: submitted, to: returned },
        { holder: 'supplier', from: returned, to: null },
      ];
      expect(usedDays(clock(held), returned)).toBe(12);
      expect(lastDayOf(clock(held), 20, returned)).toBe(after(returned, 8));
    }
  });

  test('stands still while the enrolment is paused and in a declared season', () => {
    const held: Held[] = [{ holder: 'supplier', from: '2026-11-02', to: null }];
    const pauses = [{ from: '2026-11-04', to: '2026-11-10' }];
    expect(lastDayOf(clock(held), 10, '2026-11-02')).toBe('2026-11-16');
    expect(lastDayOf(clock(held, { pauses }), 10, '2026-11-02')).toBe('2026-11-23');
  });

  test('has no last day while a pause has no end', () => {
    const held: Held[] = [{ holder: 'supplier', from: '2026-11-02', to: null }];
    expect(lastDayOf(clock(held, { pauses: [{ from: '2026-11-04', to: null }] }), 10, '2026-11-02')).toBeNull();
  });

  test('counts every day where the guide counts days', () => {
    const held: Held[] = [{ holder: 'supplier', from: '2026-11-02', to: null }];
    expect(lastDayOf(clock(held, { unit: 'calendar' }), 60, '2026-11-02')).toBe('2027-01-01');
  });
});

const holders: readonly BallHolder[] = ['supplier', 'programme', 'verifier', 'nobody'];
/** A chain of intervals without gaps. */
const chains = fc
  .array(fc.record({ days: fc.integer({ min: 0, max: 40 }), holder: fc.constantFrom(...holders) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => {
    let day = '2026-01-05';
    return parts.map(({ days, holder }): Held => {
      const from = day;
      day = addDays(day, days);
      return { holder, from, to: day };
    });
  });

describe('whatever happened', () => {
  test('cutting an interval in two changes nothing', () => {
    fc.assert(
      fc.property(chains, fc.nat(), fc.nat(), (held, which, where) => {
        const at = which % held.length;
        const cut = held[at];
        if (!cut?.to) return;
        const middle = addDays(cut.from, where % 41);
        if (middle > cut.to) return;
        const halves = [
          { ...cut, to: middle },
          { ...cut, from: middle },
        ];
        expect(usedDays(clock(held.toSpliced(at, 1, ...halves)), '2027-06-01')).toBe(
          usedDays(clock(held), '2027-06-01'),
        );
      }),
    );
  });

  test('the time of others never counts: who holds in their stead changes nothing', () => {
    fc.assert(
      fc.property(chains, fc.constantFrom<BallHolder>('programme', 'verifier', 'nobody'), (held, other) => {
        const swapped = held.map((each) => (each.holder === 'supplier' ? each : { ...each, holder: other }));
        expect(usedDays(clock(swapped), '2027-06-01')).toBe(usedDays(clock(held), '2027-06-01'));
      }),
    );
  });

  test('the days of all holders together are the days of the calendar, each once', () => {
    fc.assert(
      fc.property(chains, (held) => {
        const [first, last] = [held[0]?.from ?? '', held.at(-1)?.to ?? ''];
        const all = holders.reduce((sum, holder) => sum + usedDays(clock(held, { holder }), last), 0);
        expect(all).toBe(usedDays(clock([{ holder: 'supplier', from: first, to: last }]), last));
      }),
    );
  });

  test('on the last day of a limit all of it is used, and not a day sooner', () => {
    fc.assert(
      fc.property(chains, fc.integer({ min: 1, max: 30 }), (held, more) => {
        const from = held.at(-1)?.to ?? '';
        const open = [...held, { holder: 'supplier', from, to: null } as const];
        const limit = usedDays(clock(held), from) + more;
        const last = lastDayOf(clock(open), limit, from) ?? '';
        expect(usedDays(clock(open), last)).toBe(limit);
        expect(usedDays(clock(open), addDays(last, -1))).toBe(limit - 1);
      }),
    );
  });
});
