export * from './answer.js';
export * from './diagnostic.js';
export * from './gap.js';
export * from './measure.js';
export * from './quantity.js';
export * from './proof.js';
