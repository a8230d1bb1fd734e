/**
 * Runs a part of the tests and, where it failed, once more whole, in a window of its own. A real browser on a busy machine loses a key now
 * and then. What passes only the second time is reported as flaky, with what failed: it is never dropped.
 */

/** More parts than this that fail are no accident: they are not run again. */
const mostParts = 3;

/**
 * Each part is run with the function that this gives: it counts over all of them.
 * @template {{ report: import("./mocha-report.mjs").Report }} Ran
 * @returns {(run: () => Promise<Ran>) => Promise<Ran>}
 */
export function secondTries() {
  let parts = 0;
  return async (run) => {
    const first = await run();
    const { failures } = first.report;
    if (failures.length === 0 || parts === mostParts) return first;
    parts += 1;
    for (const failure of failures)
      console.log(`Failed, and is run again: ${failure.fullTitle}\n${failure.err.stack ?? failure.err.message}`);
    const second = await run();
    const again = new Set(second.report.failures.map(({ fullTitle }) => fullTitle));
    const flaky = failures.filter(({ fullTitle }) => !again.has(fullTitle));
    return { ...second, report: { ...second.report, flaky } };
  };
}
