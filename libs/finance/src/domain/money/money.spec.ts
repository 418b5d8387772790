import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decimal, plain, sumOf } from '#kernel';
import { dscr, earlyPayment, indicativeAmount, schedule } from '../index.js';
import type { IndicativeCase } from '../index.js';

const failure = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  return null;
};

describe('domain guide 9.4: instalment and cover', () => {
  test('8,400 over 24 months at 15 %', () => {
    const loan = schedule({ pv: '8400.00', rate: 0.0125, nper: 24 });
    expect(loan.payment).toBe('407.29');
    expect(plain(decimal('407.28784').times(24), 2)).toBe('9774.91');
    expect(Math.abs(Number(loan.totalPaid) - 9774.91)).toBeLessThan(0.05);
    expect(dscr(1004.5 * 0.7, 407.29)?.toFixed(2)).toBe('1.73');
  });
});

describe('domain guide 9.6: early payment', () => {
  test('each discount is rounded, then they are subtracted', () => {
    expect(earlyPayment({ amount: '12500.00', days: 60, rate: 0.115, toRate: 0.095 })).toEqual({
      discount: '239.58',
      paid: '12260.42',
      toDiscount: '197.92',
      stepWorth: '41.66',
    });
  });

  test('a rate is the decimal that was agreed: half a cent goes up', () => {
    // 0.115 as a double is a little less than 0.115; read by its shortest form the discount is 0.575 exactly.
    expect(earlyPayment({ amount: '5.00', days: 360, rate: 0.115 }).discount).toBe('0.58');
  });
});

const CASE: IndicativeCase = {
  ...{ ebitda: '38000', tax: '3200', maintenanceCapex: '4000', debtService: '11500', debt: '31000' },
  ...{ planSaving: '3850', rate: 0.11 / 12, nper: 48, greenCapex: '28300', productMax: '50000' },
};

describe('method guide 11.2: indicative amount', () => {
  test('the example', () => {
    const found = indicativeAmount(CASE);
    expect(found).toMatchObject({
      ...{ outcome: 'amount', amount: '22600.00', limit: 'capex', cfads: '32725.00', cfadsStressed: '28925.00' },
      ...{ room: '10750.00', byDscr: '34661.06', byCapex: '22640.00', byLeverage: '83000.00', payment: '584.11' },
    });
    expect(found.annuityFactor.toFixed(5)).toBe('38.69142');
    expect([found.dscr, found.dscrStressed, found.dscrWithoutSavings].map((value) => value?.toFixed(3))).toEqual([
      ...['1.768', '1.563', '1.664'],
    ]);
  });

  test('its schedule: 584.11 a month, 584.02 at the end, interest 5,437.19', () => {
    const loan = schedule({ pv: '22600', rate: 0.11 / 12, nper: 48 });
    expect([loan.payment, loan.lastPayment, loan.totalInterest]).toEqual(['584.11', '584.02', '5437.19']);
  });

  test('method guide 11.4: half a point less saves 262.71 in cents', () => {
    const [dear, cheap] = [0.11, 0.105].map((yearly) => schedule({ pv: '22600', rate: yearly / 12, nper: 48 }));
    expect(cheap?.payment).toBe('578.64');
    expect((Number(dear?.totalPaid) - Number(cheap?.totalPaid)).toFixed(2)).toBe('262.71');
  });

  test('below the least of the product the gap is told, and nothing else that hangs on an amount', () => {
    const found = indicativeAmount({ ...CASE, productMin: '25000' });
    expect(found).toMatchObject({ outcome: 'below-minimum', gap: '2400.00', amount: null, payment: null, dscr: null });
  });

  test('losses give no amount, and neither does debt beyond what is earned', () => {
    expect(indicativeAmount({ ...CASE, ebitda: '-1' })).toMatchObject({
      outcome: 'none',
      gap: null,
      amountUnstressed: null,
    });
    expect(indicativeAmount({ ...CASE, debtService: '30000' })).toMatchObject({ outcome: 'none', limit: 'dscr' });
  });

  test('without debt there is no cover to speak of', () => {
    expect(dscr(1000, 0)).toBeNull();
    expect(failure(() => dscr(1000, -1))).toMatchObject({ code: 'AMOUNT_INVALID' });
  });

  const money = fc.integer({ min: 0, max: 100_000 });
  const supplier = fc.record({ ebitda: money, debtService: money, debt: money, planSaving: money });
  const amountOf = (values: Record<string, number>, dscrMin: number): number => {
    const texts = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
    const found = indicativeAmount({ ...CASE, ...texts, dscrMin });
    expect(Number(found.amountUnstressed)).toBeGreaterThanOrEqual(Number(found.amount));
    return Number(found.amount);
  };

  test('I12: more debt or a stricter cover never raises it, more earnings never lower it', () => {
    const cover = fc.double({ min: 1, max: 3, noNaN: true });
    fc.assert(
      fc.property(
        supplier,
        cover,
        money,
        fc.double({ min: 0, max: 2, noNaN: true }),
        (values, least, more, stricter) => {
          const amount = amountOf(values, least);
          expect(amountOf({ ...values, debt: values.debt + more }, least)).toBeLessThanOrEqual(amount);
          expect(amountOf({ ...values, debtService: values.debtService + more }, least)).toBeLessThanOrEqual(amount);
          expect(amountOf(values, least + stricter)).toBeLessThanOrEqual(amount);
          expect(amountOf({ ...values, ebitda: values.ebitda + more }, least)).toBeGreaterThanOrEqual(amount);
        },
      ),
    );
  });
});

describe('schedules', () => {
  const loan = fc
    .record({
      units: fc.integer({ min: 0, max: 50_000_000 }),
      rate: fc.double({ min: 0, max: 0.2, noNaN: true }),
      nper: fc.integer({ min: 1, max: 120 }),
      decimals: fc.constantFrom(0, 2, 3),
      interestOnly: fc.nat(119),
    })
    .map(({ units, nper, decimals, interestOnly, rate }) => ({
      ...{ rate: Number(rate.toFixed(9)), nper, decimals, interestOnly: interestOnly % nper },
      pv: plain(decimal(units).div(10 ** decimals), decimals),
    }));

  test('I13: principals add up to the loan, balances only fall, payments are interest and principal', () => {
    fc.assert(
      fc.property(loan, (given) => {
        const { rows, totalInterest, totalPaid, lastPayment } = schedule(given);
        const column = (name: 'payment' | 'interest' | 'principal') => sumOf(rows.map((row) => decimal(row[name])));
        expect(plain(column('principal'), given.decimals)).toBe(given.pv);
        expect(plain(column('interest'), given.decimals)).toBe(totalInterest);
        expect(plain(column('payment'), given.decimals)).toBe(totalPaid);
        expect(rows.at(-1)).toMatchObject({ payment: lastPayment, balance: plain(decimal(0), given.decimals) });
        let before = decimal(given.pv);
        for (const { principal, balance } of rows) {
          expect(decimal(principal).isNegative() && !decimal(principal).isZero()).toBe(false);
          expect(decimal(balance).equals(before.minus(principal))).toBe(true);
          before = decimal(balance);
        }
      }),
    );
  });

  test('pesos have no cents, and rounding up does not lend more than was lent', () => {
    const pesos = schedule({ pv: '7', rate: 0, nper: 12, decimals: 0 });
    expect(pesos.rows.map(({ payment }) => payment).join('')).toBe('111111100000');
    expect(schedule({ pv: '1000000', rate: 0.02, nper: 3, decimals: 0 })).toMatchObject({
      payment: '346755',
      totalPaid: '1040264',
    });
  });

  test('interest alone comes first, then even instalments', () => {
    const { rows, payment } = schedule({ pv: '1000.00', rate: 0.015, nper: 5, interestOnly: 2 });
    expect(rows.map((row) => row.payment)).toEqual(['15.00', '15.00', '343.38', '343.38', '343.38']);
    expect(payment).toBe('343.38');
  });

  test.each([
    [{ pv: '-1' }, 'AMOUNT_INVALID'],
    [{ pv: '1.005' }, 'AMOUNT_TOO_PRECISE'],
    [{ rate: -0.01 }, 'RATE_INVALID'],
    [{ nper: 0 }, 'PERIODS_INVALID'],
    [{ interestOnly: 12 }, 'PERIODS_INVALID'],
  ])('%j is refused', (change, code) => {
    expect(failure(() => schedule({ pv: '100', rate: 0.01, nper: 12, ...change }))).toMatchObject({ code });
  });
});
