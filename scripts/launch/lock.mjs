import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { claim } from './claim.mjs';
import { isSame, processIdentity } from './process-identity.mjs';
import { readJson } from './root.mjs';

/**
 * `supervisor.lock` of a state folder: who runs it, where, and which processes it started.
 * @typedef {{ pid: number, identity: string, phase: 'starting' | 'ready' | 'stopping', startedAt: string, url?: string,
 *   children: { name: string, pid: number, identity: string }[] }} LockRecord
 */
export class SupervisorLock {
  /** @param {string} file */
  constructor(file) {
    this.file = file;
    this.record = {
      pid: process.pid,
      identity: processIdentity(process.pid),
      phase: 'starting',
      startedAt: new Date().toISOString(),
      children: [],
    };
  }

  /** @returns {LockRecord | undefined} the supervisor that runs; undefined when this process holds the lock now */
  take() {
    const { held, left } = claim(this.file, JSON.stringify(this.record), (text) => isSame(parse(text)));
    if (held !== undefined) return parse(held);
    this.update({ children: parse(left).children ?? [] });
    return undefined;
  }

  /** @param {Partial<LockRecord>} change */
  update(change) {
    Object.assign(this.record, change);
    const next = `${this.file}.next`;
    writeFileSync(next, JSON.stringify(this.record, null, 2), { mode: 0o600 });
    renameSync(next, this.file);
  }

  add(child) {
    this.update({ children: [...this.record.children, child] });
  }

  remove(pid) {
    this.update({ children: this.record.children.filter((child) => child.pid !== pid) });
  }

  release() {
    if (readJson(this.file)?.pid === process.pid) rmSync(this.file, { force: true });
  }
}

/** @returns {LockRecord | undefined} the supervisor that runs on this state now */
export function runningSupervisor(file) {
  const record = readJson(file);
  return record && isSame(record) ? record : undefined;
}

function parse(text) {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
}
