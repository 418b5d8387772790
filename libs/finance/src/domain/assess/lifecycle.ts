import { moves } from '#kernel';
import type { StateMachine } from '#kernel';

export type PreQualificationState =
  'NOT_EVALUATED' | 'INSUFFICIENT_DATA' | 'NOT_YET' | 'PRE_QUALIFIED' | 'EXPIRED' | 'SUSPENDED';
export type PreQualificationEvent = 'begin' | 'lack' | 'refuse' | 'qualify' | 'expire' | 'suspend' | 'withdraw';

const EVALUATED: PreQualificationState[] = ['INSUFFICIENT_DATA', 'NOT_YET', 'PRE_QUALIFIED', 'EXPIRED', 'SUSPENDED'];
const ALL: PreQualificationState[] = ['NOT_EVALUATED', ...EVALUATED];
const but = (state: PreQualificationState): PreQualificationState[] => ALL.filter((other) => other !== state);

type E = PreQualificationEvent;

/**
 * Domain guide 5.10. It begins when the supplier consents; evaluations are the system's; when the consent to be
 * evaluated ends, by the supplier or by its date, it is not evaluated any more.
 */
export const preQualificationMachine: StateMachine<PreQualificationState, E> = {
  name: 'pre-qualification',
  transitions: [
    ...moves<PreQualificationState, E>([''], 'begin', 'NOT_EVALUATED', 'owner'),
    ...moves<PreQualificationState, E>(but('INSUFFICIENT_DATA'), 'lack', 'INSUFFICIENT_DATA', 'system'),
    ...moves<PreQualificationState, E>(but('NOT_YET'), 'refuse', 'NOT_YET', 'system'),
    ...moves<PreQualificationState, E>(but('PRE_QUALIFIED'), 'qualify', 'PRE_QUALIFIED', 'system'),
    ...moves<PreQualificationState, E>(['PRE_QUALIFIED'], 'expire', 'EXPIRED', 'system'),
    ...moves<PreQualificationState, E>(['PRE_QUALIFIED'], 'suspend', 'SUSPENDED', 'system'),
    ...moves<PreQualificationState, E>(EVALUATED, 'withdraw', 'NOT_EVALUATED', 'owner', 'system'),
  ],
};

/** Days that a pre-qualification is valid. */
export const VALID_DAYS = 90;
