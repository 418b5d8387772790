import { moves } from '#kernel';
import type { StateMachine } from '#kernel';

export type ImportState = 'UPLOADED' | 'CHECKING' | 'CHECKED' | 'APPLYING' | 'APPLIED' | 'FAILED';
export type ImportEvent = 'start' | 'check' | 'fail' | 'finish-check' | 'change' | 'apply' | 'finish' | 'check-again';

/**
 * The import of a list (R17): nothing of the list changes before it is applied, and then all of it. An import whose
 * columns say too little waits as UPLOADED; each change of a row or column has the whole list checked again.
 */
export const importMachine: StateMachine<ImportState, ImportEvent> = {
  name: 'import',
  transitions: [
    ...moves<ImportState, ImportEvent>([''], 'start', 'UPLOADED', 'owner'),
    ...moves<ImportState, ImportEvent>(['UPLOADED'], 'check', 'CHECKING', 'system'),
    ...moves<ImportState, ImportEvent>(['UPLOADED', 'CHECKING'], 'fail', 'FAILED', 'system'),
    ...moves<ImportState, ImportEvent>(['CHECKING'], 'finish-check', 'CHECKED', 'system'),
    ...moves<ImportState, ImportEvent>(['CHECKED'], 'change', 'CHECKING', 'owner'),
    ...moves<ImportState, ImportEvent>(['CHECKED'], 'apply', 'APPLYING', 'owner'),
    ...moves<ImportState, ImportEvent>(['APPLYING'], 'finish', 'APPLIED', 'system'),
    ...moves<ImportState, ImportEvent>(['APPLYING'], 'check-again', 'CHECKING', 'system'),
  ],
};

/** What becomes of a row of an import: what the check says, or that a person left it out. */
export const ROW_OUTCOMES = ['NEW', 'CHANGED', 'SAME', 'REJECTED', 'SET_ASIDE'] as const;
export type ImportRowOutcome = (typeof ROW_OUTCOMES)[number];
