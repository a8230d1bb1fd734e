/**
 * Runs the tests that need a real VS Code: mocha inside its extension host, one window for each kind of workspace, then mocha
 * outside, driving the workbench through Chromium.
 *
 *   node scripts/vscode/run-tests.mjs [--report FILE] [--host newest|floor] [window…]
 *
 * Without `--host` the windows are opened in both: the newest VS Code, and the oldest that the manifest names. What drives the
 * workbench from outside, and the web worker, are run in the newest alone.
 *
 * Ends with 0 (passed), 1 (failed), 75 (this machine cannot: the last line says why). `VERBOSE=1` shows what the window logs.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { CannotSetUp } from "./cannot-set-up.mjs";
import { captureMocha } from "./capture-mocha.mjs";
import { chromiumPath } from "./chromium.mjs";
import { mergedReport, reportOfFailure, reportOfPass } from "./mocha-report.mjs";
import { allClosed, bundleTests, runWindow } from "./run-window.mjs";
import { secondTries } from "./second-try.mjs";
import { ensureHost, hosts, repository } from "./set-up.mjs";
import { windows } from "./test-windows.mjs";

const cannotRun = 75;

const { values, positionals: named } = parseArgs({
  options: { report: { type: "string" }, host: { type: "string" } },
  allowPositionals: true,
});
const report = values.report === undefined ? undefined : path.resolve(values.report);
/** @type {readonly ("newest" | "floor")[]} */
const which = values.host === "floor" ? ["floor"] : values.host === "newest" ? ["newest"] : ["newest", "floor"];

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof CannotSetUp)) throw error;
  console.log(error.explain().replaceAll("\n", " "));
  process.exitCode = cannotRun;
}

async function main() {
  if (!existsSync(path.join(repository, "dist/main.desktop.cjs")))
    throw new CannotSetUp("no-build", "dist/ has no extension.", "Run `npm run build` first.");
  const say = (line) => console.log(line);
  const chromium = await chromiumPath(say);
  const chosen = windows.filter(({ name, isBench }) => (named.length === 0 ? isBench !== true : named.includes(name)));
  await bundleTests(chosen);

  const reports = [];
  const tried = secondTries();
  const isChosen = (name) => named.length === 0 || named.includes(name);
  for (const host of which) {
    const installation = await ensureHost(say, host);
    const ran = new Set();
    for (const window of chosen) {
      const result = await tried(() => runWindow(window, installation, chromium));
      reports.push(inHost(result.report, host));
      for (const command of result.ran ?? []) ran.add(command);
    }
    if (named.length === 0) reports.push(inHost(commandsReport(ran), host));
  }
  await allClosed();
  if (!which.includes("newest")) return ended(reports);
  for (const part of ["drive", "web"].filter(isChosen))
    for (const file of testFiles(part))
      reports.push((await tried(async () => ({ report: await captureMocha(file, `${part} ${path.basename(file, ".test.ts")}`) }))).report);

  return ended(reports);
}

/** @param {string} part a folder of `test/vscode` */
function testFiles(part) {
  const folder = path.join("test/vscode", part);
  const names = readdirSync(path.join(repository, folder)).filter((name) => name.endsWith(".test.ts"));
  return names.sort().map((name) => path.posix.join("test/vscode", part, name));
}

/** A command of the manifest that no window ran to its end is a failure: nobody has seen it work. @param {ReadonlySet<string>} ran */
function commandsReport(ran) {
  const manifest = JSON.parse(readFileSync(path.join(repository, "package.json"), "utf8"));
  const missing = manifest.contributes.commands.map(({ command }) => command).filter((command) => !ran.has(command));
  const title = "the windows run each command of the manifest to its end";
  return missing.length === 0 ? reportOfPass(title) : reportOfFailure(title, `No window ran ${missing.join(", ")}.`);
}

/** Says in the titles where a test ran. */
function inHost(result, host) {
  const named = (test) => ({ ...test, fullTitle: `VS Code ${hosts[host].vscode}: ${test.fullTitle}` });
  return {
    ...result,
    passes: result.passes.map(named),
    failures: result.failures.map(named),
    pending: result.pending.map(named),
    flaky: (result.flaky ?? []).map(named),
  };
}

function ended(reports) {
  const merged = mergedReport(reports);
  if (report !== undefined) {
    mkdirSync(path.dirname(report), { recursive: true });
    writeFileSync(report, JSON.stringify(merged, null, 2));
  }
  for (const failure of merged.failures) console.log(`FAILED  ${failure.fullTitle}\n${failure.err.stack ?? failure.err.message}\n`);
  for (const { fullTitle } of merged.flaky ?? []) console.log(`FLAKY  ${fullTitle}`);
  const { passes, failures, pending } = merged.stats;
  console.log(`${passes} passed, ${failures} failed, ${pending} skipped`);
  return failures === 0 && passes > 0 ? 0 : 1;
}
