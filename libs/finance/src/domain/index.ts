// The pure part of finance: rules, grades, amounts, schedules.
export * from './grade.js';
export * from './money/early-payment.js';
export * from './money/indicative-amount.js';
export * from './money/schedule.js';
export * from './rules/expression.js';
export * from './rules/kleene.js';
export * from './assess/assess-product.js';
export * from './assess/assess-supplier.js';
export * from './assess/knock-outs.js';
export * from './assess/lifecycle.js';
export * from './assess/smallest-ask.js';
export * from './consent.js';
export * from './facts.js';
export * from './product/lifecycle.js';
export * from './product/rules-of-product.js';
export * from './product/terms.js';
