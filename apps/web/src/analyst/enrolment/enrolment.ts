import type { EnrolmentPageQuery } from '../../generated/enrolment.js';

/** A supplier's enrolment as its buyer may see it. */
export type Enrolment = EnrolmentPageQuery['enrolment'];
export type PublishedScore = NonNullable<Enrolment['publishedScore']>;
