import type { DocumentNode, GraphQLSchema } from 'graphql';
import { getComplexity } from 'graphql-query-complexity';

/** Points that one operation may cost; the portal's own with pages of a hundred cost less (test/contracts/cost.spec.ts). */
export const DEAREST_OPERATION = 5000;

/** An operation as it was asked. */
export interface AskedOperation {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/**
 * What an operation costs, in points: 1 a value, 2 an object, and a list as often as `first` says, whether it stands in
 * the document, in a variable or in its default.
 * @throws GraphQLError when the variables do not fit the operation
 */
export const costOf = (schema: GraphQLSchema, { document, variables, operationName }: AskedOperation): number =>
  getComplexity({
    schema,
    query: document,
    variables: { ...variables },
    ...(operationName === undefined ? {} : { operationName }),
    estimators: [
      ({ args, childComplexity, node }) =>
        timesOf(args.first as unknown) * ((node.selectionSet ? 2 : 1) + childComplexity),
    ],
  });

/** A number that is no length of a list is refused by its field; here it must not make the operation cheap. */
const timesOf = (first: unknown): number => (typeof first === 'number' && first > 1 ? first : 1);
