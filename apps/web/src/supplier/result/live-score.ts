import type { MyResultQuery } from '../../generated/supplier.js';

/** The supplier's own score of today. */
export type LiveScore = NonNullable<MyResultQuery['enrolment']['liveScore']>;
