import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import { DomainError } from '#kernel';
import type { ErrorKind } from '#kernel';
import { formatError } from './errors.js';

const SECRET = 'select secret_hash from machine_client at /srv/app.js:12 password=hunter2';

/** What the server makes of an error that a resolver threw, before our own form. */
function thrown(error: Error & { extensions?: Record<string, unknown> }): [GraphQLFormattedError, GraphQLError] {
  const wrapped =
    error instanceof GraphQLError
      ? error
      : new GraphQLError(error.message, { originalError: error, path: ['supplier', 'name'] });
  const extensions = { code: 'INTERNAL_SERVER_ERROR', ...wrapped.extensions };
  return [{ ...wrapped.toJSON(), extensions }, wrapped];
}

function shown(error: Error): { answer: GraphQLFormattedError; reported: unknown[] } {
  const reported: unknown[] = [];
  const [formatted, wrapped] = thrown(error);
  return { answer: formatError(formatted, wrapped, 'request-1', (defect) => reported.push(defect)), reported };
}

const codeOf = ({ extensions }: GraphQLFormattedError): unknown => extensions?.code;

describe('a refusal of the business', () => {
  test.each<[ErrorKind, string, boolean]>([
    ['invalid', 'BAD_USER_INPUT', false],
    ['conflict', 'BAD_USER_INPUT', false],
    ['forbidden', 'FORBIDDEN', false],
    ['not_found', 'NOT_FOUND', false],
    ['unauthenticated', 'UNAUTHENTICATED', false],
    ['unavailable', 'UNAVAILABLE', true],
    ['rate_limited', 'RATE_LIMITED', true],
  ])('of kind %s shows as %s', (kind, code, retryable) => {
    const { answer, reported } = shown(new DomainError(kind, 'SOME_CODE', { field: 'x' }));
    expect(answer.extensions).toMatchObject({ code, requestId: 'request-1', i18nKey: `errors.${code}`, retryable });
    expect(reported).toEqual([]);
  });

  test('that hides a record says no word about it', () => {
    const { answer } = shown(new DomainError('not_found', 'ENROLMENT_NOT_FOUND', { id: 'secret-id' }));
    expect(answer).toEqual({
      message: 'Not found.',
      extensions: { code: 'NOT_FOUND', i18nKey: 'errors.NOT_FOUND', requestId: 'request-1', retryable: false },
    });
  });
});

describe('a defect', () => {
  test.each([
    ['an error', new Error(SECRET)],
    ['an error of the database', Object.assign(new Error(SECRET), { code: '42P01', detail: SECRET, query: SECRET })],
    [
      'an error that calls itself harmless',
      Object.assign(new Error(SECRET), { extensions: { code: 'BAD_USER_INPUT', secret: SECRET } }),
    ],
    ['a type error', new TypeError(SECRET)],
  ])('is reported, and shown without a word of %s', (_, error) => {
    const { answer, reported } = shown(error);
    expect(JSON.stringify(answer)).not.toMatch(/select|hunter2|srv/);
    expect(answer.message.length).toBeLessThan(60);
    if (codeOf(answer) === 'INTERNAL') expect(reported).toEqual([error]);
  });

  test('whatever it says, nothing of it leaves', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6 }), fc.string(), fc.object(), (text, code, extra) => {
        const message = `~${text}~`;
        const { answer } = shown(Object.assign(new Error(message), extra, { code, detail: message, stack: message }));
        expect(JSON.stringify(answer)).not.toContain(JSON.stringify(message).slice(1, -1));
        expect(['INTERNAL', 'UNAVAILABLE', 'QUERY_TOO_COMPLEX']).toContain(codeOf(answer));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a database that is away', () => {
  test.each([
    ['57P01', 'terminating connection due to administrator command'],
    ['57P02', 'terminating connection because of crash of another server process'],
    ['57P03', 'the database system is starting up'],
    ['57014', 'canceling statement due to statement timeout'],
    ['55P03', 'canceling statement due to lock timeout'],
    ['53300', 'sorry, too many clients already'],
    ['08006', 'connection failure'],
    ['25P03', 'terminating connection due to idle-in-transaction timeout'],
    ['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5432'],
    ['ECONNRESET', 'read ECONNRESET'],
    ['', 'Connection terminated unexpectedly'],
    ['', 'Connection terminated due to connection timeout'],
    ['', 'timeout exceeded when trying to connect'],
    ['', 'Client has encountered a connection error and is not queryable'],
  ])('shows as UNAVAILABLE, to be tried again (%s %s)', (code, message) => {
    const { answer, reported } = shown(Object.assign(new Error(message), code ? { code } : {}));
    expect(answer.extensions).toMatchObject({ code: 'UNAVAILABLE', retryable: true });
    expect(JSON.stringify(answer)).not.toContain(message);
    expect(reported).toEqual([]);
  });
});

describe('a document that cannot be run', () => {
  const refused = (code: string, message = 'Cannot query field "x" on type "Y".'): GraphQLFormattedError =>
    shown(new GraphQLError(message, { extensions: { code } })).answer;

  test.each([
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    'BAD_USER_INPUT',
    'BAD_REQUEST',
    'OPERATION_RESOLUTION_FAILURE',
    'PERSISTED_QUERY_NOT_SUPPORTED',
  ])('(%s) is bad input, and says what about it', (code) => {
    expect(refused(code)).toMatchObject({
      message: expect.stringContaining('Cannot query'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test('for asking too much says so, without the limit', () => {
    expect(refused('GRAPHQL_VALIDATION_FAILED', 'Syntax Error: QUERY_TOO_COMPLEX')).toMatchObject({
      message: 'The query asks for too much at once.',
      extensions: { code: 'QUERY_TOO_COMPLEX' },
    });
  });

  test('in a way nobody foresaw is a defect', () => expect(codeOf(refused('SOMETHING_NEW'))).toBe('INTERNAL'));

  test('keeps what the validation of its input found', () => {
    const details = [{ path: 'input.email', rule: 'isEmail' }];
    const { answer } = shown(
      new GraphQLError('A value cannot be read.', { extensions: { code: 'BAD_USER_INPUT', details } }),
    );
    expect(answer.extensions).toMatchObject({ details });
  });
});
