/** Which branch a change goes to, in full: what keeps a signature for one branch from counting on another. */
import { userError } from "../../core/base/user-error.ts";
import type { Change } from "../../core/change/change.ts";
import { resolveCommit } from "../git/commits.ts";
import { pullRequestOf } from "../git/pull-request-of.ts";
import { symbolicRef } from "../git/refs.ts";
import type { Repository } from "../git/repository.ts";

export interface Target {
  /** `refs/heads/main`. */
  readonly ref: string;
  /** Which sign decided, as a sentence. */
  readonly rule: string;
}

/** `flag`: what `--target` says. Throws a `UserError` where nothing tells. */
export async function targetOf(
  repository: Repository,
  change: Change,
  flag: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Target> {
  if (flag !== undefined) return { ref: headsRef(flag), rule: `--target ${flag}` };
  const named = await branchCalled(repository, change.base.name);
  if (named !== undefined) return { ref: named, rule: `the base is ${change.base.name}` };
  const pull = await pullRequestOf(repository, environment);
  if (pull.targetBranch !== undefined) return { ref: headsRef(pull.targetBranch), rule: pull.rule };
  // A commit that is on its branch already goes to that branch.
  const here = await symbolicRef(repository, "HEAD");
  if (here?.startsWith("refs/heads/") === true) return { ref: here, rule: "the branch that is checked out" };
  throw userError(
    "no-target",
    "Nothing says which branch this change goes to, and a signature that could count on any branch proves nothing.",
    "Name it with --target, as in --target main.",
  );
}

async function branchCalled(repository: Repository, name: string): Promise<string | undefined> {
  if ((await resolveCommit(repository, `refs/heads/${name}`)) !== undefined) return `refs/heads/${name}`;
  const [remote, ...branch] = name.replace(/^refs\/remotes\//, "").split("/");
  if (branch.length > 0 && (await resolveCommit(repository, `refs/remotes/${remote}/${branch.join("/")}`)) !== undefined)
    return `refs/heads/${branch.join("/")}`;
  return undefined;
}

/** On its own remote a branch is under `refs/heads/`, whatever a clone calls it. */
function headsRef(name: string): string {
  const branch = /^refs\/remotes\/[^/]+\/(.+)$/.exec(name)?.[1];
  if (branch !== undefined) return `refs/heads/${branch}`;
  return name.startsWith("refs/") ? name : `refs/heads/${name}`;
}
