import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import supertest from 'supertest';

export interface Answer {
  readonly status: number;
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly { message: string; path?: unknown; extensions: { code: string; requestId: string } }[];
  readonly text: string;
}

/** What a plain HTTP route says. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Download {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

/** One browser against the api: keeps its cookies, speaks Spanish unless told otherwise. */
export class GraphqlClient {
  private readonly agent: ReturnType<typeof supertest.agent>;
  locale = 'es';
  /** Token of a program; a program keeps no cookies. */
  bearer: string | undefined;

  /** @param server in this process, or the address of one beside it */
  constructor(server: Server | string) {
    this.agent = supertest.agent(server);
  }

  /** Sends a document and hands back whatever came, errors included. */
  async send(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const answer = await this.agent
      .post('/graphql')
      .set({ 'Accept-Language': this.locale, ...(this.bearer ? { Authorization: `Bearer ${this.bearer}` } : {}) })
      .send({ query, variables });
    const body = answer.body as Partial<Answer>;
    return { status: answer.status, data: body.data ?? null, errors: body.errors ?? [], text: answer.text };
  }

  /** Sends a body as it is, whatever it says. */
  async post(body: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
    const { status, text } = await this.agent
      .post('/graphql')
      .set({ 'Accept-Language': this.locale, 'Content-Type': 'application/json', ...headers })
      .send(body);
    return { status, text };
  }

  /** Sends a document that has to succeed. @throws Error with the errors of the answer */
  async ask<T = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors, text } = await this.send(query, variables);
    if (!data || errors.length > 0) throw new Error(`GraphQL refused: ${text}`);
    return data as T;
  }

  /** Sends a list as the portal does. */
  upload(name: string, bytes: Buffer, headers?: Record<string, string>): Promise<HttpAnswer> {
    return this.sendFile('/uploads', { name }, bytes, headers);
  }

  /** Sends a file to a plain HTTP route. */
  async sendFile(
    path: string,
    parameters: Record<string, string | string[]>,
    bytes: Buffer,
    headers: Record<string, string> = { 'X-Enverde': '1' },
  ): Promise<HttpAnswer> {
    const answer = await this.agent
      .post(path)
      .query(parameters)
      .set({ 'Accept-Language': this.locale, 'Content-Type': 'application/octet-stream', ...headers })
      .send(bytes);
    return { status: answer.status, body: answer.body as Record<string, unknown> };
  }

  /** Fetches a file. */
  async download(path: string): Promise<Download> {
    const answer = await this.agent
      .get(path)
      .set('Accept-Language', this.locale)
      .buffer(true)
      .parse((res, done) => {
        const pieces: Buffer[] = [];
        res.on('data', (piece: Buffer) => pieces.push(piece));
        res.on('end', () => {
          done(null, Buffer.concat(pieces));
        });
      });
    const headers = answer.headers as Record<string, string>;
    return { status: answer.status, headers, bytes: answer.body as Buffer };
  }

  /** Runs a mutation with a fresh key and a selection. @throws Error at the top level only; userErrors come back */
  async mutate<T = Record<string, unknown>>(
    name: string,
    input: Record<string, unknown>,
    selection: string,
  ): Promise<T & { userErrors: { code: string; field: string[] | null; message: string }[] }> {
    const inputType = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input`;
    const document = `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${selection} userErrors { code field message } } }`;
    const data = await this.ask(document, {
      input: {
        ...input,
        ...(KEYLESS.has(name) ? {} : { clientMutationId: input.clientMutationId ?? randomUUID() }),
      },
    });
    return data[name] as T & { userErrors: { code: string; field: string[] | null; message: string }[] };
  }
}

/** Sign-in, codes and resets take no idempotency key (D7). */
const KEYLESS = new Set([
  ...['signIn', 'requestEmailCode', 'setPassword', 'stepUp', 'requestPasswordReset', 'resetPassword', 'machineToken'],
  ...['openInvitation', 'requestInvitationCode', 'declineInvitation', 'requestNewInvitation'],
]);
