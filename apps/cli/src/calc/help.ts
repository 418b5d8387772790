import { CALC_CODES, CalcError } from './calc-error.js';
import { optional } from './fields.js';
import type { Field } from './fields.js';
import { calcFunction } from './function.js';
import type { CalcFunction } from './function.js';
import { text } from './types.js';

/** Version of the desk's contract: a change of a name, a type or a default raises it. */
const VERSION = '1.0.0';

/** The function `help` over the functions of the desk: it lists itself too. */
export function helpOver(functions: readonly CalcFunction[]): CalcFunction {
  const help: CalcFunction = calcFunction({
    name: 'help',
    summary: 'Every function of the desk with its arguments, units, codes and an example.',
    args: { fn: optional(text, 'limits the list to one function') },
    returns:
      '{version, codes[], functions[{name, summary, args[{name, type, required, default, unit, doc}], returns, codes[], example{args, value}}]}',
    codes: ['unknown-fn'],
    example: exampleOf(functions[0]),
    run: ({ fn }) => answer(fn === undefined ? [...functions, help] : [named(fn, [...functions, help])]),
  });
  return help;
}

const exampleOf = (fn: CalcFunction | undefined): CalcFunction['example'] =>
  fn === undefined ? { args: {}, value: null } : { args: { fn: fn.name }, value: answer([fn]) };

const answer = (functions: readonly CalcFunction[]): object => ({
  version: VERSION,
  codes: CALC_CODES,
  functions: functions.map(describe),
});

function named(name: string, functions: readonly CalcFunction[]): CalcFunction {
  const fn = functions.find((entry) => entry.name === name);
  if (fn === undefined) throw new CalcError('unknown-fn', 'there is no function of that name');
  return fn;
}

const describe = ({ name, summary, args, returns, codes, example }: CalcFunction): object => ({
  name,
  summary,
  args: Object.entries(args).map(describeField),
  returns,
  codes: [...codes, 'internal'],
  example: { args: example.args, value: example.value },
});

const describeField = ([name, field]: [string, Field<unknown>]): object => ({
  name,
  type: field.type.name,
  required: field.required,
  default: field.fallback ?? null,
  unit: field.unit,
  doc: field.doc,
});
