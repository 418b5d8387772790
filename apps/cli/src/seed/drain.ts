import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReminderSweep } from '#notifications';
import { OutboxConsumer } from '#platform';
import { sideBySide } from './side-by-side.js';

const HANDS = 3;

/** What waits; a file that nobody read is removed a day later, by the worker that runs then. */
const PENDING = `select id from outbox where done_at is null and dead_at is null and next_at <= clock_timestamp() and subscriber <> 'suppliers.drop-unused-upload' order by id limit 500`;

/**
 * Does what the worker would have done by now, reminders included, until nothing is left but what waits by itself (for
 * the end of quiet hours). In the worker's product, where letters are recorded and not sent (D16).
 */
export async function drain(worker: INestApplicationContext): Promise<void> {
  const pending = (): Promise<{ id: string }[]> => worker.get(DataSource).query(PENDING);
  do
    for (let rows = await pending(); rows.length > 0; rows = await pending())
      await sideBySide(rows, HANDS, ({ id }) => consumeOne(worker, id));
  while ((await worker.get(ReminderSweep).run()) > 0);
}

async function consumeOne(worker: INestApplicationContext, id: string): Promise<void> {
  if (await worker.get(OutboxConsumer).consume(id)) return;
  const failed = await worker
    .get(DataSource)
    .query<object[]>('select 1 from outbox where id = $1 and attempts > 0', [id]);
  if (failed.length > 0) throw new Error(`outbox row ${id} could not be done: see its last_error`);
}
