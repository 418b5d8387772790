// The pure part of plans.
export * from './economics/index.js';
