import type { DataSource } from 'typeorm';

/** A row handed to the queue stays claimed this long; if nobody finished it by then it is queued again. */
export const CLAIM_SECONDS = 30;

const BATCH = 100;

/**
 * Claims due rows and hands their ids to the queue. Claiming only moves `next_at` forward, so that a lost queue, a
 * killed worker or a relay that died between claim and queue delays a row and never loses it.
 *
 * @returns how many rows were queued
 */
export async function relayDue(dataSource: DataSource, enqueue: (ids: string[]) => Promise<void>): Promise<number> {
  const [rows] = await dataSource.query<[{ id: string }[], number]>(
    `update outbox set next_at = clock_timestamp() + make_interval(secs => $1)
     where id in (select id from outbox where done_at is null and dead_at is null and next_at <= clock_timestamp()
                  order by next_at, id limit $2 for update skip locked)
     returning id`,
    [CLAIM_SECONDS, BATCH],
  );
  if (rows.length > 0) await enqueue(rows.map(({ id }) => id));
  return rows.length;
}
