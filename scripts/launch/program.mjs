import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { execFileSync, spawnSync } from 'node:child_process';

/** @returns {string | undefined} the first of these programs that the PATH holds */
export function findProgram(names, env = process.env) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = names.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))),
  );
  return candidates.find(isProgram);
}

/** @returns {boolean} a file that this process may execute */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** @returns {string | undefined} the trimmed standard output, undefined when the program is missing or fails */
export function outputOf(command, args, options = {}) {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], ...options }).trim();
  } catch {
    return undefined;
  }
}

/** Runs npm with the Node of this process: by its own path where npm started us, so that no shell is needed. */
export function npm(args, { cwd, stdio = 'inherit', env = process.env }) {
  const cli = env.npm_execpath;
  const [command, before] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  const shell = command === 'npm' && process.platform === 'win32';
  const { status, error } = spawnSync(command, [...before, ...args], { cwd, stdio, env: withoutLifecycle(env), shell });
  return error ? 127 : (status ?? 130);
}

/** What npm told about the script that runs now is not true of the next one. */
function withoutLifecycle(env) {
  const kept = Object.entries(env).filter(([name]) => !/^npm_(lifecycle|package|command)/.test(name));
  return Object.fromEntries(kept);
}
