import 'reflect-metadata';
import { EnvError, JobEngine, readEnv } from '#platform';
import { createWorker } from './create-worker.js';

try {
  const app = await createWorker(readEnv('worker'));
  await app.get(JobEngine).start();
} catch (error) {
  console.error(error instanceof EnvError ? error.message : error);
  process.exit(1);
}
