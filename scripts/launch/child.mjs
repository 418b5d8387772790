import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { parse } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isSame, processIdentity } from './process-identity.mjs';

/**
 * A program to run.
 * @typedef {{ name: string, command: string, args: string[], env: NodeJS.ProcessEnv, log: string, cwd?: string,
 *   user?: { uid: number, gid: number }, input?: string, onLine?: (line: string) => void, ownGroup?: boolean }} Spec
 *   `input` is written to its standard input; `onLine` takes its standard output, which else goes to the log;
 *   `ownGroup` (default true) keeps a Ctrl-C in the terminal from it, so that the supervisor can stop all in order
 */

const LOG_LIMIT = 10_000_000;

/**
 * Starts a program.
 * @param {Spec} spec
 * @returns {{ name: string, pid?: number, identity?: string, gone: Promise<{ code?: number, signal?: string, error?: Error }> }}
 */
export function launch(spec) {
  const log = openLog(spec.log);
  const child = spawn(spec.command, spec.args, {
    cwd: spec.cwd ?? parse(process.cwd()).root,
    env: spec.env,
    ...spec.user,
    detached: spec.ownGroup ?? true,
    windowsHide: true,
    stdio: [spec.input === undefined ? 'ignore' : 'pipe', spec.onLine ? 'pipe' : log, log],
  });
  closeSync(log);
  if (spec.input !== undefined) child.stdin.on('error', () => undefined).end(spec.input);
  if (spec.onLine) byLine(child.stdout, spec.onLine);
  const gone = new Promise((resolve) => {
    child.once('error', (error) => resolve({ error }));
    child.once('close', (code, signal) => resolve({ code: code ?? undefined, signal: signal ?? undefined }));
  });
  return { name: spec.name, pid: child.pid, identity: child.pid && processIdentity(child.pid), gone };
}

function byLine(stream, onLine) {
  let rest = '';
  stream.setEncoding('utf8').on('data', (chunk) => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop();
    lines.forEach(onLine);
  });
  stream.on('end', () => rest && onLine(rest));
}

/** Logs grow over many starts: one older part is kept. */
function openLog(file) {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** @returns {string} the last lines of a log, indented, for a person who asks what went wrong */
export function tail(file, lines = 15) {
  try {
    const text = readFileSync(file, 'utf8').trimEnd().split('\n');
    return text
      .slice(-lines)
      .map((line) => `    ${line}`)
      .join('\n');
  } catch {
    return '';
  }
}

/**
 * How each program is asked to stop, and what follows when it does not. PostgreSQL takes SIGINT as "disconnect everybody
 * and stop" and is never killed outright: SIGQUIT stops it at once, and it repairs itself at the next start.
 */
const MANNERS = {
  postgres: { first: 'SIGINT', last: 'SIGQUIT', patienceMs: 60_000 },
  redis: { first: 'SIGTERM', last: 'SIGKILL', patienceMs: 15_000 },
};
const USUAL = { first: 'SIGTERM', last: 'SIGKILL', patienceMs: 30_000 };

/** What depends on others stops before them. */
const ORDER = ['worker', 'api', 'redis', 'postgres'];

/** Tasks and everything unknown first, then worker, API, Redis, PostgreSQL. */
export const inStopOrder = (children) =>
  [...children].sort((one, other) => ORDER.indexOf(one.name) - ORDER.indexOf(other.name));

/**
 * Stops a process that was recorded by number and identity; does nothing when it is gone or the number is another's.
 * @param {() => boolean} hurried asked again and again: true skips the patience
 */
export async function stopProcess(child, hurried = () => false) {
  const { first, last, patienceMs } = MANNERS[child.name] ?? USUAL;
  send(child.pid, first, child);
  if (await isGoneWithin(child, patienceMs, hurried)) return;
  send(last === 'SIGKILL' && process.platform !== 'win32' ? -child.pid : child.pid, last, child);
  await isGoneWithin(child, 20_000, () => false);
}

function send(target, signal, child) {
  try {
    if (isSame(child)) process.kill(target, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

async function isGoneWithin(child, patienceMs, hurried) {
  for (const start = Date.now(); Date.now() - start < patienceMs && !hurried();) {
    if (!isSame(child)) return true;
    await pause(process.platform === 'linux' ? 25 : 200);
  }
  return !isSame(child);
}
