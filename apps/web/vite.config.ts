import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';
import type { Plugin } from 'vite';
import { offline } from './vite-offline.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Lays packed forms beside scripts and styles; the api hands them out (packed-files.ts). */
function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    writeBundle({ dir = '' }) {
      const folder = join(dir, 'assets');
      for (const name of readdirSync(folder).filter((file) => /\.(js|css)$/.test(file))) {
        const content = readFileSync(join(folder, name));
        writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content));
      }
    },
  };
}

/** The portal, built into dist/web, from where the api serves it; in development /graphql is passed on to API_URL. */
export default defineConfig(({ mode }) => {
  const api = loadEnv(mode, ROOT, 'API_').API_URL ?? 'http://127.0.0.1:3000';
  return {
    root: fileURLToPath(new URL('./', import.meta.url)),
    plugins: [react(), packed(), offline()],
    resolve: {
      alias: [
        { find: /^#(kernel|countries)$/, replacement: `${ROOT}libs/$1/src/index.ts` },
        { find: /^#([a-z]+)\/domain$/, replacement: `${ROOT}libs/$1/src/domain/index.ts` },
      ],
    },
    build: {
      outDir: `${ROOT}dist/web`,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: {
        // How long plugins took is nothing to tell whoever starts the product.
        checks: { bundlerTimings: false },
        // The libs are pure: what a page does not use of them is left out.
        treeshake: { moduleSideEffects: [{ test: /\/libs\//, sideEffects: false }] },
        output: {
          // What every page needs comes in two files: many small ones cost a slow network a round trip each.
          codeSplitting: {
            groups: [
              { name: 'vendor', test: /node_modules\/(react|react-dom|scheduler|i18next|urql|@urql|@0no-co|wonka)\// },
              {
                name: 'base',
                test: /apps\/web\/src\/(ui|router|graphql|app|storage|offline)\/|\/format\/country|\/session\/(session|roles)|\/answers\//,
              },
            ],
          },
        },
      },
    },
    server: {
      host: '127.0.0.1',
      strictPort: true,
      proxy: Object.fromEntries(['/graphql', '/uploads', '/demo', '/health'].map((path) => [path, api])),
    },
  };
});
