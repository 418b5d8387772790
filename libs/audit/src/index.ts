// Who did what, when, on which record: reading and checking the chains that the unit of work writes.
export * from './verify.js';
