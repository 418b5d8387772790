import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OutboxConsumer } from '#platform';
import { sideBySide } from './side-by-side.js';

const HANDS = 3;

/** What waits; a file that nobody read is removed a day later, by the worker that runs then. */
const PENDING = `select id from outbox where done_at is null and dead_at is null and subscriber <> 'suppliers.drop-unused-upload' order by id limit 500`;

/**
 * Does what the worker would have done by now, until nothing is left. In the worker's product, where letters are
 * recorded and not sent (D16).
 */
export async function drain(worker: INestApplicationContext): Promise<void> {
  const [dataSource, consumer] = [worker.get(DataSource), worker.get(OutboxConsumer)];
  const pending = (): Promise<{ id: string }[]> => dataSource.query(PENDING);
  for (let rows = await pending(); rows.length > 0; rows = await pending())
    await sideBySide(rows, HANDS, async ({ id }) => {
      if (!(await consumer.consume(id))) throw new Error(`outbox row ${id} could not be done: see its last_error`);
    });
}
