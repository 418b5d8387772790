import { describe, expect, test } from '@jest/globals';
import { next } from '#kernel';
import type { Side, StateMachine } from '#kernel';
import {
  adviserAssignmentMachine,
  checkFits,
  quarterOf,
  readHours,
  readMinutes,
  trackMachine,
  visitMachine,
} from './index.js';
import type { Competence } from './index.js';

const SIDES: Side[] = ['owner', 'counterparty', 'grantee', 'holder', 'system'];

/** Every move that a machine allows, asked of `next` itself: `FROM event TO by side`. */
function allowed<S extends string, E extends string>(machine: StateMachine<S, E>): string[] {
  const states = ['' as const, ...new Set(machine.transitions.map(({ to }) => to))];
  const events = [...new Set(machine.transitions.map(({ event }) => event))];
  return states.flatMap((state) =>
    events.flatMap((event) => {
      const by = SIDES.filter((side) => goes(() => next(machine, state, event, side)));
      return by.length > 0 ? [`${state} ${event} by ${by.join(', ')}`.trim()] : [];
    }),
  );
}

const goes = (work: () => unknown): boolean => {
  try {
    work();
    return true;
  } catch {
    return false;
  }
};

test('a track goes the ways of domain guide 5.4, and no other', () => {
  expect(allowed(trackMachine)).toEqual([
    'propose by grantee, system',
    'PROPOSED accept by counterparty',
    'PROPOSED refuse by counterparty',
    'ACCEPTED wait by system',
    'ACCEPTED start by owner',
    'WAITLISTED start by owner',
    'IN_PROGRESS finish by counterparty, grantee',
    'IN_PROGRESS stop by owner, counterparty, system',
  ]);
});

test('an adviser is proposed by the programme, accepted by the supplier, and ended by either', () => {
  expect(allowed(adviserAssignmentMachine)).toEqual([
    'propose by owner',
    'PROPOSED accept by counterparty',
    'PROPOSED decline by counterparty',
    'PROPOSED end by owner, system',
    'ACTIVE end by owner, counterparty, system',
  ]);
});

test('a visit is proposed by the adviser, confirmed by the supplier, and nothing follows its minutes', () => {
  expect(allowed(visitMachine)).toEqual([
    'propose by grantee',
    'PROPOSED confirm by counterparty',
    'PROPOSED cancel by owner, counterparty, grantee, system',
    'AGREED register by grantee',
    'AGREED cancel by owner, counterparty, grantee, system',
  ]);
});

describe('who fits a supplier', () => {
  const held: Competence & { endedOn: string | null } = {
    ...{ tracks: ['AGUA'], sectors: ['10', '11'], countries: ['GT'], languages: ['es'], maxKm: 100 },
    ...{ validFrom: '2026-01-01', validUntil: '2026-12-31', endedOn: null },
  };
  const need = { on: '2026-06-01', country: 'GT', sectorCode: '1071', language: 'es', track: 'AGUA', km: 100 };

  test('whoever covers all of it, on the first and the last day too', () => {
    for (const on of ['2026-01-01', '2026-06-01', '2026-12-31'])
      expect(() => {
        checkFits(held, { ...need, on });
      }).not.toThrow();
    expect(() => {
      checkFits(held, { ...need, sectorCode: null });
    }).not.toThrow();
  });

  test.each([
    [{ on: '2025-12-31' }, {}, 'ACCREDITATION_NOT_VALID'],
    [{ on: '2027-01-01' }, {}, 'ACCREDITATION_NOT_VALID'],
    [{}, { endedOn: '2026-06-01' }, 'ACCREDITATION_NOT_VALID'],
    [{ country: 'SV' }, {}, 'ADVISER_COUNTRY'],
    [{ sectorCode: '1311' }, {}, 'ADVISER_SECTOR'],
    [{ language: 'quc' }, {}, 'ADVISER_LANGUAGE'],
    [{ track: 'SGA' }, {}, 'ADVISER_TRACK'],
    [{ km: 101 }, {}, 'ADVISER_TOO_FAR'],
  ])('%j of somebody with %j is refused: %s', (needed, has, code) => {
    expect(() => {
      checkFits({ ...held, ...has }, { ...need, ...needed });
    }).toThrow(code);
  });
});

describe('hours and minutes', () => {
  test('a quarter begins with its first day', () => {
    expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual([
      '2026-Q1',
      '2026-Q1',
      '2026-Q2',
      '2026-Q4',
    ]);
  });

  test('hours are exact to the hundredth', () => {
    expect(readHours('2.5', 'hours')).toBe('2.50');
    for (const text of ['-1', '0.001', '100000']) expect(() => readHours(text, 'hours')).toThrow('HOURS_INVALID');
  });

  test('minutes need the day reached, somebody of the supplier, a point and hours', () => {
    const said = { attendees: [' Rosa Ajanel '], points: ['Horno sin aislar'], agreements: [], hours: '3' };
    expect(readMinutes(said, '2026-03-02', '2026-03-02')).toEqual({
      ...said,
      attendees: ['Rosa Ajanel'],
      hours: '3.00',
    });
    expect(() => readMinutes(said, '2026-03-02', '2026-03-01')).toThrow('VISIT_TOO_EARLY');
    expect(() => readMinutes({ ...said, attendees: [] }, '2026-03-02', '2026-03-02')).toThrow('VISIT_NOBODY_THERE');
    expect(() => readMinutes({ ...said, points: [] }, '2026-03-02', '2026-03-02')).toThrow('MINUTES_EMPTY');
    expect(() => readMinutes({ ...said, hours: '0' }, '2026-03-02', '2026-03-02')).toThrow('HOURS_INVALID');
  });
});
