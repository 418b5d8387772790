export { uncertaintyOf } from './entrant.js';
export type { RankIndicator, RankSupplier, RankTheme, Uncertainty } from './entrant.js';
export * from './random.js';
export * from './rank-monte-carlo.js';
export { beatShare, officialOrder } from './ties.js';
export type { Placing } from './ties.js';
