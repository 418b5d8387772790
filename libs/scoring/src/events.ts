import { defineEvent } from '#platform';

/** A score that waits for its day, or that the supplier released, may go to the programme. */
export const publicationDue = defineEvent<Record<'publicationId' | 'supplierOrgId', string>>('scoring.publication-due');

/** A supplier's scorecard of a month `YYYY-MM` has to be made for one programme. */
export const scorecardDue =
  defineEvent<Record<'enrolmentId' | 'supplierOrgId' | 'period', string>>('scoring.scorecard-due');

/** A programme can read a new score of one of its suppliers. */
export const scorePublished =
  defineEvent<Record<'publicationId' | 'enrolmentId' | 'programmeId' | 'ownerOrgId' | 'supplierOrgId', string>>(
    'scoring.score-published',
  );

/** The ranking of a programme no longer shows what is published. */
export const rankingWanted = defineEvent<Record<'programmeId' | 'ownerOrgId', string>>('scoring.ranking-wanted');
