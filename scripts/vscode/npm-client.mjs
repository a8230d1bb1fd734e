/** Runs the npm that started us, or the one on the PATH, as the person configured it. */
import { spawn } from "node:child_process";
import path from "node:path";

const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];

/**
 * @param {readonly string[]} words such as `["install", "--prefix", folder, "code-server@1.2.3"]`
 * @param {NodeJS.ProcessEnv} env on top of ours
 * @returns {Promise<void>} rejects with what npm said
 */
export function npm(words, env = {}) {
  const script = process.env.npm_execpath;
  const isNpm = script !== undefined && /^npm-cli\.c?js$/.test(path.basename(script));
  const [program, first] = isNpm ? [process.execPath, [script]] : ["npm", []];
  return run(program, [...first, ...words, ...quiet], withoutPackageContext(env));
}

/** @returns {Promise<void>} rejects with the output's end where the program fails or does not exist */
export function run(program, words, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: ["ignore", "pipe", "pipe"], env });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (said = (said + data).slice(-8000)));
    child.once("error", (error) => reject(new Error(`${program} does not start: ${error.message}`)));
    child.once("close", (code, signal) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(
            `${path.basename(program)} ${words.find((word) => !word.startsWith("/")) ?? ""} ended with ${signal ?? code}\n${said.trim()}`,
          ),
        );
    });
  });
}

/** Under `npm test` npm tells its children about our package; the folder we install into is another one. */
function withoutPackageContext(env) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_(package_|lifecycle_|config_(local_prefix|ignore_scripts|omit|include))/i.test(name),
  );
  return { ...Object.fromEntries(kept), ...env };
}
