import { join } from 'node:path';
import { ROOT } from './committed.js';
import { GraphqlClient } from './graphql-client.js';
import { freePort, startProcess } from './own-process.js';
import type { OwnProcess } from './own-process.js';
import type { TestProduct } from './product.js';

/** Starts the compiled worker as the product does, as a process that can be killed. */
export const startWorker = ({ settings }: TestProduct): Promise<OwnProcess> =>
  start('worker', settings, /jobs run on BullMQ/);

/** Starts the compiled api beside the test. */
export async function startApi({ settings }: TestProduct): Promise<OwnProcess & { client: () => GraphqlClient }> {
  const port = String(await freePort());
  const process = await start('api', { ...settings, PORT: port }, /successfully started/);
  return { ...process, client: () => new GraphqlClient(`http://127.0.0.1:${port}`) };
}

const start = (app: 'api' | 'worker', env: NodeJS.ProcessEnv, ready: RegExp): Promise<OwnProcess> =>
  startProcess({
    command: process.execPath,
    args: [join(ROOT, `dist/apps/${app}/src/main.js`)],
    env,
    ready,
  });
