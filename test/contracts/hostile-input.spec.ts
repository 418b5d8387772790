import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { everyRole, makeSide, neverValid, oddValues, rawJsonOf, startProduct, tableHashes, wrongKinds } from '#testing';
import type { SchemaOperation, TestProduct } from '#testing';
import { WITHIN_REACH, idsOf } from './id-fixtures.js';
import { allOperations, idLeaves, mayCall } from './id-sweep.js';
import type { Ids } from './id-sweep.js';

/** Generated from the schema: every place of every input, given what does not belong there (G7). */
let product: TestProduct;
let reach: Ids;
let senders: Awaited<ReturnType<typeof everyRole>>;

beforeAll(async () => {
  product = await startProduct();
  const side = await makeSide(product, 'ellos@example.org');
  reach = new Map([...(await idsOf(side)), ...WITHIN_REACH(side)]);
  senders = await everyRole(side);
});
afterAll(() => product.stop());

const CODES = /^(UNAUTHENTICATED|FORBIDDEN|NOT_FOUND|BAD_USER_INPUT|QUERY_TOO_COMPLEX|RATE_LIMITED)$/;

interface Said {
  readonly code: string;
  readonly message: string;
}

/** What is wrong with the answer; undefined for one that a person can live with. */
function faultOf({ status, text }: { status: number; text: string }): string | undefined {
  if (status >= 500) return `status ${status}: ${text}`;
  const body = JSON.parse(text) as {
    errors?: { message: string; extensions: { code: string } }[];
    data?: Record<string, { userErrors?: Said[] } | null> | null;
  };
  const said: Said[] = [
    ...(body.errors ?? []).map(({ message, extensions }) => ({ code: extensions.code, message })),
    ...Object.values(body.data ?? {}).flatMap((payload) => payload?.userErrors ?? []),
  ];
  if ((body.errors ?? []).some(({ extensions }) => !CODES.test(extensions.code))) return text;
  if (said.some(({ code, message }) => !/^[A-Z_]+$/.test(code) || message.length < 5)) return text;
  return /node_modules|\bat \S+:\d+|QueryFailed|syntax for type|violates/.test(text) ? text : undefined;
}

const withErrors = ({ kind, document }: SchemaOperation): string =>
  kind === 'mutation' ? document.replace(/{ __typename } }$/, '{ userErrors { code message } } }') : document;

/** Sends a value to a place of an operation that is otherwise filled in as its people do. */
async function send(operation: SchemaOperation, path: string, value: unknown): Promise<string | undefined> {
  const [role] = [...senders.keys()].filter((each) => mayCall(operation, each));
  const client = (role && senders.get(role)) ?? product.client();
  const given = new Map<string, unknown>(idLeaves(operation).map(({ path: at, scalar }) => [at, reach.get(scalar)]));
  const variables = operation.variables(given.set(path, value));
  return faultOf(await client.post(rawJsonOf({ query: withErrors(operation), variables })));
}

const places = allOperations
  .filter(({ leaves }) => leaves.length > 0)
  .map((operation) => [operation.name, operation] as const);

/** One place of each type. */
const kinds = new Map(
  places.flatMap(([, operation]) =>
    operation.leaves.map((leaf) => [leaf.type.toString(), [operation, leaf.path, leaf.type] as const] as const),
  ),
);

const expectNoFault = async (operation: SchemaOperation, path: string, values: readonly unknown[]): Promise<void> => {
  for (const value of values)
    expect({ path, value, fault: await send(operation, path, value) }).toEqual({ path, value, fault: undefined });
};

describe('what no place takes', () => {
  let before: ReadonlyMap<string, string>;
  beforeAll(async () => {
    before = await tableHashes(product.rows);
  });

  test.each([...kinds])('is refused as %s with a code and a sentence', async (_, [operation, path, type]) => {
    await expectNoFault(operation, path, wrongKinds(type));
  });

  test.each(places)('is refused by %s with a code and a sentence', async (_, operation) => {
    for (const { path, type } of operation.leaves) await expectNoFault(operation, path, neverValid(type));
  });

  test('and nothing of it was saved', async () => {
    expect(await tableHashes(product.rows)).toEqual(before);
  });
});

describe('what is odd', () => {
  test.each(places)('is taken or refused by %s, and never breaks it', async (_, operation) => {
    for (const { path, type } of operation.leaves) await expectNoFault(operation, path, oddValues(type));
  });
});
