import { startThrowaway } from '../../../scripts/launch/postgres/throwaway.mjs';

/** One throwaway cluster a run; the template database is made by the first file that needs it. */
export default async function setup() {
  globalThis.enverdeTestCluster = await startThrowaway({ max_connections: '300' });
  process.env.ENVERDE_TEST_CLUSTER = globalThis.enverdeTestCluster.url;
}
