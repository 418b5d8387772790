import { describe, expect, test } from '@jest/globals';
import {
  EMPTY,
  mergeServer,
  proven,
  record,
  refuseBatch,
  settle,
  settleConflict,
  takeBatch,
  unsentCount,
} from './answer-book.js';
import type { Book, Kept, Result, Said } from './answer-book.js';

const said = (indicator: string, value: string): Said => ({ indicator, kind: 'VALUE', value, reason: null });
const kept = (indicator: string, value: string, version: number): Kept => ({
  ...said(indicator, value),
  version,
  proof: null,
});
const done = (commandId: string, answer: Kept): Result => ({ commandId, answer, current: null, userErrors: [] });
const clash = (commandId: string, current: Kept): Result => ({
  commandId,
  answer: null,
  current,
  userErrors: [],
});

const answered = (...values: readonly string[]): Book =>
  values.reduce((book, value, index) => record(book, said('WAT-01', value), `c${index + 1}`), EMPTY);

describe('answers wait on the device until the server confirms them', () => {
  test('an answer is written down at once and waits', () => {
    const book = answered('monthly');
    expect(book.answers['WAT-01']).toMatchObject({ value: 'monthly', state: 'waiting' });
    expect(unsentCount(book)).toBe(1);
  });

  test('of two answers to a question that were not sent, only the newer is sent', () => {
    expect(takeBatch(answered('none', 'monthly'), 'k1').outgoing?.commands).toMatchObject([
      { commandId: 'c2', value: 'monthly', expectedVersion: 0 },
    ]);
  });

  test('a batch whose answer was lost is sent again unchanged, whatever is typed meanwhile', () => {
    const onItsWay = takeBatch(answered('none'), 'k1');
    const later = takeBatch(record(onItsWay, said('WAT-01', 'monthly'), 'c2'), 'k2');
    expect(later.outgoing).toEqual(onItsWay.outgoing);
    expect(later.queue).toMatchObject([{ commandId: 'c2' }]);
  });

  test('what was typed while a batch was on its way follows the version that the batch made', () => {
    const later = record(takeBatch(answered('none'), 'k1'), said('WAT-01', 'monthly'), 'c2');
    const settled = settle(later, [done('c1', kept('WAT-01', 'none', 1))]);
    expect(settled.answers['WAT-01']).toMatchObject({ value: 'monthly', state: 'waiting', version: 1 });
    expect(takeBatch(settled, 'k2').outgoing?.commands).toMatchObject([{ commandId: 'c2', expectedVersion: 1 }]);
  });

  test('a confirmed answer is sent, and nothing waits', () => {
    const settled = settle(takeBatch(answered('monthly'), 'k1'), [done('c1', kept('WAT-01', 'monthly', 1))]);
    expect(settled.answers['WAT-01']).toMatchObject({ state: 'sent', version: 1 });
    expect([unsentCount(settled), settled.outgoing]).toEqual([0, null]);
  });

  test('a command that the server did not mention waits again under its own id', () => {
    expect(settle(takeBatch(answered('monthly'), 'k1'), []).queue).toMatchObject([{ commandId: 'c1' }]);
  });

  test('at most fifty commands travel together', () => {
    const many = Array.from({ length: 60 }, (_, index) => index).reduce(
      (book, index) => record(book, said(`Q-${index}`, 'yes'), `c${index}`),
      EMPTY,
    );
    const batch = takeBatch(many, 'k1');
    expect([batch.outgoing?.commands.length, batch.queue.length]).toEqual([50, 10]);
  });

  test('what the server refuses for good stays on the device with the reason', () => {
    const refused = refuseBatch(takeBatch(answered('monthly'), 'k1'), 'Ya fue enviado');
    expect(refused.answers['WAT-01']).toMatchObject({ value: 'monthly', state: 'refused', message: 'Ya fue enviado' });
    expect(unsentCount(refused)).toBe(0);
  });

  test('before the account an answer stays on the device and nothing is to be sent', () => {
    const book = record(EMPTY, said('WAT-01', 'monthly'), null);
    expect([book.answers['WAT-01']?.value, unsentCount(book)]).toEqual(['monthly', 0]);
  });
});

describe('two people answer the same question', () => {
  const inConflict = settle(takeBatch(answered('monthly'), 'k1'), [clash('c1', kept('WAT-01', 'none', 4))]);

  test('neither answer is lost: both are shown', () => {
    expect(inConflict.answers['WAT-01']).toMatchObject({
      value: 'monthly',
      state: 'conflict',
      theirs: { value: 'none', version: 4 },
    });
  });

  test('mine is sent on top of theirs when the person says so', () => {
    const mine = settleConflict(inConflict, 'WAT-01', { commandId: 'c9' });
    expect(takeBatch(mine, 'k2').outgoing?.commands).toMatchObject([
      { commandId: 'c9', value: 'monthly', expectedVersion: 4 },
    ]);
  });

  test('theirs stands when the person says so', () => {
    const theirs = settleConflict(inConflict, 'WAT-01', null);
    expect(theirs.answers['WAT-01']).toMatchObject({ value: 'none', state: 'sent', version: 4 });
    expect(unsentCount(theirs)).toBe(0);
  });

  test('the same answer from both is no conflict', () => {
    const same = settle(takeBatch(answered('monthly'), 'k1'), [clash('c1', kept('WAT-01', 'monthly', 4))]);
    expect(same.answers['WAT-01']).toMatchObject({ state: 'sent', version: 4 });
  });
});

describe('what the server has comes to the device', () => {
  test('an answer given elsewhere appears, and what waits here is not overwritten', () => {
    const merged = mergeServer(answered('monthly'), [kept('WAT-01', 'none', 2), kept('ENE-01', 'sometimes', 1)]);
    expect(merged.answers['WAT-01']).toMatchObject({ value: 'monthly', state: 'waiting', version: null });
    expect(merged.answers['ENE-01']).toMatchObject({ value: 'sometimes', state: 'sent' });
  });

  test('months typed in gallons are shown again in gallons as long as the server has that very answer', () => {
    const typed = { texts: ['1,000'], unit: 'gal_us' };
    const book = record(EMPTY, said('WAT-02', '3.785411784'), 'c1', typed);
    const sent = settle(takeBatch(book, 'k1'), [done('c1', kept('WAT-02', '3.785411784', 1))]);
    expect(mergeServer(sent, [kept('WAT-02', '3.785411784', 1)]).answers['WAT-02']?.typed).toEqual(typed);
    expect(mergeServer(sent, [kept('WAT-02', '5', 2)]).answers['WAT-02']?.typed).toBeNull();
  });

  test('what was read before this device knew better does not bring an older answer back', () => {
    const sent = settle(takeBatch(answered('monthly'), 'k1'), [done('c1', kept('WAT-01', 'monthly', 3))]);
    expect(mergeServer(sent, [kept('WAT-01', 'none', 2)])).toEqual(sent);
  });
});

describe('a file stands behind an answer', () => {
  const proof = { fileName: 'recibo.pdf', bytes: 800, issuedOn: '2026-10-01' };
  const sent = settle(takeBatch(answered('monthly'), 'k1'), [done('c1', kept('WAT-01', 'monthly', 1))]);
  const withFile = proven(sent, [{ indicator: 'WAT-01', version: 2 }], proof);

  test('in the version that the server made with it, so that the next answer follows that one', () => {
    expect(withFile.answers['WAT-01']).toMatchObject({ value: 'monthly', state: 'sent', version: 2, proof });
    const next = takeBatch(record(withFile, said('WAT-01', 'none'), 'c2'), 'k2');
    expect(next.outgoing?.commands).toMatchObject([{ commandId: 'c2', expectedVersion: 2 }]);
  });

  test('and a new answer begins without it', () => {
    expect(record(withFile, said('WAT-01', 'none'), 'c2').answers['WAT-01']?.proof).toBeNull();
  });
});
