import { Global, Inject, Injectable, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { AuditTrail } from './audit/audit-trail.js';
import { CLOCK, SystemClock } from './clock/system-clock.js';
import { dataSourceFor } from './database/data-source.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { ENV } from './env/env.provider.js';
import type { Env } from './env/env.js';
import { CommandRunner } from './idempotency/command-runner.js';
import { Jobs } from './jobs/jobs.js';
import { Schedules } from './jobs/schedules.js';
import { TickWork } from './jobs/tick-work.js';
import { Mailer } from './mail/mailer.js';
import { Outbox } from './outbox/outbox.js';
import { Subscribers } from './outbox/subscribers.js';
import { Secrets } from './secrets/secrets.js';

export interface PlatformOptions {
  readonly env: Env;
  /** Connection of this process: portal_app for the api, portal_worker for the worker. */
  readonly databaseUrl: string;
  readonly statementTimeoutMs: number;
  readonly entities: (new () => object)[];
  readonly applicationName: string;
  readonly clock?: Clock;
  /** Instead of SMTP: a demonstration records the letters of its past as sent (D16). */
  readonly mailer?: Pick<Mailer, 'send'>;
}

/** Closes the pool when the application stops, after everything that uses it. */
@Injectable()
class DatabaseShutdown implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/** Infrastructure that every context uses, wired once a process. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    const dataSource = {
      provide: DataSource,
      useFactory: () =>
        dataSourceFor({
          url: options.databaseUrl,
          poolSize: options.env.databasePoolSize,
          statementTimeoutMs: options.statementTimeoutMs,
          entities: options.entities,
          applicationName: options.applicationName,
        }).initialize(),
    };
    const shared = [AuditTrail, UnitOfWork, Subscribers, Outbox, Jobs, CommandRunner, Schedules, TickWork, Secrets];
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: ENV, useValue: options.env },
        { provide: CLOCK, useValue: options.clock ?? new SystemClock() },
        dataSource,
        options.mailer ? { provide: Mailer, useValue: options.mailer } : Mailer,
        ...shared,
        DatabaseShutdown,
      ],
      exports: [ENV, CLOCK, DataSource, Mailer, ...shared, DiscoveryModule],
    };
  }
}
