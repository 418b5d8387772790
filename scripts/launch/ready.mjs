import { setTimeout as pause } from 'node:timers/promises';
import { tail } from './child.mjs';
import { Refusal } from './refusal.mjs';
import { cause } from './session.mjs';

/**
 * Waits until the portal says that it is ready.
 * @param {string} url its address
 * @param {object[]} children the API and the worker: one that ends now had no chance to run well, so it is not tried again
 * @throws {Refusal} with the end of a log
 */
export async function untilReady(url, children, patienceMs) {
  let fallen;
  for (const child of children) void child.gone.then((end) => (fallen ??= { child, end }));
  for (const start = Date.now(); Date.now() - start < patienceMs; await pause(100)) {
    if (fallen)
      throw new Refusal(`${fallen.child.name} ended at its start (${cause(fallen.end)}). ${endOf(fallen.child)}`);
    if (await isReady(url)) return;
  }
  throw new Refusal(`The portal was not ready after ${patienceMs / 1000} s. ${endOf(children[0])}`);
}

const endOf = ({ spec }) => `The end of ${spec.log}:\n${tail(spec.log)}`;

async function isReady(url) {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2000) });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}
