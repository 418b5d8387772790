import type { Type } from '@nestjs/common';
import { EnrolmentScoreResolver } from './enrolment-score.resolver.js';
import { RankingResolver } from './ranking.resolver.js';
import { ScoringResolver } from './scoring.resolver.js';
import { WhatIfResolver } from './what-if.resolver.js';

/** Every resolver of this context, for the schema without a server. */
export const scoringResolvers: Type[] = [ScoringResolver, EnrolmentScoreResolver, RankingResolver, WhatIfResolver];
