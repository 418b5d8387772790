import { describe, expect, test } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import { GraphQLError, buildSchema, isNonNullType, parse } from 'graphql';
import { admits, authorise, policyGaps } from '#platform';
import { contextModules, policy } from '#product';
import { committed, expectCommitted, policyDocument, policyMatrix, routesOf } from '#testing';
import type { PolicyCell } from '#testing';
import { apiControllers } from '../../apps/api/src/api.module.js';

/** The committed schema; another test holds it equal to what the resolvers declare. */
const schema = buildSchema(committed('apps/api/schema.graphql'));
const matrix = policyMatrix(schema, policy);
const routes = routesOf(contextModules, apiControllers);
const operations = matrix.filter(({ type }) => type === 'Query' || type === 'Mutation');

test('policy and schema fit each other: no field without a line, no line without a field', () => {
  expect(policyGaps(schema, policy)).toEqual([]);
});

/** Lines that stand alone: a field's own line beside one for its whole type is told apart by the committed table. */
const alone = Object.keys(policy).filter((key) => key.endsWith('.*') || !(key.replace(/\..*/, '.*') in policy));

test.each(alone)('without its line for %s the policy has a gap', (gone) => {
  const rest = Object.fromEntries(Object.entries(policy).filter(([key]) => key !== gone));
  expect(policyGaps(schema, rest)).not.toEqual([]);
});

test('every cell of role and field is decided by a line', () => {
  const covered = matrix.filter(({ audience }) => audience !== undefined).length;
  const asked = operations.filter(({ audience }) => audience !== undefined).length;
  console.info(`policy: ${asked}/${operations.length} operation cells, ${covered}/${matrix.length} cells in all`);
  expect(covered).toBe(matrix.length);
});

test('every way in by plain HTTP has a door, and a guard unless it is open to anybody', () => {
  expect(routes.map(({ name }) => name)).toEqual(expect.arrayContaining(['POST /proofs', 'GET /health/ready']));
  expect(routes.filter(({ audience }) => audience === undefined)).toEqual([]);
  expect(routes.filter(({ audience, isGuarded }) => audience !== 'public' && !isGuarded)).toEqual([]);
});

test('a route without a door is seen', () => {
  @Controller('side')
  class SideDoor {
    @Get('open')
    open(): void {
      return undefined;
    }
  }
  expect(routesOf([], [SideDoor])).toEqual([{ name: 'GET /side/open', audience: undefined, isGuarded: false }]);
});

test('the table for people to read is the policy (npm run policy)', () => {
  expectCommitted('docs/policy.md', policyDocument(schema, policy, routes));
});

describe('the door decides as the table says', () => {
  test.each([...new Set(operations.map(({ type, field }) => `${type}.${field}`))])(
    '%s, for every role',
    (operation) => {
      for (const cell of operations.filter(({ type, field }) => `${type}.${field}` === operation))
        expect({ role: cell.role, code: refusalOf(cell) }).toEqual({
          role: cell.role,
          code: admits(cell.audience, cell.role) ? '' : cell.role === undefined ? 'UNAUTHENTICATED' : 'FORBIDDEN',
        });
    },
  );
});

/** The code with which the smallest document of the operation is refused; '' when it is admitted. */
function refusalOf({ type, field, role }: PolicyCell): string {
  const operation = (type === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields()[field];
  const needed = (operation?.args ?? []).filter(({ type: given }) => isNonNullType(given));
  const declared = needed.map(({ name, type: given }) => `$${name}: ${given.toString()}`).join(', ');
  const given = needed.map(({ name }) => `${name}: $${name}`).join(', ');
  const inBrackets = (text: string): string => (text === '' ? '' : `(${text})`);
  const document = parse(
    `${type.toLowerCase()} Ask${inBrackets(declared)} { ${field}${inBrackets(given)} { __typename } }`,
  );
  try {
    authorise(schema, policy, { document, variables: {}, role });
    return '';
  } catch (error) {
    if (error instanceof GraphQLError) return String(error.extensions.code);
    throw error;
  }
}
