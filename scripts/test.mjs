// npm test: every check and test, one after the other, each with its own output, then one line with the sum.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFault } from './launch/node-version.mjs';
import { bootstrap } from './launch/bootstrap.mjs';
import { build, staleParts } from './launch/build.mjs';
import { findChromium } from './launch/chromium.mjs';
import { npm, npmBeside } from './launch/program.mjs';
import { redisOnPath } from './launch/redis.mjs';
import { asRefusal, Refusal } from './launch/refusal.mjs';
import { readJson, ROOT } from './launch/root.mjs';
import { judged, lastLine, ofCheck, ofJest, ofPlaywright, ofSkip, sum } from './launch/tally.mjs';

/** Two rows of checks that need nobody else: one takes as long as the other. */
const CHECKS = [['lint'], ['check:lock', 'format:check', 'typecheck', 'depcruise']];
const reports = mkdtempSync(join(tmpdir(), 'enverde-test-'));
const chromium = findChromium();
const notes = [];

/** @returns {import('./launch/tally.mjs').Tally} of everything */
async function all() {
  const fault = nodeFault(process.versions.node);
  if (fault) throw new Refusal(fault);
  await bootstrap({ build: false });
  const checks = (await Promise.all(CHECKS.map(inOrder))).flat();
  const unit = jest('unit', ['unit', 'scripts'], '100%');
  const built = ofCheck(buildStale());
  if (!redisOnPath()) notes.push('tests of the Redis queues: no redis-server or valkey-server on the PATH');
  const int = jest('int', ['int', 'launcher'], 2);
  return sum([...checks, unit, built, int, jest('faults', ['faults'], 2), browser()]);
}

function run(script, args = [], env = {}) {
  console.log(`\n== ${script} ${args.filter((arg) => !arg.startsWith('--')).join(' ')}`);
  return (
    npm(['run', '-s', script, ...(args.length > 0 ? ['--', ...args] : [])], { cwd: ROOT, env: environment(env) }) === 0
  );
}

function environment(more = {}) {
  const inherited = { ...process.env, ...(chromium && { CHROMIUM_PATH: chromium }), ...more };
  delete inherited.NODE_ENV;
  return inherited;
}

/** Runs checks one after the other, and shows what each said when it ends. */
async function inOrder(scripts) {
  const tallies = [];
  for (const script of scripts) {
    const { code, said } = await npmBeside(['run', '-s', script], { cwd: ROOT, env: environment() });
    console.log(`\n== ${script}\n${said.trimEnd()}`);
    tallies.push(ofCheck(code === 0));
  }
  return tallies;
}

function jest(name, projects, workers) {
  const file = join(reports, `${name}.json`);
  const ok = run('jest', [
    '--selectProjects',
    ...projects,
    `--maxWorkers=${workers}`,
    '--json',
    `--outputFile=${file}`,
  ]);
  const tally = ofJest(readJson(file), ok);
  if (tally.skipped > 0) notes.push(`${tally.skipped} ${name} tests: see above, each says why`);
  return tally;
}

/** The journeys and the browser run the compiled product. */
function buildStale() {
  console.log('\n== build');
  try {
    build(staleParts(), 'inherit');
    return true;
  } catch (error) {
    console.error(asRefusal(error).message);
    return false;
  }
}

function browser() {
  if (!existsSync(join(ROOT, 'apps', 'web'))) return sum([]);
  if (chromium === undefined) {
    notes.push('browser tests: no Chromium found (install it, or name it in CHROMIUM_PATH)');
    return ofSkip();
  }
  const file = join(reports, 'browser.json');
  const ok = run('test:browser', ['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  return ofPlaywright(readJson(file), ok);
}

const isStrict = () => !['', '0', 'false'].includes(process.env.CI ?? '');

try {
  const tally = await all();
  console.log('');
  for (const note of notes) console.log(`Skipped ${note}.`);
  if (tally.skipped > 0 && isStrict()) console.log('CI is set: what is skipped counts as failed.');
  const verdict = judged(tally, isStrict());
  process.exitCode = verdict.failed > 0 ? 1 : 0;
  console.log(lastLine(verdict));
} catch (error) {
  const refusal = asRefusal(error);
  console.error(refusal.message);
  process.exitCode = refusal.exitCode;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
