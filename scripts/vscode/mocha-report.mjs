/** Reads, makes and merges mocha's JSON reports. */
import { readFileSync } from "node:fs";

/**
 * @typedef {{ title: string, fullTitle: string, err: { message?: string, stack?: string } }} Test
 * @typedef {{ stats: Record<string, number>, failures: Test[], passes: Test[], pending: Test[], flaky?: Test[] }} Report
 * `flaky`: failed, and passed when the part was run again; they are among the passes too.
 */

/** @param {string} file @param {string} part is put before each title @returns {Report} */
export function readReport(file, part) {
  const report = JSON.parse(readFileSync(file, "utf8"));
  const titled = (tests) => tests.map((test) => ({ ...test, fullTitle: `${part}: ${test.fullTitle}` }));
  return { stats: report.stats, failures: titled(report.failures), passes: titled(report.passes), pending: titled(report.pending) };
}

/** @param {string} title @param {string} message @returns {Report} */
export function reportOfFailure(title, message) {
  const stats = { tests: 1, passes: 0, failures: 1, pending: 0, duration: 0 };
  return { stats, failures: [{ title, fullTitle: title, err: { message } }], passes: [], pending: [] };
}

/** @param {string} title @returns {Report} */
export function reportOfPass(title) {
  const stats = { tests: 1, passes: 1, failures: 0, pending: 0, duration: 0 };
  return { stats, failures: [], passes: [{ title, fullTitle: title, err: {} }], pending: [] };
}

/** @param {readonly Report[]} reports @returns {Report} */
export function mergedReport(reports) {
  const stats = { tests: 0, passes: 0, failures: 0, pending: 0, duration: 0 };
  for (const report of reports) for (const name of Object.keys(stats)) stats[name] += report.stats[name] ?? 0;
  const all = (name) => reports.flatMap((report) => report[name] ?? []);
  return { stats, failures: all("failures"), passes: all("passes"), pending: all("pending"), flaky: all("flaky") };
}
