import { randomUUID } from 'node:crypto';
import { request } from '@playwright/test';
import type { APIRequestContext } from '@playwright/test';

interface Account {
  readonly role: string;
  readonly email: string;
  readonly password: string;
  readonly code: string | null;
}

interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** What the api takes for a photo: it reads the first bytes. */
const PHOTO = Buffer.from([0xff, 0xd8, 0xff, 0xda, 0x00, 0x02, ...Buffer.from('a meter'), 0xff, 0xd9]);

/** Somebody who is signed in without a browser, to lay out what a journey starts from. */
export class Caller {
  constructor(private readonly context: APIRequestContext) {}

  /** @throws Error with the whole answer, when the api refuses */
  async ask<T>(query: string, variables: object = {}): Promise<T> {
    const response = await this.context.post('/graphql', { data: { query, variables } });
    const { data, errors } = (await response.json()) as Answer;
    if (data === null || errors !== undefined) throw new Error(JSON.stringify({ errors, data }));
    return data as T;
  }

  /** A mutation with an idempotency key. @throws Error with what the api asks to correct */
  async command<T>(name: string, input: object, selection: string): Promise<T> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code message } } }`;
    const answer = await this.ask<Record<string, T & { userErrors: object[] }>>(query, {
      input: { ...input, clientMutationId: randomUUID() },
    });
    const payload = answer[name];
    if (payload === undefined || payload.userErrors.length > 0) throw new Error(JSON.stringify(answer));
    return payload;
  }

  /** Puts a photo behind answers, by the door that the phone uses. @throws Error with what the api says against it */
  async prove(indicators: readonly string[], issuedOn: string): Promise<void> {
    const query = new URLSearchParams({ kind: 'photo', issuedOn, name: 'medidor.jpg' });
    for (const indicator of indicators) query.append('indicator', indicator);
    const headers = { 'X-Enverde': '1', 'Content-Type': 'application/octet-stream' };
    const response = await this.context.post(`/proofs?${query.toString()}`, { headers, data: PHOTO });
    if (response.status() !== 201) throw new Error(await response.text());
  }

  /** Writes the session to a file, for `resumed`. */
  async keep(file: string): Promise<void> {
    await this.context.storageState({ path: file });
    await this.close();
  }

  close(): Promise<void> {
    return this.context.dispose();
  }
}

/** Somebody whose session was kept in a file. */
export const resumed = async (baseURL: string, file: string): Promise<Caller> =>
  new Caller(await request.newContext({ baseURL, storageState: file }));

/** An account of the demonstration, with the code its authenticator shows now. */
export async function account(baseURL: string, email: string): Promise<Account> {
  const context = await request.newContext({ baseURL });
  const { accounts } = (await (await context.get('/demo/accounts')).json()) as { accounts: Account[] };
  await context.dispose();
  const found = accounts.find((one) => one.email === email);
  if (found === undefined) throw new Error(`no account ${email}`);
  return found;
}

/** Signs an account of the demonstration in. */
export async function callerFor(baseURL: string, email: string): Promise<Caller> {
  const { password, code } = await account(baseURL, email);
  const caller = new Caller(await request.newContext({ baseURL }));
  const { signIn } = await caller.ask<{ signIn: { result: object | null; userErrors: object[] } }>(
    'mutation ($input: SignInInput!) { signIn(input: $input) { result { __typename } userErrors { code } } }',
    { input: { email, password, secondFactor: code } },
  );
  if (signIn.result === null) throw new Error(`${email} could not sign in: ${JSON.stringify(signIn.userErrors)}`);
  return caller;
}
