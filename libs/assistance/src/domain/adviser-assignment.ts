import { moves } from '#kernel';
import type { StateMachine } from '#kernel';

export type AssignmentState = 'PROPOSED' | 'ACTIVE' | 'DECLINED' | 'ENDED';
export type AssignmentEvent = 'propose' | 'accept' | 'decline' | 'end';

/** An adviser of a supplier (domain guide 5.3): the programme proposes, the supplier accepts, either ends it. */
export const adviserAssignmentMachine: StateMachine<AssignmentState, AssignmentEvent> = {
  name: 'adviser-assignment',
  transitions: [
    ...moves<AssignmentState, AssignmentEvent>([''], 'propose', 'PROPOSED', 'owner'),
    ...moves<AssignmentState, AssignmentEvent>(['PROPOSED'], 'accept', 'ACTIVE', 'counterparty'),
    ...moves<AssignmentState, AssignmentEvent>(['PROPOSED'], 'decline', 'DECLINED', 'counterparty'),
    ...moves<AssignmentState, AssignmentEvent>(['PROPOSED'], 'end', 'ENDED', 'owner', 'system'),
    ...moves<AssignmentState, AssignmentEvent>(['ACTIVE'], 'end', 'ENDED', 'owner', 'counterparty', 'system'),
  ],
};

/** What one side opens to the adviser's organisation. */
export interface AdviserGrant {
  readonly scope: 'facts' | 'enrolment';
  readonly fieldGroup: string;
  readonly mode: 'read' | 'act';
  /** Shown to the owner of the data, in Spanish. */
  readonly purpose: string;
}

/** The supplier's half, written in the click with which it accepts. */
export const supplierHalf: readonly AdviserGrant[] = [
  { scope: 'facts', fieldGroup: 'profile', mode: 'read', purpose: 'asesoría: conocer su empresa' },
  { scope: 'facts', fieldGroup: 'answer', mode: 'read', purpose: 'asesoría: leer sus respuestas' },
  { scope: 'facts', fieldGroup: 'evidence', mode: 'read', purpose: 'asesoría: ver sus pruebas' },
  { scope: 'enrolment', fieldGroup: 'action', mode: 'act', purpose: 'asesoría: preparar acciones de mejora con usted' },
];

/** The programme's half, written when it learns of the supplier's yes. */
export const programmeHalf: readonly AdviserGrant[] = [
  { scope: 'enrolment', fieldGroup: 'enrolment', mode: 'read', purpose: 'asesorar al proveedor' },
  { scope: 'enrolment', fieldGroup: 'diagnostic', mode: 'act', purpose: 'hacer el diagnóstico con el proveedor' },
  { scope: 'enrolment', fieldGroup: 'assistance', mode: 'act', purpose: 'llevar visitas y rutas de asistencia' },
  { scope: 'enrolment', fieldGroup: 'plan', mode: 'act', purpose: 'preparar el plan de mejora' },
];
