import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from '@jest/globals';
import { scratchFolder } from '../fixture/scratch.mjs';
import { ROOT } from './root.mjs';

// A clone as git makes it: no packages, nothing built. What runs before npm ci can lean on Node alone.
const scratch = scratchFolder();

beforeEach(() => {
  for (const name of ['scripts', 'package.json', 'package-lock.json'])
    cpSync(join(ROOT, name), scratch.at(name), { recursive: true });
});

/** A program named npm that says what it was asked and fails. */
function run(script, args) {
  scratch.write('bin/npm', '#!/bin/sh\necho "asked: $*"\nexit 7\n');
  chmodSync(scratch.at('bin/npm'), 0o755);
  const env = { PATH: `${scratch.at('bin')}:/usr/bin:/bin` };
  return spawnSync(process.execPath, [scratch.at('scripts', script), ...args], {
    cwd: scratch.path,
    env,
    encoding: 'utf8',
  });
}

test('npm start explains itself', () => {
  const { status, stdout } = run('start.mjs', ['--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('--fresh');
});

test.each(['start.mjs', 'run.mjs', 'test.mjs'])('%s installs first, and says what to do when that fails', (script) => {
  const { status, stdout, stderr } = run(script, []);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('asked: ci --include=dev');
  expect(stderr).toContain('npm ci failed (exit 7): see its lines above, check the network, then run again.');
  expect(stderr).not.toContain('    at ');
});
