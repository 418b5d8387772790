// The pure part of finance: rules, grades, amounts, schedules.
export * from './grade.js';
export * from './money/early-payment.js';
export * from './money/indicative-amount.js';
export * from './money/schedule.js';
export * from './rules/expression.js';
export * from './rules/kleene.js';
