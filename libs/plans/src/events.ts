import { defineEvent } from '#platform';
import type { SubjectMoved } from '#platform';

/** A version of an improvement plan moved; `subjectId` is the version. */
export const planMoved = defineEvent<SubjectMoved>('plans.plan-moved');

/** An improvement action moved. */
export const actionMoved = defineEvent<SubjectMoved>('plans.action-moved');
