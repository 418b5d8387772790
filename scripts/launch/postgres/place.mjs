import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { basename, dirname, join, sep } from 'node:path';
import { Refusal } from '../refusal.mjs';
import { readJson } from '../root.mjs';
import { writePrivate } from '../state.mjs';
import { assertRuns, copyServer } from './binaries.mjs';
import { closedFolder } from './enterable.mjs';

/**
 * Where the embedded server lies.
 * @typedef {{ native: string, data: string, user?: { uid: number, gid: number }, note?: string }} Place
 */

const PREFIX = 'enverde-';

/**
 * Binaries in node_modules and data in the state folder; but a server started by root runs as another user, which a
 * folder like /root or a 0700 temporary one keeps out. Then what it cannot reach goes to a folder of this state outside,
 * which a file in the state folder names.
 * @returns {Place}
 */
export function placeOf(state, packaged, user) {
  if (!user) return checked({ native: packaged.native, data: join(ownFolder(state), 'data') });
  const native = realpathSync(packaged.native);
  const nativeClosed = closedFolder(join(native, 'bin', 'postgres'), user);
  const dataClosed = closedFolder(dirname(realpathSync(state.dir)), user);
  refuseStranded(state, dataClosed);
  if (!nativeClosed && !dataClosed && !outsideFolder(state)) return checked(inside(state, native, user));
  const folder = outsideFolder(state) ?? makeOutside(state, user);
  const note = `The server's user cannot enter ${dataClosed ?? nativeClosed ?? state.dir}: its data lie in ${folder} (named in ${state.place}).`;
  return checked({
    native: nativeClosed ? copyServer(packaged, folder) : native,
    data: join(folder, 'data'),
    user,
    note,
  });
}

function checked(place) {
  assertRuns(place.native, place.user);
  return place;
}

function inside(state, native, user) {
  const folder = ownFolder(state);
  for (const path of [state.dir, folder]) {
    chownSync(path, 0, user.gid);
    chmodSync(path, 0o710);
  }
  return { native, data: join(folder, 'data'), user };
}

function ownFolder(state) {
  mkdirSync(state.postgres, { recursive: true, mode: 0o700 });
  return state.postgres;
}

/** Data that were reachable, below a folder that was closed since. */
function refuseStranded(state, closed) {
  if (closed && existsSync(join(state.postgres, 'data')))
    throw new Refusal(
      `The server's user can no longer enter ${closed}: run "chmod o+x ${closed}", or begin anew with --fresh.`,
    );
}

/**
 * The recorded folder outside. A name in a folder that everybody writes to is only trusted when root owns it.
 * @throws {Refusal} when it is gone, and the data with it
 */
function outsideFolder(state) {
  const folder = readJson(state.place)?.folder;
  if (folder === undefined || isOurs(folder)) return folder;
  throw new Refusal(
    `The data folder ${folder} is gone (${state.place} names it): put it back, or begin anew with --fresh.`,
  );
}

function isOurs(folder) {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  return basename(folder).startsWith(PREFIX) && stat !== undefined && stat.isDirectory() && stat.uid === 0;
}

function makeOutside(state, user) {
  for (const home of homesFor(state.dir)) {
    if (!existsSync(home) || closedFolder(realpathSync(home), user)) continue;
    const folder = tryFolder(home, user);
    if (folder === undefined) continue;
    writePrivate(state.place, { folder });
    return folder;
  }
  throw new Refusal(
    `PostgreSQL's user can enter neither ${state.dir} nor a folder outside it: set DATABASE_URL, or start as another user.`,
  );
}

/** Data of a lasting state do not belong into a temporary folder, and those of a temporary one not elsewhere. */
function homesFor(stateDir) {
  const temporary = [tmpdir(), '/tmp'];
  const lasting = ['/var/lib', '/var/tmp'];
  const isTemporary = temporary.some((home) => existsSync(home) && stateDir.startsWith(realpathSync(home) + sep));
  return isTemporary ? [...temporary, ...lasting] : [...lasting, ...temporary];
}

/** @returns {string | undefined} a new folder there, unless nothing may be written or run in it (mounted noexec) */
function tryFolder(home, user) {
  try {
    const folder = mkdtempSync(join(home, PREFIX));
    chmodSync(folder, 0o711);
    const probe = join(folder, 'probe');
    writeFileSync(probe, '#!/bin/sh\nexit 0\n');
    chmodSync(probe, 0o755);
    const { status } = spawnSync(probe, [], { cwd: '/', ...user });
    rmSync(status === 0 ? probe : folder, { recursive: true });
    return status === 0 ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** Removes the folder outside, if this state has one. */
export function removeOutside(state) {
  const folder = readJson(state.place)?.folder;
  if (folder && isOurs(folder)) rmSync(folder, { recursive: true, force: true });
}

/** @returns {string | undefined} the data folder of this state, if there is one already */
export function existingData(state) {
  const folder = readJson(state.place)?.folder ?? state.postgres;
  const data = join(folder, 'data');
  return existsSync(data) ? data : undefined;
}
