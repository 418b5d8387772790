import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { inStopOrder, launch, stopProcess, tail } from './child.mjs';
import { Refusal } from './refusal.mjs';

/** A program that ran this long was well: its next fall is counted as the first again. */
const WELL_MS = 60_000;

/** @returns {number} milliseconds to wait before the n-th start in a row (n from 1): 1, 2, 4 ... 30 seconds */
export const restartDelay = (n) => Math.min(1000 * 2 ** (n - 1), 30_000);

/** The programs of one start, recorded in the lock so that a later start can clear up after a killed supervisor. */
export class Session {
  running = new Map();
  stopping = false;
  hurried = false;

  constructor(state, lock) {
    this.state = state;
    this.lock = lock;
  }

  /** One line to the person and into the supervisor's log. */
  say(line) {
    console.log(line);
    this.note(line);
  }

  note(line) {
    try {
      appendFileSync(this.logOf('supervisor'), `${new Date().toISOString()} ${line}\n`, { mode: 0o600 });
    } catch {
      // A full disk must not take the supervisor down with it.
    }
  }

  logOf = (name) => join(this.state.logs, `${name}.log`);

  /** @param {import('./child.mjs').Spec} spec @returns a running child; see `keep` */
  start(spec) {
    if (this.stopping) throw new Refusal('Stopping.');
    const child = { ...launch(spec), spec, startedAt: Date.now(), kept: false };
    if (child.pid === undefined) return child;
    this.running.set(child.pid, child);
    this.#record(() => this.lock.add({ name: child.name, pid: child.pid, identity: child.identity }));
    child.gone = child.gone.then((end) => this.#gone(child, end));
    return child;
  }

  /** From now on the child is started again whenever it ends by itself. */
  keep(child) {
    child.kept = true;
  }

  #gone(child, end) {
    this.running.delete(child.pid);
    this.#record(() => this.lock.remove(child.pid));
    if (child.kept && !this.stopping) this.#revive(child, end);
    return end;
  }

  #revive(child, end) {
    const falls = Date.now() - child.startedAt > WELL_MS ? 1 : (child.falls ?? 0) + 1;
    const wait = restartDelay(falls);
    this.say(`${child.name} ended (${cause(end)}); starting it again in ${wait / 1000} s. Log: ${child.spec.log}`);
    setTimeout(() => {
      if (this.stopping) return;
      const next = this.start(child.spec);
      Object.assign(next, { kept: true, falls });
      if (next.pid === undefined) void next.gone.then((failed) => this.#revive(next, failed));
    }, wait);
  }

  #record(write) {
    try {
      write();
    } catch (error) {
      this.note(`the lock could not be written: ${error.message}`);
    }
  }

  /**
   * Runs a program to its end.
   * @throws {Refusal} when it fails, with the end of its log
   */
  async run(spec) {
    const end = await this.start(spec).gone;
    if (end.code === 0) return;
    throw new Refusal(`${spec.name} failed (${cause(end)}). The end of ${spec.log}:\n${tail(spec.log)}`);
  }

  /** Stops all in order; calling it again changes nothing. */
  stop() {
    this.ending ??= this.#stopAll();
    return this.ending;
  }

  async #stopAll() {
    this.stopping = true;
    this.#record(() => this.lock.update({ phase: 'stopping' }));
    for (const child of inStopOrder(this.running.values())) {
      await stopProcess(child, () => this.hurried);
      this.note(`${child.name} stopped`);
    }
  }
}

/** @returns {string} how a program ended */
export const cause = ({ code, signal, error }) => error?.message ?? (signal ? `signal ${signal}` : `exit ${code}`);
