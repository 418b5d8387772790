// Fails when package-lock.json misses an optional platform package that one of its entries names, lacks an integrity
// hash, or names a registry host. A registry may hold a main package whose per-platform siblings lag one version
// behind; npm then leaves those platforms out of the lock without a word, and `npm ci` refuses it elsewhere.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @returns {string[]} one sentence per fault; empty when the lock is complete */
export function lockFaults(lock) {
  const names = new Set(Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, '')));
  const faults = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === '') continue;
    for (const optional of Object.keys(entry.optionalDependencies ?? {}))
      if (!names.has(optional)) faults.push(`${path} names ${optional}, which the lock does not hold`);
    if (!entry.integrity && !entry.link) faults.push(`${path} has no integrity hash`);
    if (entry.resolved && /^https?:/.test(entry.resolved)) faults.push(`${path} names a registry host`);
  }
  return faults;
}

/** @returns {string[]} one sentence per direct dependency that is not pinned exactly */
export function pinFaults(manifest) {
  return Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    .filter(([, range]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range))
    .map(([name, range]) => `${name} is not pinned exactly: ${range}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const read = (file) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));
  const faults = [...lockFaults(read('package-lock.json')), ...pinFaults(read('package.json'))];
  for (const fault of faults) console.error(`lock: ${fault}`);
  if (faults.length > 0) process.exit(1);
}
