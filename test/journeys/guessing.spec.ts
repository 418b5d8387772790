import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PeopleService, currentCode } from '#identity';
import { Secrets } from '#platform';
import {
  PASSWORD,
  acceptUnread,
  asAdministrator,
  buyerWithProgramme,
  invite,
  newestCode,
  persona,
  startProduct,
  tokenOf,
} from '#testing';
import type { Persona, TestProduct } from '#testing';

/** Whoever guesses at passwords, codes and addresses learns nothing and soon has to wait (D8). */
let product: TestProduct;

beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.stop());

interface SignedIn {
  readonly result: { __typename: string; memberships?: { id: string }[] } | null;
  readonly userErrors: { code: string }[];
}

const signIn = (input: object): Promise<SignedIn> =>
  product
    .client()
    .mutate<SignedIn>('signIn', { ...input }, 'result { __typename ... on ChooseMembership { memberships { id } } }');

/** How the attempt ended: signed in, or the code of the refusal. */
const outcome = ({ result, userErrors }: SignedIn): string => userErrors[0]?.code ?? result?.__typename ?? '';

async function times(count: number, attempt: () => Promise<SignedIn>): Promise<string[]> {
  const outcomes: string[] = [];
  for (let time = 0; time < count; time += 1) outcomes.push(outcome(await attempt()));
  return outcomes;
}

/** The quarter of an hour passes. */
const rest = (): Promise<object[]> => product.rows(`update missed_proof set ends_at = now() - interval '1 second'`);

async function codeFor({ email }: Pick<Persona, 'email'>): Promise<string> {
  await product.rows(`update login_code set created_at = created_at - interval '1 minute'`);
  await product.client().mutate('requestEmailCode', { email }, 'accepted');
  return newestCode(product);
}

describe('a password', () => {
  test('missed eight times lets the address rest a quarter of an hour, known or not', async () => {
    const { email } = await persona(product, 'BUYER', 'SA');
    const [known, unknown] = [
      await times(10, () => signIn({ email, password: 'wrong wrong wrong' })),
      await times(10, () => signIn({ email: 'nobody@example.org', password: 'wrong wrong wrong' })),
    ];
    expect(known).toEqual([...Array<string>(8).fill('SIGN_IN_FAILED'), 'ACCOUNT_RESTING', 'ACCOUNT_RESTING']);
    expect(unknown).toEqual(known);
    expect(outcome(await signIn({ email, password: PASSWORD }))).toBe('ACCOUNT_RESTING');
    await rest();
    expect(outcome(await signIn({ email, password: PASSWORD }))).toBe('SignedIn');
  });

  test('guessed thirty times at once gives eight tries', async () => {
    const { email } = await persona(product, 'BUYER', 'SA');
    const atOnce = await Promise.all(
      Array.from({ length: 30 }, async () => outcome(await signIn({ email, password: 'wrong wrong wrong' }))),
    );
    expect(atOnce.toSorted()).toEqual([
      ...Array<string>(22).fill('ACCOUNT_RESTING'),
      ...Array<string>(8).fill('SIGN_IN_FAILED'),
    ]);
  });

  test('that is right forgets the misses before it', async () => {
    const { email } = await persona(product, 'BUYER', 'SA');
    for (let round = 0; round < 2; round += 1) {
      await times(7, () => signIn({ email, password: 'wrong wrong wrong' }));
      expect(outcome(await signIn({ email, password: PASSWORD }))).toBe('SignedIn');
    }
  });
});

describe('an authenticator’s code', () => {
  test('missed eight times with the right password lets it rest, and the right code too', async () => {
    const { email, personId } = await persona(product, 'LENDER', 'LA');
    const missed = await times(9, () => signIn({ email, password: PASSWORD, secondFactor: '000000' }));
    expect(missed).toEqual([...Array<string>(8).fill('MFA_WRONG'), 'ACCOUNT_RESTING']);
    expect(await product.rows('select 1 from session where person_id = $1', [personId])).toHaveLength(1);
  });

  test('is not proved, and so forgets nothing, by signing in where none is asked for', async () => {
    const { email } = await persona(product, 'LENDER', 'LA');
    const other = await persona(product, 'BUYER', 'SA');
    await asAdministrator(() =>
      product.api
        .get(PeopleService)
        .addMember({ organisationId: other.orgId, email, name: 'Persona de prueba', role: 'SA' }),
    );
    const { result } = await signIn({ email, password: PASSWORD });
    const bank = result?.memberships?.[0]?.id;
    const shop = result?.memberships?.[1]?.id;
    const guess = { email, password: PASSWORD, secondFactor: '000000' };
    expect(await times(7, () => signIn({ ...guess, membershipId: bank }))).toEqual(Array<string>(7).fill('MFA_WRONG'));
    expect(outcome(await signIn({ ...guess, membershipId: shop }))).toBe('SignedIn');
    expect(outcome(await signIn(guess))).toBe('ACCOUNT_RESTING');
  });

  test('missed eight times in an open session lets it rest', async () => {
    const { client } = await persona(product, 'BUYER', 'SA');
    const codes: string[] = [];
    for (let time = 0; time < 9; time += 1)
      codes.push((await client.mutate('stepUp', { code: '000000' }, 'proven')).userErrors[0]?.code ?? '');
    expect(codes.at(-1)).toBe('ACCOUNT_RESTING');
  });
});

describe('a code sent by e-mail', () => {
  test('missed eight times lets the address rest, however many codes were sent', async () => {
    const person = await persona(product, 'BUYER', 'SA');
    const missed: string[] = [];
    for (let sent = 0; sent < 2; sent += 1) {
      const code = await codeFor(person);
      const wrong = code === '111111' ? '222222' : '111111';
      missed.push(...(await times(5, () => signIn({ email: person.email, emailCode: wrong }))));
    }
    expect(missed).toEqual([...Array<string>(8).fill('SIGN_IN_FAILED'), 'ACCOUNT_RESTING', 'ACCOUNT_RESTING']);
  });

  test('cannot be guessed by who holds the link of an invitation', async () => {
    const buyer = await buyerWithProgramme(product);
    const { invitationId } = await invite(buyer, 'robada@example.org');
    const token = await tokenOf(product, invitationId);
    const acceptance = { token, emailCode: '000000', name: 'Eva', termsVersion: '2026-11', representsPower: true };
    const codes: string[] = [];
    for (let time = 0; time < 9; time += 1)
      codes.push(
        (await product.client().mutate('acceptInvitation', acceptance, 'enrolment { id }')).userErrors[0]?.code ?? '',
      );
    expect(codes).toEqual([...Array<string>(8).fill('EMAIL_CODE_WRONG'), 'ACCOUNT_RESTING']);
    await rest();
    await acceptUnread(product, product.client(), invitationId);
  });

  test('opens one session, also where an organisation has to be chosen first', async () => {
    const person = await persona(product, 'BUYER', 'SA');
    await asAdministrator(() =>
      product.api
        .get(PeopleService)
        .addMember({ organisationId: person.orgId, email: person.email, name: 'Persona de prueba', role: 'SL' }),
    );
    const emailCode = await codeFor(person);
    const { result } = await signIn({ email: person.email, emailCode });
    expect(result?.memberships).toHaveLength(2);
    const chosen = { email: person.email, emailCode, membershipId: result?.memberships?.[0]?.id };
    expect(outcome(await signIn(chosen))).toBe('SignedIn');
    expect(outcome(await signIn(chosen))).toBe('SIGN_IN_FAILED');
  });

  test('is not used up by who then has to type the authenticator’s code', async () => {
    const person = await persona(product, 'LENDER', 'LA');
    const [stored] = await product.rows<{ secret: string }>('select secret from second_factor where person_id = $1', [
      person.personId,
    ]);
    const secret = product.api.get(Secrets).open('totp', stored?.secret ?? '');
    const emailCode = await codeFor(person);
    expect(outcome(await signIn({ email: person.email, emailCode }))).toBe('MFA_REQUIRED');
    await product.rows('update second_factor set last_step = 0 where person_id = $1', [person.personId]);
    const secondFactor = currentCode(secret, new Date());
    expect(outcome(await signIn({ email: person.email, emailCode, secondFactor }))).toBe('SignedIn');
  });
});

describe('an address', () => {
  test.each(['signIn', 'requestEmailCode'])('is asked about by %s in a time that tells nothing', async (operation) => {
    const { email } = await persona(product, 'BUYER', 'SA');
    const floor = operation === 'signIn' ? 200 : 60;
    for (const asked of [email, 'stranger@example.org']) {
      const begun = performance.now();
      const input = operation === 'signIn' ? { email: asked, password: 'wrong wrong wrong' } : { email: asked };
      await product.client().mutate(operation, input, operation === 'signIn' ? 'result { __typename }' : 'accepted');
      expect(performance.now() - begun).toBeGreaterThan(floor - 5);
    }
  });
});
