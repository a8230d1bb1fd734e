// @ts-check
// `npm test`: installs, builds, checks types and style, and runs every suite, two at a time. Names of suites as arguments run these alone.
import { existsSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { install } from "./install.mjs";
import { root } from "./root.mjs";
import { suites } from "./suites.mjs";
import { runStep, runSuite } from "./test-run.mjs";
import { toolPath } from "./tool.mjs";

const isCi = process.env.CI === "true";
/** Suites at once: most of them start programs of their own. */
const mostAtOnce = 2;

/** @type {import("./test-run.mjs").Outcome[]} */
const outcomes = [];

try {
  await runAll(process.argv.slice(2));
} catch (error) {
  record({
    name: "test",
    passed: 0,
    skipped: 0,
    seconds: 0,
    failures: [{ title: "test", detail: error instanceof Error ? error.message : String(error) }],
  });
}
printSummary();

/** @param {string[]} names */
async function runAll(names) {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0)
    throw new Error(`There is no suite named ${unknown.join(", ")}. There are: ${suites.map((suite) => suite.name).join(", ")}.`);
  const chosen = names.length === 0 ? suites : suites.filter((suite) => names.includes(suite.name));
  install();
  if (chosen.some((suite) => suite.needsBuild)) record(await runStep("build", [join("scripts", "build.mjs")]));
  if (names.length === 0) {
    record(await runStep("types", [toolPath("typescript", "tsc"), "-b"]));
    record(await runStep("style", [toolPath("@biomejs/biome", "biome"), "check"]));
    recordUnclaimedTests();
  }
  const waiting = chosen.filter(({ isAlone }) => isAlone !== true);
  const lane = async () => {
    for (let suite = waiting.shift(); suite !== undefined; suite = waiting.shift()) record(await outcomeOf(suite));
  };
  await Promise.all(Array.from({ length: Math.min(mostAtOnce, availableParallelism()) }, lane));
  for (const suite of chosen) if (suite.isAlone === true) record(await outcomeOf(suite));
}

/** @param {import("./suites.mjs").Suite} suite */
async function outcomeOf(suite) {
  const outcome = await runSuite(suite);
  if (!isCi || outcome.reason === undefined) return outcome;
  const detail = `Under CI nothing may be skipped as a whole. ${outcome.reason}`;
  return { ...outcome, skipped: 0, failures: [{ title: suite.name, detail }] };
}

/** A test that no suite runs would look like one that passes. */
function recordUnclaimedTests() {
  const claimed = suites.map((suite) => `${suite.folder}/`);
  const unclaimed = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".test.ts") && !claimed.some((folder) => path.startsWith(folder)));
  if (unclaimed.length === 0) return;
  const detail = `scripts/suites.mjs gives no suite to: ${unclaimed.join(", ")}`;
  record({ name: "unclaimed", passed: 0, skipped: 0, seconds: 0, failures: [{ title: "unclaimed tests", detail }] });
}

/** @param {import("./test-run.mjs").Outcome} outcome */
function record(outcome) {
  outcomes.push(outcome);
  console.log(row(outcome));
  for (const failure of outcome.failures) console.log(told("FAILED", failure));
  for (const failure of outcome.flaky ?? []) console.log(told("FLAKY", failure));
}

/** @param {string} what @param {import("./test-run.mjs").Failure} failure */
function told(what, { title, detail }) {
  return `\n  ${what}  ${title}\n${detail.replace(/^/gm, "    ")}\n`;
}

/** @param {import("./test-run.mjs").Outcome} outcome */
function row({ name, passed, failures, skipped, seconds, reason }) {
  const counts = [`${passed} passed`.padStart(12), `${failures.length} failed`.padStart(11), `${skipped} skipped`.padStart(12)].join("");
  return `${name.padEnd(12)}${counts}${`${seconds.toFixed(1)} s`.padStart(10)}${reason === undefined ? "" : `   not run: ${reason}`}`;
}

function printSummary() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const outcome of outcomes) {
    total.passed += outcome.passed;
    total.failed += outcome.failures.length;
    total.skipped += outcome.skipped;
  }
  if (total.failed > 0) {
    console.log("\nFailed:");
    for (const outcome of outcomes) for (const failure of outcome.failures) console.log(`  ${outcome.name}: ${failure.title}`);
  }
  const flaky = outcomes.flatMap(({ name, flaky = [] }) => flaky.map(({ title }) => `  ${name}: ${title}`));
  if (flaky.length > 0) console.log(`\nFlaky, for they failed and passed when they were run again:\n${flaky.join("\n")}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed === 0 && existsSync(join(root, "node_modules")) ? 0 : 1;
}
