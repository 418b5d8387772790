import { setTimeout as sleep } from 'node:timers/promises';

/** Does the work and answers not before so many milliseconds: how long it took must not tell what it found. */
export async function atLeast<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const floor = sleep(milliseconds);
  try {
    return await work();
  } finally {
    await floor;
  }
}

/** Does the work; a refusal comes not before so many milliseconds, whatever was wrong, and success at once. */
export async function refusedNotBefore<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const floor = sleep(milliseconds, undefined, { ref: false });
  try {
    return await work();
  } catch (error) {
    await floor;
    throw error;
  }
}
