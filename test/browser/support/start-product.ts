import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const READY_MS = 180_000;

/** Starts the whole product with its demonstration, unless ENVERDE_URL names one that runs; ends with stopping it. */
export default async function startProduct(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.ENVERDE_URL !== undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'enverde-browser-'));
  chmodSync(folder, 0o711); // the database server's own user must be able to enter
  const start = resolve(import.meta.dirname, '../../../scripts/start.mjs');
  const child = spawn(process.execPath, [start, '--port', '0', '--state', join(folder, 'state')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.env.ENVERDE_URL = await readyAt(child);
  return async () => {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}

function readyAt(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const timer = setTimeout(() => failed(new Error(`The product was not ready in time:\n${said}`)), READY_MS);
    child.stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      const url = /ready: (http:\S+)/.exec(said)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      found(url);
    });
    child.once('exit', () => failed(new Error(`The product ended:\n${said}`)));
  });
}

/** Where the product listens. */
export function productUrl(): string {
  const url = process.env.ENVERDE_URL;
  if (url === undefined) throw new Error('The product was not started');
  return url;
}
