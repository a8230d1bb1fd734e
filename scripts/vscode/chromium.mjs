/** Finds a Chromium, or gets one: Debian's package when root on Debian, else what is on the PATH, else Playwright's own. */
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { CannotSetUp } from "./cannot-set-up.mjs";
import { run } from "./npm-client.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** @returns {Promise<string | undefined>} the program, if one is here already */
export async function installedChromium() {
  const named = process.env.COUNTERSIGN_CHROMIUM;
  if (named !== undefined) return isProgram(named) ? named : undefined;
  for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
    for (const name of names) {
      const file = path.join(folder, name);
      if (folder !== "" && isProgram(file)) return file;
    }
  }
  const { chromium } = await import("playwright-core");
  return isProgram(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/**
 * @param {(line: string) => void} say what takes time
 * @returns {Promise<string>} the program; throws CannotSetUp where there is none and none can be had
 */
export async function chromiumPath(say = () => {}) {
  const found = await installedChromium();
  if (found !== undefined) return found;
  const reasons = [];
  const attempts = isRootOnDebian() ? [debianPackage, playwrightsOwn] : [playwrightsOwn];
  for (const attempt of attempts) {
    try {
      await attempt(say);
      const now = await installedChromium();
      if (now !== undefined) return now;
    } catch (error) {
      reasons.push(error.message);
    }
  }
  throw new CannotSetUp(
    "no-chromium",
    ["There is no Chromium here to show VS Code in.", ...reasons].join("\n"),
    "Install one (on Debian: apt-get install chromium), or name one in COUNTERSIGN_CHROMIUM.",
  );
}

async function debianPackage(say) {
  say("Installing Debian's chromium …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const packages = ["chromium", "fonts-dejavu-core"];
  const words = ["install", "-y", "-q", "--no-install-recommends", ...packages];
  // The package lists of a fresh machine are empty, those of an old one are out of date.
  await run("apt-get", ["update", "-q"], env);
  await run("apt-get", words, env);
}

async function playwrightsOwn(say) {
  say("Installing Playwright's Chromium …");
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
  await run(process.execPath, [cli, "install", "--no-shell", "chromium"]);
}

function isRootOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync("/etc/os-release", "utf8"));
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
