import { moves } from '#kernel';
import type { StateMachine } from '#kernel';

/** Before it is CALCULATED a score is only live, and the supplier's alone. */
export type ScoreState = 'CALCULATED' | 'PUBLISHED' | 'SUPERSEDED';
export type ScoreEvent = 'calculate' | 'publish' | 'supersede';

/** The life of a score in a programme (domain guide 5.12), as far as it is built: appeals and withholding join later. */
export const scoreMachine: StateMachine<ScoreState, ScoreEvent> = {
  name: 'score',
  transitions: [
    ...moves<ScoreState, ScoreEvent>([''], 'calculate', 'CALCULATED', 'counterparty', 'system'),
    ...moves<ScoreState, ScoreEvent>(['CALCULATED'], 'publish', 'PUBLISHED', 'counterparty', 'system'),
    ...moves<ScoreState, ScoreEvent>(['CALCULATED', 'PUBLISHED'], 'supersede', 'SUPERSEDED', 'counterparty', 'system'),
  ],
};
