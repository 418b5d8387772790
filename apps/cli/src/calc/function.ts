import type { CalcCode } from './calc-error.js';
import { readFields } from './fields.js';
import type { Fields, Read } from './fields.js';
import type { JsonObject } from './types.js';

/** A call and the value it gives: shown by help, and a test. */
export interface CalcExample {
  readonly args: JsonObject;
  readonly value: unknown;
}

/** One function of the desk. Validation and help are generated from this description. */
export interface CalcFunction {
  readonly name: string;
  readonly summary: string;
  readonly args: Fields;
  /** Form of the value, in the contract's notation. */
  readonly returns: string;
  /** Codes it may answer besides `internal`. */
  readonly codes: readonly CalcCode[];
  readonly example: CalcExample;
  /** Checks the arguments and calls the product's own pure function. */
  call(args: JsonObject): unknown;
}

interface Description<F extends Fields> extends Omit<CalcFunction, 'args' | 'call' | 'codes'> {
  readonly args: F;
  /** Codes besides `invalid`, which every function may answer. */
  readonly codes?: readonly CalcCode[];
  readonly run: (args: Read<F>) => unknown;
}

/** Describes a function; `run` gets its arguments checked and typed. */
export function calcFunction<F extends Fields>({ run, codes = [], ...description }: Description<F>): CalcFunction {
  return {
    ...description,
    codes: ['invalid', ...codes],
    call: (args) => run(readFields(description.args, args)),
  };
}
