import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Clock } from '#kernel';
import { MailCapture, Mailer } from '#platform';
import type { Env } from '#platform';
import { WorkerModule } from './worker.module.js';

/** The worker with its handlers, its engine not yet started. */
export async function createWorker(
  env: Env,
  options: { clock?: Clock; logger?: false } = {},
): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(
    WorkerModule.forRoot(env, options.clock),
    options.logger === false ? { logger: false } : { logger: ['log', 'warn', 'error'] },
  );
  app.enableShutdownHooks();
  // Without a configured mail server the demonstration keeps its letters to itself.
  if (!env.smtpUrl) app.get(Mailer).use(await app.get(MailCapture).start());
  return app;
}
