import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { callerFor } from './support/api.js';

const READY = /Enverde is ready: (\S+)/;

/**
 * Starts the product as `npm start` does, with its own database, worker and mailbox, on a free port and in a folder that
 * goes away afterwards. PORTAL_URL (and PORTAL_STATE, its folder) names one that runs already, which is left alone. Who
 * reads captured letters and who approves are signed in once: a code of an authenticator is good for one time.
 * @returns what stops it
 */
export default async function startProduct(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'enverde-browser-'));
  process.env.SHARED_DIR = folder;
  const stop = process.env.PORTAL_URL ? () => Promise.resolve() : await started(folder);
  const end = async (): Promise<void> => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    process.env.OPERATOR_STATE = await keptSession(folder, 'admin@demo.enverde.example');
    process.env.MANAGER_STATE = await keptSession(folder, 'programa@demo.enverde.example');
    return end;
  } catch (error) {
    await end();
    throw error;
  }
}

/** @returns the file that keeps the session of an account */
async function keptSession(folder: string, email: string): Promise<string> {
  const file = join(folder, `${email}.json`);
  const caller = await callerFor(process.env.PORTAL_URL ?? '', email);
  await caller.keep(file);
  return file;
}

async function started(folder: string): Promise<() => Promise<void>> {
  process.env.PORTAL_STATE = join(folder, 'state');
  const args = [resolve('scripts/start.mjs'), '--fresh', '--port', '0', '--state', process.env.PORTAL_STATE];
  const product = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = async (): Promise<void> => {
    if (product.exitCode === null) {
      product.kill('SIGINT');
      await once(product, 'exit');
    }
  };
  try {
    process.env.PORTAL_URL = await addressOf(product);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @throws Error with what it said, when it ends before it is ready */
async function addressOf(product: ChildProcess): Promise<string> {
  if (product.stdout === null) throw new Error('no output to read');
  const said: string[] = [];
  for await (const line of createInterface(product.stdout)) {
    said.push(line);
    const url = READY.exec(line)?.[1];
    if (url !== undefined) {
      product.stdout.resume();
      return url;
    }
  }
  throw new Error(`the product did not start:\n${said.join('\n')}`);
}
