import { redisOnPath } from '../../../scripts/launch/redis.mjs';
import { freePort, startProcess } from './own-process.js';
import type { OwnProcess } from './own-process.js';

/** A throwaway Redis without persistence: what it forgets is lost. */
export interface OwnRedis {
  readonly url: string;
  /** Kills it and starts an empty one at the same place. */
  readonly crash: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The Redis or Valkey of this machine; undefined where there is none. */
export const redisHere = (): string | undefined => redisOnPath()?.path;

export async function startRedis(command: string): Promise<OwnRedis> {
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const start = (): Promise<OwnProcess> => startProcess({ command, args, ready: /Ready to accept connections/ });
  let redis = await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    crash: async () => {
      await redis.end('SIGKILL');
      redis = await start();
    },
    stop: async () => {
      await redis.end('SIGKILL');
    },
  };
}
