import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { Clock } from '#kernel';
import { JobEngine, MailCapture, OutboxConsumer, PlatformModule, ScheduleTick } from '#platform';
import type { Env } from '#platform';
import { contextModules, entities } from '#product';

/** Jobs work in chunks; none of their statements takes longer. */
const STATEMENT_TIMEOUT_MS = 60_000;

@Module({})
export class WorkerModule {
  static forRoot(env: Env, clock?: Clock): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot({
          env,
          databaseUrl: env.databaseWorkerUrl ?? '',
          statementTimeoutMs: STATEMENT_TIMEOUT_MS,
          entities,
          applicationName: 'enverde-worker',
          ...(clock ? { clock } : {}),
        }),
        ...contextModules,
      ],
      providers: [JobEngine, MailCapture, OutboxConsumer, ScheduleTick],
    };
  }
}
