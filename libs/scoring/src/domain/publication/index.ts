export * from './due.js';
export * from './lifecycle.js';
export * from './shown-score.js';
export { changeSince, standardError } from './trend.js';
export type { Change, TrendPoint } from './trend.js';
