export * from './hierarchical-index.js';
export type { LeafNormalise } from './leaf.js';
export * from './means.js';
export type { IndexNode } from './tree.js';
