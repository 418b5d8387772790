import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { persona, startProduct, until } from '#testing';
import type { TestProduct } from '#testing';

let product: TestProduct;

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres' });
});
afterAll(() => product.stop());

test('a code asked for on the login page arrives by real SMTP and opens the session, once', async () => {
  const analyst = await persona(product, 'BUYER', 'SA');
  const administrator = await persona(product, 'PLATFORM', 'AM');
  const client = product.client();
  await client.mutate('requestEmailCode', { email: analyst.email.toUpperCase() }, 'accepted');

  const [letter] = await until(async () => {
    const { demoMailbox } = await administrator.client.ask<{ demoMailbox: { subject: string; text: string }[] }>(
      'query ($to: String) { demoMailbox(to: $to) { subject text } }',
      { to: analyst.email },
    );
    return demoMailbox.length > 0 ? demoMailbox : undefined;
  });
  expect(letter?.subject).toBe('Su código de Enverde');
  const emailCode = /\b\d{6}\b/.exec(letter?.text ?? '')?.[0];

  const signedIn = await client.mutate<{ result: { __typename: string } }>(
    'signIn',
    { email: analyst.email, emailCode },
    'result { __typename }',
  );
  expect(signedIn.result.__typename).toBe('SignedIn');
  const again = await product.client().mutate('signIn', { email: analyst.email, emailCode }, 'result { __typename }');
  expect(again.userErrors).toMatchObject([{ code: 'SIGN_IN_FAILED' }]);

  const [kept] = await until(async () => {
    const rows = await product.rows<{ state: string; body: string }>(
      `select state, body from notification where state = 'sent'`,
    );
    return rows.length > 0 ? rows : undefined;
  });
  expect(kept?.body).toContain('••••••');
  expect(kept?.body).not.toContain(emailCode);
});

test('an unknown address gets the same answer and no letter', async () => {
  const before = await product.rows('select 1 from notification');
  const answer = await product
    .client()
    .mutate<{ accepted: boolean }>('requestEmailCode', { email: 'nobody@example.org' }, 'accepted');
  expect(answer).toEqual({ accepted: true, userErrors: [] });
  expect(await product.rows('select 1 from notification')).toHaveLength(before.length);
});
