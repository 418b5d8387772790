import { randomUUID } from 'node:crypto';
import { request } from '@playwright/test';
import type { APIRequestContext, BrowserContext } from '@playwright/test';
import { productUrl } from './start-product.js';

interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly role: string;
  readonly code: string | null;
}

/** Somebody who speaks with the api directly, to prepare what a journey finds. */
export class Caller {
  private constructor(private readonly http: APIRequestContext) {}

  /** Signs in as the demonstration's first account of the role. */
  static async as(role: string): Promise<Caller> {
    const http = await request.newContext({ baseURL: productUrl(), extraHTTPHeaders: { 'Accept-Language': 'es' } });
    const { email, password, code } = await accountOf(http, role);
    const caller = new Caller(http);
    const input = { email, password, ...(code === null ? {} : { secondFactor: code }) };
    const document = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';
    const { signIn } = await caller.ask<{ signIn: { userErrors: { code: string }[] } }>(document, { input });
    if (signIn.userErrors.length > 0) throw new Error(`${role} cannot sign in: ${JSON.stringify(signIn.userErrors)}`);
    return caller;
  }

  async ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const response = await this.http.post('/graphql', { data: { query, variables } });
    const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
    if (data === undefined || errors !== undefined) throw new Error(`Refused: ${JSON.stringify(errors)}`);
    return data;
  }

  /** Runs a mutation with a fresh key. @throws Error when it is refused */
  async run<Payload>(name: string, input: object, selection: string): Promise<Payload> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code } } }`;
    const keyed = { ...input, clientMutationId: randomUUID() };
    const answer = await this.ask<Record<string, Payload & { userErrors: unknown[] }>>(document, { input: keyed });
    const payload = answer[name];
    if (payload === undefined || payload.userErrors.length > 0)
      throw new Error(`${name}: ${JSON.stringify(payload?.userErrors)}`);
    return payload;
  }

  /** Lets a browser go on as this person. */
  async lend(context: BrowserContext): Promise<void> {
    const { cookies } = await this.http.storageState();
    await context.addCookies(cookies);
  }
}

async function accountOf(http: APIRequestContext, role: string): Promise<DemoAccount> {
  const answer = await http.get('/demo/accounts');
  const { accounts } = (await answer.json()) as { accounts: DemoAccount[] };
  const found = accounts.find((account) => account.role === role);
  if (found === undefined) throw new Error(`The demonstration has nobody of role ${role}`);
  return found;
}
