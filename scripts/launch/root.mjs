import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The compiled entry of one application. */
export const entryOf = (app) => join(ROOT, 'dist', 'apps', app, 'src', 'main.js');

/** @returns {any} the parsed file, or undefined when it is missing or not JSON */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
