import type { PolicyTable } from '#platform';

const OWN = ['SO', 'SP'] as const;

/** Who may use what of scoring. */
export const scoringPolicy: PolicyTable = {
  'Query.myScore': OWN,
  'LiveScore.*': OWN,
  'ThemePart.*': OWN,
  'IndicatorPart.*': OWN,
  'LostParts.*': OWN,
  'Confidence.*': OWN,
  'NextLevel.*': OWN,
  'NextLevelStep.*': OWN,
};
