import type { PolicyTable } from '#platform';

const TEAM = ['SA', 'SL', 'PM'] as const;

/** Who may use what of programmes. */
export const programmesPolicy: PolicyTable = {
  'Query.programmes': [...TEAM, 'CM'],
  'Query.programme': [...TEAM, 'CM'],
  'Mutation.createProgramme': ['PM', 'SL', 'SA'],
  'Mutation.addWave': TEAM,
  'Programme.*': [...TEAM, 'CM'],
  'Wave.*': [...TEAM, 'CM'],
  'CreateProgrammePayload.*': TEAM,
  'AddWavePayload.*': TEAM,
};
