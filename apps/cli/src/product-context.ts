import type { INestApplicationContext } from '@nestjs/common';
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Clock } from '#kernel';
import { OutboxConsumer, PlatformModule, readEnv } from '#platform';
import type { PlatformOptions } from '#platform';
import { contextModules, entities } from '#product';

/** How the product is entered from the command line: as the api unless it says `worker`, and by the system's clock. */
export interface Entry {
  readonly as?: 'api' | 'worker';
  readonly clock?: Clock;
  readonly mailer?: PlatformOptions['mailer'];
  /** Commits without waiting for the disk: for a seed, which is made anew as a whole when it is cut short. */
  readonly hurried?: boolean;
}

const withoutWaiting = (url: string): string => {
  const hurried = new URL(url);
  hurried.searchParams.set('options', '-c synchronous_commit=off');
  return hurried.href;
};

@Module({})
class CliModule {
  static forRoot({ as = 'api', clock, mailer, hurried }: Entry): DynamicModule {
    const env = readEnv('cli');
    const databaseUrl = (as === 'api' ? env.databaseAppUrl : env.databaseWorkerUrl) ?? '';
    const options = {
      env,
      databaseUrl: hurried ? withoutWaiting(databaseUrl) : databaseUrl,
      statementTimeoutMs: 60_000,
      entities,
      applicationName: 'enverde-cli',
      ...(clock && { clock }),
      ...(mailer && { mailer }),
    };
    const providers = as === 'worker' ? [OutboxConsumer] : [];
    return { module: CliModule, imports: [PlatformModule.forRoot(options), ...contextModules], providers };
  }
}

/** Runs work with the product's services: same role, same policies as the process that is named. */
export async function withProduct<T>(
  work: (product: INestApplicationContext) => Promise<T>,
  entry: Entry = {},
): Promise<T> {
  const product = await NestFactory.createApplicationContext(CliModule.forRoot(entry), { logger: ['error'] });
  try {
    return await work(product);
  } finally {
    await product.close();
  }
}
