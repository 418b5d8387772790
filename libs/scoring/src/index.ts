// Scorecards, ranking, score history; the method itself is the pure code in domain/.
export * from './domain/index.js';
export * from './live-score.service.js';
export * from './scoring.module.js';
export * from './api/scoring.policy.js';
export { ScoringResolver } from './api/scoring.resolver.js';
