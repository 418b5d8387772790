import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildSchema, getNamedType } from 'graphql';
import { admits, audienceOf } from '#platform';
import type { Role } from '#platform';
import { policy } from '#product';
import {
  SOUND_FACTS,
  agreeDiagnostic,
  answered,
  buyerWithProgramme,
  committed,
  consentToEvaluation,
  declareFacts,
  enrolled,
  handIn,
  lenderWith,
  openQueries,
  operationsOf,
  persona,
  reaches,
  refreshRanking,
  selectionOf,
  showTo,
  startProduct,
  until,
} from '#testing';
import type { Buyer, EnrolledSupplier, GraphqlClient, Lender, Persona, TestProduct } from '#testing';

/**
 * V02 and V03: everything that a buyer's side and another bank can read, search, count, sort, be refused or be sent is
 * compared byte for byte before and after a supplier's finance comes to life, was shown, read and taken back.
 */
let product: TestProduct;
let buyer: Buyer;
let bakery: EnrolledSupplier;
let bank: Lender;
let onlookers: [string, Role, Persona][];
const schema = buildSchema(committed('apps/api/schema.graphql'));
const today = new Date().toISOString().slice(0, 10);

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres' });
  const administrator = await persona(product, 'PLATFORM', 'AM');
  buyer = await buyerWithProgramme(product);
  bakery = await enrolled(product, buyer, administrator, { name: 'Panadería La Espiga' });
  await answered(bakery);
  await handIn(bakery);
  await agreeDiagnostic(product, bakery);
  bank = await lenderWith(product, 'agro-verde-eficiencia');
  const rival = await lenderWith(product, 'union-grupal');
  const { orgId } = buyer.analyst;
  onlookers = [
    ['analyst', 'SA', buyer.analyst],
    ['lead', 'SL', await persona(product, 'BUYER', 'SL', orgId)],
    ['manager', 'PM', buyer.manager],
    ['committee', 'CM', await persona(product, 'BUYER', 'CM', orgId)],
    ['association', 'AO', await persona(product, 'ASSOCIATION', 'AO')],
    ['another buyer', 'SA', (await buyerWithProgramme(product)).analyst],
    ['another bank', 'LA', rival.analyst],
    ['another bank’s manager', 'LM', rival.manager],
  ];
});
afterAll(() => product.stop());

/** Lists, filters, orders and records with ids, as far as the role may ask. */
const asked = (): [name: string, document: string, variables: Record<string, unknown>][] => {
  const { programmeId } = buyer;
  const page = (field: string): string =>
    selectionOf(getNamedType(schema.getQueryType()?.getFields()[field]?.type as never), 5);
  const lists = ['NAME', 'Espiga', ''].map(
    (search) =>
      [
        'listedSuppliers',
        `query ($id: ProgrammeId!, $filter: ListedSupplierFilter) { listedSuppliers(programmeId: $id, filter: $filter, first: 100)${page('listedSuppliers')} }`,
        { id: programmeId, filter: { search, country: ['GT'] } },
      ] as [string, string, Record<string, unknown>],
  );
  return [
    ...openQueries(schema).map(({ name, document }): [string, string, Record<string, unknown>] => [name, document, {}]),
    ...lists,
    [
      'ranking',
      `query ($id: ProgrammeId!) { ranking(programmeId: $id, first: 100)${page('ranking')} }`,
      { id: programmeId },
    ],
    ['programme', `query ($id: ProgrammeId!) { programme(id: $id)${page('programme')} }`, { id: programmeId }],
    ['enrolment', `query ($id: EnrolmentId!) { enrolment(id: $id)${page('enrolment')} }`, { id: bakery.enrolmentId }],
    ['applicants', `{ applicants(first: 100)${page('applicants')} }`, {}],
    [
      'applicants',
      `{ applicants(first: 1, filter: { country: ["GT"], grade: ["A", "B"], amountMin: 0 })${page('applicants')} }`,
      {},
    ],
  ];
};

/** Operations of finance with the supplier's own ids, for their refusals. */
const refusals = (ids: Readonly<Record<string, string>>): [string, string, Record<string, unknown>][] =>
  operationsOf(schema)
    .filter(({ name }) => /inance|applicant|reQualification|onsentToEvaluation/.test(name))
    .map(({ name, document, leaves, variables }) => {
      const given = leaves.flatMap(({ path, scalar }) => (ids[scalar] ? [[path, ids[scalar]] as const] : []));
      return [name, document, variables(new Map<string, unknown>([...given, ['input.clientMutationId', KEY]]))];
    });
const KEY = '5f0c0f7e-0000-4000-8000-000000000001';

const bare = (text: string): string => text.replace(/"requestId":"[^"]+"/g, '');

async function everything(ids: Readonly<Record<string, string>>): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  for (const [who, role, { client, email }] of onlookers) {
    const read = async (
      [name, document, variables]: [string, string, Record<string, unknown>],
      index: number,
    ): Promise<void> => {
      const { status, text } = await client.send(document, variables);
      seen.set(`${who} ${name} ${index}`, `${status} ${bare(text)}`);
    };
    let index = 0;
    for (const query of asked()) await read(query, (index += 1));
    // What the role may not call at all is refused before any id is read.
    for (const call of refusals(ids)) if (!mayCall(call[0], role)) await read(call, (index += 1));
    const letters = await product
      .rows('select kind, state, subject_id from notification where recipient = $1 order by id', [email])
      .catch(() => []);
    seen.set(`${who} letters`, JSON.stringify(letters));
  }
  return seen;
}

const mayCall = (name: string, role: Role): boolean =>
  admits(audienceOf(policy, schema.getQueryType()?.getFields()[name] ? 'Query' : 'Mutation', name), role);

async function shownAndRead(client: GraphqlClient): Promise<string> {
  const { applicants } = await until(async () => {
    const answer = await client.ask<{ applicants: { edges: { node: { id: string } }[] } }>(
      '{ applicants(first: 10) { edges { node { id } } } }',
    );
    return answer.applicants.edges.length > 0 ? answer : undefined;
  });
  const id = applicants.edges[0]?.node.id ?? '';
  await client.ask('query ($id: ApplicantId!) { applicant(id: $id) { grade } }', { id });
  return id;
}

test('nobody at the buyer’s side and no other bank can tell that a supplier’s finance exists', async () => {
  await refreshRanking(product, buyer);
  const nowhere = {
    FinanceProductId: `fip_${'0'.repeat(32)}`,
    ApplicantId: `apl_${'0'.repeat(32)}`,
    FinanceConsentId: `fic_${'0'.repeat(32)}`,
  };
  const before = await everything(nowhere);

  await consentToEvaluation(bakery);
  expect(await declareFacts(bakery, SOUND_FACTS, today)).toEqual([]);
  await reaches(bakery, 'PRE_QUALIFIED');
  const [consentId = ''] = await showTo(bakery, [bank]);
  const applicantId = await shownAndRead(bank.analyst.client);
  await refreshRanking(product, buyer);
  const ids = { FinanceProductId: bank.products[0] ?? '', ApplicantId: applicantId, FinanceConsentId: consentId };
  expect(Object.fromEntries(await everything(ids))).toEqual(Object.fromEntries(before));

  await bakery.client.mutate('revokeFinanceConsent', { consentId }, 'consents { id }');
  await product.rows('update pre_qualification set valid_until = current_date - 2');
  expect(Object.fromEntries(await everything(ids))).toEqual(Object.fromEntries(before));
});

test('the comparison sees a difference where there is one', async () => {
  const before = await everything({});
  await buyer.analyst.client.mutate(
    'addListedSupplier',
    { programmeId: buyer.programmeId, name: 'Panadería La Espiga Dos', country: 'GT', email: 'dos@example.org' },
    'listedSupplier { id }',
  );
  const after = await everything({});
  const changed = [...after].filter(([key, value]) => before.get(key) !== value).map(([key]) => key.split(' ')[1]);
  expect(changed).toContain('listedSuppliers');
});
