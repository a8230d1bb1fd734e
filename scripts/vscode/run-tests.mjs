/**
 * Runs the tests that need a real VS Code: mocha inside its extension host, one window for each kind of workspace, then mocha
 * outside, driving the workbench through Chromium.
 *
 *   node scripts/vscode/run-tests.mjs [--report FILE] [window…]
 *
 * Ends with 0 (passed), 1 (failed), 75 (this machine cannot: the last line says why). `VERBOSE=1` shows what the window logs.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { openBrowser } from "./browser.mjs";
import { CannotSetUp } from "./cannot-set-up.mjs";
import { captureMocha } from "./capture-mocha.mjs";
import { chromiumPath } from "./chromium.mjs";
import { startHost, workbenchUrl } from "./host.mjs";
import { mergedReport, readReport, reportOfFailure } from "./mocha-report.mjs";
import { ensureHost, repository } from "./set-up.mjs";
import { windows } from "./test-windows.mjs";

const cannotRun = 75;
const windowLimit = 180_000;
const built = path.join(repository, "build/vscode-tests");

const words = process.argv.slice(2);
const reportAt = words.indexOf("--report");
const report = reportAt === -1 ? undefined : path.resolve(words[reportAt + 1]);
const named = words.filter((_, index) => reportAt === -1 || (index !== reportAt && index !== reportAt + 1));

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
  const installation = await ensureHost(say);
  const chromium = await chromiumPath(say);
  await bundleTests();

  const reports = [];
  const isChosen = (name) => named.length === 0 || named.includes(name);
  for (const window of windows.filter(({ name }) => isChosen(name))) reports.push(await runWindow(window, installation, chromium));
  if (isChosen("drive")) reports.push(await captureMocha("test/vscode/drive/**/*.test.ts", "drive"));
  if (isChosen("web")) reports.push(await captureMocha("test/vscode/web/**/*.test.ts", "web"));

  const merged = mergedReport(reports);
  if (report !== undefined) {
    mkdirSync(path.dirname(report), { recursive: true });
    writeFileSync(report, JSON.stringify(merged, null, 2));
  }
  for (const failure of merged.failures) console.log(`FAILED  ${failure.fullTitle}\n${failure.err.stack ?? failure.err.message}\n`);
  const { passes, failures, pending } = merged.stats;
  console.log(`${passes} passed, ${failures} failed, ${pending} skipped`);
  return failures === 0 && passes > 0 ? 0 : 1;
}

/** One file a window: the extension host loads CommonJS, and finds mocha in our node_modules. */
async function bundleTests() {
  rmSync(built, { recursive: true, force: true });
  await build({
    absWorkingDir: repository,
    entryPoints: windows.map(({ name }) => `test/vscode/in-host/${name}.window.ts`),
    outdir: built,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    sourcemap: "inline",
    external: ["vscode", "mocha"],
    logLevel: "warning",
  });
}

async function runWindow({ name, prepare, hasTrust = false, settings = {} }, installation, chromium) {
  const started = Date.now();
  const folder = mkdtempSync(path.join(tmpdir(), `countersign-${name}-`));
  const result = path.join(folder, "report.json");
  const opened = prepare(path.join(folder, "workspace"));
  const host = await startHost(installation, {
    hasTrust,
    settings,
    env: { COUNTERSIGN_TEST_REPORT: result, COUNTERSIGN_REPOSITORY: repository },
  });
  const browser = await openBrowser(chromium);
  try {
    const { page } = browser;
    /** @type {string[]} */
    const seen = [];
    let finish;
    const exit = new Promise((resolve) => (finish = resolve));
    // What the extension host logs arrives here; a line `screenshot: name` asks for a picture.
    await page.exposeFunction("codeAutomationLog", async (_type, args) => {
      const text = args.join(" ");
      const wanted = /^screenshot: ([\w-]+)$/.exec(text)?.[1];
      if (wanted !== undefined) await browser.screenshot(wanted);
      else if (/^(not )?ok /.test(text)) {
        seen.push(text);
        if (process.env.VERBOSE) console.log(`${((Date.now() - started) / 1000).toFixed(1)} ${text}`);
      }
    });
    await page.exposeFunction("codeAutomationExit", (code) => finish(code));
    if (process.env.VERBOSE === "2") page.on("console", (message) => console.log("console", message.type(), message.text().slice(0, 400)));
    await page.goto(workbenchUrl(host, { ...opened, extension: repository, tests: path.join(built, `${name}.window.cjs`) }));
    const limit = new Promise((resolve) => setTimeout(() => resolve("no end"), windowLimit).unref());
    const code = await Promise.race([exit, limit]);
    if (!existsSync(result)) {
      const picture = await browser.screenshot(`failed-${name}`);
      return reportOfFailure(
        name,
        `The window ended with ${code} and wrote no report; it looked like ${path.relative(repository, picture)}.\n${seen.join("\n")}\n${host.log().slice(-3000)}`,
      );
    }
    const outside = [...browser.outside];
    const read = readReport(result, name);
    if (outside.length > 0) return mergedReport([read, reportOfFailure(name, `The window asked other machines: ${outside.join(", ")}`)]);
    return read;
  } finally {
    await browser.close();
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
    console.log(`${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
}
