import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startProduct, tableHashes } from '#testing';
import type { TestProduct } from '#testing';

/** Bodies, headers and whole requests that no portal of ours would send: refused in one form, and nothing breaks (G7). */
let product: TestProduct;
let origin: string;
let before: ReadonlyMap<string, string>;

beforeAll(async () => {
  product = await startProduct();
  origin = await product.api.getUrl();
  before = await tableHashes(product.rows);
});
afterAll(() => product.stop());

const JSON_TYPE = { 'Content-Type': 'application/json' };
const PROGRAMME = `prg_${'0'.repeat(32)}`;
const TYPENAME = JSON.stringify({ query: '{ __typename }' });

interface Told {
  readonly status: number;
  readonly code: string | undefined;
}

/** The code of a refusal, which has to come with a sentence and without any inner word. */
async function told(response: Response): Promise<Told> {
  const text = await response.text();
  expect(text).not.toMatch(/node_modules|\bat \S+:\d+|SyntaxError|entity|<html/i);
  const { errors } = JSON.parse(text) as {
    errors?: { message: string; extensions: { code: string; requestId: string } }[];
  };
  const [first] = errors ?? [];
  if (first)
    expect({ message: first.message.length > 5, id: first.extensions.requestId }).toEqual({
      message: true,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  return { status: response.status, code: first?.extensions.code };
}

const post = async (body: string | Uint8Array, headers: Record<string, string> = JSON_TYPE): Promise<Told> =>
  told(await fetch(`${origin}/graphql`, { method: 'POST', body, headers }));

const REFUSED: Told = { status: 400, code: 'BAD_USER_INPUT' };
const TOO_MUCH: Told = { status: 400, code: 'QUERY_TOO_COMPLEX' };
const asked = (query: string, variables?: unknown): string => JSON.stringify({ query, variables });
const repeated = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

describe('a body', () => {
  test.each<[string, string | Uint8Array]>([
    ['that is empty', ''],
    ['that is no JSON', '{"query": '],
    ['that is a word', 'null'],
    ['that is a number', '7'],
    ['that is a list of questions', `[${TYPENAME},${TYPENAME}]`],
    ['without a question', '{}'],
    ['whose question is no text', '{"query": {"a": 1}}'],
    ['whose question is empty', '{"query": ""}'],
    ['whose question is no GraphQL', asked('{ __typename')],
    ['whose question is NaN', '{"query": NaN}'],
    ['that asks for a field that is not there', asked('{ passwords }')],
    [
      'that names an operation that is not there',
      JSON.stringify({ query: 'query A { __typename }', operationName: 'B' }),
    ],
    ['whose variables are a list', asked('query ($a: Int) { __typename }', [1])],
    ['whose variables are a text', asked('query ($a: Int) { __typename }', 'x')],
    ['of bytes that are no text', Uint8Array.from([0xff, 0xfe, 0x00, 0x80])],
    [
      'with members that poison prototypes',
      '{"query":"{ passwords }","__proto__":{"a":1},"constructor":{"prototype":{}}}',
    ],
    ['that looks for the schema', asked('{ __schema { types { name } } }')],
  ])('%s is refused', async (_, body) => {
    expect(await post(body)).toEqual(REFUSED);
  });

  test('of more than 100 kB is refused as too big', async () => {
    expect(await post(asked('{ __typename }', { a: 'x'.repeat(150_000) }))).toEqual({
      status: 413,
      code: 'BAD_USER_INPUT',
    });
  });

  test.each<[string, string]>([
    ['aliases', `{ ${repeated(40, (index) => `a${index}: programmes { id }`)} }`],
    ['depth', `{ programmes ${'{ waves '.repeat(12)}{ id }${' }'.repeat(12)} }`],
    ['directives', `{ __typename ${repeated(80, () => '@include(if: true)')} }`],
  ])('that asks for too much by %s is refused', async (_, query) => {
    expect([TOO_MUCH, REFUSED]).toContainEqual(await post(asked(query)));
  });

  test('that hides the length of its list in a variable is refused', async () => {
    const query = `query q($n: Int!) { listedSuppliers(programmeId: "${PROGRAMME}", first: $n) { edges { node { id name country } } } }`;
    expect(await post(asked(query, { n: 100_000 }))).toEqual(TOO_MUCH);
  });

  test('of too many words is refused', async () => {
    expect(await post(asked(`{ ${repeated(3000, () => '__typename')} }`))).toEqual(REFUSED);
  });

  test('whose fragments go round in circles is refused', async () => {
    const query = '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }';
    expect([TOO_MUCH, REFUSED]).toContainEqual(await post(asked(query)));
  });

  test('whose variables go ten thousand levels deep is refused', async () => {
    const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
    const body = `{"query":"query ($a: SignInInput!) { __typename }","variables":{"a":${deep}}}`;
    expect(await post(body)).toEqual(REFUSED);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'as %s, which a page of another site could send, is refused',
    async (type) => {
      expect(await post(TYPENAME, { 'Content-Type': type })).toEqual(REFUSED);
    },
  );

  test('that names its question by a hash only is refused', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    expect((await post(JSON.stringify({ extensions }))).code).toBe('BAD_USER_INPUT');
  });

  test('in letters that nobody reads is refused', async () => {
    expect((await post(TYPENAME, { 'Content-Type': 'application/json; charset=klingon' })).status).toBe(415);
  });

  test('said to be packed and broken is refused', async () => {
    expect(await post('not gzip', { ...JSON_TYPE, 'Content-Encoding': 'gzip' })).toEqual(REFUSED);
  });
});

describe('headers', () => {
  test.each<[string, Record<string, string>]>([
    ['a cookie that is no cookie', { Cookie: '=;;;=%%%; enverde' }],
    ['a session nobody opened', { Cookie: `enverde=${'A'.repeat(43)}` }],
    ['a session of odd characters', { Cookie: `enverde=%00'; drop table session--` }],
    ['a very long session', { Cookie: `enverde=${'A'.repeat(8000)}` }],
    ['two sessions', { Cookie: 'enverde=a; enverde=b' }],
    ['a token of odd characters', { Authorization: 'Bearer ../../etc/passwd' }],
    ['a token nobody gave', { Authorization: `Bearer ${'x'.repeat(100)}` }],
    ['another scheme', { Authorization: 'Basic YTpi' }],
    ['languages of no kind', { 'Accept-Language': '*;q=x,,,;q=1,xx-YY;q=-5' }],
    ['many languages', { 'Accept-Language': 'es-GT,'.repeat(1000) }],
    ['a long way', { 'X-Forwarded-For': `${'1.2.3.4, '.repeat(200)}::ffff:999.1.1.1` }],
    ['another scheme of the proxy', { 'X-Forwarded-Proto': 'gopher', 'X-Forwarded-Host': 'evil.example' }],
    ['another origin', { Origin: 'https://evil.example' }],
  ])('with %s are answered as those of anybody', async (_, headers) => {
    expect(await post(TYPENAME, { ...JSON_TYPE, ...headers })).toEqual({ status: 200, code: undefined });
    expect(await post(asked('{ viewer { person { id } } }'), { ...JSON_TYPE, ...headers })).toEqual({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
  });
});

describe('a way in', () => {
  test('a question in the address is refused without a header that only our pages send', async () => {
    const response = await fetch(`${origin}/graphql?query=${encodeURIComponent('{ __typename }')}`);
    expect(await told(response)).toEqual(REFUSED);
  });

  test('a command in the address is refused', async () => {
    const query = encodeURIComponent('mutation { signOut { signedOut } }');
    const response = await fetch(`${origin}/graphql?query=${query}`, { headers: { 'Apollo-Require-Preflight': '1' } });
    expect(response.status).toBe(405);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])('%s is refused', async (method) => {
    const response = await fetch(`${origin}/graphql`, { method });
    expect([400, 404, 405]).toContain(response.status);
  });

  test.each([
    '/%',
    '//',
    '/%00',
    '/graphql/%2e%2e/%2e%2e/etc/passwd',
    '//evil.example/%2f..',
    '/health/%ff',
    '/demo/..%2f..%2fpackage.json',
    '/constructor',
  ])('the address %s leads nowhere', async (path) => {
    const [status, body] = await raw(
      `GET ${path} HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close\r\n\r\n`,
    );
    expect([200, 400, 404]).toContain(status);
    expect(body).not.toMatch(/root:|node_modules|"private"|\bat \S+:\d+/);
  });

  test.each(['/nowhere', '/demo/accounts', '/health/nothing', '/downloads/rejected-rows/x', '/%'])(
    '%s is answered with a code and a sentence',
    async (path) => {
      const response = await fetch(`${origin}${path}`, { signal: AbortSignal.timeout(5000) });
      const { code, message, requestId } = (await response.json()) as Record<string, string>;
      expect(response.status).toBe(path === '/%' ? 400 : path.startsWith('/downloads') ? 401 : 404);
      expect(code).toMatch(/^(NOT_FOUND|BAD_USER_INPUT|UNAUTHENTICATED)$/);
      expect([message, requestId]).toEqual([expect.stringMatching(/.{5}/), expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    },
  );

  test.each([
    ['no HTTP', 'hello\r\n\r\n'],
    ['a header without end', `POST /graphql HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`],
    ['two lengths', 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello'],
    [
      'a length and chunks',
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
  ])('%s is cut off', async (_, request) => {
    expect([400, 431]).toContain((await raw(request))[0]);
  });
});

test('after all of it the product answers, and nothing was saved', async () => {
  expect((await fetch(`${origin}/health/ready`)).status).toBe(200);
  expect(await tableHashes(product.rows)).toEqual(before);
});

test('who asks for much again and again waits for the rest of the minute, and is told how long', async () => {
  const query = `{ listedSuppliers(programmeId: "${PROGRAMME}", first: 500) { edges { node { id name country } } } }`;
  const ask = (): Promise<Response> =>
    fetch(`${origin}/graphql`, { method: 'POST', body: asked(query), headers: JSON_TYPE });
  let answer = await ask();
  for (let time = 0; time < 40 && answer.status !== 429; time += 1) answer = await ask();
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await told(answer)).toEqual({ status: 429, code: 'RATE_LIMITED' });
  expect((await fetch(`${origin}/health/ready`)).status).toBe(200);
});

/** Sends bytes as they are. @returns the status, and all that was said */
async function raw(request: string): Promise<[status: number, said: string]> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  let said = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  socket.on('error', () => undefined);
  socket.write(request);
  await once(socket, 'close');
  return [Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1]), said];
}
