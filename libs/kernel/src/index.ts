// The pure vocabulary that every context shares: no infrastructure, no I/O, no clock of its own.
export * from './calendar-date.js';
export * from './canonical-json.js';
export * from './clock.js';
export * from './decimal.js';
export * from './domain-error.js';
export * from './largest-remainder.js';
export * from './no-answer.js';
export * from './public-id.js';
export * from './state-machine.js';
export * from './text.js';
