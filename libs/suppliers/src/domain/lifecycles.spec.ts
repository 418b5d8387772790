import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, next } from '#kernel';
import { enrolmentMachine, missingFacts } from './enrolment/enrolment.js';
import type { EnrolmentEvent, EnrolmentState } from './enrolment/enrolment.js';
import { expiryOf, invitationMachine, mayInviteAgain, participationOf } from './invitation/invitation.js';
import type { InvitationEvent, InvitationState } from './invitation/invitation.js';

const events = [...new Set(invitationMachine.transitions.map(({ event }) => event))];

describe('invitation (domain guide 5.1)', () => {
  test('the way from the list to the enrolment', () => {
    let state: InvitationState | '' = '';
    for (const [event, by] of [
      ['draft', 'owner'],
      ['send', 'owner'],
      ['open', 'holder'],
      ['accept', 'counterparty'],
    ] as const)
      state = next(invitationMachine, state, event, by);
    expect(state).toBe('ACCEPTED');
  });

  test('an answered or cancelled invitation never moves again, except that a refusal may be asked anew', () => {
    const ended = (['ACCEPTED', 'CANCELLED'] as const).flatMap((state) =>
      events.map((event) => [state, event] as const),
    );
    for (const [state, event] of ended)
      for (const by of ['owner', 'holder', 'counterparty', 'system'] as const)
        expect(() => next(invitationMachine, state, event, by)).toThrow('ILLEGAL_TRANSITION');
    expect(next(invitationMachine, 'DECLINED', 'invite-again', 'owner')).toBe('SENT');
  });

  test('the buyer cannot accept, decline or open for the supplier', () => {
    for (const event of ['accept', 'decline', 'open'] as const)
      expect(() => next(invitationMachine, 'SENT', event, 'owner')).toThrow('ILLEGAL_TRANSITION');
  });

  test('a refusal names the state and what may be done instead', () => {
    let refusal: unknown;
    try {
      next(invitationMachine, 'BOUNCED', 'send', 'owner');
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toMatchObject({ details: { state: 'BOUNCED', event: 'send', allowed: ['resend'] } });
  });

  test('whatever is sent, ever sent = accepted + declined + expired + cancelled after sending + bounced + still open', () => {
    const sides = ['owner', 'holder', 'counterparty', 'system'] as const;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom<InvitationEvent>(...events), fc.constantFrom(...sides)), { maxLength: 30 }),
        (steps) => {
          let state: InvitationState = 'DRAFT';
          let sent = false;
          for (const [event, by] of steps) {
            try {
              state = next(invitationMachine, state, event, by);
              sent ||= state === 'SENT';
            } catch {
              continue;
            }
          }
          const counted =
            ['ACCEPTED', 'DECLINED', 'EXPIRED', 'BOUNCED', 'SENT', 'OPENED'].includes(state) ||
            (state === 'CANCELLED' && sent);
          expect(counted).toBe(sent);
        },
      ),
    );
  });

  test('a link lives to the deadline, thirty days at most', () => {
    expect(expiryOf('2026-01-15', '2026-02-01', addDays)).toBe('2026-02-01');
    expect(expiryOf('2026-01-15', '2026-06-01', addDays)).toBe('2026-02-14');
  });

  test('who declined has peace for 180 days and is asked at most twice a year', () => {
    expect(() => mayInviteAgain(179, 1)).toThrow('INVITED_TOO_SOON');
    expect(() => mayInviteAgain(180, 1)).not.toThrow();
    expect(() => mayInviteAgain(null, 2)).toThrow('INVITED_TOO_SOON');
  });

  test('to the buyer a refusal and a withdrawal look alike (V09)', () => {
    expect(participationOf('DECLINED', null)).toBe('NOT_PARTICIPATING');
    expect(participationOf('ACCEPTED', 'WITHDRAWN')).toBe('NOT_PARTICIPATING');
    expect(participationOf(null, null)).toBe('PROSPECT');
    expect(participationOf('BOUNCED', null)).toBe('INVITED');
    expect(participationOf('ACCEPTED', 'ACTIVE')).toBe('PARTICIPATES');
  });
});

describe('enrolment (domain guide 5.2)', () => {
  test('observed, answered, approved, paused, resumed, withdrawn, back again', () => {
    const way: [EnrolmentEvent, 'owner' | 'counterparty'][] = [
      ['start', 'counterparty'],
      ['submit', 'counterparty'],
      ['observe', 'owner'],
      ['resubmit', 'counterparty'],
      ['approve', 'owner'],
      ['pause', 'counterparty'],
      ['resume', 'counterparty'],
      ['withdraw', 'counterparty'],
      ['come-back', 'counterparty'],
    ];
    let state: EnrolmentState | '' = '';
    for (const [event, by] of way) state = next(enrolmentMachine, state, event, by);
    expect(state).toBe('STARTED');
  });

  test('only the programme approves, only the supplier withdraws', () => {
    expect(() => next(enrolmentMachine, 'UNDER_REVIEW', 'approve', 'counterparty')).toThrow('ILLEGAL_TRANSITION');
    expect(() => next(enrolmentMachine, 'ACTIVE', 'withdraw', 'owner')).toThrow('ILLEGAL_TRANSITION');
    expect(() => next(enrolmentMachine, 'REJECTED', 'submit', 'counterparty')).toThrow('ILLEGAL_TRANSITION');
  });

  test('zero sales in the first year and one worker are answers, an empty field is not', () => {
    const facts = {
      legalName: 'X',
      taxId: '1',
      sectorCode: '1071',
      workers: 1,
      salesAmount: '0',
      salesYear: 2026,
      siteTown: 'Y',
      ownerName: 'Z',
      privacyConsentAt: new Date(0),
    };
    expect(missingFacts(facts)).toEqual([]);
    expect(missingFacts({ ...facts, workers: null, ownerName: '' })).toEqual(['workers', 'ownerName']);
  });
});
