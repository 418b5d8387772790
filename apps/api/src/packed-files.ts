import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

/** Packed forms that the build of the portal lays beside its files, the smaller first. */
const FORMS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/**
 * Hands out the packed form of a file under /assets to who can read it: on a slow phone a third of the bytes.
 * The address is rewritten; the file server that follows sends it.
 */
export function packedFiles(folder: string) {
  return (req: IncomingMessage, res: ServerResponse, next: () => void): void => {
    const path = (req.url ?? '/').split('?')[0] ?? '/';
    const type = TYPES[extname(path)];
    if (type !== undefined && /^\/assets\/[\w.-]+$/.test(path)) {
      res.setHeader('Vary', 'Accept-Encoding');
      const accepted = acceptedBy(req.headers['accept-encoding']);
      const form = FORMS.find(([name, ending]) => accepted.includes(name) && existsSync(join(folder, path + ending)));
      if (form) {
        req.url = path + form[1];
        res.setHeader('Content-Encoding', form[0]);
        res.setHeader('Content-Type', type);
      }
    }
    next();
  };
}

/** An encoding with a weight of its own is passed over: browsers name theirs without. */
const acceptedBy = (header: string | string[] | undefined): string[] => [header ?? ''].flat().join(',').split(/,\s*/);
