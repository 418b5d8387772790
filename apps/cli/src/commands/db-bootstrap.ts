import { bootstrapDatabase, readEnv } from '#platform';

/** Creates the login roles and the database, from a role that may do so. */
export async function dbBootstrap(): Promise<number> {
  const { databaseUrl, databaseOwnerUrl, databaseAppUrl, databaseWorkerUrl, databaseQueueUrl, databaseReadonlyUrl } =
    readEnv('cli');
  if (!databaseUrl || !databaseOwnerUrl || !databaseAppUrl || !databaseWorkerUrl) {
    console.error('db:bootstrap needs DATABASE_URL, DATABASE_OWNER_URL, DATABASE_APP_URL and DATABASE_WORKER_URL.');
    return 2;
  }
  await bootstrapDatabase({
    adminUrl: databaseUrl,
    ownerUrl: databaseOwnerUrl,
    appUrl: databaseAppUrl,
    workerUrl: databaseWorkerUrl,
    queueUrl: databaseQueueUrl,
    readonlyUrl: databaseReadonlyUrl,
  });
  return 0;
}
