import { Module } from '@nestjs/common';
import type { DynamicModule, MiddlewareConsumer, NestModule } from '@nestjs/common';
import type { Clock } from '#kernel';
import { PlatformModule, graphqlModule } from '#platform';
import type { Env } from '#platform';
import { contextModules, entities, policy } from '#product';
import { CallerMiddleware } from './caller.middleware.js';
import { DemoController } from './demo.controller.js';
import { HealthController } from './health.controller.js';

/** A person waits behind each of these statements. */
const STATEMENT_TIMEOUT_MS = 5000;

/** Routes that belong to no context. */
export const apiControllers = [HealthController, DemoController];

@Module({})
export class ApiModule implements NestModule {
  static forRoot(env: Env, clock?: Clock): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot({
          env,
          databaseUrl: env.databaseAppUrl ?? '',
          statementTimeoutMs: STATEMENT_TIMEOUT_MS,
          entities,
          applicationName: 'enverde-api',
          ...(clock ? { clock } : {}),
        }),
        graphqlModule({ policy, explore: env.nodeEnv === 'development' }),
        ...contextModules,
      ],
      controllers: apiControllers,
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(CallerMiddleware).forRoutes('*splat');
  }
}
