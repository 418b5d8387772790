import { dataSourceFor } from '#platform';
import { entities } from '#product';
import type { OpenDatabase } from './open-database.js';

/**
 * What SQL alone declares: keys, checks, indexes, comments, and the id that the database would make. The catalogue
 * snapshot compares these; entities name columns, types, nullability and defaults.
 */
const SQL_ONLY = [
  /^DROP INDEX "public"\."(ux|ix)_\w+"$/,
  /^ALTER TABLE "\w+" DROP CONSTRAINT "(fk|ck|ux|ex)_\w+"$/,
  /^COMMENT ON (COLUMN|TABLE) [\w."]+ IS NULL$/,
  /^ALTER TABLE "\w+" ALTER COLUMN "id" DROP DEFAULT$/,
];

/** The statements that would make the database fit the entities; empty when it does. */
export async function entityDrift(database: OpenDatabase): Promise<string[]> {
  const source = await dataSourceFor({
    url: database.ownerUrl,
    poolSize: 1,
    statementTimeoutMs: 20_000,
    entities,
    applicationName: 'drift',
  }).initialize();
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query).filter((query) => !SQL_ONLY.some((form) => form.test(query)));
  } finally {
    await source.destroy();
  }
}
