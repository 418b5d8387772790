import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidOf } from '#kernel';
import { UnitOfWork } from '#platform';
import { PASSWORD, acting, makeSide, persona, startProduct, tokenOf } from '#testing';
import type { GraphqlClient, Side, TestProduct } from '#testing';

/** A right that ended is gone at the next request, by every way in which it can end. */
let product: TestProduct;
let side: Side;

beforeAll(async () => {
  product = await startProduct();
  side = await makeSide(product, 'rosa@example.org');
});
afterAll(() => product.stop());

const VIEWER = '{ viewer { membership { role } } }';

/** The role in which the browser is known now, or the code of the refusal. */
const knownAs = async (client: GraphqlClient): Promise<string> => {
  const { data, errors } = await client.send(VIEWER);
  return (
    (data?.viewer as { membership: { role: string } } | undefined)?.membership.role ?? errors[0]?.extensions.code ?? ''
  );
};

async function signedIn(email: string): Promise<GraphqlClient> {
  const client = product.client();
  await client.mutate('signIn', { email, password: PASSWORD }, 'result { __typename }');
  return client;
}

describe('a session', () => {
  test('that its person ends from another device', async () => {
    const { client, email } = await persona(product, 'BUYER', 'SA');
    const lost = await signedIn(email);
    expect(await knownAs(lost)).toBe('SA');
    const { mySessions } = await client.ask<{ mySessions: { id: string; isCurrent: boolean }[] }>(
      '{ mySessions { id isCurrent } }',
    );
    const sessionId = mySessions.find(({ isCurrent }) => !isCurrent)?.id;
    await client.mutate('endSession', { sessionId }, 'ended');
    expect([await knownAs(lost), await knownAs(client)]).toEqual(['UNAUTHENTICATED', 'SA']);
  });

  test('of whoever knew the password before it was changed', async () => {
    const { client, email } = await persona(product, 'BUYER', 'SA');
    const intruder = await signedIn(email);
    await client.mutate('setPassword', { password: 'tamales de elote 8' }, 'person { id }');
    expect([await knownAs(intruder), await knownAs(client)]).toEqual(['UNAUTHENTICATED', 'SA']);
  });

  test.each([
    ['older than it may be', `expires_at = now() - interval '1 second'`],
    ['idle for too long', `last_seen_at = now() - make_interval(secs => idle_seconds + 1)`],
    ['ended', 'ended_at = now()'],
  ])('%s', async (_, change) => {
    const { client, personId } = await persona(product, 'BUYER', 'SA');
    expect(await knownAs(client)).toBe('SA');
    await product.rows(`update session set ${change} where person_id = $1`, [personId]);
    expect(await knownAs(client)).toBe('UNAUTHENTICATED');
  });
});

describe('a membership', () => {
  test.each([
    ['that ended', 'ends_at = now()', 'UNAUTHENTICATED'],
    ['that begins tomorrow', `starts_at = now() + interval '1 day'`, 'UNAUTHENTICATED'],
    ['whose role changed', `role = 'CM'`, 'CM'],
  ])('%s', async (_, change, known) => {
    const { client, membershipId } = await persona(product, 'BUYER', 'SA');
    expect(await knownAs(client)).toBe('SA');
    await product.rows(`update membership set ${change} where id = $1`, [membershipId]);
    expect(await knownAs(client)).toBe(known);
  });

  test.each([
    ['changed', 'CM'],
    ['asks for a second factor by now, which nobody proved,', 'PM'],
  ])('whose role %s no longer does what the old role did', async (_, role) => {
    const { client, membershipId } = await persona(product, 'BUYER', 'SA');
    const code = async (): Promise<string | undefined> =>
      (await client.send(`{ invitation(id: "inv_${'0'.repeat(32)}") { id } }`)).errors[0]?.extensions.code;
    expect(await code()).toBe('NOT_FOUND');
    await product.rows('update membership set role = $2 where id = $1', [membershipId, role]);
    expect(await code()).toBe('FORBIDDEN');
  });
});

describe('a grant', () => {
  /** What the buyer's analyst reads of the supplier's own record. */
  const profiles = (): Promise<number> =>
    acting({ orgId: side.buyer.analyst.orgId, actorId: side.buyer.analyst.personId, role: 'SA' }, () =>
      product.api.get(UnitOfWork).run(async () => {
        const rows = await product.api
          .get(UnitOfWork)
          .query('select 1 from supplier_profile where owner_org_id = $1', [uuidOf('org', side.supplierOrgId)]);
        return rows.length;
      }),
    );

  test('of the supplier opens its profile to the programme, and only its profile', async () => {
    expect(await profiles()).toBe(1);
  });

  test('that the programme took back lets the supplier add nothing to the enrolment', async () => {
    const add = (): Promise<unknown> =>
      acting({ orgId: uuidOf('org', side.supplierOrgId), role: 'SO' }, () =>
        product.api.get(UnitOfWork).run(() =>
          product.api.get(UnitOfWork).query(
            `insert into diagnostic (id, owner_org_id, counterparty_org_id, enrolment_id, model_ref, state, state_event, state_at, created_at)
             values ($1, $2, $3, $4, 'm@1', 'OPEN', 'open', now(), now())`,
            [
              randomUUID(),
              side.buyer.analyst.orgId,
              uuidOf('org', side.supplierOrgId),
              uuidOf('enr', side.enrolmentId),
            ],
          ),
        ),
      );
    // 23505: the enrolment has an open diagnostic already; the policy let the row through.
    await expect(add()).rejects.toMatchObject({ code: '23505' });
    await product.rows(
      `update access_grant set revoked_at = now() where field_group = 'diagnostic' and owner_org_id = $1`,
      [side.buyer.analyst.orgId],
    );
    await expect(add()).rejects.toMatchObject({ code: '42501' });
  });

  test('closes with the enrolment from which the supplier withdraws', async () => {
    const { enrolment, userErrors } = await side.supplier.mutate<{ enrolment: { state: string } | null }>(
      'withdrawEnrolment',
      { enrolmentId: side.enrolmentId, expectedVersion: 1 },
      'enrolment { state }',
    );
    expect({ enrolment, userErrors }).toEqual({ enrolment: { state: 'WITHDRAWN' }, userErrors: [] });
    expect(await profiles()).toBe(0);
  });
});

test('an invitation that was taken back opens nothing with the link that was sent', async () => {
  const { client } = side.buyer.analyst;
  const { listedSupplier } = await client.mutate<{ listedSupplier: { id: string } }>(
    'addListedSupplier',
    { programmeId: side.buyer.programmeId, name: 'Otra', country: 'GT', email: 'otra@example.org' },
    'listedSupplier { id }',
  );
  const { invitations } = await client.mutate<{ invitations: [{ id: string; version: number }] }>(
    'inviteSuppliers',
    { waveId: side.buyer.waveId, listedSupplierIds: [listedSupplier.id] },
    'invitations { id version }',
  );
  const [invitation] = invitations;
  const token = await tokenOf(product, invitation.id);
  const look = async (): Promise<unknown> =>
    (
      await product
        .client()
        .ask('query ($token: String!) { invitationByLink(token: $token) { status supplierName } }', { token })
    ).invitationByLink;
  expect(await look()).toEqual({ status: 'VALID', supplierName: 'Otra' });
  await client.mutate(
    'cancelInvitation',
    { invitationId: invitation.id, expectedVersion: invitation.version },
    'invitation { id }',
  );
  expect(await look()).toEqual({ status: 'UNKNOWN', supplierName: null });
});
