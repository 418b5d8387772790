import {
  GraphQLError,
  TypeInfo,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { DocumentNode, GraphQLInputObjectType, GraphQLInputType, GraphQLNamedType, GraphQLSchema } from 'graphql';

/** Role of a program that acts for an organisation (docs/adr/0008): it reads, and it is nobody. */
export const MACHINE = 'MA';

/** Roles of a membership (domain guide 3), and that of programs. SY acts for jobs and never comes through GraphQL. */
export const ROLES = [
  'SO',
  'SP',
  'AD',
  'VE',
  'SA',
  'SL',
  'PM',
  'AO',
  'CM',
  'VA',
  'AU',
  'LA',
  'LM',
  'DO',
  'ME',
  'AM',
  'ST',
  MACHINE,
] as const;
export type Role = (typeof ROLES)[number];

/** `public` anybody, `signed-in` every person, else the roles named. */
export type Audience = 'public' | 'signed-in' | readonly Role[];

/**
 * Who may use what: `Type.field`, or `Type.*` for all fields of a type that have no line of their own. Covers
 * operations (`Query.me`), fields of records, and members of filters, sorts and groups (types whose name ends so), so
 * that nobody can sort, filter or count by what they may not read. Each context keeps its lines beside its resolvers.
 */
export type PolicyTable = Readonly<Record<string, Audience>>;

/** What a program never reads, though an analyst does: what a mutation answers. */
const MUTATES = /^Mutation\.|Payload\./;

/** A program reads what a sourcing analyst of its organisation reads, and nothing else: one rule, no lines of its own. */
export const withMachines = (policy: PolicyTable): PolicyTable =>
  Object.fromEntries(
    Object.entries(policy).map(([key, audience]) => {
      const reads = typeof audience !== 'string' && audience.includes('SA') && !MUTATES.test(key);
      return [key, reads ? [...audience, MACHINE] : audience];
    }),
  );

/** The audience of a field; undefined when the table forgot it, which denies. */
export const audienceOf = (policy: PolicyTable, type: string, field: string): Audience | undefined =>
  policy[`${type}.${field}`] ?? policy[`${type}.*`];

/** True when a caller with this role (undefined: not signed in) belongs to the audience. */
export function admits(audience: Audience | undefined, role: string | undefined): boolean {
  if (audience === 'public') return true;
  if (audience === undefined || role === undefined) return false;
  if (audience === 'signed-in') return role !== MACHINE;
  return (audience as readonly string[]).includes(role);
}

/** Coordinates that the schema has and the policy does not, or the other way round; empty when they fit. */
export function policyGaps(schema: GraphQLSchema, policy: PolicyTable): string[] {
  const coordinates = new Map<string, string[]>();
  for (const type of Object.values(schema.getTypeMap()))
    if (!type.name.startsWith('__')) coordinates.set(type.name, membersOf(type));
  const missing = [...coordinates].flatMap(([type, fields]) =>
    fields
      .filter((field) => audienceOf(policy, type, field) === undefined && !isPlainInput(schema, type))
      .map((field) => `no policy for ${type}.${field}`),
  );
  const dead = Object.keys(policy).filter((key) => {
    const [type, field] = key.split('.') as [string, string];
    const fields = coordinates.get(type);
    return !fields || (field !== '*' && !fields.includes(field));
  });
  return [...missing, ...dead.map((key) => `policy names ${key}, which the schema does not have`)];
}

const membersOf = (type: GraphQLNamedType): string[] => {
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) return Object.keys(type.getFields());
  return isEnumType(type) && guardedInput(type) ? type.getValues().map(({ name }) => name) : [];
};

/** Inputs of mutations follow their operation; only filters, sorts and groups need lines of their own. */
const isPlainInput = (schema: GraphQLSchema, type: string): boolean =>
  isInputObjectType(schema.getType(type)) && !guardedInput({ name: type });

/**
 * Checks a document and its variables against the policy before anything runs.
 * @throws GraphQLError UNAUTHENTICATED (nobody signed in) or FORBIDDEN, naming the first field that is not allowed
 */
export function authorise(
  schema: GraphQLSchema,
  policy: PolicyTable,
  request: { document: DocumentNode; variables: Readonly<Record<string, unknown>>; role: string | undefined },
): void {
  const refused = new Set<string>();
  const check = (type: string, field: string): void => {
    if (!field.startsWith('__') && !admits(audienceOf(policy, type, field), request.role))
      refused.add(`${type}.${field}`);
  };
  const info = new TypeInfo(schema);
  visit(
    request.document,
    visitWithTypeInfo(info, {
      Field: (node) => {
        const parent = info.getParentType();
        if (parent) check(parent.name, node.name.value);
      },
      ObjectField: (node) => {
        const parent = getNamedType(info.getParentInputType());
        if (parent && guardedInput(parent)) check(parent.name, node.name.value);
      },
      EnumValue: (node) => {
        const type = getNamedType(info.getInputType());
        if (type && guardedInput(type)) check(type.name, node.value);
      },
      VariableDefinition: (node) => {
        const type = info.getInputType();
        if (type) walkInput(type, request.variables[node.variable.name.value], check);
      },
    }),
  );
  const [first] = refused;
  if (first === undefined) return;
  // Without a status of its own a refusal before execution would leave as 500.
  throw request.role === undefined
    ? new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } })
    : new GraphQLError(`Your role may not use ${first}.`, { extensions: { code: 'FORBIDDEN', http: { status: 200 } } });
}

const guardedInput = (type: { name: string }): boolean => /(Filter|Sort|Group)$/.test(type.name);

/** Visits the fields that a variable's value really uses. */
function walkInput(type: GraphQLInputType, value: unknown, check: (type: string, field: string) => void): void {
  const bare = getNullableType(type);
  if (isListType(bare)) for (const item of Array.isArray(value) ? value : [value]) walkInput(bare.ofType, item, check);
  else if (isEnumType(bare) && guardedInput(bare) && typeof value === 'string') check(bare.name, value);
  else if (isInputObjectType(bare)) walkFields(bare, value, check);
}

function walkFields(type: GraphQLInputObjectType, value: unknown, check: (type: string, field: string) => void): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) {
    const field = type.getFields()[name];
    if (!field) continue;
    if (guardedInput(type)) check(type.name, name);
    walkInput(field.type, member, check);
  }
}
