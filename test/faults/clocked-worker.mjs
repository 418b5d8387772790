import { readFileSync } from 'node:fs';
import 'reflect-metadata';
import { JobEngine, ScheduleTick, TickWork, readEnv } from '../../dist/libs/platform/src/index.js';
import { createWorker } from '../../dist/apps/worker/src/create-worker.js';

// The compiled worker with a clock that a test moves (the instant stands in a file), and ticks that come at once.
const clock = { now: () => new Date(readFileSync(process.env.CLOCK_FILE, 'utf8')) };
const app = await createWorker(readEnv('worker'), { clock });
await app.get(JobEngine).start();
let ticking = false;
setInterval(async () => {
  if (ticking) return;
  ticking = true;
  await app.get(ScheduleTick).run().catch(console.error);
  await app.get(TickWork).run().catch(console.error);
  ticking = false;
}, 150);
