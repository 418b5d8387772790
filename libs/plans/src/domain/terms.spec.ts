import { describe, expect, test } from '@jest/globals';
import { checkProofFile } from './proof-requirements.js';
import { checkTerms } from './terms.js';
import type { Terms } from './terms.js';

const TODAY = '2028-02-29';
const seals: Terms = {
  ...{ title: 'Sellos nuevos del horno', currency: 'USD', capex: '1150', annualSaving: '1980.5', annualCost: '0' },
  ...{ lifeYears: 4, resource: 'fuel', resourceUnit: 'gal', resourcePerYear: '310' },
  ...{
    responsible: 'Rosa',
    startsOn: '2028-02-29',
    dueOn: '2028-05-31',
    proofRequirements: ['INVOICE', 'PHOTO', 'PHOTO'],
  },
};
const check = (change: Partial<Terms>): unknown => checkTerms({ ...seals, ...change }, ['USD', 'GTQ'], TODAY);

describe('terms of an action (domain guide 5.5)', () => {
  test('amounts become exact text with two places, means of verification stand once, in the order of the list', () => {
    expect(check({})).toMatchObject({
      ...{ capex: '1150.00', annualSaving: '1980.50', annualCost: '0.00', resourcePerYear: '310.0000' },
      proofRequirements: ['PHOTO', 'INVOICE'],
    });
  });

  test('a saving of nothing, or less, is said and not refused', () => {
    expect(check({ annualSaving: '-25' })).toMatchObject({ annualSaving: '-25.00' });
  });

  test.each<[string, Partial<Terms>, string]>([
    ['a price below nothing', { capex: '-1' }, 'AMOUNT_INVALID'],
    ['three decimals', { capex: '1.005' }, 'AMOUNT_INVALID'],
    ['words for an amount', { annualSaving: 'NaN' }, 'AMOUNT_INVALID'],
    ['running costs below nothing', { annualCost: '-3' }, 'AMOUNT_INVALID'],
    ['money of elsewhere', { currency: 'EUR' }, 'CURRENCY_UNKNOWN'],
    ['no years', { lifeYears: 0 }, 'LIFE_OUT_OF_RANGE'],
    ['half a year', { lifeYears: 1.5 }, 'LIFE_OUT_OF_RANGE'],
    ['an end before the beginning', { dueOn: '2028-02-28' }, 'DATES_WRONG'],
    ['an end in the past', { startsOn: '2027-01-01', dueOn: '2028-02-28' }, 'DATES_WRONG'],
    ['an end in another life', { dueOn: '2099-01-01' }, 'DATES_WRONG'],
    ['a unit of something else', { resourceUnit: 'kWh' }, 'RESOURCE_UNKNOWN'],
    ['nobody', { responsible: ' ' }, 'TEXT_EMPTY'],
    ['no proof', { proofRequirements: [] }, 'PROOF_REQUIREMENTS_MISSING'],
    ['an unknown proof', { proofRequirements: ['WORD'] }, 'PROOF_REQUIREMENT_UNKNOWN'],
  ])('%s is refused', (_, change, code) => {
    expect(() => check(change)).toThrow(code);
  });

  test('a table is no photo, a photo can be an invoice', () => {
    expect(() => checkProofFile('PHOTO', 'text/csv')).toThrow('PROOF_OF_WRONG_KIND');
    expect(checkProofFile('INVOICE', 'image/jpeg')).toBe('INVOICE');
  });
});
