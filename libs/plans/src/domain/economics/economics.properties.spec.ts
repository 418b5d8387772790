import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  crf,
  cumipmt,
  effect,
  fv,
  ipmt,
  irr,
  mirr,
  npvExcel,
  npvT0,
  pmt,
  ppmt,
  pv,
  rateOf,
  xirr,
  xnpv,
} from './index.js';

const amount = fc.double({ min: 1, max: 1e6, noNaN: true });
/** Rates of flows between these stay within what is looked for. */
const flow = fc.double({ min: 10, max: 5000, noNaN: true });
const anyAmount = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const rate = fc.double({ min: 0, max: 0.5, noNaN: true });
const due = fc.constantFrom<0 | 1>(0, 1);
const loan = fc.record({ rate, nper: fc.integer({ min: 1, max: 360 }), pv: anyAmount, fv: anyAmount, due });

const close = (actual: number, expected: number, size: number): void => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, size));
};
const failure = (act: () => unknown): { code?: string; details?: { candidates?: number[] } } => {
  try {
    act();
  } catch (error) {
    return error as { code: string };
  }
  return {};
};

describe('internal rates', () => {
  test('at the internal rate of an investment it is worth nothing', () => {
    fc.assert(
      fc.property(flow, fc.array(flow, { minLength: 1, maxLength: 60 }), (paid, received) => {
        const flows = [-paid, ...received];
        const found = irr(flows);
        close(npvT0(found, flows), 0, paid + received.reduce((sum, value) => sum + value, 0));
      }),
    );
  });

  test('a scaled investment has the same rate, and one turned round as well', () => {
    fc.assert(
      fc.property(flow, fc.array(flow, { minLength: 1, maxLength: 20 }), amount, (paid, received, factor) => {
        const flows = [-paid, ...received];
        const found = irr(flows);
        const same = irr(flows.map((value) => -value * factor));
        expect(Math.abs(same - found)).toBeLessThanOrEqual(1e-9 * (1 + found));
      }),
    );
  });

  test('every rate that flows were built from is among the candidates', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.4, noNaN: true }),
        fc.double({ min: 0.5, max: 3, noNaN: true }),
        (a, b) => {
          // (x - (1 + a)) (x - (1 + b)), whose coefficients change sign twice.
          const { code, details } = failure(() => irr([-1, 2 + a + b, -(1 + a) * (1 + b)]));
          expect(code).toBe('SEVERAL_SOLUTIONS');
          expect(details?.candidates).toHaveLength(2);
          for (const [index, built] of [a, b].entries()) expect(details?.candidates?.[index]).toBeCloseTo(built, 9);
        },
      ),
    );
  });

  test('three rates are found, a double one once, and flows that are never worth nothing have no candidate', () => {
    const cubic = [-1, 1.1 + 1.3 + 2, -(1.1 * 1.3 + 1.1 * 2 + 1.3 * 2), 1.1 * 1.3 * 2];
    const { candidates = [] } = failure(() => irr(cubic)).details ?? {};
    expect(candidates.map((value) => value.toFixed(9))).toEqual(['0.100000000', '0.300000000', '1.000000000']);
    const later = failure(() => irr([-1, -0.6, 5.77, -4.29])).details?.candidates ?? [];
    expect(later.map((value) => value.toFixed(9))).toEqual(['0.100000000', '0.300000000']);
    expect(failure(() => irr([-1, 2.2, -1.21])).details?.candidates?.map((value) => value.toFixed(6))).toEqual([
      '0.100000',
    ]);
    expect(failure(() => irr([-1, 3, -2.5])).details?.candidates).toEqual([]);
  });

  test('without a change of sign, or with a rate out of reach, there is none; zeros do not count', () => {
    for (const flows of [
      [1, 2],
      [-1, -2, 0],
      [0, 0],
      [-1, 1e-9],
    ])
      expect(failure(() => irr(flows)).code).toBe('NO_SOLUTION');
    expect(irr([-100, 0, 0, 100])).toBe(0);
    expect(irr([0, -100, 0, 121])).toBeCloseTo(0.1, 12);
    expect(irr([-1, 500_000])).toBeCloseTo(499_999, 3);
  });

  test('long series with many changes are answered in time', () => {
    const monthly = Array.from({ length: 600 }, (_, month) => (month % 2 === 0 ? -100 : 100 + (month % 7)));
    expect(failure(() => irr(monthly)).code).toBe('SEVERAL_SOLUTIONS');
    const long = [-1e6, ...Array.from({ length: 9_999 }, () => 1000)];
    expect(npvT0(irr(long), long)).toBeCloseTo(0, 3);
  });

  test('dated flows a common year apart are those of periods, and the order of later ones does not matter', () => {
    const dates = ['2025-03-01', '2026-03-01', '2027-03-01'];
    expect(xirr([-500, 300, 300], dates)).toBeCloseTo(irr([-500, 300, 300]), 12);
    expect(xnpv(0.08, [-500, 300, 300], dates)).toBeCloseTo(npvT0(0.08, [-500, 300, 300]), 9);
    expect(xirr([-500, 250, 300, 50], ['2025-03-01', '2027-03-01', '2026-03-01', '2027-03-01'])).toBeCloseTo(
      irr([-500, 300, 300]),
      12,
    );
    expect(failure(() => xnpv(0.1, [-1, 1], ['2026-01-02', '2026-01-01'])).code).toBe('DATE_BEFORE_FIRST');
  });
});

describe('present values', () => {
  test('the two conventions differ by one period', () => {
    fc.assert(
      fc.property(rate, fc.array(anyAmount, { minLength: 1, maxLength: 50 }), (r, values) => {
        close(
          npvExcel(r, values) * (1 + r),
          npvT0(r, values),
          values.reduce((sum, value) => sum + Math.abs(value), 0),
        );
      }),
    );
  });

  test('a modified rate lies between what flows earn and what is earned on them', () => {
    expect(mirr([-100, 0, 0, 133.1], 0.5, 0)).toBeCloseTo(0.1, 12);
    expect(failure(() => mirr([100, 50], 0.1, 0.1)).code).toBe('NO_SOLUTION');
    expect(failure(() => mirr([-100], 0.1, 0.1)).code).toBe('NO_SOLUTION');
  });

  test('a rate of -1 or less has no present value', () => {
    expect(failure(() => npvT0(-1, [1])).code).toBe('RATE_INVALID');
    expect(
      failure(() =>
        npvT0(
          -0.999,
          Array.from({ length: 400 }, () => 1),
        ),
      ).code,
    ).toBe('RESULT_NOT_FINITE');
  });
});

describe('even payments', () => {
  test('payment, present and future value, and rate say the same thing', () => {
    fc.assert(
      fc.property(loan, (given) => {
        const payment = pmt(given);
        const size = Math.abs(given.pv) + Math.abs(given.fv) + Math.abs(payment) * given.nper;
        close(pv({ ...given, pmt: payment }), given.pv, size);
        const grown = (1 + given.rate) ** given.nper;
        close(fv({ ...given, pmt: payment }), given.fv, size * grown);
      }),
    );
    fc.assert(
      fc.property(
        fc.double({ min: 1e-4, max: 0.5, noNaN: true }),
        fc.integer({ min: 1, max: 240 }),
        amount,
        due,
        (r, nper, now, at) => {
          if (at === 1 && nper === 1) return;
          expect(rateOf({ nper, pv: now, pmt: pmt({ rate: r, nper, pv: now, due: at }), due: at })).toBeCloseTo(r, 9);
        },
      ),
    );
  });

  test('interest and principal add up to the payment, and principals to the loan', () => {
    fc.assert(
      fc.property(fc.record({ rate, nper: fc.integer({ min: 1, max: 120 }), pv: amount, due }), (given) => {
        const periods = Array.from({ length: given.nper }, (_, index) => index + 1);
        const payment = pmt(given);
        const principals = periods.map((per) => ppmt({ ...given, per }));
        for (const [index, per] of periods.entries())
          close(ipmt({ ...given, per }) + (principals[index] ?? 0), payment, Math.abs(payment));
        close(
          principals.reduce((sum, value) => sum + value, 0),
          -given.pv,
          given.pv,
        );
        const interest = cumipmt({ ...given, start: 1, end: given.nper });
        close(interest, payment * given.nper + given.pv, Math.abs(payment) * given.nper);
      }),
    );
  });

  test('without interest a payment is an even share, and no payment holds interest', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 360 }), due, (now, nper, at) => {
        close(pmt({ rate: 0, nper, pv: now, due: at }), -now / nper, now);
        expect(ipmt({ rate: 0, per: 1, nper, pv: now, due: at })).toBe(0);
        expect(crf(0, nper)).toBe(1 / nper);
      }),
    );
    expect(rateOf({ nper: 10, pmt: -100, pv: 1000 })).toBe(0);
  });

  test('a rate next to nothing is next to no rate, and long series do not overflow', () => {
    expect(pmt({ rate: 1e-14, nper: 12, pv: 1200 })).toBeCloseTo(-100, 9);
    expect(pmt({ rate: 2, nper: 1200, pv: 100 })).toBeCloseTo(-200, 9);
    expect(pmt({ rate: -0.9, nper: 1200, pv: 100 })).toBeCloseTo(0, 9);
  });

  test('periods out of range and rates that lose all are refused where they are', () => {
    expect(failure(() => ipmt({ rate: 0.1, per: 13, nper: 12, pv: 1 }))).toMatchObject({ details: { field: 'per' } });
    expect(failure(() => cumipmt({ rate: 0.1, nper: 12, pv: 1, start: 3, end: 2 }))).toMatchObject({
      details: { field: 'start' },
    });
    expect(failure(() => cumipmt({ rate: 0.1, nper: 12, pv: 1, start: 3, end: 13 }))).toMatchObject({
      details: { field: 'end' },
    });
    expect(failure(() => pmt({ rate: 0.1, nper: 0, pv: 1 }))).toMatchObject({ details: { field: 'nper' } });
    expect(failure(() => effect(-12, 12))).toMatchObject({ details: { field: 'nominal' } });
    expect(failure(() => rateOf({ nper: 12, pmt: 100, pv: 1000 })).code).toBe('NO_SOLUTION');
  });
});
