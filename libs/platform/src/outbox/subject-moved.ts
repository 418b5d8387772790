/**
 * What every state machine announces of a move, whoever made it: tasks, reminders and the fair clock follow these.
 * `state` is the one it came to, `event` the machine's word for the move, `at` its instant (ISO, UTC).
 */
export type SubjectMoved = Readonly<
  Record<'subjectId' | 'enrolmentId' | 'ownerOrgId' | 'supplierOrgId' | 'state' | 'event' | 'at', string>
> & {
  /** Who has to act now, where it is one organisation or person and not a role of the owner or the supplier. */
  readonly assigneeOrgId?: string;
  readonly assigneePersonId?: string;
  /** Last day of what has to be done now (YYYY-MM-DD), where the record itself says one. */
  readonly dueOn?: string;
  /** The record's version after the move: tells apart moves of one instant. */
  readonly version?: string;
  /** Who holds the ball, where the state alone does not say (an action that waits for a permit). */
  readonly ballHolder?: string;
};
