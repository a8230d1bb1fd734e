// @ts-check
// Runs one suite, and reads what became of its tests.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./root.mjs";
import { cannotRun } from "./suites.mjs";
import { captureNode, toolPath } from "./tool.mjs";

/**
 * @typedef {{ title: string, detail: string }} Failure
 * @typedef {{ name: string, passed: number, skipped: number, seconds: number, failures: Failure[], flaky?: Failure[], reason?: string }} Outcome
 * `flaky`: failed, and passed when they were run again. `reason`: why the whole suite did not run.
 */

/** Runs the command and gives its outcome by its exit code alone, as one test. @param {string} name @param {string[]} args @returns {Promise<Outcome>} */
export async function runStep(name, args) {
  const started = Date.now();
  const { status, output } = await captureNode(args);
  const failures = status === 0 ? [] : [{ title: name, detail: output.trim() || `ended with ${status}` }];
  return { name, passed: status === 0 ? 1 : 0, skipped: 0, seconds: since(started), failures };
}

/** @param {import("./suites.mjs").Suite} suite @returns {Promise<Outcome>} */
export async function runSuite(suite) {
  const started = Date.now();
  const report = join(root, "build", "test", `${suite.name}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const limitMinutes = suite.limitMinutes ?? 10;
  const { status, output, isOverLimit } = await captureNode(commandOf(suite, report), { limitMinutes });
  const outcome = { name: suite.name, passed: 0, skipped: 0, seconds: since(started), failures: [] };
  if (suite.command !== undefined && status === cannotRun) {
    return { ...outcome, skipped: 1, reason: output.trim().split("\n").at(-1) ?? "it gave no reason" };
  }
  if (isOverLimit) {
    const detail = `It was ended after ${limitMinutes} minutes. Run npx mocha "test/${suite.folder}/**/*.test.ts" to see where it hangs.`;
    return { ...outcome, failures: [{ title: suite.name, detail }] };
  }
  if (!existsSync(report))
    return { ...outcome, failures: [{ title: suite.name, detail: `It ended with ${status} and wrote no report.\n${output.trim()}` }] };
  return { ...outcome, ...readReport(suite, report, status, output) };
}

/** @param {import("./suites.mjs").Suite} suite @param {string} report */
function commandOf(suite, report) {
  if (suite.command !== undefined) return [suite.command, "--report", report];
  const { "node-option": nodeOptions, ...options } = JSON.parse(readFileSync(join(root, ".mocharc.json"), "utf8"));
  return [
    // Mocha would start a second node for these options, which would live on when the first is ended.
    ...nodeOptions.map((/** @type {string} */ option) => `--${option}`),
    toolPath("mocha", "mocha"),
    "--no-config",
    ...Object.entries(options).map(([name, value]) => (value === true ? `--${name}` : `--${name}=${value}`)),
    "--reporter=json",
    `--reporter-option=output=${report}`,
    `test/${suite.folder}/**/*.test.ts`,
  ];
}

/**
 * @param {import("./suites.mjs").Suite} suite @param {string} file @param {number | null} status @param {string} output
 * @returns {Pick<Outcome, "passed" | "skipped" | "failures" | "flaky">}
 */
function readReport(suite, file, status, output) {
  const report = JSON.parse(readFileSync(file, "utf8"));
  /** @param {{ fullTitle: string, err: { stack?: string, message?: string } }} test @returns {Failure} */
  const asFailure = (test) => ({ title: test.fullTitle, detail: test.err.stack ?? test.err.message ?? "no message" });
  /** @type {Failure[]} */
  const failures = report.failures.map(asFailure);
  const { passes, pending } = report.stats;
  if (passes + failures.length === 0) failures.push({ title: suite.name, detail: `No test of this suite was executed.\n${output.trim()}` });
  // A crash after the last test, or a handle that had to be killed.
  if (failures.length === 0 && status !== 0)
    failures.push({ title: suite.name, detail: `Every test passed, but the run ended with ${status}.\n${output.trim()}` });
  return { passed: passes, skipped: pending, failures, flaky: (report.flaky ?? []).map(asFailure) };
}

/** @param {number} started */
function since(started) {
  return (Date.now() - started) / 1000;
}
