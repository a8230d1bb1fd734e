/**
 * Opens a folder in VS Code with this extension: in the `code` on the PATH, else in a VS Code server on this machine.
 *
 *   node scripts/vscode/open-example.mjs FOLDER [--once]
 *
 * With `--once`, or where standard output is no terminal: starts the server, checks that it answers and, where a Chromium is at
 * hand, that the extension is active in it, and ends. Ends with 0 (opened, or checked), 2 (impossible here, and why).
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { openBrowser } from "./browser.mjs";
import { CannotSetUp } from "./cannot-set-up.mjs";
import { installedChromium } from "./chromium.mjs";
import { startHost, workbenchUrl } from "./host.mjs";
import { ensureHost, repository } from "./set-up.mjs";

/**
 * @param {string} folder @param {{ isOnce: boolean, say?: (line: string) => void }} options
 * @returns {Promise<number>} the exit code
 */
export async function openExample(folder, { isOnce, say = (line) => console.log(line) }) {
  try {
    if (!isOnce && openedInCode(folder, say)) return 0;
    const installation = await ensureHost(say);
    if (isOnce) await check(folder, installation, say);
    else await serve(folder, installation, say);
    return 0;
  } catch (error) {
    if (!(error instanceof CannotSetUp)) throw error;
    say(`The example cannot be opened in VS Code here.\n${error.explain()}`);
    return 2;
  }
}

function openedInCode(folder, say) {
  const code = onPath("code");
  if (code === undefined) return false;
  const { status } = spawnSync(code, ["--new-window", `--extensionDevelopmentPath=${repository}`, folder], { stdio: "inherit" });
  if (status !== 0) return false;
  say(`Opened ${folder} in VS Code. Run “Countersign: Review Changes” from the command palette.`);
  return true;
}

/** Until Ctrl-C. */
async function serve(folder, installation, say) {
  const host = await startHost(installation);
  say(
    `\nVS Code with the example: ${workbenchUrl(host, { folder, extension: repository })}\nRun “Countersign: Review Changes” from the command palette (F1). Ctrl-C ends it.`,
  );
  await new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, resolve);
  });
  await host.stop();
}

async function check(folder, installation, say) {
  const host = await startHost(installation);
  try {
    say(`VS Code server: answers after ${host.bootMilliseconds} ms.`);
    const chromium = await installedChromium();
    if (chromium === undefined) {
      say("No Chromium is at hand, so nothing looked into the window. `npm test` sets one up.");
      return;
    }
    const browser = await openBrowser(chromium);
    try {
      const started = Date.now();
      await browser.page.goto(workbenchUrl(host, { folder, extension: repository }));
      await browser.page.locator("[id='countersign.countersign.verdict']").waitFor({ timeout: 90_000 });
      say(`VS Code window: the extension is active after ${Date.now() - started} ms.`);
    } catch (error) {
      const picture = await browser.screenshot("failed-start");
      throw new CannotSetUp(
        "not-active",
        `The extension did not become active.\n${error.message}`,
        `The window looked like ${path.relative(repository, picture)}.`,
      );
    } finally {
      await browser.close();
    }
  } finally {
    await host.stop();
  }
}

function onPath(name) {
  for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
    const file = path.join(folder, name);
    try {
      if (folder !== "") {
        accessSync(file, constants.X_OK);
        return file;
      }
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
  const isOnce = process.argv.includes("--once") || process.stdout.isTTY !== true;
  process.exitCode = await openExample(path.resolve(folder ?? "."), { isOnce });
}
