import { outputOf } from '../program.mjs';
import { Refusal } from '../refusal.mjs';

const NAME = 'postgres';

/** PostgreSQL refuses to run as root. @returns {boolean} whether this process is root */
export const isRoot = () => process.getuid?.() === 0;

/**
 * The user that the embedded server runs as: this one, or for root the system user `postgres`, made when missing.
 * @returns {{ uid: number, gid: number } | undefined} undefined: the user of this process
 */
export function serverUser() {
  if (!isRoot()) return undefined;
  return systemUser() ?? makeSystemUser();
}

function systemUser() {
  const [uid, gid] = ['-u', '-g'].map((flag) => outputOf('id', [flag, NAME]));
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function makeSystemUser() {
  outputOf('groupadd', ['--system', NAME]);
  outputOf('useradd', ['--system', '--gid', NAME, '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]);
  const made = systemUser();
  if (made) return made;
  throw new Refusal(
    `PostgreSQL does not run as root and a system user "${NAME}" could not be made: ` +
      `run "useradd --system ${NAME}", or start as another user, or set DATABASE_URL.`,
  );
}
