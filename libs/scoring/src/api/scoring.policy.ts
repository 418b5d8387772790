import type { PolicyTable } from '#platform';

const OWN = ['SO', 'SP'] as const;
const TEAM = ['SA', 'SL', 'PM'] as const;
const BOTH = [...OWN, ...TEAM] as const;

/** Who may use what of scoring. */
export const scoringPolicy: PolicyTable = {
  'Query.myScore': OWN,
  'Query.whatIf': OWN,
  'WhatIf.*': OWN,
  'Mutation.agreeToEarlyPublication': ['SO'],
  'Query.ranking': TEAM,
  'Programme.rankedCount': [...TEAM, 'CM'],
  'RankingConnection.*': TEAM,
  'RankingEdge.*': TEAM,
  'RankingRow.*': TEAM,
  'RankingFilter.*': TEAM,
  'Facet.*': TEAM,
  'FacetValue.*': TEAM,
  'Enrolment.publishedScore': BOTH,
  'Enrolment.liveScore': OWN,
  'LiveScore.*': OWN,
  'PublishedScore.*': BOTH,
  'ThemePart.*': BOTH,
  'IndicatorPart.*': OWN,
  'LostParts.*': BOTH,
  'Confidence.*': BOTH,
  'NextLevel.*': OWN,
  'NextLevelStep.*': OWN,
};
