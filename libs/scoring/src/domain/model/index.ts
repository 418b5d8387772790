export type { ModelFault } from './fault.js';
export * from './model.js';
export * from './path.js';
export * from './read-model.js';
export * from './shipped.js';
export * from './theme-weights.js';
