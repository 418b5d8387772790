import { OutboxConsumer } from '#platform';
import type { TestProduct } from './product.js';

/**
 * Does by hand what the outbox holds, row by row in the order of their ids, until nothing goes on; what has to wait is
 * tried as well, as if its time had come. @returns the subscribers of what still waits
 */
export async function workDown({ rows, worker }: TestProduct): Promise<string[]> {
  const consumer = worker?.get(OutboxConsumer);
  if (!consumer) throw new Error("start the product with worker: 'by-hand'");
  for (;;) {
    const left = await rows<{ id: string; subscriber: string }>(
      'select id, subscriber from outbox where done_at is null and dead_at is null order by id',
    );
    let done = 0;
    for (const { id } of left) if (await consumer.consume(id)) done += 1;
    if (done === 0) return left.map(({ subscriber }) => subscriber);
  }
}
