/** Runs one test entry inside the extension host of a window of its own. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { writePackage } from "../package.mjs";
import { openBrowser } from "./browser.mjs";
import { startHost, workbenchUrl } from "./host.mjs";
import { mergedReport, readReport, reportOfFailure } from "./mocha-report.mjs";
import { repository } from "./set-up.mjs";

const usualLimit = 420;
/** @type {Promise<unknown>[]} each with what kept its window from closing */
const closing = [];
const built = path.join(repository, "build/vscode-tests");

/**
 * One file a window: the extension host loads CommonJS, and finds mocha in our node_modules.
 * @param {readonly { name: string }[]} windows
 */
export async function bundleTests(windows) {
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

/** VS Code runs tests only beside an extension in development: one with nothing in it, where ours is installed. @param {string} folder */
function testsAlone(folder) {
  const alone = path.join(folder, "tests-alone");
  mkdirSync(alone);
  const manifest = { name: "tests-alone", publisher: "countersign-tests", version: "0.0.0", engines: { vscode: "*" } };
  writeFileSync(path.join(alone, "package.json"), JSON.stringify(manifest));
  return alone;
}

/**
 * @param {import("./test-windows.mjs").TestWindow} window @param {{ node: string, server: string }} installation @param {string} chromium
 * @returns {Promise<{ report: import("./mocha-report.mjs").Report, measured: Record<string, number[]>, ran: ReadonlySet<string> }>}
 *   `measured`: what the tests logged as `measured NAME NUMBER…`; `ran`: the commands of ours that they ran
 */
export async function runWindow(
  { name, prepare, hasTrust = false, isInstalled = false, limitSeconds = usualLimit, settings = {}, env },
  installation,
  chromium,
) {
  const started = Date.now();
  const folder = mkdtempSync(path.join(tmpdir(), `countersign-${name}-`));
  const result = path.join(folder, "report.json");
  const opened = prepare(path.join(folder, "workspace"));
  const vsix = isInstalled ? path.join(folder, "countersign.vsix") : undefined;
  if (vsix !== undefined) writePackage(vsix);
  const host = await startHost(installation, {
    hasTrust,
    ...(vsix === undefined ? {} : { vsix }),
    settings,
    env: { COUNTERSIGN_TEST_REPORT: result, COUNTERSIGN_REPOSITORY: repository, ...env?.(folder) },
  });
  const browser = await openBrowser(chromium);
  try {
    const { page } = browser;
    /** @type {string[]} */
    const seen = [];
    /** @type {Record<string, number[]>} */
    const measured = {};
    let finish;
    const exit = new Promise((resolve) => (finish = resolve));
    /** @type {Set<string>} */
    const ran = new Set();
    // What the extension host logs arrives here; a line `screenshot: name` asks for a picture, `ask` for something done to the page.
    await page.exposeFunction("codeAutomationLog", async (_type, args) => {
      const text = args.join(" ");
      const wanted = /^screenshot: ([\w-]+)$/.exec(text)?.[1];
      if (wanted !== undefined) await browser.screenshot(wanted);
      else if (text.startsWith("ask ")) await answerAsked(page, text, result);
      else if (text.startsWith("ran ")) ran.add(text.slice(4));
      else if (text.startsWith("measured ")) {
        const [, name = "", ...numbers] = text.split(" ");
        measured[name] = numbers.map(Number);
      } else if (/^(not )?ok /.test(text)) {
        seen.push(text);
        if (process.env.VERBOSE) console.log(`${((Date.now() - started) / 1000).toFixed(1)} ${text}`);
      }
    });
    await page.exposeFunction("codeAutomationExit", (code) => finish(code));
    if (process.env.VERBOSE === "2") page.on("console", (message) => console.log("console", message.type(), message.text().slice(0, 400)));
    await page.goto(
      workbenchUrl(host, {
        ...opened,
        extension: isInstalled ? testsAlone(folder) : repository,
        tests: path.join(built, `${name}.window.cjs`),
      }),
    );
    const limit = new Promise((resolve) => setTimeout(() => resolve("no end"), limitSeconds * 1000).unref());
    const code = await Promise.race([exit, limit]);
    if (!existsSync(result)) {
      const picture = await browser.screenshot(`failed-${name}`);
      const report = reportOfFailure(
        name,
        `The window ended with ${code} and wrote no report; it looked like ${path.relative(repository, picture)}.\n${seen.join("\n")}\n${host.log().slice(-3000)}`,
      );
      return { report, measured, ran };
    }
    const outside = [...browser.outside];
    const read = readReport(result, name);
    if (outside.length === 0) return { report: read, measured, ran };
    const failure = reportOfFailure(name, `The window asked other machines: ${outside.join(", ")}`);
    return { report: mergedReport([read, failure]), measured, ran };
  } finally {
    // What is closed waits for nothing of ours: the next window opens meanwhile.
    closing.push(
      closed(browser, host, folder).then(
        () => undefined,
        (error) => error,
      ),
    );
    console.log(`${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
}

async function closed(browser, host, folder) {
  await Promise.all([browser.close(), host.stop()]);
  rmSync(folder, { recursive: true, force: true });
}

/** Resolves once every window that was run is closed, and what it was opened on is gone; rejects where one is not. */
export async function allClosed() {
  const errors = (await Promise.all(closing.splice(0))).filter((error) => error !== undefined);
  if (errors.length > 0) throw errors[0];
}

const answeredWithin = 30_000;

/**
 * Does to the page what a test in the extension host asks for, `ask NUMBER click|press|texts WORDS`, and writes what came of it where that
 * test looks: beside the report.
 * @param {import("playwright-core").Page} page @param {string} asked @param {string} report
 */
async function answerAsked(page, asked, report) {
  const [, number = "", what = "", words = ""] = /^ask (\d+) (\w+) (.*)$/s.exec(asked) ?? [];
  const answer = await done(page, what, words).then(
    (value) => ({ value }),
    (error) => ({ error: String(error) }),
  );
  const file = `${report}.${number}`;
  // Whole or not at all: the test may look at any moment.
  writeFileSync(`${file}.part`, JSON.stringify(answer));
  renameSync(`${file}.part`, file);
}

async function done(page, what, words) {
  switch (what) {
    case "click":
      return page.locator(words).first().click({ timeout: answeredWithin });
    case "press":
      return page.keyboard.press(words);
    case "type":
      return page.keyboard.type(words);
    case "texts":
      return (
        page
          .locator(words)
          .evaluateAll((elements) => elements.map((element) => element.getAttribute("aria-label") ?? element.textContent ?? ""))
          // A page that is just being loaded holds nothing yet: whoever waits for it asks again.
          .catch((error) => {
            if (/Execution context was destroyed|Frame was detached/.test(String(error))) return [];
            throw error;
          })
      );
    default:
      throw new Error(`The runner does not know how to ${what}`);
  }
}
