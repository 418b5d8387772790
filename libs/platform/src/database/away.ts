import { sqlState } from './unit-of-work.js';

// Connection failed (08), too many connections (53), shutting down or crashed (57P0), statement or lock waited too long,
// cut while idle in a transaction, lost against others three times (40); then what the operating system says of a server that is not there.
const STATES =
  /^(08...|53...|57P0.|57014|55P03|25P03|40001|40P01|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;

// The driver and its pool have no code for a connection that went away.
const SENTENCES =
  /^(Connection terminated|Connection ended|timeout exceeded when trying to connect|Client has encountered a connection error|Query runner already released|Cannot use a pool after calling end)/;

/** True when the database did not answer or was too busy: nothing is wrong with the request, and it may be tried again. */
export const isAway = (error: unknown): boolean =>
  STATES.test(sqlState(error)) || (error instanceof Error && SENTENCES.test(error.message));
