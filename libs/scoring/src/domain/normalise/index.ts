export * from './goalposts.js';
export * from './peers.js';
export * from './relative.js';
export type { Direction, Scale, Series } from './series.js';
export * from './winsorise.js';
