import { describe, expect, test } from '@jest/globals';
import { irr, measureEconomics, npvT0, payback } from './index.js';

const round = (value: number | null, digits = 2): number | null =>
  value === null ? null : Number(value.toFixed(digits));

describe('method guide 10: the table of measures at 12 %', () => {
  test.each([
    ['LED', { capex: 1800, annualSaving: 1150, tonnesPerYear: 2.1, life: 5 }, [-309.84, 2345.49, 1.57]],
    [
      'drives',
      { capex: 6500, annualCost: 100, annualSaving: 1900, tonnesPerYear: 3.8, life: 10 },
      [-170.95, 3670.4, 3.61],
    ],
    ['door seals', { capex: 400, annualSaving: 180, tonnesPerYear: 0.4, life: 4 }, [-120.77, 146.72, 2.22]],
    ['solar', { capex: 21000, annualCost: 300, annualSaving: 3900, tonnesPerYear: 9.5, life: 20 }, [-83, 5890, 5.83]],
    [
      'boiler',
      { capex: 14000, annualCost: 900, annualSaving: 1000, tonnesPerYear: 22, life: 12 },
      [98.19, -13380.56, 140],
    ],
  ])('%s', (_, measure, [perTonne, npv, years]) => {
    const economics = measureEconomics({ ...measure, rate: 0.12 });
    expect(round(economics.costPerTonne)).toBe(perTonne);
    expect(round(economics.npv)).toBe(npv);
    expect(round(economics.payback)).toBe(years);
  });

  test('the drives, flow by flow', () => {
    const flows = [-6500, ...Array.from({ length: 10 }, () => 1800)];
    expect(round(npvT0(0.12, flows))).toBe(3670.4);
    expect(round(irr(flows) * 100, 3)).toBe(24.629);
    expect(round(payback(flows).simple, 3)).toBe(3.611);
    expect(round(payback(flows, 0.12).discounted, 4)).toBe(5.0125);
  });
});

describe('domain guide 9.3: investment case', () => {
  test('the insulation of a boiler', () => {
    const saving = 4260 * 2.9;
    const insulation = measureEconomics({ capex: 8400, annualSaving: saving, annualCost: 300, life: 5, rate: 0.14 });
    expect(round(insulation.netAnnual)).toBe(12054);
    expect(round((insulation.payback ?? 0) * 12)).toBe(8.36);
    expect(round(insulation.annuityFactor, 6)).toBe(3.433081);
    expect(round(insulation.npv)).toBe(32982.36);
    expect(insulation.costPerTonne).toBeNull();
  });

  test('what saves nothing never comes back, and what costs nothing is back at once', () => {
    const none = measureEconomics({ capex: 100, annualSaving: 50, annualCost: 50, life: 5, rate: 0.1 });
    expect([none.payback, none.discountedPayback, none.irr]).toEqual([null, null, null]);
    const free = measureEconomics({ capex: 0, annualSaving: 50, tonnesPerYear: 0, life: 5, rate: 0.1 });
    expect([free.payback, free.discountedPayback, free.irr, free.costPerTonne]).toEqual([0, 0, null, null]);
  });

  test('the simple payback goes on beyond the life, the discounted one does not', () => {
    const late = measureEconomics({ capex: 1000, annualSaving: 100, life: 5, rate: 0.1 });
    expect([late.payback, late.discountedPayback]).toEqual([10, null]);
    expect(late.irr).toBeLessThan(0);
  });
});

test('payback begins with the first money that is out, and ends when it is back', () => {
  expect(payback([0, -500, 600])).toEqual({ simple: 1 + 500 / 600, discounted: 1 + 500 / 600 });
  expect(payback([100, 50])).toEqual({ simple: 0, discounted: 0 });
  expect(payback([-100, 60, 30])).toEqual({ simple: null, discounted: null });
  expect(payback([-100, 100])).toEqual({ simple: 1, discounted: 1 });
});
