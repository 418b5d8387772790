// The pure decisions of scoring: no infrastructure, no I/O, no clock.
export * from './aggregate/means.js';
