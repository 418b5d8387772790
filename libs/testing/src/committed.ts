import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';

/** The repository's root, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A committed file's text; '' when there is none. */
export function committed(path: string): string {
  const file = join(ROOT, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/**
 * Holds a generated file against its committed copy and shows the difference. `scripts/rewrite.mjs` (npm run schema,
 * catalogue, policy, error-codes) runs the same test to write the copy anew.
 */
export function expectCommitted(path: string, generated: string): void {
  if (process.env.ENVERDE_REWRITE === '1') {
    const file = join(ROOT, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, generated);
  }
  expect(committed(path)).toBe(generated);
}
