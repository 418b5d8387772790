// The tests' harness: throwaway databases and queues, personas, a GraphQL client. Imported by tests only.
export * from './fixed-clock.js';
export * from './graphql-client.js';
export * from './personas.js';
export * from './product.js';
export * from './test-database.js';
export * from './until.js';
