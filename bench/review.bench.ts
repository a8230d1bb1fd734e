/** What a review costs: that of a small change in a small and in a large repository, and that of a large change. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../scripts/root.mjs";
import { type Bench, interleave, ratios, spread } from "./bench.ts";
import { peakMemory } from "./peak-memory.ts";

const cli = join(root, "dist", "cli.js");
const [few, many] = [500, 50_000];
const changedFiles = 1000;

export const bench: Bench = {
  title: `the whole process of \`review --base --head\` for 20 lines among ${many} files, against the same among ${few}; and for ${changedFiles} files`,
  async run() {
    if (!existsSync(cli)) return { notRun: "dist/cli.js is not built" };
    const folder = mkdtempSync(join(tmpdir(), "countersign-bench-"));
    try {
      const [small, large, wide] = [
        repository(join(folder, "small"), few, 5),
        repository(join(folder, "large"), many, 5),
        repository(join(folder, "wide"), changedFiles, changedFiles),
      ];
      const [inLarge = [], inSmall = []] = await interleave([() => review(large, 5), () => review(small, 5)], 15, 2);
      const [ofMany = []] = await interleave([() => review(wide, changedFiles)], 3, 1);
      const middle = (times: readonly number[]): string => `${spread(times).median.toFixed(0)} ms`;
      const budget = { atMost: 1.3 };
      return [
        {
          name: `review of 20 lines, ${many} files / ${few} files`,
          unit: "×",
          spread: spread(ratios(inLarge, inSmall)),
          budget,
          detail: `${middle(inLarge)} against ${middle(inSmall)}`,
        },
        {
          name: `review of ${changedFiles} changed files`,
          unit: "s",
          spread: spread(ofMany.map((time) => time / 1000)),
          detail: `${changedFiles * 4} added lines in shell, Python and JavaScript, in one pass`,
        },
        {
          name: "memory of that review at its peak",
          unit: "MB",
          spread: spread([peakMemory([cli, "review", "--base", "main", "--head", "work", "--quiet"], wide)]),
          detail: "with its workers, and without git's processes",
        },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Two commits, `main` and `work`; the second adds four lines to each of `edited` files. One process makes them all. */
function repository(folder: string, files: number, edited: number): string {
  execFileSync("git", ["init", "--quiet", "--bare", "--initial-branch=main", folder]);
  const parts = [commit(1, "main")];
  for (let number = 0; number < files; number++) parts.push(file(number, false));
  parts.push(commit(2, "work"), "from :1\n");
  for (let number = 0; number < edited; number++) parts.push(file(Math.floor((number * files) / edited), true));
  execFileSync("git", ["fast-import", "--quiet"], { cwd: folder, input: parts.join("") });
  return folder;
}

function commit(mark: number, branch: string): string {
  return `commit refs/heads/${branch}\nmark :${mark}\ncommitter A <a@example.org> ${1_767_225_600 + mark} +0000\ndata 0\n`;
}

/** As deep as a real tree: some hundred files in a folder, some hundred folders. Sorted by name, languages take turns in any of them. */
function file(number: number, isEdited: boolean): string {
  const ending = ["sh", "py", "js"][number % 3] ?? "sh";
  const comment = ending === "js" ? "//" : "#";
  const own = Array.from({ length: 30 }, (_, line) => `${comment} file ${number}, line ${line}\n`);
  if (isEdited) own.splice(12, 0, ...Array.from({ length: 4 }, (_, line) => `${comment} another line ${line} of ${number}\n`));
  const text = own.join("");
  return `M 100644 inline src/part-${padded(number / 200)}/file-${padded(number)}.${ending}\ndata ${text.length}\n${text}\n`;
}

function padded(number: number): string {
  return String(Math.floor(number)).padStart(5, "0");
}

/** Throws where it did not review as many files: work that is not done is quick. */
function review(folder: string, files: number): void {
  const result = `${folder}.json`;
  rmSync(result, { force: true });
  const args = [cli, "review", "--base", "main", "--head", "work", "--format", "json", "--output", result];
  const ended = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  if (ended.status === null || ended.status > 2) throw new Error(`review ended with ${ended.status}: ${ended.stderr.slice(-2000)}`);
  const { change }: { change: { files: readonly unknown[] } } = JSON.parse(readFileSync(result, "utf8"));
  if (change.files.length !== files) throw new Error(`review read ${change.files.length} of ${files} files`);
}
