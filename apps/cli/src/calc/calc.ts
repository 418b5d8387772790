import { CalcError, refusalOf } from './calc-error.js';
import type { CalcFunction } from './function.js';
import { toJson } from './json.js';
import { TOO_LONG, linesOf } from './lines.js';
import { FUNCTIONS } from './registry.js';
import { isJsonObject, refuse } from './types.js';
import type { JsonObject } from './types.js';

/** Hands one line, its end included, to the output; a promise holds the next line back. */
export type WriteLine = (line: string) => void | Promise<void>;

/**
 * The auditor's desk: one JSON object a line in, one line each out, in the same order (calc contract 1). Blank lines
 * are skipped; a bad line is answered and the next one is read.
 */
export async function runCalc(input: AsyncIterable<Buffer | string>, write: WriteLine): Promise<void> {
  for await (const bytes of linesOf(input)) {
    const line = textOf(bytes);
    if (line instanceof CalcError) await write(`${toJson({ ok: false, ...refusalOf(line) })}\n`);
    else if (!/^[ \t\r]*$/.test(line)) await write(`${answerLine(line)}\n`);
  }
}

/** The answer to one line, without line end. Never throws. */
export function answerLine(line: string): string {
  let echo: { id?: unknown } = {};
  try {
    const envelope = parse(line);
    echo = idOf(envelope);
    return toJson({ ok: true, value: evaluate(envelope), ...echo });
  } catch (error) {
    return toJson({ ok: false, ...refusalOf(error), ...echo });
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function textOf(bytes: Buffer | typeof TOO_LONG): string | CalcError {
  if (bytes === TOO_LONG) return new CalcError('invalid', 'the line holds more than 8 MB');
  try {
    return decoder.decode(bytes);
  } catch {
    return new CalcError('invalid', 'the line is not UTF-8');
  }
}

function parse(line: string): JsonObject {
  const value = jsonOf(line);
  if (!isJsonObject(value)) throw new CalcError('invalid', 'the line is not a JSON object');
  return value;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function idOf(envelope: JsonObject): { id?: unknown } {
  if (!Object.hasOwn(envelope, 'id')) return {};
  const { id } = envelope;
  const scalar = id === null || ['string', 'boolean'].includes(typeof id) || Number.isFinite(id);
  if (!scalar) throw refuse('a text, a number, true, false or null is expected', 'id');
  return { id };
}

function evaluate({ fn, args, ...rest }: JsonObject): unknown {
  const unknown = Object.keys(rest).find((name) => name !== 'id');
  if (unknown !== undefined) throw refuse('a line holds fn, args and id only', unknown);
  return functionOf(fn).call(argsOf(args));
}

function functionOf(name: unknown): CalcFunction {
  if (typeof name !== 'string') throw refuse('the name of a function is expected', 'fn');
  const fn = FUNCTIONS.get(name);
  if (fn === undefined) throw new CalcError('unknown-fn', 'there is no function of that name');
  return fn;
}

function argsOf(args: unknown): JsonObject {
  if (args === undefined) return {};
  if (!isJsonObject(args)) throw refuse('an object is expected', 'args');
  return args;
}
