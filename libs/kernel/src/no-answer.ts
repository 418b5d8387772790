import { invalid } from './domain-error.js';
import type { DomainError, ErrorDetails } from './domain-error.js';

/** Codes for a well-formed question to which the mathematics or the shipped data give no single answer. */
export const NO_ANSWER = { none: 'NO_SOLUTION', several: 'SEVERAL_SOLUTIONS', notCovered: 'NOT_COVERED' } as const;

/** The answer does not exist: no change of sign, no spread, collinear columns. */
export const noSolution = (details?: ErrorDetails): DomainError => invalid(NO_ANSWER.none, details);

/** Several answers exist and none may be chosen for the caller. @param candidates in ascending order */
export const severalSolutions = (candidates: readonly number[]): DomainError =>
  invalid(NO_ANSWER.several, { candidates });

/** The data that ship with the product hold no such country, unit, factor, model or year. */
export const notCovered = (details?: ErrorDetails): DomainError => invalid(NO_ANSWER.notCovered, details);
