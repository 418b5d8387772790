import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SAMPLE_PRODUCTS } from '../../sample-products.js';
import { assessSupplier, factKind, readTerms, ruleValueOf } from '../index.js';
import type { Assessment, OfferedProduct, PreQualificationState, SupplierFacts } from '../index.js';

const products: OfferedProduct[] = SAMPLE_PRODUCTS.map(({ lender, code, ...terms }) => ({
  ...{ id: code, lenderOrgId: lender, terms: readTerms(terms) },
}));

/** The finances of method guide 11.2, of an invented bakery. */
const SOUND: Readonly<Record<string, string>> = {
  ...{ country: 'GT', sizeTier: 'micro', enrolmentActive: 'true', taxRegistration: 'true', diagnosticAgreed: 'true' },
  ...{ monthsSelling: '24', yearsInBusiness: '6', accountsCurrency: 'USD', ebitda: '38000', tax: '3200' },
  ...{ maintenanceCapex: '4000', debtService: '11500', debt: '31000', statements: 'accountant' },
  ...{ guaranteeFund: 'true', purpose: 'efficiency', investment: '28300', planSaving: '3850' },
};

const known = (
  texts: Readonly<Record<string, string>>,
  ages: Readonly<Record<string, number>> = {},
): SupplierFacts => ({
  texts: new Map(Object.entries(texts)),
  facts: new Map(
    Object.entries(texts).map(([name, text]) => [
      name,
      { value: ruleValueOf(factKind(name), text), ageMonths: ages[name] ?? 1, grade: 'E2' },
    ]),
  ),
});
const without = (...names: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(SOUND).filter(([name]) => !names.includes(name)));
const assess = (texts: Readonly<Record<string, string>>, before: PreQualificationState = 'NOT_EVALUATED'): Assessment =>
  assessSupplier(products, known(texts), before);

describe('domain guide 5.10: the state over all products', () => {
  test('with sound finances it pre-qualifies, with the amount of method guide 11.2 and B at most', () => {
    const { state, best } = assess(SOUND);
    expect(state).toBe('PRE_QUALIFIED');
    expect(best?.grade).toMatchObject({ grade: 'B', capped: true, knownWeight: 75 });
    expect(assess(SOUND).products.find(({ productId }) => productId === 'agro-verde-eficiencia')?.amount).toMatchObject(
      {
        amount: '22600.00',
      },
    );
  });

  test('a fact that is missing is asked for, what settles most products first', () => {
    const { state, missing, hindrances } = assess(without('statements', 'ebitda', 'monthsSelling'));
    expect([state, hindrances]).toEqual(['INSUFFICIENT_DATA', []]);
    expect(missing).toEqual([
      { fact: 'monthsSelling', products: 3 },
      { fact: 'ebitda', products: 2 },
      { fact: 'statements', products: 1 },
    ]);
  });

  test('of two ways to meet a rule the one that asks least is asked, once', () => {
    expect(assess(without('guaranteeFund')).products[0]).toMatchObject({
      ...{ outcome: 'missing-information', missing: ['guaranteeFund'] },
    });
  });

  test('statements of another year count as unknown, and so do amounts of another currency', () => {
    const stale = assessSupplier(products, known(SOUND, { statements: 15 }), 'NOT_EVALUATED');
    expect(stale.products[0]).toMatchObject({ outcome: 'missing-information', missing: ['statements'] });
    const quetzales = assess({ ...SOUND, accountsCurrency: 'GTQ' });
    expect(quetzales.state).toBe('INSUFFICIENT_DATA');
    expect(quetzales.products[0]?.amount).toBeNull();
  });

  test('what no product can do without is told before anything else', () => {
    const { state, hindrances } = assess({ ...SOUND, enrolmentActive: 'false', country: 'PA' });
    expect([state, hindrances.map(({ id }) => id)]).toEqual(['NOT_YET', ['enrolment']]);
  });

  test('a costed plan that is only said, without a document, opens nothing', () => {
    const said = known(SOUND);
    const facts = new Map(said.facts).set('investment', { value: 28300, ageMonths: 1, grade: 'E1' });
    expect(assessSupplier(products, { ...said, facts }, 'NOT_EVALUATED').state).toBe('INSUFFICIENT_DATA');
  });

  test('when every product fails the nearest one says what would make it', () => {
    const { state, hindrances } = assess({ ...SOUND, yearsInBusiness: '0.5' });
    expect([state, hindrances.map(({ id }) => id)]).toEqual(['NOT_YET', ['years']]);
  });

  test('losses give no amount, and the amount is the reason', () => {
    const { state, products: outcomes } = assess({ ...SOUND, ebitda: '-5' });
    expect(state).toBe('NOT_YET');
    expect(outcomes[0]?.reasons.find(({ id }) => id === 'amount')?.result).toBe('no');
  });

  test('a critical finding suspends who was pre-qualified, and no one else', () => {
    const found = { ...SOUND, criticalFinding: 'true' };
    expect(assess(found, 'PRE_QUALIFIED').state).toBe('SUSPENDED');
    expect(assess(found, 'SUSPENDED')).toMatchObject({ state: 'SUSPENDED', best: null });
    expect(assess({ ...found, criticalFinding: 'false' }, 'SUSPENDED').state).toBe('PRE_QUALIFIED');
    expect(assess(found, 'NOT_EVALUATED').state).toBe('PRE_QUALIFIED');
  });

  test('the score, and whether a woman leads the company, are no facts', () => {
    for (const name of ['score', 'level', 'womenLed', 'gender', 'origin', 'complaints'])
      expect(() => factKind(name)).toThrow('FACT_UNKNOWN');
  });

  test('the order in which products are read changes nothing, and forgetting a fact never makes a refusal', () => {
    fc.assert(
      fc.property(
        fc.subarray(Object.keys(SOUND)),
        fc.shuffledSubarray(products, { minLength: 3 }),
        (forgotten, order) => {
          const texts = without(...forgotten);
          const there = assess(texts);
          const shuffled = assessSupplier(order, known(texts), 'NOT_EVALUATED');
          expect([shuffled.state, shuffled.best, shuffled.missing]).toEqual([there.state, there.best, there.missing]);
          expect(there.state).not.toBe('NOT_YET');
        },
      ),
    );
  });
});
