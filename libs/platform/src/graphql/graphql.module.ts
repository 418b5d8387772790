import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { Logger } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { contextOrNone, currentContext } from '../context/request-context.js';
import { Budget } from './budget.js';
import { charge } from './charge.js';
import type { EdgeContext } from './edge-context.js';
import { TOO_COMPLEX, formatError } from './errors.js';
import { authorise, policyGaps } from './policy.js';
import type { PolicyTable } from './policy.js';
import { refuseUnstorableText } from './storable-text.js';

export interface GraphqlOptions {
  readonly policy: PolicyTable;
  /** Explorer and introspection, for development only. */
  readonly explore: boolean;
}

const QUIET = { exposeLimits: false, errorMessage: TOO_COMPLEX };
const LIMITS = {
  maxDepth: { n: 9, ...QUIET },
  maxAliases: { n: 15, ...QUIET },
  maxDirectives: { n: 50, ...QUIET },
  costLimit: { enabled: false }, // counts `first` only where it stands in the document (cost.ts)
  maxTokens: { enabled: false }, // parseOptions.maxTokens answers 400 instead of 500
  blockFieldSuggestion: { enabled: false }, // hideSchemaDetailsFromClientErrors does it
};

/** GraphQL over HTTP with the limits, the policy and the error form of the product (docs/adr/0007). */
export function graphqlModule({ policy, explore }: GraphqlOptions): DynamicModule {
  const log = new Logger('GraphQL');
  const armor = new ApolloArmor(LIMITS).protect();
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: ApolloDriver,
    autoSchemaFile: true,
    sortSchema: true,
    path: '/graphql',
    introspection: explore,
    playground: false,
    graphiql: explore,
    csrfPrevention: true,
    cache: 'bounded',
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !explore,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: 2000 },
    validationRules: [...armor.validationRules],
    plugins: [admission(policy)],
    // A fresh object each time: a shared one would leak one caller's data into another's request.
    context: ({ req, res }: EdgeContext): EdgeContext => ({ req, res }),
    formatError: (formatted, error) =>
      formatError(formatted, error, contextOrNone()?.requestId ?? randomUUID(), (defect) =>
        log.error(defect instanceof Error ? defect.stack : String(defect)),
      ),
  });
}

/** Refuses the boot when a field has no policy, and each request that is too dear or that the policy does not admit. */
function admission(policy: PolicyTable): ApolloServerPlugin<EdgeContext> {
  const budget = new Budget();
  return {
    serverWillStart: ({ schema }) => {
      const gaps = policyGaps(schema, policy);
      if (gaps.length > 0) throw new Error(`The access policy does not fit the schema:\n  ${gaps.join('\n  ')}`);
      return Promise.resolve();
    },
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: async ({ document, request, schema, operationName, contextValue: { req } }) => {
          const { variables = {} } = request;
          await charge(budget, { schema, document, variables, operationName: operationName ?? undefined, req });
          refuseUnstorableText(document, variables);
          authorise(schema, policy, { document, variables, role: currentContext().role });
        },
      }),
  };
}
