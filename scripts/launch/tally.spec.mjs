import { expect, test } from '@jest/globals';
import { judged, lastLine, ofCheck, ofJest, ofPlaywright, ofSkip, sum } from './tally.mjs';

test('checks, jest and browser tests add up to one line', () => {
  const jest = ofJest({ numPassedTests: 40, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }, false);
  const browser = ofPlaywright({ stats: { expected: 5, unexpected: 0, flaky: 1, skipped: 0 }, errors: [] }, true);
  expect(lastLine(sum([ofCheck(true), ofCheck(false), jest, browser]))).toBe('47 passed, 3 failed, 2 skipped');
  expect(lastLine(sum([ofCheck(true), browser]))).toBe('7 passed, 0 failed');
});

test('a test file that does not even load is a failure', () => {
  expect(ofJest({ numPassedTests: 3, numFailedTests: 0, numRuntimeErrorTestSuites: 1 }, false).failed).toBe(1);
  expect(ofPlaywright({ stats: { expected: 0 }, errors: [{ message: 'no such file' }] }, false).failed).toBe(1);
});

test('a run that ends badly without telling why is a failure', () => {
  expect(ofJest(undefined, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(ofPlaywright(undefined, false).failed).toBe(1);
});

test('with CI set what is skipped fails', () => {
  const tally = sum([ofCheck(true), ofSkip()]);
  expect(lastLine(judged(tally, false))).toBe('1 passed, 0 failed, 1 skipped');
  expect(lastLine(judged(tally, true))).toBe('1 passed, 1 failed');
});
