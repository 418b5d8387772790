import 'reflect-metadata';
import { EnvError, readEnv } from '#platform';
import { createApi } from './create-api.js';

try {
  const env = readEnv('api');
  const app = await createApi(env);
  await app.listen(env.port ?? 0, env.host);
} catch (error) {
  console.error(error instanceof EnvError ? error.message : error);
  process.exitCode = 1;
}
