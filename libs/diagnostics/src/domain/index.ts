export * from './answer.js';
export * from './diagnostic.js';
export * from './effect.js';
export * from './evidence.js';
export * from './measure.js';
export * from './quantity.js';
export * from './proof.js';
export * from './screening.js';
