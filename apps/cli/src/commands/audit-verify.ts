import { dataSourceFor, readEnv } from '#platform';
import { verifyChains } from '#audit';

/** Recomputes every link of every chain; altered, missing and forked links are named. */
export async function auditVerify(args: readonly string[]): Promise<number> {
  const { databaseUrl, databaseOwnerUrl } = readEnv('cli');
  if (args[0] !== 'verify' || !databaseUrl || !databaseOwnerUrl) {
    console.error('Usage: enverde audit verify, with DATABASE_URL (a superuser) and DATABASE_OWNER_URL.');
    return 2;
  }
  // The superuser reads past row security, in the product's database.
  const url = Object.assign(new URL(databaseUrl), { pathname: new URL(databaseOwnerUrl).pathname }).href;
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
}
