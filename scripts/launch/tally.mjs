/**
 * How many tests passed, failed and were skipped.
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/** A check such as lint counts as one test. @returns {Tally} */
export const ofCheck = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** @returns {Tally} one part that did not run */
export const ofSkip = () => ({ passed: 0, failed: 0, skipped: 1 });

/**
 * @param report what `jest --json` wrote, undefined when it wrote nothing
 * @param {boolean} ok whether jest ended with 0: a run that failed without a failed test counts as one failure
 * @returns {Tally}
 */
export function ofJest(report, ok) {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = report ?? {};
  const failed = numFailedTests + (report?.numRuntimeErrorTestSuites ?? 0);
  return { passed: numPassedTests, failed: atLeastOne(failed, ok), skipped: numPendingTests + numTodoTests };
}

/** @param report what Playwright's JSON reporter wrote; a flaky test passed at a second try @returns {Tally} */
export function ofPlaywright(report, ok) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report?.stats ?? {};
  const broken = report?.errors?.length ?? 0;
  return { passed: expected + flaky, failed: atLeastOne(unexpected + broken, ok), skipped };
}

const atLeastOne = (failed, ok) => (ok ? failed : Math.max(failed, 1));

/** @param {Tally[]} tallies @returns {Tally} */
export const sum = (tallies) =>
  tallies.reduce(
    (total, tally) => ({
      passed: total.passed + tally.passed,
      failed: total.failed + tally.failed,
      skipped: total.skipped + tally.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/** Where a machine checks alone (CI), what is skipped fails: nobody is there to read the reason. @returns {Tally} */
export const judged = (tally, strict) =>
  strict ? { ...tally, failed: tally.failed + tally.skipped, skipped: 0 } : tally;

/** The last line of `npm test`. */
export const lastLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
