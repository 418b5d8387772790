import { bootstrapDatabase, readEnv } from '#platform';
import type { Command } from './command.js';

/** Creates the login roles and the database, from a role that may do so. */
export const dbBootstrap: Command = {
  name: 'db:bootstrap',
  summary: 'create the database and its roles (DATABASE_URL: a role that may do so)',
  async run() {
    const { databaseUrl, databaseOwnerUrl, databaseAppUrl, databaseWorkerUrl, databaseQueueUrl } = readEnv('cli');
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
    });
    return 0;
  },
};
