import { OutboxConsumer } from '#platform';
import { createWorker } from '../../../apps/worker/src/create-worker.js';
import type { TestProduct } from './product.js';

/** Does at once what waits in the outbox, and what comes of it, as a worker would: for tests that run none. */
export async function workOff({ env, rows }: TestProduct): Promise<void> {
  const worker = await createWorker(env, { logger: false });
  const consumer = worker.get(OutboxConsumer);
  const tried = new Set<string>();
  for (;;) {
    const due = await rows<{ id: string }>(
      'select id from outbox where done_at is null and dead_at is null and next_at <= clock_timestamp() order by id',
    );
    const fresh = due.filter(({ id }) => !tried.has(id));
    if (fresh.length === 0) break;
    for (const { id } of fresh) {
      tried.add(id);
      await consumer.consume(id);
    }
  }
  await worker.close();
}
