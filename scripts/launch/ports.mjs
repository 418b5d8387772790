import { connect, createServer } from 'node:net';
import { writePrivate } from './state.mjs';
import { readJson } from './root.mjs';
import { Refusal } from './refusal.mjs';

export const LOOPBACK = '127.0.0.1';

/** @returns {Promise<string | undefined>} why nothing can listen there; undefined when it is free */
export async function portFault(port) {
  if (port !== 0 && (await answers(LOOPBACK, port))) return 'is taken by another program';
  const fault = await new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host: LOOPBACK }, () => server.close(() => resolve(undefined)));
  });
  if (fault === 'EACCES') return 'needs rights that this user lacks';
  return fault && 'is taken by another program';
}

/** @returns {Promise<boolean>} whether somebody accepts connections there (any system lets one bind beside a wildcard) */
export function answers(host, port, timeoutMs = 2000) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: timeoutMs });
    const done = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket
      .once('connect', () => done(true))
      .once('error', () => done(false))
      .once('timeout', () => done(false));
  });
}

/** @returns {Promise<number>} a port that the system finds free now */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen({ port: 0, host: LOOPBACK }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The port a private server had last time if it is free, else a new one, which is remembered. */
export async function stablePort(state, name) {
  const known = readJson(state.ports) ?? {};
  if (known[name] && !(await portFault(known[name]))) return known[name];
  const port = await freePort();
  writePrivate(state.ports, { ...known, [name]: port });
  return port;
}

/**
 * Where the portal listens: a port asked for or nothing; the default gives way to any free one.
 * @returns {Promise<{ port: number, note?: string }>}
 */
export async function portalPort({ port, portAsked }) {
  if (port === 0) return { port: await freePort() };
  const fault = await portFault(port);
  if (fault === undefined) return { port };
  if (portAsked)
    throw new Refusal(`Port ${port} ${fault}: free it, or choose another with --port N (0 takes any free one).`);
  const other = await freePort();
  return { port: other, note: `Port ${port} ${fault}; using ${other} (--port N chooses one).` };
}
