import { getNamedType, isCompositeType, isObjectType, isRequiredArgument, isUnionType } from 'graphql';
import type { GraphQLNamedType, GraphQLSchema } from 'graphql';

const DEPTH = 5;

/** Documents of the queries that ask for nothing in particular, each with all that it can show. */
export function openQueries(schema: GraphQLSchema): { readonly name: string; readonly document: string }[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {})
    .filter(({ args }) => !args.some(isRequiredArgument))
    .map(({ name, type }) => ({ name, document: `{ ${name}${selectionOf(getNamedType(type), DEPTH)} }` }));
}

/** Every field of the type that needs no argument, down to a depth; '' for a type without fields. */
export function selectionOf(type: GraphQLNamedType, depth: number): string {
  if (!isCompositeType(type)) return '';
  if (isUnionType(type))
    return ` { __typename ${type
      .getTypes()
      .map((member) => `... on ${member.name}${selectionOf(member, depth)}`)
      .join(' ')} }`;
  const fields = Object.values(type.getFields())
    .filter(
      ({ args, type: shown }) => !args.some(isRequiredArgument) && (depth > 1 || !isCompositeType(getNamedType(shown))),
    )
    .map(({ name, type: shown }) => `${name}${selectionOf(getNamedType(shown), depth - 1)}`);
  return ` { ${isObjectType(type) ? '__typename ' : ''}${fields.join(' ')} }`;
}
