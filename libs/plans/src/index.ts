// Improvement plans, actions, their proof and its verification.
export * from './domain/index.js';
export * from './events.js';
export * from './action-proofs.service.js';
export * from './actions.service.js';
export * from './entities.js';
export * from './package-effects.service.js';
export * from './packages.service.js';
export * from './plan.queries.js';
export * from './plans.module.js';
export * from './plans.service.js';
export * from './api/plans.policy.js';
export { plansResolvers } from './api/resolvers.js';
export { ActionId } from './api/plans.types.js';
