// npm run -s enverde -- <command>: the command line of the product, on the state that runs. Standard output belongs to
// the command; what is stale is built first, with all output on standard error.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeFault } from './launch/node-version.mjs';
import { bootstrap } from './launch/bootstrap.mjs';
import { environmentOf } from './launch/child-env.mjs';
import { runningSupervisor } from './launch/lock.mjs';
import { asRefusal } from './launch/refusal.mjs';
import { entryOf, ROOT } from './launch/root.mjs';

/** Commands that need neither database nor state. */
const ALONE = new Set(['calc', 'help', '--help', undefined]);

/** Commands that act past row security. */
const AS_SUPERUSER = new Set(['db:bootstrap', 'audit']);

async function main([command, ...args]) {
  const fault = nodeFault(process.versions.node);
  if (fault) throw asRefusal(new Error(fault));
  await bootstrap();
  if (!ALONE.has(command)) enterState(command);
  process.argv = [process.execPath, entryOf('cli'), ...(command === undefined ? [] : [command]), ...args];
  await import(pathToFileURL(entryOf('cli')).href);
}

/** Takes the connections of the state that runs; without one, those of the environment stay. */
function enterState(command) {
  const state = resolve(ROOT, process.env.STATE_DIR || '.state');
  const settings = runningSupervisor(join(state, 'supervisor.lock'))?.settings;
  if (settings === undefined) return hintOnFailure(state);
  const outside = { ...process.env };
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, environmentOf(AS_SUPERUSER.has(command) ? command : 'cli', settings, outside));
}

function hintOnFailure(state) {
  const hasOwn = Object.keys(process.env).some((name) => /^DATABASE_.*URL$/.test(name));
  if (hasOwn) return;
  process.on('exit', (code) => {
    if (code !== 0) console.error(`Nothing runs on ${state}: commands that need the database need "npm start" first.`);
  });
}

main(process.argv.slice(2)).catch((error) => {
  const refusal = asRefusal(error);
  console.error(refusal.message);
  process.exit(refusal.exitCode);
});
