/** Runs mocha in a node process of its own and reads what became of the tests. */
import { spawn } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { readReport, reportOfFailure } from "./mocha-report.mjs";
import { repository } from "./set-up.mjs";

/** @param {string} pattern of test files, from the repository @param {string} name of this part */
export async function captureMocha(pattern, name) {
  const started = Date.now();
  const report = path.join(repository, "build/test", `vscode-${name}.json`);
  rmSync(report, { force: true });
  const mocha = path.join(path.dirname(createRequire(import.meta.url).resolve("mocha/package.json")), "bin/mocha.js");
  const words = [mocha, "--timeout", "120000", "--reporter", "json", "--reporter-option", `output=${report}`, pattern];
  const { code, said } = await ended(spawn(process.execPath, words, { cwd: repository, stdio: ["ignore", "pipe", "pipe"] }));
  console.log(`${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  if (!existsSync(report)) return reportOfFailure(name, `mocha ended with ${code} and wrote no report.\n${said}`);
  return readReport(report, name);
}

function ended(child) {
  return new Promise((resolve, reject) => {
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (data) => {
        said = (said + data).slice(-20_000);
        if (process.env.VERBOSE) process.stdout.write(data);
      });
    }
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, said }));
  });
}
