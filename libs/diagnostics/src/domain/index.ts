export * from './answer.js';
export * from './diagnostic.js';
