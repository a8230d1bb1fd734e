/** How much memory a run of the built command line takes at its peak, with all of its threads; git's processes are not in it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** In megabytes. Throws where the command could not run. */
export function peakMemory(args: readonly string[], cwd: string): number {
  const folder = mkdtempSync(join(tmpdir(), "countersign-memory-"));
  try {
    const [witness, report] = [join(folder, "witness.cjs"), join(folder, "peak")];
    const write = `require("node:fs").writeFileSync(${JSON.stringify(report)}, String(process.resourceUsage().maxRSS))`;
    writeFileSync(witness, `process.on("exit", () => ${write});\n`);
    const ended = spawnSync(process.execPath, ["--require", witness, ...args], { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
    if (ended.status === null || ended.status > 1) throw new Error(`${args.join(" ")} ended with ${ended.status}: ${ended.stderr}`);
    return Number(readFileSync(report, "utf8")) / 1024;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
