import type { EnrolmentPageQuery, EnrolmentScoreQuery } from '../../generated/enrolment.js';

/** A supplier's enrolment as its buyer may see it. */
export type Enrolment = EnrolmentPageQuery['enrolment'];
export type Explanation = EnrolmentScoreQuery['enrolment'];
export type PublishedScore = NonNullable<Explanation['publishedScore']>;
