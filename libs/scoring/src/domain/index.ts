// The pure decisions of scoring: no infrastructure, no I/O, no clock.
export * from './aggregate/index.js';
export * from './model/index.js';
export * from './normalise/index.js';
export * from './publication/index.js';
export * from './rank/index.js';
export * from './ranking/index.js';
export * from './score/index.js';
