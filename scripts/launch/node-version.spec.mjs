import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { NODE_FLOOR, nodeFault } from './node-version.mjs';

test('the oldest Node of the launcher is the one package.json declares', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(manifest.engines.node).toBe(`>=${NODE_FLOOR}`);
});

test.each(['20.19.0', '20.20.2', '22.1.0', '24.0.0'])('Node %s is new enough', (version) => {
  expect(nodeFault(version)).toBeUndefined();
});

test.each(['8.17.0', '18.20.4', '20.18.9'])('Node %s is told which one to install', (version) => {
  expect(nodeFault(version)).toBe(
    `Enverde needs Node 20.19 or newer (24 recommended); this is ${version}. Install it and run again.`,
  );
});
