import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bootstrap } from './bootstrap.mjs';
import { inStopOrder, stopProcess } from './child.mjs';
import { parseStart, USAGE } from './flags.mjs';
import { runningSupervisor, SupervisorLock } from './lock.mjs';
import { portalPort, portFault } from './ports.mjs';
import { leftoverServer } from './postgres/cluster.mjs';
import { existingData, removeOutside } from './postgres/place.mjs';
import { isSame } from './process-identity.mjs';
import { asRefusal, Refusal } from './refusal.mjs';
import { ROOT } from './root.mjs';
import { Session } from './session.mjs';
import { onStopRequest } from './signals.mjs';
import { emptyState, openState } from './state.mjs';

/** @param {string[]} argv @param {{ watch: boolean }} mode `watch`: the applications start again when their code changes */
export async function start(argv, mode = { watch: false }) {
  let lock;
  try {
    const options = parseStart(argv, process.env, ROOT);
    if (options.help) return console.log(USAGE);
    if (await runsAlready(options)) return;
    const state = openState(options.state);
    lock = await takenLock(state, options);
    await run(state, lock, options, mode);
  } catch (error) {
    lock?.release();
    const refusal = asRefusal(error);
    console.error(refusal.message);
    process.exit(refusal.exitCode);
  }
}

/** @returns {Promise<boolean>} whether there is nothing to do, since it runs; says where */
async function runsAlready({ state, fresh, port, portAsked }) {
  const file = join(state, 'supervisor.lock');
  const running = runningSupervisor(file);
  if (running === undefined) return false;
  if (running.phase === 'stopping') return isStillThere(file);
  const where = running.url ? ` at ${running.url}` : '';
  const line = `Enverde ${running.phase === 'ready' ? 'runs already' : 'is starting already'}${where} (process ${running.pid}).`;
  if (fresh || (portAsked && !running.url?.endsWith(`:${port}`)))
    throw new Refusal(`${line} Stop it first: Ctrl-C there, or kill ${running.pid}.`);
  console.log(`${line} Stop it with Ctrl-C there, or: kill ${running.pid}`);
  return true;
}

/** The one before is on its way out: its ports and data are free in a moment. */
async function isStillThere(file) {
  console.log('The one before is stopping; waiting for it...');
  for (let waited = 0; waited < 150_000; waited += 200, await pause(200))
    if (runningSupervisor(file)?.phase !== 'stopping') return false;
  throw new Refusal(`The one before does not stop: kill -9 ${runningSupervisor(file)?.pid}, then start again.`);
}

async function takenLock(state) {
  const lock = new SupervisorLock(state.lock);
  const other = lock.take();
  if (other) throw new Refusal(`Enverde is being started by process ${other.pid} just now.`);
  return lock;
}

async function run(state, lock, options, { watch }) {
  await stopLeftovers(state, lock);
  const refused = options.portAsked && options.port !== 0 && (await portFault(options.port));
  if (refused) await portalPort(options);
  await bootstrap();
  if (options.fresh) removeAll(state);
  const { port, note } = await portalPort(options);
  lock.update({ url: `http://127.0.0.1:${port}` });
  const session = new Session(state, lock);
  if (note) session.say(note);
  listen(session);
  try {
    const { supervise } = await import('./supervise.mjs');
    await supervise({ session, options, port, outside: process.env, watch });
  } catch (error) {
    await failed(session, error);
  }
}

/** What a killed supervisor left behind: the processes it recorded, and a PostgreSQL on these data. */
async function stopLeftovers(state, lock) {
  const recorded = lock.record.children.filter(isSame);
  const data = existingData(state);
  const server = data && leftoverServer(data);
  const all = server && !recorded.some(({ pid }) => pid === server.pid) ? [...recorded, server] : recorded;
  if (all.length > 0)
    console.log(
      `Stopping what a killed start left behind: ${all.map(({ name, pid }) => `${name} (${pid})`).join(', ')}.`,
    );
  for (const child of inStopOrder(all)) await stopProcess(child);
  lock.update({ children: [] });
}

function removeAll(state) {
  removeOutside(state);
  emptyState(state);
  if (process.env.DATABASE_URL) console.log('--fresh leaves the database of DATABASE_URL as it is.');
}

function listen(session) {
  const end = (code) =>
    session.stop().then(() => {
      session.lock.release();
      process.exit(code);
    });
  const stop = () => {
    session.say('Stopping...');
    void end(0).catch(() => process.exit(1));
  };
  onStopRequest(stop, () => (session.hurried = true));
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  for (const event of ['uncaughtException', 'unhandledRejection'])
    process.on(event, (error) => {
      session.note(error?.stack ?? String(error));
      console.error(asRefusal(error).message);
      void end(1);
    });
}

/** A stop that was asked for makes the step under way fail: that is no fault, and the stop ends the process. */
async function failed(session, error) {
  const asked = session.stopping;
  if (!(error instanceof Refusal)) session.note(error?.stack ?? String(error));
  await session.stop();
  if (asked) return;
  throw error;
}
