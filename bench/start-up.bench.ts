/** What one audited command costs from nothing to the exit code. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/root.mjs";
import { type Bench, interleave, ratios, spread } from "./bench.ts";

const cli = join(root, "dist", "cli.js");

export const bench: Bench = {
  title: "the whole process of `audit --stdin` for one harmless command, against an empty node",
  async run() {
    if (!existsSync(cli)) return { notRun: "dist/cli.js is not built" };
    const [audit = [], empty = []] = await interleave(
      [() => node([cli, "audit", "--stdin", "--language", "bash"], "ls -la src\n"), () => node(["-e", "0"], "")],
      41,
    );
    const middle = (times: readonly number[]): string => `${spread(times).median.toFixed(1)} ms`;
    const detail = `audit ${middle(audit)}, empty node ${middle(empty)}`;
    return [{ name: "audit --stdin / node -e 0", unit: "×", spread: spread(ratios(audit, empty)), budget: { atMost: 1.5 }, detail }];
  },
};

function node(args: readonly string[], input: string): void {
  const run = spawnSync(process.execPath, args, { input, encoding: "utf8" });
  if (run.status !== 0) throw new Error(`node ${args.join(" ")} ended with ${run.status}: ${run.stdout}${run.stderr}`);
}
