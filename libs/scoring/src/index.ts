// Scorecards, ranking, score history; the method itself is the pure code in domain/.
export * from './domain/index.js';
export * from './due-scores.service.js';
export * from './entities.js';
export * from './events.js';
export * from './live-score.service.js';
export * from './publications.service.js';
export * from './ranking.queries.js';
export * from './ranking.service.js';
export * from './snapshots.service.js';
export * from './scoring.module.js';
export * from './api/scoring.policy.js';
export { scoringResolvers } from './api/resolvers.js';
