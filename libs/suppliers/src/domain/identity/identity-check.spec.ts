import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { next } from '#kernel';
import { VERDICTS, VERDICT_EVENTS, identityCheckMachine, verdictOf } from './identity-check.js';
import type { Opinion } from './identity-check.js';

describe('the identity check (D4)', () => {
  test('the company that is asked confirms once; nobody moves it afterwards', () => {
    expect(next(identityCheckMachine, 'ASKED', 'confirm', 'counterparty')).toBe('CONFIRMED');
    for (const { event, by } of identityCheckMachine.transitions)
      expect(() => next(identityCheckMachine, 'CONFIRMED', event, by)).toThrow('ILLEGAL_TRANSITION');
  });

  test('a company that said no, or nothing, cannot say yes any more: the platform decides', () => {
    for (const event of ['confirm', 'deny'] as const)
      expect(() => next(identityCheckMachine, 'ESCALATED', event, 'counterparty')).toThrow('ILLEGAL_TRANSITION');
    for (const verdict of VERDICTS)
      expect(next(identityCheckMachine, 'ESCALATED', VERDICT_EVENTS[verdict], 'owner')).toBe(verdict);
  });

  test('the platform does not decide while the company still may answer', () => {
    for (const verdict of VERDICTS)
      expect(() => next(identityCheckMachine, 'ASKED', VERDICT_EVENTS[verdict], 'owner')).toThrow('ILLEGAL_TRANSITION');
  });
});

describe('two persons of the platform', () => {
  const opinion: fc.Arbitrary<Opinion> = fc.record({
    personId: fc.constantFrom('ana', 'eva', 'luz'),
    verdict: fc.constantFrom(...VERDICTS),
  });

  test('one alone decides nothing, however often', () => {
    expect(verdictOf([{ personId: 'ana', verdict: 'SAME' }])).toBeNull();
    expect(verdictOf(Array.from({ length: 5 }, () => ({ personId: 'ana', verdict: 'SAME' as const })))).toBeNull();
  });

  test('two who disagree decide nothing, a third who agrees with one of them does', () => {
    const two: Opinion[] = [
      { personId: 'ana', verdict: 'SAME' },
      { personId: 'eva', verdict: 'REFUSED' },
    ];
    expect(verdictOf(two)).toBeNull();
    expect(verdictOf([...two, { personId: 'luz', verdict: 'REFUSED' }])).toBe('REFUSED');
  });

  test('a verdict always has two different persons behind it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(opinion, { selector: ({ personId }) => personId }), (opinions) => {
        const verdict = verdictOf(opinions);
        const behind = new Set(opinions.filter((one) => one.verdict === verdict).map(({ personId }) => personId));
        expect(verdict === null || behind.size >= 2).toBe(true);
      }),
    );
  });
});
