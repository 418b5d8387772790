// npm run dev: npm start with the compiler watching the sources and the API and worker starting again on every change.
import { spawn } from 'node:child_process';
import { bootstrap } from './launch/bootstrap.mjs';
import { start } from './launch/start.mjs';
import { ROOT } from './launch/root.mjs';

await bootstrap();
await start(process.argv.slice(2), { watch: true });
const compiler = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'];
const watching = spawn(process.execPath, compiler, { cwd: ROOT, stdio: 'inherit' });
process.on('exit', () => watching.kill());
