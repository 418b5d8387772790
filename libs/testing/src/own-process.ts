import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A program that runs beside the test. */
export interface OwnProcess {
  /** What it said so far. */
  readonly said: () => string;
  readonly isRunning: () => boolean;
  /** Ends it by a signal. @returns its exit code, null when the signal itself ended it */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
}

export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** What it says once it is ready. */
  readonly ready: RegExp;
}

const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Starts a program and waits until it says that it is ready. @throws Error with what it said, when it ends before */
export async function startProcess({ command, args, env, ready }: Program): Promise<OwnProcess> {
  const child = spawn(command, args, { env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (ready.test(said)) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => {
      running.delete(child);
      reject(new Error(`${command} ended with ${String(code)}:\n${said}`));
    });
  });
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  return {
    said: () => said,
    isRunning,
    end: async (signal) => {
      if (isRunning()) {
        const gone = once(child, 'exit');
        child.kill(signal);
        await gone;
      }
      return child.exitCode;
    },
  };
}

/** A port of the loopback that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
