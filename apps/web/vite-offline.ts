import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const WORKER = fileURLToPath(new URL('./service-worker.js', import.meta.url));
/** Only buyers open these; a phone does not pay for them. */
const OF_BUYERS = /\/src\/(analyst\/|i18n\/\w+\/(ranking|imports|waves|enrolment)\.json)/;

/** Writes the service worker with the files of this build that a supplier's phone keeps, and their common hash. */
export function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      const files = Object.values(bundle)
        .filter(({ fileName }) => /^assets\/.*\.(js|css)$/.test(fileName))
        .filter((file) => file.type === 'asset' || !isOfBuyers(file.moduleIds))
        .filter((file) => file.type === 'chunk' || !isStyleOfBuyers(file.originalFileNames))
        .map(({ fileName }) => `/${fileName}`)
        .sort();
      const build = createHash('sha256')
        .update(readFileSync(join(dir, 'index.html')))
        .update(files.join('\n'))
        .digest('hex')
        .slice(0, 16);
      const worker = readFileSync(WORKER, 'utf8')
        .replace('__BUILD__', build)
        .replace('__FILES__', JSON.stringify(files));
      writeFileSync(join(dir, 'service-worker.js'), worker);
    },
  };
}

const isOfBuyers = (modules: readonly string[]): boolean => modules.some((id) => OF_BUYERS.test(id));
const isStyleOfBuyers = (names: readonly string[]): boolean => names.some((name) => OF_BUYERS.test(`/${name}`));
