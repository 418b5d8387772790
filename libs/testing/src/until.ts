import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again until there is an answer. @throws Error after the deadline, 20 s by default */
export async function until<T>(ask: () => Promise<T | undefined>, deadlineMs = 20_000): Promise<T> {
  const end = Date.now() + deadlineMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`nothing came within ${deadlineMs} ms: ${ask.toString().slice(0, 200)}`);
    await sleep(50);
  }
}
