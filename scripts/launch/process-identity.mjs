import { readFileSync } from 'node:fs';
import { outputOf } from './program.mjs';

/**
 * Who a process number is: the moment it started. Numbers are used again, also after a restart of the machine; the
 * number together with this text is not.
 * @returns {string | undefined} undefined when there is no such process, or when it is only waiting to be buried
 */
export function processIdentity(pid) {
  if (process.platform === 'linux') return linuxIdentity(pid);
  if (process.platform === 'win32')
    return outputOf('powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.Ticks`]) || undefined;
  const line = outputOf('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { env: { ...process.env, LC_ALL: 'C' } });
  return line && !line.startsWith('Z') ? line.replace(/^\S+\s+/, '') : undefined;
}

function linuxIdentity(pid) {
  const [status, ...fields] = linuxStat(pid);
  if (status === undefined || status === 'Z' || status === 'X') return undefined;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[18]}`;
}

/** @returns {string[]} status, parent and so on (proc(5) without number and name); empty when there is no such process */
function linuxStat(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

/** @returns {number} the process that started this one, 0 when unknown */
export function parentOf(pid) {
  if (process.platform === 'linux') return Number(linuxStat(pid)[1] ?? 0);
  return process.platform === 'win32' ? 0 : Number(outputOf('ps', ['-o', 'ppid=', '-p', String(pid)]) ?? 0);
}

/** @returns {boolean} a process of this number runs, whoever it is */
export const isRunning = (pid) => processIdentity(pid) !== undefined;

/** @returns {boolean} the very process that was recorded runs */
export function isSame({ pid, identity }) {
  return identity !== undefined && processIdentity(pid) === identity;
}

/** @returns {string} the command line of a running process, empty when unknown */
export function commandLine(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
  return process.platform === 'win32' ? '' : (outputOf('ps', ['-o', 'command=', '-p', String(pid)]) ?? '');
}
