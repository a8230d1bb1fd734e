/** What `test/core/change/random-history.ts` imagines, done by git itself: slower, and with git's own merges and renames. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { linesOf } from "../../../extension/core/change/lines.ts";
import { type Author, authorOf, edited, newTree, type Tree, textOf } from "../../core/change/random-edit.ts";
import { seeded } from "../../core/change/seeded.ts";
import type { TemporaryRepository } from "./temporary-repository.ts";

const weights = {
  commit: 24,
  amend: 10,
  "advance main": 14,
  "merge main": 10,
  rebase: 12,
  squash: 5,
  revert: 8,
  "cherry-pick": 6,
  "go back": 5,
  "evil merge": 6,
} as const;

export type GitAct = keyof typeof weights;

export interface GitStep {
  readonly act: GitAct;
  /** Git put together what was there before, and asked nobody. */
  readonly isClean: boolean;
  /** Commits: where the branch has left main, and its head, before and after. */
  readonly before: GitEnds;
  readonly after: GitEnds;
}

export interface GitEnds {
  readonly base: string;
  readonly head: string;
}

/**
 * One step for each of `length` acts on the branch `work` of a new repository without commits. With `areLinesMarked` no line is like
 * another (`authorOf`). Main and the branch are checked out in turn; after a step the branch is, and nothing is uncommitted.
 */
export function* randomGitHistory(
  repository: TemporaryRepository,
  seed: number,
  { length, areLinesMarked = false }: { readonly length: number; readonly areLinesMarked?: boolean },
): Generator<GitStep> {
  const author = authorOf(seeded(seed), areLinesMarked);
  const { choices } = author;
  const { git } = repository;
  const ends = (): GitEnds => ({ base: git("merge-base", "main", "work"), head: git("rev-parse", "work") });
  const heads: string[] = [];
  put(repository, newTree(author));
  repository.commit("root");
  git("switch", "-q", "-c", "work");

  for (let at = 0; at < length; at++) {
    const before = ends();
    heads.push(before.head);
    const act = choices.weighed(weights);
    let isClean = false;
    switch (act) {
      case "commit":
        edit(repository, author);
        repository.commit(`commit ${at}`);
        break;
      case "amend":
        edit(repository, author);
        git("add", "--all");
        if (before.base === before.head) repository.commit(`commit ${at}`);
        else git("commit", "--quiet", "--amend", "--no-edit", "--allow-empty");
        break;
      case "advance main":
        git("switch", "-q", "main");
        edit(repository, author);
        repository.commit(`main ${at}`);
        git("switch", "-q", "work");
        isClean = true;
        break;
      case "merge main":
      case "evil merge": {
        isClean = settles(repository, author, ["merge", "--no-ff", "--no-commit", "main"]) && act === "merge main";
        if (act === "evil merge") edit(repository, author);
        repository.commit(`merge ${at}`);
        break;
      }
      case "rebase": {
        const merges = git("rev-list", "--merges", "main..work");
        isClean = settles(repository, author, ["rebase", "--quiet", "--empty=keep", "main"]) && merges === "";
        break;
      }
      case "squash":
        git("reset", "--quiet", "--soft", before.base);
        repository.commit(`squash ${at}`);
        isClean = true;
        break;
      case "revert":
      case "cherry-pick": {
        const range = act === "revert" ? "main..work" : "--all";
        const commit = choices.one(git("rev-list", "--no-merges", "--min-parents=1", range).split("\n").filter(Boolean));
        if (commit === undefined) break;
        settles(repository, author, [act, "--no-commit", commit]);
        repository.commit(`${act} ${at}`);
        break;
      }
      case "go back":
        git("reset", "--quiet", "--hard", choices.one(heads) ?? "work");
        break;
    }
    yield { act, isClean, before, after: ends() };
  }
}

/** Whether git did it alone; where it stops at a conflict, that is decided at random and git goes on. */
function settles(repository: TemporaryRepository, author: Author, command: readonly string[]): boolean {
  const { git } = repository;
  const succeeds = (...args: readonly string[]): boolean => {
    try {
      git("-c", "core.editor=true", "-c", "merge.conflictStyle=merge", ...args);
      return true;
    } catch {
      return false;
    }
  };
  if (succeeds(...command)) return true;
  // A rebase stops once for each commit, and none of these histories has as many.
  for (let stops = 0; stops < 50; stops++) {
    for (const path of git("diff", "--name-only", "--diff-filter=U", "-z").split("\0").filter(Boolean)) decide(repository, path, author);
    git("add", "--all");
    if (command[0] !== "rebase") return false;
    if (succeeds("rebase", "--continue")) return false;
    if (!existsSync(repository.path(".git/rebase-merge"))) throw new Error(`git ${command.join(" ")} ended in an unknown state.`);
  }
  throw new Error(`git ${command.join(" ")} does not come to an end.`);
}

/** One side, both, or what the markers leave. */
function decide(repository: TemporaryRepository, path: string, author: Author): void {
  const file = repository.path(path);
  if (!existsSync(file) || author.choices.chance(0.05)) {
    rmSync(file, { force: true });
    return;
  }
  const choice = author.choices.weighed({ ours: 3, theirs: 3, both: 3 });
  let side: "ours" | "theirs" | undefined;
  const kept = linesOf(readFileSync(file, "utf8")).filter((line) => {
    if (line.startsWith("<<<<<<< ")) side = "ours";
    else if (line.startsWith("=======") && side !== undefined) side = "theirs";
    else if (line.startsWith(">>>>>>> ")) side = undefined;
    else return side === undefined || choice === "both" || choice === side;
    return false;
  });
  writeFileSync(file, kept.join(""));
}

function edit(repository: TemporaryRepository, author: Author): void {
  let tree: Tree = new Map(
    repository
      .git("ls-files", "-z")
      .split("\0")
      .filter((path) => path !== "" && existsSync(repository.path(path)))
      .map((path) => [path, linesOf(readFileSync(repository.path(path), "utf8")).map((text) => ({ text, origin: 0 }))]),
  );
  for (let left = 1 + author.choices.below(3); left > 0; left--) tree = edited(tree, author).tree;
  put(repository, tree);
}

/** The working tree, made to be this and nothing else. */
function put(repository: TemporaryRepository, tree: Tree): void {
  for (const path of repository.git("ls-files", "-z").split("\0").filter(Boolean)) rmSync(repository.path(path), { force: true });
  for (const [path, lines] of tree) {
    mkdirSync(dirname(repository.path(path)), { recursive: true });
    writeFileSync(repository.path(path), textOf(lines));
  }
}
