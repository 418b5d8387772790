import { dataSourceFor, readEnv } from '#platform';
import { verifyChains } from '#audit';
import type { Command } from './command.js';

/** Recomputes every link of every chain; altered, missing and forked links are named. */
export const auditVerify: Command = {
  name: 'audit',
  summary: 'audit verify: recompute every audit chain (DATABASE_URL or DATABASE_OWNER_URL)',
  async run(args) {
    const env = readEnv('cli');
    const url = env.databaseUrl ?? env.databaseOwnerUrl;
    if (args[0] !== 'verify' || !url) {
      console.error('Usage: enverde audit verify, with DATABASE_URL.');
      return 2;
    }
    const source = await dataSourceFor({
      url,
      poolSize: 1,
      statementTimeoutMs: 600_000,
      entities: [],
      applicationName: 'enverde-audit',
    }).initialize();
    try {
      const { chains, links, faults } = await verifyChains(source);
      for (const fault of faults) console.error(`chain ${fault.orgId}, link ${fault.seq}: ${fault.what}`);
      console.log(JSON.stringify({ chains, links, faults: faults.length }));
      return faults.length === 0 ? 0 : 1;
    } finally {
      await source.destroy();
    }
  },
};
