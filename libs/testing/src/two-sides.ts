import { ORGANISATION_KINDS, mayHold } from '#identity';
import type { MemberRole } from '#identity';
import { uuidOf } from '#kernel';
import { MACHINE, ROLES, Secrets } from '#platform';
import type { Role } from '#platform';
import type { GraphqlClient } from './graphql-client.js';
import { persona } from './personas.js';
import type { Persona } from './personas.js';
import { lenderWith } from './finance-stories.js';
import { buyerWithProgramme, invite } from './programme-stories.js';
import type { Buyer } from './programme-stories.js';
import type { TestProduct } from './product.js';

/** A buyer, a lender and a supplier of the programme with a record of each kind, and somebody in each of their roles. */
export interface Side {
  readonly product: TestProduct;
  readonly buyer: Buyer;
  readonly supplier: GraphqlClient;
  readonly supplierOrgId: string;
  readonly listedId: string;
  readonly invitationId: string;
  readonly enrolmentId: string;
  readonly diagnosticId: string;
  /** Of a centre that has nothing to do with anybody yet. */
  readonly adviser: Persona;
  /** Of a firm that has nothing to do with anybody yet. */
  readonly verifier: Persona;
  readonly lenderOrgId: string;
  /** A browser for each role that this side has. */
  readonly actors: ReadonlyMap<Role, GraphqlClient>;
}

/** Makes a side through the API. Needs no worker: tokens and codes are rebuilt from what is stored of them. */
export async function makeSide(product: TestProduct, email: string): Promise<Side> {
  const buyer = await buyerWithProgramme(product);
  const { listedId, invitationId } = await invite(buyer, email);
  const supplier = product.client();
  const enrolmentId = await acceptUnread(product, supplier, invitationId);
  const { viewer, diagnosticOf } = await supplier.ask<{
    viewer: { organisation: { id: string } };
    diagnosticOf: { id: string };
  }>('query ($id: EnrolmentId!) { viewer { organisation { id } } diagnosticOf(enrolmentId: $id) { id } }', {
    id: enrolmentId,
  });
  const supplierOrgId = viewer.organisation.id;
  const adviser = await persona(product, 'CP_CENTRE', 'AD');
  const verifier = await persona(product, 'VERIFIER', 'VE');
  const lender = await lenderWith(product);
  const colleague = async (role: MemberRole, kind: 'BUYER' | 'SUPPLIER', orgId: string): Promise<GraphqlClient> =>
    (await persona(product, kind, role, orgId)).client;
  return {
    ...{ product, buyer, supplier, supplierOrgId, listedId, invitationId, enrolmentId },
    ...{ diagnosticId: diagnosticOf.id, adviser, verifier, lenderOrgId: lender.manager.orgId },
    actors: new Map<Role, GraphqlClient>([
      ['SA', buyer.analyst.client],
      ['PM', buyer.manager.client],
      ['SL', await colleague('SL', 'BUYER', buyer.analyst.orgId)],
      ['CM', await colleague('CM', 'BUYER', buyer.analyst.orgId)],
      ['LA', lender.analyst.client],
      ['LM', lender.manager.client],
      ['SO', supplier],
      ['AD', adviser.client],
      ['VE', verifier.client],
      ['SP', await colleague('SP', 'SUPPLIER', uuidOf('org', supplierOrgId))],
    ]),
  };
}

/** Accepts an invitation whose letters nobody reads. @returns the enrolment's id */
export async function acceptUnread(product: TestProduct, client: GraphqlClient, invitationId: string): Promise<string> {
  const token = await tokenOf(product, invitationId);
  await client.mutate('requestInvitationCode', { token }, 'accepted');
  const emailCode = await newestCode(product);
  const { enrolment, userErrors } = await client.mutate<{ enrolment: { id: string } | null }>(
    'acceptInvitation',
    { token, emailCode, name: 'Rosa Ajanel', termsVersion: '2026-11', representsPower: true },
    'enrolment { id }',
  );
  if (!enrolment) throw new Error(JSON.stringify(userErrors));
  return enrolment.id;
}

/** The token that the newest letter of an invitation carries. */
export async function tokenOf({ api, rows }: TestProduct, invitationId: string): Promise<string> {
  const id = uuidOf('inv', invitationId);
  const [stored] = await rows<{ nonce: number; key: string }>(
    'select nonce, key_id as key from invitation where id = $1',
    [id],
  );
  return api.get(Secrets).linkToken('invitation', id, stored?.nonce ?? 0, stored?.key);
}

/** The code that was asked for last. */
export async function newestCode({ api, rows }: TestProduct): Promise<string> {
  const [stored] = await rows<{ sealed: string }>(
    'select code_sealed as sealed from login_code order by created_at desc limit 1',
  );
  return api.get(Secrets).open('login-code', stored?.sealed ?? '');
}

/** Somebody for every role: of the side where it has the role, else of an organisation without any records. */
export async function everyRole({ product, actors, buyer }: Side): Promise<ReadonlyMap<Role, GraphqlClient>> {
  const all = new Map(actors);
  all.set(MACHINE, (await machineOf(product, buyer.manager.client)).client);
  for (const role of ROLES) {
    if (all.has(role) || role === MACHINE) continue;
    const kind = ORGANISATION_KINDS.find((candidate) => mayHold(candidate, role));
    if (kind) all.set(role, (await persona(product, kind, role)).client);
  }
  return all;
}

/** A program of the manager's organisation, with its first token. */
export async function machineOf(
  product: TestProduct,
  manager: GraphqlClient,
): Promise<{ client: GraphqlClient; id: string; secret: string }> {
  const made = await manager.mutate<{ machineClient: { id: string } | null; secret: string }>(
    'createMachineClient',
    { name: 'Tablero' },
    'machineClient { id } secret',
  );
  if (!made.machineClient) throw new Error(JSON.stringify(made.userErrors));
  const { id } = made.machineClient;
  const client = product.client();
  const { token } = await client.mutate<{ token: string }>(
    'machineToken',
    { machineClientId: id, secret: made.secret },
    'token',
  );
  client.bearer = token;
  return { client, id, secret: made.secret };
}
