import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buyerWithProgramme, chainsOf, shownImport, startProduct, startWorker, until } from '#testing';
import type { Buyer, OwnProcess, ShownImport, TestProduct } from '#testing';
import { startThrowaway } from '../../scripts/launch/postgres/throwaway.mjs';
import type { Throwaway } from '../../scripts/launch/postgres/throwaway.mjs';

/**
 * A list is checked and applied whole and once, whatever is killed meanwhile; counted in the database. The other kind of
 * queue is met in outages.spec.ts.
 */
const ROWS = 2500;
const LIST = Buffer.from(
  ['Nombre,País,Municipio', ...Array.from({ length: ROWS }, (_, row) => `Taller ${row} Número,GT,Antigua`)].join(
    '\r\n',
  ),
);

describe('an import', () => {
  let cluster: Throwaway;
  let product: TestProduct;
  let buyer: Buyer;
  let worker: OwnProcess;
  let importId: string;

  beforeAll(async () => {
    cluster = await startThrowaway({ max_connections: '60', synchronous_commit: 'on' });
    process.env.ENVERDE_TEST_CLUSTER = cluster.url;
    product = await startProduct();
    buyer = await buyerWithProgramme(product);
    worker = await startWorker(product);
  });
  afterAll(async () => {
    await worker.end('SIGKILL');
    await product.stop();
    await cluster.stop();
  });

  /** The worker dies and another one comes; what the dead one held comes free at once instead of after a while. */
  async function replaceWorker(): Promise<void> {
    await worker.end('SIGKILL');
    await letTimePass();
    worker = await startWorker(product);
  }

  async function letTimePass(): Promise<void> {
    await product.rows(
      'update outbox set next_at = clock_timestamp() where done_at is null and not_before <= clock_timestamp()',
    );
    await product.rows('update import set run_until = clock_timestamp() where run_until is not null');
  }

  const reached = (wanted: (shown: ShownImport) => boolean): Promise<ShownImport> =>
    until(async () => {
      const shown = await shownImport(buyer.analyst.client, importId);
      return wanted(shown) ? shown : undefined;
    }, 60_000);

  const listed = async (): Promise<number> => (await product.rows('select 1 from listed_supplier')).length;

  test('is checked whole though its worker is killed twice meanwhile', async () => {
    const { client } = buyer.analyst;
    const { body } = await client.upload('talleres.csv', LIST);
    const started = await client.mutate<{ import: { id: string } }>(
      'startImport',
      { programmeId: buyer.programmeId, uploadId: body.id },
      'import { id }',
    );
    importId = started.import.id;
    for (const share of [0.1, 0.5]) {
      await reached(({ job, state }) => job.done >= ROWS * share || state !== 'UPLOADED');
      await replaceWorker();
    }
    const checked = await reached(({ state }) => state === 'CHECKED');
    expect(checked.counts).toMatchObject({ total: ROWS, new: ROWS, rejected: 0 });
    expect(await product.rows('select distinct row_number from import_row')).toHaveLength(ROWS);
    expect(await listed()).toBe(0);
  }, 120_000);

  test('is applied once though its worker is killed and the database cut off meanwhile', async () => {
    const { checksum } = await shownImport(buyer.analyst.client, importId);
    const { userErrors } = await buyer.analyst.client.mutate('applyImport', { importId, checksum }, 'import { id }');
    expect(userErrors).toEqual([]);
    await reached(({ state }) => state !== 'CHECKED');
    await replaceWorker();
    expect([0, ROWS]).toContain(await listed());
    await cluster.crash();
    await letTimePass();
    expect([0, ROWS]).toContain(await listed());
    const applied = await reached(({ state }) => state === 'APPLIED' || state === 'FAILED');
    expect(applied.state).toBe('APPLIED');
    expect(await listed()).toBe(ROWS);
    expect(await product.rows('select distinct name from listed_supplier')).toHaveLength(ROWS);
    expect((await chainsOf(product)).faults).toEqual([]);
  }, 120_000);
});
