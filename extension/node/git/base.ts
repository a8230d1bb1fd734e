/** Which commit a change is measured from, and the sentence that says why. */

import { blocking, note, type Problem } from "../../core/base/problem.ts";
import { userError } from "../../core/base/user-error.ts";
import type { Side } from "../../core/change/change.ts";
import { mergeBase, namedCommit, readCommit, resolveCommit, shallowClone } from "./commits.ts";
import { symbolicRef } from "./refs.ts";
import { type Repository, setting } from "./repository.ts";
import { runGit } from "./run.ts";

export interface ChosenBase {
  readonly side: Side;
  readonly problems: readonly Problem[];
}

export const emptyTree: Side = { name: "the empty tree", chosen: "There is no earlier commit, so everything is new." };

/** `head` is the commit on the other side, or that the working tree stands on. */
export async function namedBase(repository: Repository, name: string, head: string): Promise<ChosenBase> {
  const tip = await namedCommit(repository, name, "--base");
  const found = await mergeBase(repository, tip, head);
  if (found === undefined) {
    if (repository.isShallow) throw shallowClone(`${name} and the head have no common ancestor here.`);
    return {
      side: { name, commit: tip, chosen: `--base ${name}, compared as it is.` },
      problems: [
        note(
          "no-common-ancestor",
          `${name} and the head have no common history, so the two are compared as they are and nearly everything shows as changed. Check that --base names what this change is to be merged into.`,
        ),
      ],
    };
  }
  const chosen = found.id === tip ? `--base ${name}.` : `Where the history of the head left --base ${name}.`;
  return { side: { name, commit: found.id, chosen }, problems: severalBases(found.count, name) };
}

/**
 * For a head that was named, or HEAD. `isClean`: nothing in the working tree differs from it, or only commits are asked for.
 * The upstream comes first, then the default branch, then the first parent.
 */
export async function pickedBase(repository: Repository, headName: string, head: string, isClean: boolean): Promise<ChosenBase> {
  const candidates = await targetCandidates(repository, headName);
  let unrelated: string | undefined;
  for (const { ref, why } of candidates) {
    const tip = await resolveCommit(repository, ref);
    if (tip === undefined) continue;
    const found = await mergeBase(repository, tip, head);
    const name = shortName(ref);
    if (found === undefined) {
      unrelated = name;
      continue;
    }
    // Nothing would be left to review.
    if (found.id === head && isClean) continue;
    const chosen =
      found.id === head
        ? `${name}, ${why}: it holds ${headName} already, so what is not committed is reviewed.`
        : found.id === tip
          ? `${name}, ${why}.`
          : `where ${headName} left ${name}, ${why}.`;
    return { side: { name, commit: found.id, chosen: capitalised(chosen, name) }, problems: severalBases(found.count, name) };
  }
  if (unrelated !== undefined && repository.isShallow) throw shallowClone(`${headName} and ${unrelated} have no common ancestor here.`);
  if (isClean) return parentBase(repository, headName, head, candidates.length > 0);
  return {
    side: {
      name: headName,
      commit: head,
      chosen: `${headName}: there is no upstream and no default branch to compare with, so what is not committed is reviewed.`,
    },
    problems: [],
  };
}

export interface Candidate {
  readonly ref: string;
  /** A phrase: "the upstream of work". */
  readonly why: string;
}

/** What a branch may be merged into, the likeliest first; `headName` as in `rev-parse`. */
export async function targetCandidates(repository: Repository, headName: string): Promise<readonly Candidate[]> {
  const branch = await refName(repository, headName);
  const upstream = await refName(repository, `${headName}@{upstream}`);
  const main = await defaultBranch(repository);
  const candidates: Candidate[] = [];
  if (upstream !== undefined && !isPushedCopy(upstream, branch, main))
    candidates.push({ ref: upstream, why: `the upstream of ${shortName(branch ?? headName)}` });
  if (main !== undefined && main.ref !== upstream) candidates.push(main);
  return candidates;
}

/** The pushed copy of a feature branch is not what it will be merged into: what was pushed still waits for its review. */
function isPushedCopy(upstream: string, branch: string | undefined, main: Candidate | undefined): boolean {
  if (branch === undefined || main === undefined) return false;
  const own = branch.replace(/^refs\/heads\//, "");
  const withoutRemote = (ref: string): string => ref.replace(/^refs\/(remotes\/[^/]+|heads)\//, "");
  return upstream.startsWith("refs/remotes/") && withoutRemote(upstream) === own && withoutRemote(main.ref) !== own;
}

async function parentBase(repository: Repository, headName: string, head: string, hasCandidates: boolean): Promise<ChosenBase> {
  const { parents } = await readCommit(repository, head);
  const [parent] = parents;
  if (parent === undefined) return { side: emptyTree, problems: [] };
  const reason = hasCandidates
    ? `${headName} adds nothing to its upstream or default branch`
    : "there is no upstream and no default branch to compare with";
  const read = await repository.objects.read(parent, 16 * 1024 * 1024);
  if (read.kind === "missing" && repository.isShallow)
    throw shallowClone(`The parent of ${headName}, ${parent.slice(0, 12)}, is not in this clone.`);
  return {
    side: { name: `${headName}^`, commit: parent, chosen: `The first parent of ${headName}: ${reason}, so its last commit is reviewed.` },
    problems: [],
  };
}

/** The branch that work is merged into, most telling sign first; never the head itself by another name. */
async function defaultBranch(repository: Repository): Promise<Candidate | undefined> {
  const remoteHead = await symbolicRef(repository, "refs/remotes/origin/HEAD");
  if (remoteHead !== undefined && (await resolveCommit(repository, remoteHead)) !== undefined)
    return { ref: remoteHead, why: "the default branch of origin" };
  const configured = await setting(repository, "init.defaultBranch");
  const named: { name: string; why: string }[] = [
    ...(configured === undefined ? [] : [{ name: configured, why: "the default branch by init.defaultBranch" }]),
    { name: "main", why: "the default branch by its name" },
    { name: "master", why: "the default branch by its name" },
  ];
  for (const { name, why } of named) {
    for (const ref of [`refs/remotes/origin/${name}`, `refs/heads/${name}`]) {
      if ((await resolveCommit(repository, ref)) !== undefined) return { ref, why };
    }
  }
  return undefined;
}

async function refName(repository: Repository, name: string): Promise<string | undefined> {
  const { code, stdout } = await runGit(repository.root, [
    "rev-parse",
    "--verify",
    "--quiet",
    "--symbolic-full-name",
    "--end-of-options",
    name,
  ]);
  const ref = stdout.toString().trim();
  return code === 0 && ref.startsWith("refs/") ? ref : undefined;
}

function shortName(ref: string): string {
  return ref.replace(/^refs\/(heads|remotes|tags)\//, "");
}

/**
 * From one of the places alone it does not show what the head took back of the others, and merging it takes that out of the target: a
 * merge of an older main and a branch that has been merged since, with `--strategy=ours`, would drop the branch's lines unseen.
 */
function severalBases(count: number, name: string): Problem[] {
  if (count < 2) return [];
  return [
    blocking(
      "several-merge-bases",
      `The histories of the head and ${name} were merged across each other, so there are ${count} places where they part. Only the first was compared with: what the head takes back of the others is not shown. Merge ${name} into the head, and look again.`,
    ),
  ];
}

/** A sentence starts with a capital, unless it starts with a name. */
function capitalised(text: string, name: string): string {
  return text.startsWith(name) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/** Where HEAD is; undefined before the first commit. Throws where HEAD cannot be read. */
export async function headCommit(repository: Repository): Promise<string | undefined> {
  const id = await resolveCommit(repository, "HEAD");
  if (id !== undefined) return id;
  const branch = await symbolicRef(repository, "HEAD");
  if (branch !== undefined && (await resolveCommit(repository, branch)) === undefined && !(await refExists(repository, branch)))
    return undefined;
  throw userError(
    "broken-head",
    "HEAD does not name a commit that can be read.",
    "Check the repository with `git fsck`, or name commits with --base and --head.",
  );
}

async function refExists(repository: Repository, ref: string): Promise<boolean> {
  return (await runGit(repository.root, ["show-ref", "--verify", "--quiet", ref])).code === 0;
}
