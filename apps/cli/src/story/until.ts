import { setTimeout as pause } from 'node:timers/promises';

const OFTEN_MS = 250;

/** Asks again and again. @returns the answer, or undefined when none came in time */
export async function until<T>(
  ask: () => Promise<T | undefined>,
  deadlineMs: number,
  everyMs = OFTEN_MS,
): Promise<T | undefined> {
  const end = performance.now() + deadlineMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined || performance.now() > end) return answer;
    await pause(everyMs);
  }
}
