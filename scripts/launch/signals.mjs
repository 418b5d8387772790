import { commandLine, isSame, parentOf, processIdentity } from './process-identity.mjs';

/** The process that started this one, and the npm above it, noted before anything can happen to them. */
const PARENT = process.ppid;
const NPM = process.env.npm_lifecycle_event === undefined ? undefined : npmAbove();

/** npm passes a Ctrl-C on to a program that the terminal has told already: two within this time are one. */
const ONE_REQUEST_MS = 1000;

/** Looking costs a file read on Linux, a program elsewhere. */
const LOOK_MS = process.platform === 'linux' ? 100 : 2000;

/** npm runs its scripts through a shell. */
function npmAbove() {
  const pid = [PARENT, parentOf(PARENT)].find((above) => above > 0 && /npm|yarn/.test(commandLine(above)));
  return pid && { pid, identity: processIdentity(pid) };
}

/**
 * Calls `stop` at the first request and `hurry` at a second one. When npm alone is told to end, it leaves its script
 * running (it tells only the shell between them, or nobody): then the loss of npm is the request.
 */
export function onStopRequest(stop, hurry) {
  let askedAt;
  const ask = () => {
    if (askedAt !== undefined) return;
    askedAt = Date.now();
    stop();
  };
  const onSignal = () => (askedAt !== undefined && Date.now() - askedAt > ONE_REQUEST_MS ? hurry() : ask());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  if (process.env.npm_lifecycle_event === undefined) return;
  const isAlone = () => process.ppid !== PARENT || (NPM && !isSame(NPM));
  setInterval(() => isAlone() && ask(), LOOK_MS).unref();
}
