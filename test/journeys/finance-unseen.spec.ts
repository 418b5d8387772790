import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildSchema, getNamedType, isCompositeType, isObjectType, isRequiredArgument } from 'graphql';
import type { GraphQLNamedType } from 'graphql';
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
  lenderIdOf,
  lenderWith,
  openQueries,
  operationsOf,
  persona,
  reaches,
  refreshRanking,
  showTo,
  startProduct,
  todayOf,
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

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres' });
  const administrator = await persona(product, 'PLATFORM', 'AM');
  buyer = await buyerWithProgramme(product);
  bakery = await enrolled(product, buyer, administrator, { name: 'Panadería La Espiga' });
  await answered(bakery);
  await handIn(bakery);
  await bakery.client.mutate('agreeToEarlyPublication', { enrolmentId: bakery.enrolmentId }, 'enrolment { id }');
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

/** Every field of the type that the role may use and that needs no argument, down to a depth. */
function fieldsFor(role: Role, type: GraphQLNamedType, depth: number): string {
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter(
    ({ name, args, type: shown }) =>
      admits(audienceOf(policy, type.name, name), role) &&
      !args.some(isRequiredArgument) &&
      (depth > 1 || !isCompositeType(getNamedType(shown))),
  );
  return ` { __typename ${fields.map(({ name, type: shown }) => `${name}${fieldsFor(role, getNamedType(shown), depth - 1)}`).join(' ')} }`;
}

type Asked = [name: string, document: string, variables: Record<string, unknown>];

/** Lists, filters, orders and records with ids, with all that the role may read of them. */
function asked(role: Role): Asked[] {
  const queries = schema.getQueryType()?.getFields() ?? {};
  const shown = (name: string): string => {
    const type = queries[name]?.type;
    return type ? fieldsFor(role, getNamedType(type), 6) : '';
  };
  const ask = (name: string, args: string, head = '', variables: Record<string, unknown> = {}): Asked => [
    name,
    `query ${head} { ${name}${args}${shown(name)} }`,
    variables,
  ];
  const [ofProgramme, programme] = ['($id: ProgrammeId!)', { id: buyer.programmeId }];
  const listed = (filter: string): Asked =>
    ask('listedSuppliers', `(programmeId: $id, first: 3${filter})`, ofProgramme, programme);
  return [
    ...openQueries(schema)
      .filter(({ name }) => mayCall(name, role))
      .map(({ name }) => ask(name, '')),
    ...[
      '',
      ', filter: { search: "espiga" }',
      ', filter: { search: "banco" }',
      ', filter: { participation: [PARTICIPATES] }',
    ].map(listed),
    ask('ranking', '(programmeId: $id, first: 3)', ofProgramme, programme),
    ask('ranking', '(programmeId: $id, first: 3, filter: { country: ["GT"] })', ofProgramme, programme),
    ask('programme', '(id: $id)', ofProgramme, programme),
    ask('enrolment', '(id: $id)', '($id: EnrolmentId!)', { id: bakery.enrolmentId }),
    ask('applicants', '(first: 3)'),
    ask('applicants', '(first: 1, filter: { country: ["GT"], grade: ["A", "B"], amountMin: 0 })'),
  ];
}

/** Operations of finance with the supplier's own ids, for their refusals. */
const refusals = (ids: Readonly<Record<string, string>>): [string, string, Record<string, unknown>][] =>
  operationsOf(schema)
    .filter(({ name }) => /inance|applicant|reQualification|onsentToEvaluation/.test(name))
    .map(({ name, document, leaves, variables }) => {
      const given = leaves.flatMap(({ path, scalar }) => (ids[scalar] ? [[path, ids[scalar]] as const] : []));
      return [name, document, variables(new Map<string, unknown>([...given, ['input.clientMutationId', KEY]]))];
    });
/** One role of each kind of organisation: refusals are the same for all of one. */
const REFUSED_TO: readonly Role[] = ['SL', 'AO', 'LA'];

/** Ids of no record. */
const nowhere = {
  ...{ FinanceProductId: `fip_${'0'.repeat(32)}`, ApplicantId: `apl_${'0'.repeat(32)}` },
  ...{ FinanceConsentId: `fic_${'0'.repeat(32)}`, LenderId: `len_${'0'.repeat(32)}` },
};
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
    for (const query of asked(role)) await read(query, (index += 1));
    // What the role may not call at all is refused before any id is read.
    const refused = REFUSED_TO.includes(role) ? refusals(ids) : [];
    for (const call of refused) if (!mayCall(call[0], role)) await read(call, (index += 1));
    const letters = await product.rows('select kind, ids from notification where recipient_email = $1 order by id', [
      email,
    ]);
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
  const before = await everything(nowhere);
  for (const read of ['analyst listedSuppliers', 'lead ranking', 'manager enrolment'])
    expect(
      [...before]
        .filter(([key]) => key.startsWith(read))
        .map(([, text]) => text)
        .join(),
    ).toContain('La Espiga');

  await consentToEvaluation(bakery);
  expect(await declareFacts(bakery, SOUND_FACTS, todayOf(product))).toEqual([]);
  await reaches(bakery, 'PRE_QUALIFIED');
  const [consentId = ''] = await showTo(bakery, [bank]);
  const applicantId = await shownAndRead(bank.analyst.client);
  await refreshRanking(product, buyer);
  const ids = {
    ...{ FinanceProductId: bank.products[0] ?? '', ApplicantId: applicantId },
    ...{ FinanceConsentId: consentId, LenderId: lenderIdOf(bank) },
  };
  expect(Object.fromEntries(await everything(ids))).toEqual(Object.fromEntries(before));

  await bakery.client.mutate('revokeFinanceConsent', { consentId }, 'consents { id }');
  await product.rows('update pre_qualification set valid_until = current_date - 2');
  expect(Object.fromEntries(await everything(ids))).toEqual(Object.fromEntries(before));
});

test('the comparison sees a difference where there is one', async () => {
  const before = await everything(nowhere);
  await buyer.analyst.client.mutate(
    'addListedSupplier',
    { programmeId: buyer.programmeId, name: 'Panadería La Espiga Dos', country: 'GT', email: 'dos@example.org' },
    'listedSupplier { id }',
  );
  const after = await everything(nowhere);
  const changed = [...after].filter(([key, value]) => before.get(key) !== value).map(([key]) => key.split(' ')[1]);
  expect(changed).toContain('listedSuppliers');
});
