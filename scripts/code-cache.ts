/**
 * Writes what V8 makes of the built command line beside it: `code-cache DIST`. The program is run once on a small script, so that
 * what such a run needs is compiled.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { cacheBytes, cacheFile, programFile, stamped, stampOf, wrapped } from "../extension/cli/code-cache.ts";

const sample = "set -e\ncd src && make -j4 | tee log\ntimeout 5 ssh -fNR 9:localhost:22 u@h.example\n";

const [, script = "", dist = "", isRun] = process.argv;
if (isRun === undefined) build();
else record();

function build(): void {
  const program = join(dist, programFile);
  const built = readFileSync(program, "utf8");
  if (stampOf(built) === undefined) {
    // The bundler escapes strings and leaves regular expressions, where an escape means the same.
    const source = built.replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
    writeFileSync(program, stamped(source, createHash("sha256").update(source).digest("hex")));
  }
  rmSync(join(dist, cacheFile), { force: true });
  const { status, stderr } = spawnSync(process.execPath, [script, dist, "run"], { input: sample, encoding: "utf8" });
  if (status !== 1) throw new Error(`The command line did not audit a sample as it should (${status}): ${stderr}`);
}

function record(): void {
  const program = join(dist, programFile);
  const source = readFileSync(program, "latin1");
  const compiled = new Script(wrapped(source), { filename: programFile });
  process.on("exit", () => writeFileSync(join(dist, cacheFile), cacheBytes(stampOf(source) ?? "", compiled.createCachedData())));
  process.argv = [process.execPath, join(dist, "cli.js"), "audit", "--stdin", "--language", "bash"];
  const module = { exports: {} };
  compiled.runInThisContext()(module.exports, createRequire(program), module, program, dist);
}
