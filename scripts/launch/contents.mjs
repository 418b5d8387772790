import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { environmentOf } from './child-env.mjs';
import { dropDatabase, holdsOrganisation } from './database.mjs';
import { Refusal } from './refusal.mjs';
import { entryOf, ROOT } from './root.mjs';
import { writePrivate } from './state.mjs';

/**
 * Brings the database to what this build needs: roles, migrations, and on an empty one the first contents.
 * @param {{ session: import('./session.mjs').Session, database: import('./database.mjs').Database,
 *   settings: Record<string, string>, demo: boolean, outside: NodeJS.ProcessEnv }} setup
 * @returns {Promise<boolean>} whether the first contents were made now
 */
export async function prepareContents(setup) {
  await clearHalfSeed(setup);
  await command(setup, 'db:bootstrap', 'db:bootstrap');
  await command(setup, 'migrate', 'migrate');
  if (await holdsOrganisation(setup.database)) return false;
  await seed(setup);
  return true;
}

async function seed(setup) {
  const { state } = setup.session;
  const name = setup.demo ? 'seed:demo' : 'seed:admin';
  setup.session.say(setup.demo ? 'Laying out the demonstration...' : 'Making the administrator...');
  writePrivate(state.seeding, { started: new Date().toISOString(), command: name });
  const told = await command(setup, name, 'seed');
  if (told) writePrivate(state.accounts, told);
  rmSync(state.seeding, { force: true });
}

/** A seed that was killed leaves a part; nobody has worked with it yet, since the portal opens after the seed. */
async function clearHalfSeed({ session, database }) {
  if (!existsSync(session.state.seeding)) return;
  if (!database.embedded)
    throw new Refusal(
      `The first contents of "${database.database}" were cut short: empty that database, remove ${session.state.seeding}, start again.`,
    );
  session.say('The first contents were cut short last time: making the database again.');
  await dropDatabase(database);
  rmSync(session.state.files, { recursive: true, force: true });
  mkdirSync(session.state.files, { mode: 0o700 });
  rmSync(session.state.seeding, { force: true });
}

/**
 * Runs one command of the command line; its lines are shown and kept, except the JSON it may end with, which holds
 * secrets.
 * @returns {Promise<object | undefined>} that JSON
 */
async function command({ session, settings, outside }, name, program) {
  let told;
  const onLine = (line) => {
    const parsed = objectIn(line);
    if (parsed) told = parsed;
    else if (line.trim() !== '') session.say(`  ${line}`);
  };
  await session.run({
    name,
    command: process.execPath,
    args: [entryOf('cli'), name],
    cwd: ROOT,
    env: environmentOf(program, settings, outside),
    log: session.logOf('cli'),
    onLine,
  });
  return told;
}

function objectIn(line) {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
