// Lenders' products, the finance file, consents, pre-qualification and what a lender reads of it.
export * from './domain/index.js';
export * from './consents.service.js';
export * from './entities.js';
export * from './evaluation.service.js';
export * from './events.js';
export * from './finance.module.js';
export * from './finance-file.service.js';
export * from './plan-facts.js';
export * from './products.service.js';
export * from './sample-products.js';
export * from './api/finance.policy.js';
export { financeResolvers } from './api/resolvers.js';
