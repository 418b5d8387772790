// The tests' harness: throwaway databases and queues, personas, a GraphQL client. Imported by tests only.
export * from './catalogue.js';
export * from './committed.js';
export * from './domain-machines.js';
export * from './entity-drift.js';
export * from './fixed-clock.js';
export * from './graphql-client.js';
export * from './open-database.js';
export * from './personas.js';
export * from './plain-rows.js';
export * from './planted-tree.js';
export * from './platform-parts.js';
export * from './policy-table.js';
export * from './product.js';
export * from './test-database.js';
export * from './until.js';
export * from './programme-stories.js';
