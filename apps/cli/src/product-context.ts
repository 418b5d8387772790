import type { INestApplicationContext } from '@nestjs/common';
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Clock } from '#kernel';
import { PlatformModule, readEnv } from '#platform';
import type { Env } from '#platform';
import { contextModules, entities } from '#product';

@Module({})
class CliModule {
  static forRoot(env: Env, clock?: Clock): DynamicModule {
    const options = {
      env,
      databaseUrl: env.databaseAppUrl ?? '',
      statementTimeoutMs: 60_000,
      entities,
      applicationName: 'enverde-cli',
    };
    return {
      module: CliModule,
      imports: [PlatformModule.forRoot({ ...options, ...(clock ? { clock } : {}) }), ...contextModules],
    };
  }
}

/** Runs work with the product's services, as the api would: same role, same policies. */
export async function withProduct<T>(
  work: (product: INestApplicationContext) => Promise<T>,
  clock?: Clock,
): Promise<T> {
  const product = await NestFactory.createApplicationContext(CliModule.forRoot(readEnv('cli'), clock), {
    logger: ['error'],
  });
  try {
    return await work(product);
  } finally {
    await product.close();
  }
}
