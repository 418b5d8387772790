import type { PolicyTable } from '#platform';

/** Who may use what of notifications. */
export const notificationsPolicy: PolicyTable = {
  'Query.demoMailbox': ['AM'],
  'CapturedMail.*': ['AM'],
};
