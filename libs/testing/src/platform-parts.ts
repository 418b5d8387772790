import type { DataSource } from 'typeorm';
import { AuditTrail, CommandRunner, UnitOfWork, dataSourceFor, runAs } from '#platform';
import type { RequestContext } from '#platform';
import { FixedClock } from './fixed-clock.js';
import { openDatabase } from './open-database.js';
import type { OpenDatabase } from './open-database.js';

/** The platform's parts on a database of their own, without an application around them. */
export interface PlatformParts {
  readonly database: OpenDatabase;
  readonly source: DataSource;
  readonly clock: FixedClock;
  readonly uow: UnitOfWork;
  readonly commands: CommandRunner;
  readonly close: () => Promise<void>;
}

export async function openPlatform(): Promise<PlatformParts> {
  const database = await openDatabase();
  const source = await dataSourceFor({
    url: database.appUrl,
    poolSize: 10,
    statementTimeoutMs: 5000,
    entities: [],
    applicationName: 'test',
  }).initialize();
  const clock = new FixedClock(new Date('2026-11-22T12:00:00Z'));
  const uow = new UnitOfWork(source, new AuditTrail(clock));
  const close = async (): Promise<void> => {
    await source.destroy();
    await database.close();
  };
  return { database, source, clock, uow, commands: new CommandRunner(uow, clock), close };
}

/** Runs work as somebody. */
export const acting = <T>(caller: Partial<RequestContext>, work: () => Promise<T>): Promise<T> =>
  runAs({ requestId: 'test', locale: 'es', ...caller }, work);
