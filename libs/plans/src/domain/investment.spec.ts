import { describe, expect, test } from '@jest/globals';
import { investmentCase } from './investment.js';

const boiler = { capex: '8400.00', annualSaving: '12354.00', annualCost: '300.00', lifeYears: 5 };

describe('investment case (domain guide 9.3)', () => {
  test('boiler insulation: 12,054 net a year, back in 8.36 months, worth 32,982.36 at 14 % over 5 years', () => {
    expect(investmentCase(boiler, 0.14)).toEqual({
      ...{ netYearlySaving: '12054.00', paybackMonths: '8.36', npv: '32982.36', ratePct: '14' },
    });
  });

  test('what saves nothing, or costs more than it saves, is never paid back', () => {
    expect(investmentCase({ ...boiler, annualSaving: '300.00' }).paybackMonths).toBeNull();
    expect(investmentCase({ ...boiler, annualSaving: '-10.00' })).toMatchObject({
      ...{ netYearlySaving: '-310.00', paybackMonths: null, npv: '-9517.48' },
    });
  });

  test('what costs nothing is back at once', () => {
    expect(investmentCase({ ...boiler, capex: '0.00' }).paybackMonths).toBe('0.00');
  });
});
