import { DataSource } from 'typeorm';
import type { MixedList } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { CalmClient } from './calm-client.js';
import { SnakeNaming } from './naming.js';

export interface ConnectionOptions {
  readonly url: string;
  readonly poolSize: number;
  /** Longest statement in milliseconds: 5 s behind a person's request, more for jobs. */
  readonly statementTimeoutMs: number;
  readonly entities: MixedList<new () => object>;
  readonly applicationName: string;
}

/** A TypeORM data source with the limits every connection of the product has; never synchronises the schema. */
export function dataSourceFor({
  url,
  poolSize,
  statementTimeoutMs,
  entities,
  applicationName,
}: ConnectionOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    applicationName,
    entities: entities as (new () => object)[],
    migrations,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    namingStrategy: new SnakeNaming(),
    poolSize,
    extra: {
      Client: CalmClient,
      statement_timeout: statementTimeoutMs,
      // Shorter than the statement's own, so that waiting for somebody else is told apart from being slow.
      lock_timeout: Math.min(10_000, statementTimeoutMs * 0.4),
      idle_in_transaction_session_timeout: 15_000,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
    },
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
  });
}
