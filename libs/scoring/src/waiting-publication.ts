import { randomUUID } from 'node:crypto';
import { next } from '#kernel';
import type { CalendarDate, Side } from '#kernel';
import { scoreMachine } from './domain/index.js';
import type { PublicationCause } from './domain/index.js';
import type { ScorePublicationEntity, ScoreSnapshotEntity } from './persistence/score.entity.js';

/** What of an enrolment a publication carries. */
export interface EnrolmentOf {
  readonly id: string;
  readonly ownerOrgId: string;
  readonly counterpartyOrgId: string;
  readonly programmeId: string;
}

export interface Occasion {
  readonly cause: PublicationCause;
  /** Month `YYYY-MM` that it stands for. */
  readonly period: string;
  readonly dueOn: CalendarDate;
  readonly at: Date;
  readonly by: Side;
}

/** A score that waits to be read by the programme of an enrolment. */
export function waitingPublication(
  enrolment: EnrolmentOf,
  snapshot: Pick<ScoreSnapshotEntity, 'id'>,
  { cause, period, dueOn, at, by }: Occasion,
): ScorePublicationEntity {
  const { id: enrolmentId, ownerOrgId, counterpartyOrgId, programmeId } = enrolment;
  return {
    ...{ id: randomUUID(), ownerOrgId, counterpartyOrgId, enrolmentId, programmeId, snapshotId: snapshot.id },
    ...{ cause, period, dueOn, agreedAt: null, version: 1 },
    ...{ state: next(scoreMachine, '', 'calculate', by), stateEvent: 'calculate', stateAt: at, stateReason: null },
  };
}
