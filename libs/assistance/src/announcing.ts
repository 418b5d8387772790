import type { SubjectMoved } from '#platform';

/** What of a row with states its announcement needs. */
interface MovedRow {
  readonly id: string;
  readonly enrolmentId: string;
  readonly ownerOrgId: string;
  readonly counterpartyOrgId: string;
  readonly state: string;
  readonly stateEvent: string;
  readonly stateAt: Date;
}

type Assignee = Pick<SubjectMoved, 'assigneeOrgId' | 'assigneePersonId' | 'dueOn'>;

/** The announcement of a move that was just made. */
export const movedOf = (row: MovedRow, also: Assignee = {}): SubjectMoved => ({
  ...{ subjectId: row.id, enrolmentId: row.enrolmentId, ownerOrgId: row.ownerOrgId },
  ...{ supplierOrgId: row.counterpartyOrgId, state: row.state, event: row.stateEvent, at: row.stateAt.toISOString() },
  ...also,
});
