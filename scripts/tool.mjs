// @ts-check
// Starts the programs of installed packages with this node: no `.bin`, no shell, the same on every system.
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

/** The JavaScript file behind a package's command. @param {string} packageName @param {string} command */
export function toolPath(packageName, command) {
  const folder = join(root, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[command]);
}

/**
 * Runs node to its end, showing what it prints. Null: it was ended by a signal.
 * @param {string[]} args @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options] @returns {number | null}
 */
export function runNode(args, options = {}) {
  const run = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit", ...options });
  if (run.error !== undefined) throw run.error;
  return run.status;
}

/**
 * Runs node to its end and returns what it printed, both streams in the order they came. After the limit it is ended.
 * @param {string[]} args @param {{ env?: NodeJS.ProcessEnv, cwd?: string, limitMinutes?: number }} [options]
 * @returns {Promise<{ status: number | null, output: string, isOverLimit: boolean }>} status: null where a signal ended it
 */
export function captureNode(args, { limitMinutes = 30, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], ...options });
    let output = "";
    let isOverLimit = false;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text) => {
        output += text;
      });
    }
    const minutes = 60_000;
    const end = setTimeout(() => {
      isOverLimit = true;
      // Time to stop what it started, then no more.
      child.kill("SIGTERM");
      setTimeout(() => child.kill("SIGKILL"), 15_000).unref();
    }, limitMinutes * minutes);
    child.on("error", reject);
    child.on("close", (status) => {
      clearTimeout(end);
      resolve({ status, output, isOverLimit });
    });
  });
}
