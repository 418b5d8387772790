import { defineEvent } from '#platform';
import type { SubjectMoved } from '#platform';

/** An adviser's assignment moved; `assigneeOrgId` is the adviser's organisation. */
export const adviserMoved = defineEvent<SubjectMoved>('assistance.adviser-moved');

/** A track of assistance moved. */
export const trackMoved = defineEvent<SubjectMoved>('assistance.track-moved');

/** A visit moved; `dueOn` is its day. */
export const visitMoved = defineEvent<SubjectMoved>('assistance.visit-moved');
