// Writes a generated and committed file anew, by the test that otherwise compares it: npm run catalogue, policy, ...
import { spawnSync } from 'node:child_process';

const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
const { status } = spawnSync(process.execPath, [...jest, ...process.argv.slice(2), '--selectProjects', 'int'], {
  stdio: 'inherit',
  env: { ...process.env, ENVERDE_REWRITE: '1' },
});
process.exitCode = status ?? 1;
