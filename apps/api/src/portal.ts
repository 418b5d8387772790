import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { packedFiles } from './packed-files.js';

const PORTAL_DIR = resolve('dist/web');
const NOT_PAGES = /^\/(graphql|health|demo|uploads|downloads|assets)(\/|$)/;

/** Serves the built portal: its files as they are, and its page for every other address a person may open. */
export function servePortal(app: NestExpressApplication): void {
  if (!existsSync(PORTAL_DIR)) return;
  app.use(packedFiles(PORTAL_DIR));
  app.useStaticAssets(PORTAL_DIR, { index: false, redirect: false, setHeaders: keepHashed });
  app.use(
    (
      req: IncomingMessage,
      res: ServerResponse & { sendFile(path: string, options: object): void },
      next: () => void,
    ) => {
      const path = (req.url ?? '/').split('?')[0] ?? '/';
      if (req.method !== 'GET' || NOT_PAGES.test(path) || !(req.headers.accept ?? '').includes('text/html')) {
        next();
        return;
      }
      res.sendFile('index.html', { root: PORTAL_DIR, maxAge: 0, cacheControl: true });
    },
  );
}

/** A file under /assets carries its hash in its name and never changes; any other is asked for anew each time. */
function keepHashed(res: ServerResponse, path: string): void {
  const isHashed = path.startsWith(join(PORTAL_DIR, 'assets'));
  res.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}
