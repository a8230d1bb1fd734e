// @ts-check
// Brings node_modules to what the lock file says. Imports no dependency: it runs before there are any.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { root } from "./root.mjs";

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Locked
 */

/** Runs `npm ci` where node_modules is missing or differs from the lock file; throws where that fails. */
export function install() {
  const reason = whyStale();
  if (reason === undefined) return;
  console.error(`Installing the packages of package-lock.json (${reason}).`);
  const npm = npmCommand();
  const run = spawnSync(npm.file, [...npm.args, "ci", "--ignore-scripts", "--loglevel=error"], {
    cwd: root,
    // Standard output is kept for what was asked for.
    stdio: ["ignore", 2, 2],
    shell: npm.needsShell,
  });
  if (run.error !== undefined) throw new Error(`npm could not be started: ${run.error.message}. Install npm, or put it on the PATH.`);
  if (run.status !== 0)
    throw new Error(`npm ci ended with ${run.status}. Its message is above; without the packages nothing can be built.`);
}

function whyStale() {
  // npm writes this file last: it is missing after an installation that was cut off.
  const installed = lockedPackages(join(root, "node_modules", ".package-lock.json"));
  if (installed === undefined) return "there are none yet";
  return difference(installed, lockedPackages(join(root, "package-lock.json")) ?? {});
}

/**
 * The first package, in words, that is not installed as it is wanted on this machine.
 * @param {Record<string, Locked>} installed @param {Record<string, Locked>} wanted @returns {string | undefined}
 */
export function difference(installed, wanted) {
  for (const [path, locked] of Object.entries(wanted)) {
    if (path === "" || !isForThisMachine(locked)) continue;
    const found = installed[path];
    if (found === undefined) return `${path} is missing`;
    if (found.version !== locked.version || found.integrity !== locked.integrity) return `${path} differs`;
  }
  return undefined;
}

/** @param {string} file @returns {Record<string, Locked> | undefined} */
function lockedPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : undefined;
}

/** @param {Locked} locked */
function isForThisMachine(locked) {
  if (locked.optional !== true) return true;
  // An optional package without a platform, or for one C library of several, may or may not be there.
  if (locked.os === undefined || locked.cpu === undefined || locked.libc !== undefined) return false;
  return locked.os.includes(process.platform) && locked.cpu.includes(process.arch);
}

/** npm without a shell wherever possible: a path with spaces survives, and Windows starts no `.cmd`. */
function npmCommand() {
  const candidates = [
    process.env.npm_execpath ?? "",
    join(dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js"),
    join(dirname(process.execPath), "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
  ];
  const cli = candidates.find((path) => basename(path) === "npm-cli.js" && existsSync(path));
  if (cli !== undefined) return { file: process.execPath, args: [cli], needsShell: false };
  return { file: "npm", args: [], needsShell: process.platform === "win32" };
}
