import { dataSourceFor, readEnv } from '#platform';

/** Gives dead outbox rows another life, once what killed them is mended. */
export async function outboxReplay(args: readonly string[]): Promise<number> {
  const { databaseWorkerUrl } = readEnv('cli');
  const subscriber = args[0] === '--subscriber' ? (args[1] ?? null) : null;
  if (!databaseWorkerUrl || (args.length > 0 && subscriber === null)) {
    console.error('outbox:replay [--subscriber NAME] needs DATABASE_WORKER_URL.');
    return 2;
  }
  const worker = await dataSourceFor({
    url: databaseWorkerUrl,
    poolSize: 1,
    statementTimeoutMs: 60_000,
    entities: [],
    applicationName: 'enverde-replay',
  }).initialize();
  try {
    const [, count] = await worker.query<[unknown, number]>(
      `update outbox set dead_at = null, attempts = 0, next_at = clock_timestamp() where dead_at is not null and ($1::text is null or subscriber = $1)`,
      [subscriber],
    );
    console.log(JSON.stringify({ replayed: count }));
  } finally {
    await worker.destroy();
  }
  return 0;
}
