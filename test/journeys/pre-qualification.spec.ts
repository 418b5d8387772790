import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays } from '#kernel';
import {
  SOUND_FACTS,
  agreeDiagnostic,
  buyerWithProgramme,
  consentToEvaluation,
  declareFacts,
  enrolled,
  financeNight,
  lenderIdOf,
  lenderWith,
  offer,
  persona,
  preQualificationOf,
  reaches,
  sampleProduct,
  showTo,
  startProduct,
  todayOf,
  until,
} from '#testing';
import type { EnrolledSupplier, Lender, TestProduct } from '#testing';

/** A bakery pre-qualifies, chooses who may see it, and sees who did (domain guide 5.10). Banks and rates are invented. */
let product: TestProduct;
let bakery: EnrolledSupplier;
let bank: Lender;
let other: Lender;

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres' });
  const administrator = await persona(product, 'PLATFORM', 'AM');
  bakery = await enrolled(product, await buyerWithProgramme(product), administrator, { name: 'Panadería La Espiga' });
  bank = await lenderWith(product, 'agro-verde-eficiencia');
  other = await lenderWith(product, 'union-grupal');
});
afterAll(() => product.stop());

const APPLICANTS = `query ($filter: ApplicantFilter) { applicants(first: 10, filter: $filter) { totalCount edges { node {
  id supplierName country town grade amountLow amountHigh currency products { productId reasons { id result } } plan { investment saving } validUntil } } } }`;

interface Applicants {
  readonly applicants: {
    readonly totalCount: number;
    readonly edges: { node: { id: string; grade: string | null } }[];
  };
}

const applicantsOf = async ({ analyst }: Lender, filter: object | null = null): Promise<Applicants['applicants']> =>
  (await analyst.client.ask<Applicants>(APPLICANTS, { filter })).applicants;

const detailOf = ({ analyst }: Lender, id: string) =>
  analyst.client.send('query ($id: ApplicantId!) { applicant(id: $id) { supplierName } }', { id });

const sharesOf = async (): Promise<{ granteeName: string; fieldGroup: string; accesses: { kind: string }[] }[]> =>
  (
    await bakery.client.ask<{
      dataSharing: { granteeName: string; fieldGroup: string; accesses: { kind: string }[] }[];
    }>('{ dataSharing { granteeName fieldGroup accesses { kind } } }')
  ).dataSharing.filter(({ fieldGroup }) => fieldGroup === 'pre-qualification');

describe('a lender defines what it offers', () => {
  test('rules are checked when they are saved: known facts, values of their type', async () => {
    const define = async (expr: unknown, more: object = {}): Promise<unknown> => {
      const rules = [{ code: 'r', es: 'Regla', en: 'Rule', kind: 'must', expr: JSON.stringify(expr), ...more }];
      const input = sampleProduct('union-grupal', { code: 'otro', rules });
      const { userErrors } = await bank.manager.client.mutate('defineFinanceProduct', input, 'product { id }');
      return userErrors.map(({ code, field }) => [code, field?.join('.')]);
    };
    expect(await define({ op: '=', fact: 'gender', value: 'f' })).toEqual([['FACT_UNKNOWN', 'rules.0.expr']]);
    expect(await define({ op: '>=', fact: 'ebitda', value: '1000' })).toEqual([['FACT_TYPE_DIFFERS', 'rules.0.expr']]);
    expect(await define({ op: 'like', fact: 'ebitda' })).toEqual([['EXPRESSION_INVALID', 'rules.0.expr.op']]);
    expect(await define('yes', { minEvidence: 'X9' })).toEqual([['GRADE_INVALID', 'rules.0.minEvidence']]);
  });

  test('an analyst publishes nothing, and a published edition is replaced, never changed', async () => {
    const refused = await bank.analyst.client.send(
      'mutation ($input: PublishFinanceProductInput!) { publishFinanceProduct(input: $input) { product { id } } }',
      { input: { clientMutationId: randomUUID(), productId: bank.products[0], expectedVersion: 2 } },
    );
    expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
    await offer(other.manager, sampleProduct('union-grupal', { nominalRate: '0.15' }));
    const { financeProducts } = await other.analyst.client.ask<{ financeProducts: object[] }>(
      '{ financeProducts { edition state nominalRate } }',
    );
    expect(financeProducts).toEqual([
      { edition: 2, state: 'PUBLISHED', nominalRate: '0.15' },
      { edition: 1, state: 'RETIRED', nominalRate: '0.16' },
    ]);
    const change = product.rows(
      `update finance_product set terms = terms || '{"currency":"EUR"}' where state = 'PUBLISHED'`,
    );
    await expect(change).rejects.toThrow('PRODUCT_IS_FIXED');
  });
});

describe('a supplier is estimated', () => {
  test('only after it consented, to the words in force', async () => {
    expect(await preQualificationOf(bakery)).toBeNull();
    const asked = await bakery.client.mutate('evaluateFinance', {}, 'preQualification { state }');
    expect(asked.userErrors).toMatchObject([{ code: 'CONSENT_MISSING' }]);
    expect((await consentToEvaluation(bakery, '2019-01')).userErrors).toMatchObject([{ code: 'TERMS_OUTDATED' }]);
    expect((await consentToEvaluation(bakery)).userErrors).toEqual([]);
  });

  test('what is unknown is asked for, what settles most first, and never counts as failing', async () => {
    const { missing, grade, hindrances } = await reaches(bakery, 'INSUFFICIENT_DATA');
    expect(missing[0]?.products).toBe(2);
    expect(missing.map(({ fact }) => fact)).toEqual(expect.arrayContaining(['monthsSelling', 'ebitda', 'statements']));
    // Of two ways to be covered the one that asks least, once.
    expect(missing.map(({ fact }) => fact)).not.toContain('collateral');
    expect([grade, hindrances]).toEqual([null, []]);
  });

  test('faults of a form are told where they are', async () => {
    const codes = async (facts: Record<string, string>, asOf = todayOf(product)): Promise<unknown> =>
      (await declareFacts(bakery, facts, asOf)).map(({ code, field }) => [code, field?.join('.')]);
    expect(await codes({ ebitda: 'mucho' })).toEqual([['FACT_VALUE_INVALID', 'facts.0.value']]);
    expect(await codes({ debt: '-1' })).toEqual([['FACT_VALUE_INVALID', 'facts.0.value']]);
    expect(await codes({ country: 'GT' })).toEqual([['FACT_NOT_DECLARED', 'facts.0.value']]);
    expect(await codes({ ebitda: '1' }, '2099-01-01')).toEqual([['DATE_IN_THE_FUTURE', 'facts.0.asOf']]);
  });

  test('a diagnostic that is not agreed is what hinders, and nothing else', async () => {
    expect(await declareFacts(bakery, SOUND_FACTS, addDays(todayOf(product), -30))).toEqual([]);
    const { hindrances, missing } = await until(async () => {
      const read = await preQualificationOf(bakery);
      return read?.missing.length === 1 ? read : undefined;
    });
    expect(hindrances).toEqual([]);
    expect(missing).toEqual([{ fact: 'verifiedActions', products: 2 }]);
  });

  test('with an agreed diagnostic it pre-qualifies, with the amount of method guide 11.2', async () => {
    await agreeDiagnostic(product, bakery);
    await bakery.client.mutate('evaluateFinance', {}, 'preQualification { state }');
    const { products, grade, validUntil } = await reaches(bakery, 'PRE_QUALIFIED');
    expect(products.find(({ productId }) => productId === bank.products[0])).toMatchObject({
      ...{ outcome: 'PREQUALIFIES', amountLow: '22600.00', amountHigh: '22600.00' },
    });
    // A quarter of the weight is unknown (orders on time, review of the plan): B at most.
    expect(grade).toBe('B');
    expect(validUntil).not.toBeNull();
  });

  test('an estimate that changes nothing writes nothing', async () => {
    const read = () => product.rows('select version, input_hash, evaluated_at, valid_until from pre_qualification');
    const before = await read();
    await financeNight(product, bakery);
    expect(await read()).toEqual(before);
  });
});

describe('who may see it', () => {
  test('nobody before the supplier names a lender (V03)', async () => {
    expect(await applicantsOf(bank)).toEqual({ totalCount: 0, edges: [] });
  });

  test('who offers nothing cannot be named, and is nobody whom the answer tells of', async () => {
    const nobody = await lenderWith(product);
    const answer = await bakery.client.mutate(
      'showPreQualification',
      { lenderIds: [lenderIdOf(nobody)], textVersion: '2026-11' },
      'consents { id }',
    );
    expect(answer.userErrors).toMatchObject([{ code: 'LENDER_UNKNOWN' }]);
  });

  test('the named lender finds it, by what it filters, and reads of its own product alone (V04)', async () => {
    await showTo(bakery, [bank]);
    const { edges, totalCount } = await applicantsOf(bank);
    expect(totalCount).toBe(1);
    expect(edges[0]?.node).toMatchObject({
      ...{ supplierName: 'Panadería La Espiga', country: 'GT', town: 'Quetzaltenango', grade: 'B', currency: 'USD' },
      ...{ amountLow: '22600.00', amountHigh: '22600.00', plan: { investment: '28300', saving: '3850' } },
      products: [{ productId: bank.products[0] }],
    });
    for (const filter of [
      { country: ['SV'] },
      { sectorGroup: ['AGR'] },
      { grade: ['A'] },
      { currency: 'GTQ' },
      { amountMin: 22_601 },
    ])
      expect((await applicantsOf(bank, filter)).totalCount).toBe(0);
    const fits = { country: ['GT'], grade: ['B'], currency: 'USD', amountMin: 22_600, productId: bank.products[0] };
    expect((await applicantsOf(bank, fits)).totalCount).toBe(1);
    expect(await applicantsOf(other)).toEqual({ totalCount: 0, edges: [] });
  });

  test('each reading stands where the supplier looks; of finance only the owner of the company is told', async () => {
    const [{ id } = { id: '' }] = (await applicantsOf(bank)).edges.map(({ node }) => node);
    expect((await detailOf(bank, id)).errors).toEqual([]);
    await detailOf(bank, id);
    const [share] = await sharesOf();
    expect(share?.accesses.map(({ kind }) => kind).sort()).toEqual(['DETAIL', 'DETAIL', 'LIST']);
    const [row] = await product.rows<{ org: string }>('select owner_org_id as org from pre_qualification');
    const helper = await persona(product, 'SUPPLIER', 'SP', row?.org);
    const { dataSharing } = await helper.client.ask<{ dataSharing: { fieldGroup: string }[] }>(
      '{ dataSharing { fieldGroup } }',
    );
    expect(dataSharing.map(({ fieldGroup }) => fieldGroup).sort()).toEqual(['profile', 'score']);
  });

  test('a consent that ended between list and detail is answered as a record that is not there', async () => {
    const [{ id } = { id: '' }] = (await applicantsOf(bank)).edges.map(({ node }) => node);
    const { financeConsents } = await bakery.client.ask<{
      financeConsents: { id: string; lenderName: string | null }[];
    }>('{ financeConsents { id lenderName } }');
    const consentId = financeConsents.find(({ lenderName }) => lenderName !== null)?.id;
    await bakery.client.mutate('revokeFinanceConsent', { consentId }, 'consents { id }');
    const [gone, never] = [await detailOf(bank, id), await detailOf(bank, `apl_${'0'.repeat(32)}`)];
    const bare = (text: string): string => text.replace(/"requestId":"[^"]+"/, '');
    expect(gone.errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(bare(gone.text)).toBe(bare(never.text));
    expect(await applicantsOf(bank)).toEqual({ totalCount: 0, edges: [] });
    expect(await sharesOf()).toEqual([]);
    const { financeConsents: kept } = await bakery.client.ask<{
      financeConsents: { id: string; accesses: object[] }[];
    }>('{ financeConsents { id accesses { kind } } }');
    expect(kept.find((consent) => consent.id === consentId)?.accesses).toHaveLength(3);
  });

  test('what the consent does not name is not there, nor ordered by', async () => {
    await showTo(bakery, [bank], ['amount-range']);
    const [node] = (await applicantsOf(bank)).edges.map((edge) => edge.node);
    expect(node).toMatchObject({ grade: null, amountHigh: '22600.00', products: null, plan: null });
    expect((await applicantsOf(bank, { grade: ['B'] })).totalCount).toBe(0);
  });
});

describe('time and change', () => {
  test('a stricter edition is estimated anew, and who no longer fits is shown no more', async () => {
    const strict = sampleProduct('agro-verde-eficiencia', { amountMin: '50000' });
    await offer(bank.manager, strict);
    await until(async () => (await applicantsOf(bank)).totalCount === 0 || undefined);
    const read = await reaches(bakery, 'PRE_QUALIFIED');
    expect(read.products.map(({ outcome }) => outcome).sort()).toEqual(['NOT_TODAY', 'PREQUALIFIES']);
  });

  test('after its days it expires in the night, stays so, and is estimated when the supplier asks', async () => {
    await product.rows(`update pre_qualification set valid_until = current_date - 2`);
    await financeNight(product, bakery);
    expect((await preQualificationOf(bakery))?.state).toBe('EXPIRED');
    await financeNight(product, bakery);
    expect((await preQualificationOf(bakery))?.state).toBe('EXPIRED');
    await bakery.client.mutate('evaluateFinance', {}, 'preQualification { state }');
    expect((await reaches(bakery, 'PRE_QUALIFIED')).validUntil).not.toBeNull();
  });

  test('when the consent to be estimated ends nothing is kept of the estimate', async () => {
    const { financeConsents } = await bakery.client.ask<{ financeConsents: { id: string; kind: string }[] }>(
      '{ financeConsents { id kind } }',
    );
    const consentId = financeConsents.find(({ kind }) => kind === 'EVALUATE')?.id;
    await bakery.client.mutate('revokeFinanceConsent', { consentId }, 'consents { id }');
    expect(await preQualificationOf(bakery)).toMatchObject({ state: 'NOT_EVALUATED', grade: null, products: [] });
    await financeNight(product, bakery);
    expect((await preQualificationOf(bakery))?.state).toBe('NOT_EVALUATED');
  });
});
