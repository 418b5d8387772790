import { GraphQLEnumType, GraphQLInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { ROLES, admits, audienceOf } from '#platform';
import type { Audience, PolicyTable } from '#platform';
import type { Route } from './routes.js';

const HEADER = `# Who may use what

Written by \`npm run policy\` from the policy that decides each request; do not edit. \`-\` is somebody without a session,
the other columns are the roles of a membership. ● may, · may not.
`;

/** One cell of the matrix: may this caller use this field? undefined when no line of the policy says so. */
export interface PolicyCell {
  readonly type: string;
  readonly field: string;
  readonly role: string | undefined;
  readonly audience: Audience | undefined;
}

/** Who may come: nobody signed in, and every role. */
export const CALLERS: readonly (string | undefined)[] = [undefined, ...ROLES];

/** Every field that a policy must decide on, for every caller. */
export function policyMatrix(schema: GraphQLSchema, policy: PolicyTable): PolicyCell[] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      if (isObjectType(type) || isInterfaceType(type)) return fields(type.name, Object.keys(type.getFields()));
      if (!/(Filter|Sort|Group)$/.test(type.name)) return [];
      if (type instanceof GraphQLInputObjectType) return fields(type.name, Object.keys(type.getFields()));
      return type instanceof GraphQLEnumType
        ? fields(
            type.name,
            type.getValues().map(({ name }) => name),
          )
        : [];
    })
    .flatMap(({ type, field }) =>
      CALLERS.map((role) => ({ type, field, role, audience: audienceOf(policy, type, field) })),
    );
}

const fields = (type: string, names: readonly string[]): { type: string; field: string }[] =>
  names.map((field) => ({ type, field }));

/** The matrix for people to read: operations first, then the plain HTTP routes, then what each type shows to whom. */
export function policyDocument(schema: GraphQLSchema, policy: PolicyTable, routes: readonly Route[]): string {
  const cells = policyMatrix(schema, policy);
  const isRoot = ({ type }: PolicyCell): boolean => type === 'Query' || type === 'Mutation';
  return [
    HEADER,
    '## Operations\n',
    tableOf(named(cells.filter(isRoot))),
    '\n## Routes\n\nWays in by plain HTTP, from the `@Door` of each. Beside them stand /graphql and the portal’s own files.\n',
    tableOf(routes.flatMap(({ name, audience }) => CALLERS.map((role) => ({ name, role, audience })))),
    '\n## Fields\n',
    tableOf(named(cells.filter((cell) => !isRoot(cell)))),
    '',
  ].join('\n');
}

type Named = Pick<PolicyCell, 'role' | 'audience'> & { readonly name: string };

const named = (cells: readonly PolicyCell[]): Named[] =>
  cells.map(({ type, field, role, audience }) => ({ name: `${type}.${field}`, role, audience }));

function tableOf(cells: readonly Named[]): string {
  const rows = new Map<string, string[]>();
  for (const { name, role, audience } of cells) {
    rows.set(name, [...(rows.get(name) ?? []), admits(audience, role) ? '●' : '·']);
  }
  return [
    `| | ${CALLERS.map((role) => role ?? '-').join(' | ')} |`,
    `|---|${CALLERS.map(() => '---|').join('')}`,
    ...[...rows].map(([name, marks]) => `| ${name} | ${marks.join(' | ')} |`),
  ].join('\n');
}
