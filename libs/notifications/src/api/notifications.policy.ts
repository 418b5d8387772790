import type { PolicyTable } from '#platform';

/** Who may use what of notifications. */
export const notificationsPolicy: PolicyTable = {
  'Query.demoMailbox': ['AM'],
  'CapturedMail.*': ['AM'],
  'Query.myTasks': 'signed-in',
  'Task.*': 'signed-in',
  'Query.peakSeasons': ['SO', 'SP'],
  'PeakSeason.*': ['SO', 'SP'],
  'Mutation.declarePeakSeason': ['SO'],
  'DeclarePeakSeasonPayload.*': ['SO'],
  'Query.messagePreferences': 'signed-in',
  'Mutation.setMessagePreferences': 'signed-in',
  'MessagePreferences.*': 'signed-in',
  'SetMessagePreferencesPayload.*': 'signed-in',
};
