// Prints how long the hand-written files are: npm run sizes. Hand-written is every ts and tsx file that is neither
// generated nor a migration, tests included (docs/adr/0006).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LEFT_OUT = /(^|\/)(node_modules|dist|generated|migrations)\//;

/** @returns {{ path: string, lines: number }[]} every hand-written file, the longest first */
export function handWritten(root = ROOT) {
  return ['apps', 'libs', 'test']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((path) => join(folder, path)))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !LEFT_OUT.test(path))
    .map((path) => ({ path, lines: lineCount(readFileSync(join(root, path), 'utf8')) }))
    .sort((one, other) => other.lines - one.lines || (one.path < other.path ? -1 : 1));
}

const lineCount = (text) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** @returns {{ files: number, lines: number, median: number, longest: number }} */
export function figures(files) {
  const lines = files.map((file) => file.lines);
  return {
    files: files.length,
    lines: lines.reduce((sum, one) => sum + one, 0),
    median: lines[Math.floor(lines.length / 2)] ?? 0,
    longest: lines[0] ?? 0,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = handWritten();
  console.log(JSON.stringify(figures(files)));
  for (const { path, lines } of files.slice(0, 10)) console.log(`${String(lines).padStart(5)} ${path}`);
}
