import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PASSWORD, persona, startProduct, until } from '#testing';
import type { GraphqlClient, Persona, TestProduct } from '#testing';

const NEW = 'tamales de elote 9';

let product: TestProduct;
let administrator: Persona;

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres' });
  administrator = await persona(product, 'PLATFORM', 'AM');
});
afterAll(() => product.stop());

const letters = async (to: string, about: RegExp): Promise<string[]> => {
  const { demoMailbox } = await administrator.client.ask<{ demoMailbox: { subject: string; text: string }[] }>(
    'query ($to: String) { demoMailbox(first: 50, to: $to) { subject text } }',
    { to },
  );
  return demoMailbox.filter(({ subject }) => about.test(subject)).map(({ text }) => text);
};

const letter = (to: string, about: RegExp): Promise<string> => until(async () => (await letters(to, about))[0]);

/** Asks for a code and reads it in the letter. */
async function codeFor(email: string): Promise<string> {
  await product.client().mutate('requestPasswordReset', { email }, 'accepted');
  return /\b\d{6}\b/.exec(await letter(email, /contraseña nueva/))?.[0] ?? '';
}

const reset = async (email: string, emailCode: string, password = NEW): Promise<string[]> =>
  (await product.client().mutate('resetPassword', { email, emailCode, password }, 'reset')).userErrors.map(
    ({ code }) => code,
  );

const signIn = async (client: GraphqlClient, email: string, proof: object): Promise<string[]> =>
  (await client.mutate('signIn', { email, ...proof }, 'result { __typename }')).userErrors.map(({ code }) => code);

describe('a forgotten password', () => {
  test('is set anew by the code that came; every session ends, nobody is signed in, and a letter tells of it', async () => {
    const { email, client } = await persona(product, 'BUYER', 'SA');
    const code = await codeFor(email);
    const browser = product.client();
    const answer = await browser.mutate('resetPassword', { email, emailCode: code, password: NEW }, 'reset');
    expect(answer).toMatchObject({ reset: true, userErrors: [] });
    for (const each of [client, browser]) expect((await each.send('{ viewer { person { id } } }')).status).toBe(401);
    expect(await signIn(product.client(), email, { password: PASSWORD })).toEqual(['SIGN_IN_FAILED']);
    expect(await signIn(product.client(), email, { password: NEW })).toEqual([]);
    const told = await letter(email, /contraseña de Enverde cambió/);
    expect(told).not.toContain(NEW);
    expect(await letters(email, /contraseña de Enverde cambió/)).toHaveLength(1);
  });

  test('the code is good once, and survives a password that will not do', async () => {
    const { email } = await persona(product, 'BUYER', 'SA');
    const code = await codeFor(email);
    expect(await reset(email, code, 'corta')).toEqual(['PASSWORD_TOO_SHORT']);
    expect(await reset(email, code)).toEqual([]);
    expect(await reset(email, code, `${NEW}9`)).toEqual(['EMAIL_CODE_WRONG']);
  });

  test('two who use one code at once: one password is set', async () => {
    const { email } = await persona(product, 'BUYER', 'SA');
    const code = await codeFor(email);
    const both = await Promise.all([reset(email, code), reset(email, code, `${NEW} dos`)]);
    expect(both.filter((codes) => codes.length === 0)).toHaveLength(1);
  });

  test('a code for a new password does not sign in, nor the other way round', async () => {
    const { email } = await persona(product, 'BUYER', 'SA');
    const code = await codeFor(email);
    expect(await signIn(product.client(), email, { emailCode: code })).toEqual(['SIGN_IN_FAILED']);
    await product.client().mutate('requestEmailCode', { email }, 'accepted');
    const other = /\b\d{6}\b/.exec(await letter(email, /Su código de Enverde/))?.[0] ?? '';
    expect(await reset(email, other)).toEqual(other === code ? [] : ['EMAIL_CODE_WRONG']);
  });

  test('does not take the second factor away', async () => {
    const { email } = await persona(product, 'BUYER', 'PM');
    expect(await reset(email, await codeFor(email))).toEqual([]);
    expect(await signIn(product.client(), email, { password: NEW })).toEqual(['MFA_REQUIRED']);
  });

  test('unknown addresses are answered alike, take as long, and rest alike after eight misses', async () => {
    const { email } = await persona(product, 'BUYER', 'SA');
    const answers: unknown[][] = [];
    const times: number[][] = [];
    for (const address of [email, 'nadie@example.org']) {
      const [said, took]: [unknown[], number[]] = [[], []];
      said.push(await product.client().mutate('requestPasswordReset', { email: address }, 'accepted'));
      for (let miss = 0; miss < 9; miss += 1) {
        const begun = performance.now();
        said.push(await reset(address, '000000'));
        took.push(performance.now() - begun);
      }
      answers.push(said);
      times.push(took.sort((a, b) => a - b));
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[1]?.at(-1)).toEqual(['ACCOUNT_RESTING']);
    expect(Math.abs((times[0]?.[4] ?? 0) - (times[1]?.[4] ?? 0))).toBeLessThan(100);
    expect(await letters('nadie@example.org', /contraseña/)).toEqual([]);
  });
});

test('whoever changes a password they had is told by letter; the first one is not announced', async () => {
  const { email, client } = await persona(product, 'BUYER', 'SA');
  expect(await letters(email, /contraseña/)).toEqual([]);
  await client.mutate('setPassword', { password: NEW }, 'person { id }');
  await letter(email, /contraseña de Enverde cambió/);
});
