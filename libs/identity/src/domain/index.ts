export * from './password.js';
export * from './roles.js';
export * from './session-life.js';
