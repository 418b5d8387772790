import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build, staleParts } from './build.mjs';
import { claim } from './claim.mjs';
import { install, isInstalled } from './install.mjs';
import { repairLinks } from './links.mjs';
import { isRunning } from './process-identity.mjs';
import { ROOT } from './root.mjs';

const LOCK = join(ROOT, 'dist', '.bootstrap.lock');

/** Everything a command writes while it prepares goes to standard error: standard output belongs to the program. */
const ON_STDERR = ['ignore', 2, 2];

/**
 * Installs and builds what is missing or stale. Needs Node alone. Several commands may start at once on a fresh clone:
 * one does the work, the others wait for it.
 * @param {{ build: boolean }} wanted `build: false` stops at the packages
 */
export async function bootstrap(wanted = { build: true }) {
  if (isReady(wanted)) return void repairLinks();
  await alone(() => {
    if (!isInstalled()) install(ON_STDERR);
    repairLinks();
    if (wanted.build) build(staleParts(), ON_STDERR);
  });
}

const isReady = (wanted) => isInstalled() && (!wanted.build || staleParts().length === 0);

/** Two installs into one folder would spoil it. */
async function alone(work) {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  while (claim(LOCK, String(process.pid), (pid) => isRunning(Number(pid))).held !== undefined) await pause(200);
  try {
    work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}
