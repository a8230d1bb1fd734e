/** Histories of a branch and what it will be merged into, decided by a seed: no git, so that thousands of them take seconds. */
import type { Change } from "../../../extension/core/change/change.ts";
import { changeWith, version } from "./change-builder.ts";
import { mergedTrees } from "./line-merge.ts";
import { type Author, authorOf, edited, newTree, type Tree, textOf } from "./random-edit.ts";
import { seeded } from "./seeded.ts";

const weights = {
  commit: 30,
  amend: 10,
  "advance main": 14,
  "merge main": 8,
  rebase: 10,
  squash: 5,
  revert: 8,
  "revert the revert": 3,
  "cherry-pick": 6,
  "go back": 6,
  "evil merge": 4,
} as const;

export type Act = keyof typeof weights;

/** What a review of the branch compares: the merge base and the head. */
export interface Ends {
  readonly base: Tree;
  readonly head: Tree;
}

export interface Step {
  readonly act: Act;
  /** Only what was there before was put together anew: no line was written, no conflict decided. */
  readonly isClean: boolean;
  readonly before: Ends;
  readonly after: Ends;
}

export interface HistoryOptions {
  /** How many acts. */
  readonly length: number;
  /** See `authorOf`. */
  readonly areLinesMarked?: boolean;
}

interface Commit {
  readonly before: Tree;
  readonly after: Tree;
  readonly isMerge: boolean;
}

/** The branch: where it stands on main, and its commits from there. */
interface Branch {
  readonly base: number;
  readonly commits: readonly Commit[];
}

/**
 * One step for each act. The first `before` is an empty change. Lines keep their origin for as long as git would know them as the same
 * line: through merges, rebases, reverts and resets, also into another file name; never through a move, a copy or an edit.
 */
export function* randomHistory(seed: number, { length, areLinesMarked = false }: HistoryOptions): Generator<Step> {
  const author = authorOf(seeded(seed), areLinesMarked);
  const { choices } = author;
  const main: Tree[] = [newTree(author)];
  /** What main and the branch did, for cherry-picks. */
  const done: Commit[] = [];
  const reverted: Commit[] = [];
  const pushed: Branch[] = [];
  let branch: Branch = { base: 0, commits: [] };
  const tip = (of: Branch): Tree => of.commits.at(-1)?.after ?? main[of.base] ?? new Map();
  const ends = (): Ends => ({ base: main[branch.base] ?? new Map(), head: tip(branch) });
  const add = (after: Tree, isMerge = false): void => {
    const commit = { before: tip(branch), after, isMerge };
    branch = { ...branch, commits: [...branch.commits, commit] };
    if (!isMerge) done.push(commit);
  };
  /** A commit's change, or its opposite, brought to the tip of the branch. */
  const replay = ({ before, after }: Commit): boolean => {
    const merged = mergedTrees(before, tip(branch), after, author);
    add(merged.tree);
    return merged.isClean;
  };

  for (let at = 0; at < length; at++) {
    const before = ends();
    pushed.push(branch);
    let isClean = false;
    let act = choices.weighed(weights);
    switch (act) {
      case "commit":
        add(someEdits(tip(branch), author));
        break;
      case "amend": {
        const last = branch.commits.at(-1);
        const after = someEdits(tip(branch), author);
        if (last === undefined) add(after);
        else branch = { ...branch, commits: [...branch.commits.slice(0, -1), { ...last, after }] };
        break;
      }
      case "advance main": {
        const old = main.at(-1) ?? new Map();
        const after = someEdits(old, author);
        main.push(after);
        done.push({ before: old, after, isMerge: false });
        isClean = true;
        break;
      }
      case "merge main":
      case "evil merge": {
        const merged = mergedTrees(before.base, before.head, main.at(-1) ?? new Map(), author);
        const isEvil = act === "evil merge";
        add(isEvil ? someEdits(merged.tree, author) : merged.tree, true);
        branch = { ...branch, base: main.length - 1 };
        isClean = merged.isClean && !isEvil;
        break;
      }
      case "rebase": {
        const replayed = branch.commits.filter(({ isMerge }) => !isMerge);
        // What merges decided is lost with them, so it is another change.
        isClean = replayed.length === branch.commits.length;
        branch = { base: main.length - 1, commits: [] };
        for (const commit of replayed) isClean = replay(commit) && isClean;
        break;
      }
      case "squash":
        branch = { ...branch, commits: [] };
        add(before.head);
        isClean = true;
        break;
      case "revert": {
        const commit = choices.one(branch.commits.filter(({ isMerge }) => !isMerge));
        if (commit === undefined) break;
        reverted.push(commit);
        replay({ ...commit, before: commit.after, after: commit.before });
        break;
      }
      case "revert the revert": {
        const commit = choices.one(reverted);
        if (commit !== undefined) replay(commit);
        break;
      }
      case "cherry-pick": {
        const commit = choices.one(done);
        if (commit !== undefined) replay(commit);
        break;
      }
      case "go back":
        branch = choices.one(pushed) ?? branch;
        break;
      default:
        act = assertNoOther(act);
    }
    yield { act, isClean, before, after: ends() };
  }
}

function assertNoOther(act: never): never {
  throw new Error(`${String(act)} is no act.`);
}

function someEdits(tree: Tree, author: Author): Tree {
  let next = tree;
  for (let left = 1 + author.choices.below(3); left > 0; left--) next = edited(next, author).tree;
  return next;
}

/** The change that a review of these two trees would read. */
export function changeBetween({ base, head }: Ends): Change {
  const entries = [...new Set([...base.keys(), ...head.keys()])].flatMap((path) => {
    const [old, young] = [base.get(path), head.get(path)];
    const [before, after] = [old === undefined ? undefined : textOf(old), young === undefined ? undefined : textOf(young)];
    if (before === after) return [];
    return [
      { path, ...(before === undefined ? {} : { before: version(before) }), ...(after === undefined ? {} : { after: version(after) }) },
    ];
  });
  return changeWith(entries);
}
