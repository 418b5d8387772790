import { expect, test } from '@jest/globals';
import { FARM, answering } from '../../fixtures/farm.fixture.js';
import { suggestedGaps } from './gaps.js';

test('the farm’s weak answers become gaps, open burning a critical one; what it did not answer is none', () => {
  expect(suggestedGaps(FARM)).toEqual([
    { indicator: 'ENE-01', theme: 'ENE', points: 35, severity: 2 },
    { indicator: 'WAS-01', theme: 'WAS', points: 40, severity: 2 },
    { indicator: 'WAS-07', theme: 'WAS', points: 30, severity: 3 },
    { indicator: 'MAT-04', theme: 'MAT', points: 40, severity: 2 },
  ]);
});

test('not knowing is a gap, half the points is none, and a question outside the core is minor', () => {
  const small = { ...FARM, supplier: { ...FARM.supplier, size: 'small' as const } };
  const gaps = suggestedGaps(
    answering(
      small,
      { indicator: 'SUP-01', value: 'dont_know', grade: 'E1' },
      { indicator: 'ENE-01', value: 'monthly', grade: 'E1' },
      { indicator: 'WAT-04', value: 'when_seen', grade: 'E1' },
      { indicator: 'EMS-05', value: 'none', grade: 'E1' },
    ),
  );
  expect(gaps.map(({ indicator, severity }) => `${indicator} ${severity}`)).toEqual([
    'WAT-04 1',
    'WAS-01 2',
    'WAS-07 3',
    'MAT-04 2',
    'SUP-01 2',
  ]);
});
