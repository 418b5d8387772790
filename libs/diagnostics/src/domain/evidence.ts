import { moves } from '#kernel';
import type { StateMachine } from '#kernel';

export type EvidenceState =
  'UPLOADED' | 'SCREENING' | 'QUARANTINED' | 'AVAILABLE' | 'ACCEPTED' | 'REFUSED' | 'SUPERSEDED' | 'EXPIRED';
export type EvidenceEvent =
  'upload' | 'take-over' | 'screen' | 'quarantine' | 'admit' | 'accept' | 'refuse' | 'supersede' | 'expire';

/**
 * A file given as proof (domain guide 5.6). It never changes; a verification package judges it through the system, and
 * from its last day on an expired one proves nothing more.
 */
export const evidenceMachine: StateMachine<EvidenceState, EvidenceEvent> = {
  name: 'evidence',
  transitions: [
    ...moves<EvidenceState, EvidenceEvent>([''], 'upload', 'UPLOADED', 'owner'),
    // A company takes over what was given for it under another organisation (docs/adr/0023).
    ...moves<EvidenceState, EvidenceEvent>([''], 'take-over', 'AVAILABLE', 'system'),
    ...moves<EvidenceState, EvidenceEvent>(['UPLOADED'], 'screen', 'SCREENING', 'owner'),
    ...moves<EvidenceState, EvidenceEvent>(['SCREENING'], 'quarantine', 'QUARANTINED', 'owner'),
    ...moves<EvidenceState, EvidenceEvent>(['SCREENING'], 'admit', 'AVAILABLE', 'owner'),
    ...moves<EvidenceState, EvidenceEvent>(['AVAILABLE', 'REFUSED'], 'accept', 'ACCEPTED', 'system'),
    ...moves<EvidenceState, EvidenceEvent>(['AVAILABLE'], 'refuse', 'REFUSED', 'system'),
    ...moves<EvidenceState, EvidenceEvent>(
      ['AVAILABLE', 'ACCEPTED', 'REFUSED'],
      'supersede',
      'SUPERSEDED',
      'owner',
      'system',
    ),
    ...moves<EvidenceState, EvidenceEvent>(['AVAILABLE', 'ACCEPTED'], 'expire', 'EXPIRED', 'system'),
  ],
};
