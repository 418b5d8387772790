/** The process that started this one, noted before anything can happen to it. */
const PARENT = process.ppid;

/** npm passes a Ctrl-C on to a program that the terminal has told already: two within this time are one. */
const ONE_REQUEST_MS = 1000;

/**
 * Calls `stop` at the first request and `hurry` at a second one. npm leaves its script running when it alone is told to
 * end (the shell between them dies): then the loss of the parent is the request.
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
  setInterval(() => process.ppid !== PARENT && ask(), 500).unref();
}
