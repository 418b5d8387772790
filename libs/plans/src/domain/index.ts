// The pure decisions of plans: no infrastructure, no I/O, no clock.
export * from './economics/index.js';
export * from './action.js';
export * from './investment.js';
export * from './package.js';
export * from './performance.js';
export * from './plan.js';
export * from './proof-requirements.js';
export * from './terms.js';
