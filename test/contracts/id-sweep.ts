import { randomUUID } from 'node:crypto';
import { buildSchema } from 'graphql';
import { publicId } from '#kernel';
import { admits, audienceOf, idScalars } from '#platform';
import type { Role } from '#platform';
import { policy } from '#product';
import { committed, operationsOf } from '#testing';
import type { Answer, GraphqlClient, SchemaOperation } from '#testing';
import { CHOOSES_AMONG_OWN } from './id-fixtures.js';

export const schema = buildSchema(committed('apps/api/schema.graphql'));

/** Every operation of the schema. */
export const allOperations = operationsOf(schema);

/** Where an operation takes ids. */
export const idLeaves = ({ leaves }: SchemaOperation): { path: string; scalar: string }[] =>
  leaves.filter(({ scalar }) => idScalars.has(scalar));

/** Every operation that names a record, with its name for the title of a test. */
export const idOperations = allOperations
  .filter((operation) => idLeaves(operation).length > 0 && !(operation.name in CHOOSES_AMONG_OWN))
  .map((operation) => [operation.name, operation] as const);

/** True when the policy lets the role call the operation. */
export const mayCall = ({ kind, name }: SchemaOperation, role: Role | undefined): boolean =>
  admits(audienceOf(policy, kind === 'query' ? 'Query' : 'Mutation', name), role);

/** Ids by scalar. */
export type Ids = ReadonlyMap<string, string>;

/** Ids of no record at all. */
export const nowhere = (): Ids =>
  new Map([...idScalars].map(([scalar, prefix]) => [scalar, publicId(prefix, randomUUID())]));

/** Calls the operation with these ids: in the places named those of `there`, elsewhere those of `else`. */
export function call(
  client: GraphqlClient,
  operation: SchemaOperation,
  there: Ids,
  { paths, otherwise }: { paths?: readonly string[]; otherwise?: Ids } = {},
): Promise<Answer> {
  const ids = idLeaves(operation).map(({ path, scalar }) => {
    const from = !otherwise || paths?.includes(path) ? there : otherwise;
    return [path, from.get(scalar) ?? ''] as const;
  });
  return client.send(operation.document, operation.variables(new Map(ids)));
}

/** What somebody could tell two answers apart by. */
export const bytes = ({ status, text }: Answer): string => `${status} ${text.replace(/"requestId":"[^"]+"/, '')}`;

/** The code of a refusal, or the answer itself. */
export const codeOf = ({ errors, text }: Answer): string => (errors[0] ? errors[0].extensions.code : text);
