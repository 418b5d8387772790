import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PeopleService, currentCode } from '#identity';
import { publicId } from '#kernel';
import { PASSWORD, asAdministrator, persona, startProduct } from '#testing';
import type { Answer, Persona, TestProduct } from '#testing';

let product: TestProduct;
let analyst: Persona;

beforeAll(async () => {
  product = await startProduct();
  analyst = await persona(product, 'BUYER', 'SA');
});
afterAll(() => product.stop());

const VIEWER = '{ viewer { person { email } membership { role } organisation { id kind } } }';

const refusal = async ({ client }: Persona): Promise<string | undefined> =>
  (await client.send(VIEWER)).errors[0]?.extensions.code;

describe('signing in', () => {
  test('an analyst signs in with a password and is who they are', async () => {
    expect(await analyst.client.ask(VIEWER)).toMatchObject({
      viewer: { person: { email: analyst.email }, membership: { role: 'SA' }, organisation: { kind: 'BUYER' } },
    });
  });

  test('a wrong password and an unknown address get the same answer', async () => {
    const client = product.client();
    const wrong = await client.mutate(
      'signIn',
      { email: analyst.email, password: 'not this one 12' },
      'result { __typename }',
    );
    const unknown = await client.mutate(
      'signIn',
      { email: 'nobody@example.org', password: 'not this one 12' },
      'result { __typename }',
    );
    expect(wrong.userErrors).toMatchObject([{ code: 'SIGN_IN_FAILED' }]);
    expect(unknown).toEqual(wrong);
  });

  test('a bank analyst needs the second factor, and a code works once', async () => {
    const lender = await persona(product, 'LENDER', 'LA');
    const client = product.client();
    const without = await client.mutate('signIn', { email: lender.email, password: PASSWORD }, 'result { __typename }');
    expect(without.userErrors).toMatchObject([{ code: 'MFA_REQUIRED' }]);
    const wrong = await client.mutate(
      'signIn',
      { email: lender.email, password: PASSWORD, secondFactor: '000000' },
      'result { __typename }',
    );
    expect(wrong.userErrors).toMatchObject([{ code: 'MFA_WRONG' }]);
  });

  test('who has no authenticator yet sets one up, and can do nothing else before', async () => {
    const manager = await persona(product, 'BUYER', 'PM');
    await product.rows('delete from second_factor where person_id = $1', [manager.personId]);
    const client = product.client();
    const { result } = await client.mutate<{ result: object }>(
      'signIn',
      { email: manager.email, password: PASSWORD },
      'result { ... on SignedIn { mustSetUp } }',
    );
    expect(result).toEqual({ mustSetUp: true });
    expect((await client.send('{ programmes { id } }')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const { enrolSecondFactor } = await client.ask<{ enrolSecondFactor: { otpauthUri: string } }>(
      'mutation { enrolSecondFactor { otpauthUri } }',
    );
    const secret = new URL(enrolSecondFactor.otpauthUri).searchParams.get('secret') ?? '';
    const wrong = await client.mutate('stepUp', { code: '000000' }, 'proven');
    expect(wrong.userErrors).toMatchObject([{ code: 'MFA_WRONG' }]);
    const right = await client.mutate<{ proven: boolean }>(
      'stepUp',
      { code: currentCode(secret, new Date()) },
      'proven',
    );
    expect(right.proven).toBe(true);
    expect(await client.ask('{ programmes { id } }')).toEqual({ programmes: [] });
  });

  test('a session left open is not enough to replace an authenticator', async () => {
    const lender = await persona(product, 'LENDER', 'LA');
    await product.rows(`update session set step_up_at = now() - interval '6 minutes' where person_id = $1`, [
      lender.personId,
    ]);
    const answer = await lender.client.ask<{ enrolSecondFactor: { otpauthUri: null; userErrors: object[] } }>(
      'mutation { enrolSecondFactor { otpauthUri userErrors { code } } }',
    );
    expect(answer.enrolSecondFactor).toEqual({ otpauthUri: null, userErrors: [{ code: 'STEP_UP_REQUIRED' }] });
  });

  test('who acts for two organisations chooses, among the own and no others', async () => {
    const person = await persona(product, 'BUYER', 'SA');
    const choose = (membershipId?: string): Promise<Answer> =>
      product.client().send(
        `mutation ($input: SignInInput!) { signIn(input: $input) {
           result { __typename ... on SignedIn { membership { id } } ... on ChooseMembership { memberships { id } } } } }`,
        { input: { email: person.email, password: PASSWORD, ...(membershipId ? { membershipId } : {}) } },
      );
    const [only, foreign, nowhere] = [person, analyst, { membershipId: randomUUID() }].map(({ membershipId }) =>
      publicId('mem', membershipId),
    );
    const alone = { __typename: 'ChooseMembership', memberships: [{ id: only }] };
    expect((await choose(foreign)).data).toEqual({ signIn: { result: alone } });
    expect((await choose(foreign)).text).toBe((await choose(nowhere)).text);

    await asAdministrator(() =>
      product.api
        .get(PeopleService)
        .addMember({ organisationId: analyst.orgId, email: person.email, name: 'Persona de prueba', role: 'SL' }),
    );
    const asked = (await choose()).data as { signIn: { result: { memberships: { id: string }[] } } };
    const own = asked.signIn.result.memberships.map(({ id }) => id);
    expect(own).toHaveLength(2);
    for (const id of own)
      expect((await choose(id)).data).toEqual({ signIn: { result: { __typename: 'SignedIn', membership: { id } } } });
    expect((await choose(foreign)).text).toBe((await choose(nowhere)).text);
  });

  test('a session that ended opens nothing any more', async () => {
    const person = await persona(product, 'BUYER', 'SL');
    await person.client.ask('mutation { signOut { signedOut } }');
    expect(await refusal(person)).toBe('UNAUTHENTICATED');
  });

  test('an ended membership closes the door at once', async () => {
    const person = await persona(product, 'BUYER', 'SL');
    await product.rows('update membership set ends_at = now() where id = $1', [person.membershipId]);
    expect(await refusal(person)).toBe('UNAUTHENTICATED');
  });

  test('an idle session of an analyst ends after thirty minutes of database time', async () => {
    const person = await persona(product, 'BUYER', 'SA');
    await product.rows(`update session set last_seen_at = now() - interval '31 minutes' where person_id = $1`, [
      person.personId,
    ]);
    expect(await refusal(person)).toBe('UNAUTHENTICATED');
  });
});

describe('nobody sees what they must not', () => {
  test('without a session an operation answers UNAUTHENTICATED, with the wrong role FORBIDDEN', async () => {
    const document =
      'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id } } }';
    const input = { clientMutationId: '2f1c1f7e-8d7c-4a55-9d6e-5b0c5a1f0a11', kind: 'BUYER', name: 'X', country: 'GT' };
    expect((await product.client().send(document, { input })).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    expect((await analyst.client.send(document, { input })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(await product.rows('select 1 from organisation where name = $1', ['X'])).toHaveLength(0);
  });
});

test('the authenticator’s code of the demo page is the one the server expects', () => {
  expect(currentCode('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', new Date('2026-11-22T12:00:00Z'))).toMatch(/^\d{6}$/);
});
