/** What a look at the checklist of a large change costs: the first one, which analyses the change, and those after it. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../scripts/root.mjs";
import { type Bench, type Figure, interleave, spread } from "./bench.ts";
import { peakMemory } from "./peak-memory.ts";

const cli = join(root, "dist", "cli.js");
const [files, functions] = [300, 17];
const units = files * functions;
const rounds = { first: 3, again: 11 };

export const bench: Bench = {
  title: `the whole process of \`status\` for ${units} units in ${files} files, against 1.5 × \`git diff\` and 5 × an empty node`,
  async run() {
    if (!existsSync(cli)) return { notRun: "dist/cli.js is not built" };
    const folder = mkdtempSync(join(tmpdir(), "countersign-bench-"));
    try {
      repository(folder);
      const diff = () => execFileSync("git", ["diff", "main", "work"], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
      const empty = () => void spawnSync(process.execPath, ["-e", "0"]);
      const measured = async (name: string, args: readonly string[], count: number): Promise<Figure> => {
        const [own = [], diffs = [], empties = []] = await interleave([() => status(folder, args), diff, empty], count, 1);
        const middle = (times: readonly number[]): string => `${spread(times).median.toFixed(0)} ms`;
        const allowed = own.map((_, round) => 1.5 * (diffs[round] ?? Number.NaN) + 5 * (empties[round] ?? Number.NaN));
        return {
          name,
          unit: "×",
          spread: spread(own.map((time, round) => time / (allowed[round] ?? Number.NaN))),
          budget: { atMost: 1 },
          detail: `${middle(own)}; git diff ${middle(diffs)}, empty node ${middle(empties)}, so ${middle(allowed)} are allowed`,
        };
      };
      const ofCommits = ["--base", "main", "--head", "work"];
      const again = await measured("status of a change seen before", ofCommits, rounds.again);
      const onDisk = await measured("the same where all files on the disk are read too", ["--base", "main"], rounds.again);
      const first = await measured("status of a change not seen before", [...ofCommits, "--no-cache"], rounds.first);
      const memory = peakMemory([cli, "status", ...ofCommits, "--no-cache"], folder);
      return [
        again,
        onDisk,
        first,
        { name: "memory of the first look at its peak", unit: "MB", spread: spread([memory]), detail: "two workers on two cores" },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Throws where it did not tell of as many units: work that is not done is quick. */
function status(folder: string, args: readonly string[]): void {
  const { status: code, stdout, stderr } = spawnSync(process.execPath, [cli, "status", ...args], { cwd: folder, encoding: "utf8" });
  if (code !== 0 || !stdout.includes(`${units} units`))
    throw new Error(`status ended with ${code}: ${stdout.slice(0, 300)}${stderr.slice(-2000)}`);
}

/** Two commits, `main` and `work`, checked out; the second changes one line of each function. */
function repository(folder: string): void {
  const git = (args: readonly string[], input?: string): void => {
    execFileSync("git", args, { cwd: folder, ...(input === undefined ? {} : { input }), stdio: ["pipe", "ignore", "inherit"] });
  };
  git(["init", "--quiet", "--initial-branch=main"]);
  const parts: string[] = [];
  for (const [at, branch] of ["main", "work"].entries()) {
    parts.push(`commit refs/heads/${branch}\nmark :${at + 1}\ncommitter A <a@example.org> ${1_767_225_600 + at} +0000\ndata 0\n`);
    if (at > 0) parts.push("from :1\n");
    for (let number = 0; number < files; number++) {
      const text = module(number, at);
      parts.push(`M 100644 inline src/part-${Math.floor(number / 40)}/module_${number}.py\ndata ${text.length}\n${text}\n`);
    }
  }
  git(["fast-import", "--quiet"], parts.join(""));
  git(["checkout", "--quiet", "work"]);
}

function module(number: number, version: number): string {
  const own = Array.from(
    { length: functions },
    (_, at) => `def work_${number}_${at}(value, other=None):
    """Does ${at}."""
    total = ${at}
    for item in value:
        total += item * ${at + version}
    path = os.path.join("data", str(total))
    return json.dumps({"path": path, "n": ${at}})
`,
  );
  return `import json\nimport os\n\n\n${own.join("\n\n")}`;
}
