import { fault } from './fault.js';
import type { ModelFault } from './fault.js';

/** A check of form: every place where the JSON has not the type that the model's description names. */
export type Shape = (value: unknown, path: string) => ModelFault[];

const typed =
  (expected: string, fits: (value: unknown) => boolean): Shape =>
  (value, path) =>
    fits(value) ? [] : [fault('SHAPE', path, { expected })];

export const aText = typed('text', (value) => typeof value === 'string' && value.trim() !== '');
export const aFlag = typed('true or false', (value) => typeof value === 'boolean');
export const aNumber = typed('finite number', (value) => Number.isFinite(value));

/** A number from `min` to `max`, both included. */
export const within = (min: number, max = Infinity): Shape =>
  typed(max === Infinity ? `number from ${min}` : `number from ${min} to ${max}`, (value) => {
    return typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max;
  });

export const wholeFrom = (min: number): Shape =>
  typed(`whole number from ${min}`, (value) => Number.isInteger(value) && Number(value) >= min);

export const oneOf = (...choices: readonly string[]): Shape =>
  typed(choices.join(' | '), (value) => typeof value === 'string' && choices.includes(value));

export const aList =
  (of: Shape, least = 0): Shape =>
  (value, path) => {
    if (!Array.isArray(value) || value.length < least)
      return [fault('SHAPE', path, { expected: `list of ${least} or more` })];
    return value.flatMap((item: unknown, index) => of(item, `${path}[${index}]`));
  };

/** An object whose members all have one form. */
export const aDictionary =
  (of: Shape): Shape =>
  (value, path) =>
    isObject(value)
      ? Object.entries(value).flatMap(([name, member]) => of(member, join(path, name)))
      : [fault('SHAPE', path, { expected: 'object' })];

/** An object with these members; others are notes and are kept. `maybe` members may be absent. */
export const anObject =
  (members: Readonly<Record<string, Shape>>, maybe: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, path) => {
    if (!isObject(value)) return [fault('SHAPE', path, { expected: 'object' })];
    const present = Object.entries(maybe).filter(([name]) => value[name] !== undefined);
    return [...Object.entries(members), ...present].flatMap(([name, shape]) => shape(value[name], join(path, name)));
  };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
