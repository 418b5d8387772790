import { moves } from '#kernel';
import type { StateMachine } from '#kernel';

export type ActionState =
  | 'IDENTIFIED'
  | 'PLANNED'
  | 'IN_PROGRESS'
  | 'BLOCKED'
  | 'DONE_CLAIMED'
  | 'IN_VERIFICATION'
  | 'RETURNED'
  | 'VERIFIED'
  | 'NOT_VERIFIED'
  | 'CANCELLED'
  | 'LAPSED';
export type ActionEvent =
  | 'identify'
  | 'plan'
  | 'start'
  | 'block'
  | 'unblock'
  | 'claim'
  | 'assign'
  | 'return'
  | 'answer'
  | 'accept'
  | 'reject'
  | 'retry'
  | 're-verify'
  | 'cancel'
  | 'lapse'
  | 'plan-again';

/** Why an action is blocked; a permit or the buyer stops the supplier's clock (domain guide 5.5). */
export const BLOCK_CAUSES = ['money', 'technique', 'permit', 'buyer', 'other'] as const;
export type BlockCause = (typeof BLOCK_CAUSES)[number];

/** An action goes back to the supplier at most so often before it is judged (domain guide 5.5). */
export const MAX_RETURNS = 2;

/**
 * An improvement action (domain guide 5.5). The supplier owns it, the adviser is its grantee. What a verification
 * package decides reaches it through the system, in the supplier's own context, once the package is closed.
 */
export const actionMachine: StateMachine<ActionState, ActionEvent> = {
  name: 'action',
  transitions: [
    ...moves<ActionState, ActionEvent>([''], 'identify', 'IDENTIFIED', 'owner', 'grantee'),
    ...moves<ActionState, ActionEvent>(['IDENTIFIED'], 'plan', 'PLANNED', 'owner', 'grantee'),
    ...moves<ActionState, ActionEvent>(['PLANNED'], 'start', 'IN_PROGRESS', 'owner'),
    ...moves<ActionState, ActionEvent>(['IN_PROGRESS'], 'block', 'BLOCKED', 'owner', 'grantee'),
    ...moves<ActionState, ActionEvent>(['BLOCKED'], 'unblock', 'IN_PROGRESS', 'owner', 'grantee'),
    ...moves<ActionState, ActionEvent>(['IN_PROGRESS'], 'claim', 'DONE_CLAIMED', 'owner'),
    ...moves<ActionState, ActionEvent>(['DONE_CLAIMED'], 'assign', 'IN_VERIFICATION', 'system'),
    ...moves<ActionState, ActionEvent>(['IN_VERIFICATION'], 'return', 'RETURNED', 'system'),
    ...moves<ActionState, ActionEvent>(['RETURNED'], 'answer', 'IN_VERIFICATION', 'owner', 'system'),
    ...moves<ActionState, ActionEvent>(['RETURNED'], 'lapse', 'NOT_VERIFIED', 'system'),
    ...moves<ActionState, ActionEvent>(['IN_VERIFICATION'], 'accept', 'VERIFIED', 'system'),
    ...moves<ActionState, ActionEvent>(['IN_VERIFICATION'], 'reject', 'NOT_VERIFIED', 'system'),
    ...moves<ActionState, ActionEvent>(['NOT_VERIFIED'], 'retry', 'IN_PROGRESS', 'owner'),
    ...moves<ActionState, ActionEvent>(['VERIFIED'], 're-verify', 'IN_VERIFICATION', 'system'),
    ...moves<ActionState, ActionEvent>(
      ['IDENTIFIED', 'PLANNED', 'IN_PROGRESS', 'BLOCKED'],
      'cancel',
      'CANCELLED',
      'owner',
    ),
    ...moves<ActionState, ActionEvent>(['PLANNED', 'IN_PROGRESS'], 'lapse', 'LAPSED', 'system'),
    ...moves<ActionState, ActionEvent>(['LAPSED'], 'plan-again', 'PLANNED', 'owner', 'grantee'),
  ],
};
