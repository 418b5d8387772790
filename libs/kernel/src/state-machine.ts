import { conflict } from './domain-error.js';

/** On which side of the row the one who moves it stands; the database checks the same (docs/adr/0004). */
export type Side = 'owner' | 'counterparty' | 'grantee' | 'holder' | 'system';

/** One allowed move. `from` is '' for the making of the record. */
export interface Transition<S extends string, E extends string> {
  readonly from: S | '';
  readonly event: E;
  readonly to: S;
  readonly by: Side;
}

/** Everything a kind of record may go through (domain guide 5); what is not listed is refused. */
export interface StateMachine<S extends string, E extends string> {
  readonly name: string;
  readonly transitions: readonly Transition<S, E>[];
}

/** Writes the guide's notation: several states from which one event leads to one state. */
export const moves = <S extends string, E extends string>(
  from: readonly (S | '')[],
  event: E,
  to: S,
  ...by: Side[]
): Transition<S, E>[] => from.flatMap((state) => by.map((side) => ({ from: state, event, to, by: side })));

/**
 * The state after the event.
 * @throws DomainError ILLEGAL_TRANSITION with the present state and the events that this side may send
 */
export function next<S extends string, E extends string>(
  machine: StateMachine<S, E>,
  state: S | '',
  event: E,
  by: Side,
): S {
  const allowed = machine.transitions.filter((transition) => transition.from === state && transition.by === by);
  const found = allowed.find((transition) => transition.event === event);
  if (!found)
    throw conflict('ILLEGAL_TRANSITION', {
      state,
      event,
      allowed: [...new Set(allowed.map((transition) => transition.event))],
    });
  return found.to;
}

/** Columns that every record with a state machine has; the trigger reads the last three for its log. */
export interface Stateful<S extends string> {
  readonly state: S;
  readonly stateEvent: string;
  readonly stateAt: Date;
  readonly stateReason: string | null;
}
