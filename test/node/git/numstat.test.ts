/** `COUNTERSIGN_COMMITS` says how many commits of this project are counted (30). */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { readChange } from "../../../extension/node/git/read-change.ts";
import { openRepository } from "../../../extension/node/git/repository.ts";
import { root } from "../../../scripts/root.mjs";
import { type Tree, textOf } from "../../core/change/random-edit.ts";
import { randomHistory } from "../../core/change/random-history.ts";
import { seeded, size } from "../../core/change/seeded.ts";
import { type Account, assertAccounted, gitCounts } from "./accounting.ts";
import { importCommits, type Snapshot } from "./fast-import.ts";
import { digest, removeTemporaryRepositories, type TemporaryRepository, temporaryRepository } from "./temporary-repository.ts";

/** Few names and few lines, so that files collide, repeat themselves and turn up again elsewhere. */
const name = fc.constantFrom("a.sh", "b.sh", "d/a.sh", "d/b b.sh", "e\tf");
const line = fc.oneof(
  fc.constantFrom("", "}", "  return 1", "echo one", "echo two", "fi", "\techo three"),
  fc.nat(40).map((number) => `line ${number}`),
);
const content = fc
  .tuple(fc.array(line, { maxLength: 25 }), fc.boolean())
  .map(([lines, ends]) => lines.join("\n") + (ends && lines.length > 0 ? "\n" : ""));
const files = fc.dictionary(name, content, { maxKeys: 5 });

function fill(repository: TemporaryRepository, wanted: Record<string, string>): void {
  repository.git("rm", "-rfq", "--ignore-unmatch", ".");
  for (const [path, text] of Object.entries(wanted)) repository.write(path, text);
}

/** Each commit against the one before it. */
async function account(folder: string, commits: readonly (readonly [base: string, head: string])[]): Promise<Account> {
  const opened = await openRepository(folder);
  let [lines, files, longer] = [0, 0, 0];
  try {
    for (const [base, head] of commits) {
      const change = await readChange(opened, { base, head }, { digest });
      const found = assertAccounted(change, gitCounts(folder, base, head), `${base.slice(0, 12)}..${head.slice(0, 12)}`);
      lines += found.lines;
      files += found.files;
      longer += found.longer;
    }
  } finally {
    opened.dispose();
  }
  return { lines, files, longer };
}

/** Commits with the first of their parents, as far as they are in this clone. */
function commitsOf(folder: string): (readonly [string, string])[] {
  const listed = execFileSync("git", ["rev-list", "--parents", "HEAD"], { cwd: folder, stdio: ["ignore", "pipe", "ignore"] }).toString();
  return listed.split("\n").flatMap((line) => {
    const [commit, parent] = line.split(" ");
    return commit === undefined || parent === undefined ? [] : [[parent, commit] as const];
  });
}

/** This project's own repository; without one, or with a history that is cut off, one that is made of the same files. */
function ownHistory(): { readonly folder: string; readonly commits: readonly (readonly [string, string])[] } {
  try {
    const commits = commitsOf(root);
    if (commits.length > 0) return { folder: root, commits };
  } catch (error) {
    // A package or an export has no repository, and that is all that may be wrong here.
    if (!(error instanceof Error && "status" in error && error.status === 128)) throw error;
  }
  const repository = temporaryRepository();
  const folder = join(root, "extension", "core", "change");
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);
  const snapshots = [0, 1, 2, 3, 4].map(
    (part): Snapshot => texts.map(([name, text]) => [name, text.slice(0, (text.length * (part + 1)) / 5)]),
  );
  importCommits(repository, "main", snapshots);
  return { folder: repository.folder, commits: commitsOf(repository.folder) };
}

describe("units against git's own count", () => {
  after(removeTemporaryRepositories);

  it("have as many lines as a shortest diff of git's, and turn the old text into the new", async function () {
    this.timeout(60_000);
    const repository = temporaryRepository();
    repository.commit("root");
    await fc.assert(
      fc.asyncProperty(files, files, async (before, after) => {
        repository.git("switch", "-q", "--detach", "main");
        fill(repository, before);
        repository.git("tag", "-f", "base", repository.commit());
        fill(repository, after);
        repository.git("tag", "-f", "head", repository.commit());
        const change = await repository.change({ base: "base", head: "head" });
        assertAccounted(change, gitCounts(repository.folder, "base", "head"), "base..head");
      }),
      { numRuns: 40, seed: 20261121 },
    );
  });

  it("have as many in 250 generated commits", async function () {
    this.timeout(180_000);
    const repository = temporaryRepository();
    const snapshots: Snapshot[] = [];
    for (let seed = 1; snapshots.length < 251; seed++) {
      for (const { after } of randomHistory(seed, { length: 10 })) snapshots.push(snapshotOf(after.head));
    }
    importCommits(repository, "main", snapshots.slice(0, 251));
    const commits = commitsOf(repository.folder);
    assert.equal(commits.length, 250);
    const { lines, files } = await account(repository.folder, commits);
    assert.ok(lines > 2500 && files > 250, `${lines} lines in ${files} files`);
  });

  it("have as many in this project's own commits", async function () {
    this.timeout(90_000 + size("COUNTERSIGN_COMMITS", 30) * 2000);
    const { folder, commits } = ownHistory();
    const { one } = seeded(size("COUNTERSIGN_SEED", 1));
    const left = [...commits];
    const sample = Array.from({ length: Math.min(left.length, size("COUNTERSIGN_COMMITS", 30)) }, () => {
      const chosen = one(left) ?? ["", ""];
      left.splice(left.indexOf(chosen), 1);
      return chosen;
    });
    const { lines, files, longer } = await account(folder, sample);
    assert.ok(lines > 0 && longer <= 1 + files / 50, `${lines} lines; git's diff is longer in ${longer} of ${files} files`);
  });
});

function snapshotOf(tree: Tree): Snapshot {
  return [...tree].map(([path, lines]) => [path, textOf(lines)] as const);
}
