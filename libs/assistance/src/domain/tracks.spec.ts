import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decimal } from '#kernel';
import {
  TRACKS,
  caseForTrack,
  firmHours,
  firmSharePct,
  inWaitingOrder,
  maxOpenTracks,
  proposalFault,
  restsAfterRefusal,
  trackCases,
  trackForGap,
  trackOf,
  trackStatusOf,
} from './index.js';
import type { TrackGap, Waiting } from './index.js';

const gap = (indicator: string, severity: number, more: Partial<TrackGap> = {}): TrackGap => ({
  ...{ indicator, theme: indicator.slice(0, 3), severity, tags: [], paybackMonths: null },
  ...more,
});

describe('which track a gap leads to (domain guide 10.1)', () => {
  test('every theme but SUP has one, and every track closes gaps of a theme', () => {
    const themes = ['WAT', 'ENE', 'WAS', 'MAT', 'EMS', 'PEO', 'RBC'];
    expect(themes.map((theme) => trackForGap(theme, [])?.code)).toEqual([
      ...['AGUA', 'ENERGIA', 'RESIDUOS', 'MATERIAS_PRIMAS', 'SGA', 'GENERO_CER', 'GENERO_CER'],
    ]);
    expect(trackForGap('SUP', [])).toBeUndefined();
    expect(new Set(TRACKS.flatMap((track) => track.themes))).toEqual(new Set(themes));
    expect(TRACKS).toHaveLength(10);
  });

  test('the subject of the question decides between tracks of a theme', () => {
    expect(trackForGap('WAT', ['water.treatment'])?.code).toBe('AGUAS_RESIDUALES');
    expect(trackForGap('ENE', ['transport.efficiency'])?.code).toBe('COMBUSTION');
    expect(trackForGap('ENE', ['carbon.inventory'])?.code).toBe('EMISIONES');
    expect(trackForGap('WAS', ['packaging'])?.code).toBe('ECONOMIA_CIRCULAR');
  });

  test('what is no track is refused', () => {
    expect(() => trackOf('AIRE')).toThrow('TRACK_UNKNOWN');
  });
});

describe('which tracks a diagnostic leads to (domain guide 5.4)', () => {
  test('a minor gap leads to none; critical ones go first, then more gaps, then waste before energy before water', () => {
    const found = trackCases([
      ...[gap('MAT-01', 1), gap('WAT-01', 2), gap('ENE-01', 2), gap('WAS-01', 2)],
      ...[gap('EMS-03', 3), gap('PEO-01', 2), gap('RBC-01', 2)],
    ]);
    expect(found.map(({ track }) => track.code)).toEqual(['SGA', 'GENERO_CER', 'RESIDUOS', 'ENERGIA', 'AGUA']);
    expect(found[0]).toMatchObject({ legalRisk: true, indicators: ['EMS-03'] });
  });

  test('of several measures the quickest to pay back speaks for the track', () => {
    const [found] = trackCases([
      gap('WAT-01', 2, { paybackMonths: 30 }),
      gap('WAT-02', 2, { paybackMonths: 6 }),
      gap('WAT-03', 2),
    ]);
    expect(found?.paybackMonths).toBe(6);
  });

  test('an adviser’s own choice needs an important gap in the theme', () => {
    expect(caseForTrack(trackOf('AGUAS_RESIDUALES'), [gap('WAT-01', 2)])?.indicators).toEqual(['WAT-01']);
    expect(caseForTrack(trackOf('AGUAS_RESIDUALES'), [gap('WAT-01', 1), gap('ENE-01', 3)])).toBeUndefined();
  });

  test('not twice, not more than the size allows, not within ninety days of a refusal', () => {
    const today = '2026-05-01';
    const history = { open: ['AGUA'], refused: [{ track: 'SGA', on: '2026-02-01' }] };
    expect(proposalFault('AGUA', history, { max: 2, today })).toBe('TRACK_OPEN_ALREADY');
    expect(proposalFault('ENERGIA', history, { max: 1, today })).toBe('TRACK_TOO_MANY');
    expect(proposalFault('SGA', history, { max: 2, today })).toBe('TRACK_REFUSED_LATELY');
    expect(proposalFault('SGA', history, { max: 2, today: '2026-05-02' })).toBeNull();
    expect([restsAfterRefusal('2026-02-01', '2026-05-01'), restsAfterRefusal('2026-02-01', '2026-05-02')]).toEqual([
      true,
      false,
    ]);
  });

  test('one for micro, two for small, three above; a size that nobody confirmed is as small (domain guide 8.1)', () => {
    expect(['micro', 'small', 'medium', 'large', 'unconfirmed', null].map(maxOpenTracks)).toEqual([1, 2, 3, 3, 2, 2]);
  });
});

describe('what the firm pays (domain guide 9.8)', () => {
  test('by its legal size', () => {
    expect(['micro', 'small', 'medium', 'large', null].map(firmSharePct)).toEqual(['10', '30', '70', '100', '30']);
    expect([firmHours('16.00', '10'), firmHours('16.00', '30'), firmHours('7.35', '100')]).toEqual([
      '1.60',
      '4.80',
      '7.35',
    ]);
  });

  test('rounding is in favour of the firm: never more than its share, never a hundredth less', () => {
    expect(firmHours('0.33', '10')).toBe('0.03');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom('10', '30', '70', '100'), (cents, share) => {
        const hours = decimal(cents).dividedBy(100);
        const exact = hours.times(share).dividedBy(100);
        const pays = decimal(firmHours(hours.toFixed(2), share));
        return pays.lessThanOrEqualTo(exact) && exact.minus(pays).lessThan('0.01');
      }),
    );
  });
});

describe('who is served first when hours are short (domain guide 5.4)', () => {
  const waits = (id: string, legalRisk: boolean, paybackMonths: number | null, day: number): Waiting => ({
    ...{ id, legalRisk, paybackMonths, acceptedAt: new Date(Date.UTC(2026, 0, day)) },
  });

  test('legal risk, then the quickest to pay back, then who waits longest', () => {
    const rows = [
      waits('a', false, null, 1),
      waits('b', false, 6, 9),
      waits('c', true, null, 9),
      waits('d', false, 6, 2),
      waits('e', true, 40, 9),
    ];
    expect(inWaitingOrder(rows).map(({ id }) => id)).toEqual(['e', 'c', 'd', 'b', 'a']);
  });

  test('the order is the same, however the rows come', () => {
    const row = fc.record({
      id: fc.uuid(),
      legalRisk: fc.boolean(),
      paybackMonths: fc.option(fc.nat(60)),
      acceptedAt: fc.date({ noInvalidDate: true }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ({ id }) => id }), (rows) => {
        expect(inWaitingOrder(rows.toReversed())).toEqual(inWaitingOrder(rows));
      }),
    );
  });
});

test('of several tracks the furthest is what a list says', () => {
  expect(trackStatusOf([])).toBe('NOT_ASSIGNED');
  expect(trackStatusOf(['REFUSED', 'PROPOSED', 'COMPLETED'])).toBe('PROPOSED');
  expect(trackStatusOf(['WAITLISTED', 'IN_PROGRESS', 'ACCEPTED'])).toBe('IN_PROGRESS');
});
