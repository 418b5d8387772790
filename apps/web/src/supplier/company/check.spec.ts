import { describe, expect, test } from '@jest/globals';
import { checkStep, readSales } from './check.js';
import { missingSteps, typedOf } from './profile.js';
import type { Profile, Typed } from './profile.js';

const NOTHING: Profile = {
  legalName: null,
  taxDisplay: null,
  sectorCode: null,
  workers: null,
  sales: null,
  salesCurrency: null,
  salesYear: null,
  siteTown: null,
  siteAddress: null,
  ownerName: null,
  privacyAgreed: false,
  privacyTextVersion: '2026-11',
  version: 1,
};

const typed = (changes: Partial<Typed>): Typed => ({ ...typedOf(NOTHING), ...changes });
const check = (step: Parameters<typeof checkStep>[0], changes: Partial<Typed>): ReturnType<typeof checkStep> =>
  checkStep(step, typed(changes), 'GT', 2026);

describe('the data of a company are checked when a step is left', () => {
  test('a NIT with the wrong check digit is not left behind', () => {
    expect(check('empresa', { legalName: 'Panadería La Espiga', taxId: '4471902-0' }).faults).toMatchObject([
      { field: 'taxId', code: 'TAX_ID_BAD_CHECK_DIGIT' },
    ]);
  });

  test('"consumidor final" is nobody’s tax id', () => {
    expect(check('empresa', { legalName: 'Panadería La Espiga', taxId: 'C/F' }).faults).toMatchObject([
      { code: 'TAX_ID_GENERIC' },
    ]);
  });

  test('every empty field of a step is named at once', () => {
    expect(check('ventas', {}).faults.map(({ field }) => field)).toEqual(['salesAmount', 'salesYear']);
  });

  test('workers are whole people', () => {
    expect(check('actividad', { sectorCode: '1071', workers: '12.5' }).faults).toMatchObject([{ code: 'whole' }]);
  });

  test('sales are read with either decimal sign and with the sign of the currency', () => {
    const sales = (salesAmount: string): string | null => readSales(typed({ salesAmount }), 'GT');
    expect([sales('Q1,250,000.50'), sales('1.250.000,50'), sales('$ 100')]).toEqual(['1250000.50', '1250000.50', null]);
  });

  test('sales that can mean two things are not guessed', () => {
    expect(check('ventas', { salesAmount: '1,250', salesYear: '2025' }).faults).toMatchObject([{ code: 'number' }]);
  });

  test('sales of the future are no sales', () => {
    expect(check('ventas', { salesAmount: '5000', salesYear: '2027' }).faults).toMatchObject([{ code: 'year' }]);
  });

  test('a company that has said nothing lacks every step', () => {
    expect(missingSteps(NOTHING)).toEqual(['empresa', 'actividad', 'ventas', 'instalacion', 'responsable']);
  });

  test('an address helps, and the company may go on without it', () => {
    expect(check('instalacion', { siteTown: 'Mixco' }).faults).toEqual([]);
    const full = {
      ...NOTHING,
      legalName: 'x',
      taxDisplay: '1',
      sectorCode: '1071',
      workers: 8,
      sales: '1',
      salesYear: 2025,
    };
    expect(missingSteps({ ...full, siteTown: 'Mixco', ownerName: 'x' })).toEqual([]);
  });
});
