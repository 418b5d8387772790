import { randomUUID } from 'node:crypto';
import { StoryFault, must } from './fault.js';
import type { Tally } from './tally.js';

/** A refusal that a person can mend. */
export interface UserError {
  readonly code: string;
  readonly field: readonly string[] | null;
  readonly row: number | null;
  readonly message: string;
}

/** What a mutation answers besides its record. */
export interface Payload {
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
}

type Variables = Readonly<Record<string, unknown>>;
type Data = Readonly<Record<string, unknown>>;

interface Reply {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** The portal as its users reach it. */
export interface Portal {
  /** Where it is, without a slash at the end. */
  readonly url: string;
  readonly locale: 'es' | 'en';
  readonly tally: Tally;
}

const PATIENCE_MS = 30_000;

/** One browser: keeps its cookies, and knows a portal only by what it answers over HTTP. */
export class Browser {
  private readonly cookies = new Map<string, string>();
  private prove: (() => Promise<void>) | undefined;

  constructor(private readonly portal: Portal) {}

  /** How the person proves anew who they are, when a command asks for it (D8); the command is then repeated. */
  provesBy(prove: () => Promise<void>): void {
    this.prove = prove;
  }

  /** Asks something that must be answered. @throws StoryFault with the answer */
  async ask<T>(query: string, variables: Variables = {}): Promise<T> {
    this.portal.tally.queries += 1;
    return (await this.graphql(query, variables)) as T;
  }

  /** Asks something that must be refused as a whole. @returns the code, such as NOT_FOUND @throws StoryFault when it is answered */
  async refusal(query: string, variables: Variables = {}): Promise<string> {
    this.portal.tally.queries += 1;
    const { errors, data } = await this.reply(query, variables);
    const code = errors?.[0]?.extensions?.code;
    if (code === undefined) throw new StoryFault(nameOf(query), 'it is refused', data);
    return code;
  }

  /** Gives a command that must be done. @throws StoryFault when it is refused */
  async tell<T>(name: string, input: Variables, selection: string): Promise<T & Payload> {
    const payload = await this.try<T>(name, input, selection);
    must(payload.userErrors.length === 0, name, 'it is done without userErrors', payload.userErrors);
    return payload;
  }

  /** Gives a command that must be refused. @returns the codes @throws StoryFault when it is done */
  async refused(name: string, input: Variables, selection: string): Promise<string[]> {
    const payload = await this.try(name, input, selection);
    must(payload.userErrors.length > 0, name, 'it is refused with userErrors', payload);
    return payload.userErrors.map(({ code }) => code);
  }

  /** Gives a command, with a key of its own where the operation takes one; refusals come back. */
  async try<T>(name: string, input: Variables, selection: string): Promise<T & Payload> {
    this.portal.tally.commands += 1;
    const key = KEYLESS.has(name) ? {} : { clientMutationId: input.clientMutationId ?? randomUUID() };
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ${name}($input: ${type}!) { ${name}(input: $input) { ${selection} replayed userErrors { code field row message } } }`;
    const once = async (): Promise<T & Payload> =>
      (await this.graphql(document, { input: { ...input, ...key } }))[name] as T & Payload;
    const payload = await once();
    if (!this.prove || !payload.userErrors.some(({ code }) => code === 'STEP_UP_REQUIRED')) return payload;
    await this.prove();
    return once();
  }

  /** Sends a file to a plain HTTP door. @returns the JSON of its 201 @throws StoryFault */
  async send<T>(path: string, bytes: Uint8Array): Promise<T> {
    this.portal.tally.commands += 1;
    const headers = { 'Content-Type': 'application/octet-stream', 'X-Enverde': '1' };
    const { status, text } = await this.post(path, headers, bytes);
    must(status === 201, `POST ${path}`, 'it answers 201', `${status} ${text}`);
    return JSON.parse(text) as T;
  }

  private async graphql(query: string, variables: Variables): Promise<Data> {
    const reply = await this.reply(query, variables);
    must(!reply.errors && Boolean(reply.data), nameOf(query), 'it is answered without errors', reply);
    return reply.data ?? {};
  }

  private async reply(query: string, variables: Variables): Promise<Reply> {
    const headers = { 'Content-Type': 'application/json' };
    const { status, text } = await this.post('/graphql', headers, JSON.stringify({ query, variables }));
    try {
      return JSON.parse(text) as Reply;
    } catch {
      throw new StoryFault(nameOf(query), 'it answers JSON', `${status} ${text.slice(0, 500)}`);
    }
  }

  private async post(
    path: string,
    headers: Record<string, string>,
    body: string | Uint8Array,
  ): Promise<{ status: number; text: string }> {
    const { url, locale } = this.portal;
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { ...headers, 'Accept-Language': locale, ...(cookie === '' ? {} : { Cookie: cookie }) },
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch((error: unknown) => {
      throw new StoryFault(`POST ${path}`, `the portal at ${url} answers`, String(error));
    });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    return { status: answer.status, text: await answer.text() };
  }

  private keep(line: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) this.cookies.set(name, value);
  }
}

const nameOf = (query: string): string => /(\w+)\s*[({]/.exec(query.replace(/^[^{]*\{\s*/, ''))?.[1] ?? query;

/** Sign-in, codes and links take no key (D7). */
const KEYLESS: ReadonlySet<string> = new Set([
  ...['signIn', 'requestEmailCode', 'setPassword', 'stepUp', 'requestPasswordReset', 'resetPassword', 'machineToken'],
  ...['openInvitation', 'requestInvitationCode', 'declineInvitation', 'requestNewInvitation'],
]);
