/** Something a person can put right. Its message is one line that says what to do; it is shown without a stack. */
export class Refusal extends Error {
  /** @param {string} message @param {number} exitCode 2 for a wrong command line, else 1 */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

const SYSTEM_FAULTS = {
  EACCES: 'no permission',
  EPERM: 'not permitted',
  ENOSPC: 'no space left on the disk',
  EROFS: 'the file system is read-only',
  EMFILE: 'too many open files',
};

/** @returns {Refusal} the fault as one line; what the system refuses names the path, anything else names itself */
export function asRefusal(error) {
  if (error instanceof Refusal) return error;
  const cause = SYSTEM_FAULTS[error?.code];
  if (cause === undefined) return new Refusal(`Enverde met a fault of its own: ${error?.message ?? error}`);
  const where = error.path ? ` at ${error.path}` : '';
  return new Refusal(`${cause}${where}. Put that right, or choose another folder with --state.`);
}
