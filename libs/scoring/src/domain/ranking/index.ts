export * from './cells.js';
export * from './places.js';
export * from './words.js';
