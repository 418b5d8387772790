import { resolve } from 'node:path';
import { Refusal } from './refusal.mjs';

export const USAGE = `npm start -- [--fresh] [--no-demo] [--queue auto|redis|postgres] [--port N] [--state DIR]
  --fresh      begin anew: removes the data, files, secrets and logs of the state folder
  --no-demo    no demonstration: an empty platform with one administrator
  --queue      what carries the queues (default auto: Redis where there is one, else PostgreSQL)
  --port       where the portal listens (default 3000; 0 takes any free one)
  --state      the folder of data, logs and secrets (default .state)`;

const SWITCHES = ['fresh', 'no-demo', 'help'];
const VALUES = ['queue', 'port', 'state'];
const QUEUES = ['auto', 'redis', 'postgres'];

const wrong = (what) =>
  new Refusal(`${what} Options are: npm start -- ${[...SWITCHES, ...VALUES].map((n) => `--${n}`).join(' ')}`, 2);

/**
 * @param {string[]} argv what follows `npm start --`
 * @param {NodeJS.ProcessEnv} env QUEUE, PORT and STATE_DIR stand in for a flag that is not given
 * @returns the choices of this start; `portAsked` tells a wanted port from the default
 * @throws {Refusal} with exit code 2, naming the argument that is not understood
 */
export function parseStart(argv, env, root) {
  const swallowed = swallowedByNpm(env);
  if (swallowed)
    throw wrong(`npm kept ${swallowed} for itself: write it after two dashes, "npm start -- ${swallowed}".`);
  const given = collect(argv);
  const port = given.port ?? (env.PORT || undefined);
  return {
    help: given.help === true,
    fresh: given.fresh === true,
    demo: given['no-demo'] !== true,
    queue: oneOfQueues(given.queue ?? (env.QUEUE || 'auto')),
    port: port === undefined ? 3000 : portNumber(port),
    portAsked: port !== undefined,
    state: resolve(root, given.state ?? (env.STATE_DIR || '.state')),
  };
}

function collect(argv) {
  const given = {};
  for (let at = 0; at < argv.length; at += 1) {
    const [name, inline] = split(argv[at]);
    if (SWITCHES.includes(name) && inline === undefined) given[name] = true;
    else if (VALUES.includes(name)) given[name] = inline ?? valueAfter(argv, (at += 1));
    else throw wrong(`"${argv[at]}" is not understood.`);
  }
  return given;
}

function split(argument) {
  if (argument === '-h') return ['help'];
  const match = /^--([a-z-]+)(?:=(.+))?$/.exec(argument);
  return match ? [match[1], match[2]] : [''];
}

function valueAfter(argv, at) {
  const value = argv[at];
  if (value === undefined || value.startsWith('--')) throw wrong(`${argv[at - 1]} needs a value.`);
  return value;
}

function oneOfQueues(value) {
  if (QUEUES.includes(value)) return value;
  throw wrong(`"${value}" is no queue backend: auto, redis or postgres.`);
}

function portNumber(value) {
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65535) return port;
  throw wrong(`"${value}" is no port: a number from 0 to 65535.`);
}

/** npm takes flags before `--` as its own settings, and the program would never know. */
function swallowedByNpm(env) {
  if (env.npm_config_fresh) return '--fresh';
  if (env.npm_config_demo === '') return '--no-demo';
  return ['queue', 'port', 'state'].filter((name) => env[`npm_config_${name}`]).map((name) => `--${name}`)[0];
}
