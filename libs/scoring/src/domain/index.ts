// The pure decisions of scoring: no infrastructure, no I/O, no clock.
export * from './aggregate/means.js';
export * from './model/index.js';
export * from './normalise/index.js';
export * from './score/index.js';
