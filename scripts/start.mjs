// npm start: installs and builds what is missing, then starts the database, the queues, the API with the portal, and the
// worker, and stops them in order on Ctrl-C. Only this line of imports runs before the version of Node is known.
import { nodeFault } from './launch/node-version.mjs';

const fault = nodeFault(process.versions.node);
if (fault) {
  console.error(fault);
  process.exit(1);
}
import('./launch/start.mjs').then(({ start }) => start(process.argv.slice(2)));
