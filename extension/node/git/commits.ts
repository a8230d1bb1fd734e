/** Commits: what a name stands for, what a commit says, where two histories part. */
import { type UserError, userError } from "../../core/base/user-error.ts";
import { nearNames } from "./near-names.ts";
import type { Repository } from "./repository.ts";
import { runGit } from "./run.ts";

export interface Commit {
  readonly id: string;
  readonly tree: string;
  readonly parents: readonly string[];
}

const commitLimit = 16 * 1024 * 1024;

/** The commit id of a name; undefined where there is none. */
export async function resolveCommit(repository: Repository, name: string): Promise<string | undefined> {
  if (name === "" || name.includes("\n")) return undefined;
  const { code, stdout } = await runGit(repository.root, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]);
  const id = stdout.toString().trim();
  return code === 0 && /^[0-9a-f]{40,64}$/.test(id) ? id : undefined;
}

/** As `resolveCommit`, for a name that the user gave with `option` (`--base`): unknown names come back with near ones. */
export async function namedCommit(repository: Repository, name: string, option: string): Promise<string> {
  const id = await resolveCommit(repository, name);
  if (id === undefined) throw await unknownName(repository, name, option);
  const other = await otherMeaning(repository, name, id);
  if (other === undefined) return id;
  throw userError(
    "ambiguous-ref",
    `${name} has more than one meaning in this repository: git takes it for ${id.slice(0, 12)}, but ${other} is another commit.`,
    `Write the whole name with ${option}, as in ${other}, or the full id of the commit.`,
  );
}

/** Another commit of this name: a tag named like a branch, or a branch named like a commit, would stand for it unseen. */
async function otherMeaning(repository: Repository, name: string, id: string): Promise<string | undefined> {
  for (const folder of ["refs/tags/", "refs/heads/", "refs/remotes/"]) {
    const meant = await resolveCommit(repository, folder + name);
    if (meant !== undefined && meant !== id && name !== "HEAD") return folder + name;
  }
  // Shorter names are words by chance ("cafe"), and begin some id in every large repository.
  if (!/^[0-9a-f]{7,64}$/i.test(name)) return undefined;
  const { stdout } = await runGit(repository.root, ["rev-parse", `--disambiguate=${name}`]);
  for (const object of stdout.toString().split("\n").slice(0, 100)) {
    if (object !== id && (await resolveCommit(repository, object)) === object) return object;
  }
  return undefined;
}

async function unknownName(repository: Repository, name: string, option: string): Promise<UserError> {
  const { stdout } = await runGit(repository.root, [
    "for-each-ref",
    "--count=5000",
    "--format=%(refname:short)",
    "refs/heads",
    "refs/remotes",
    "refs/tags",
  ]);
  const near = nearNames(name, stdout.toString().split("\n").filter(Boolean));
  const advice =
    near.length > 0
      ? `Did you mean ${near.join(" or ")}?`
      : repository.isShallow
        ? "This clone is shallow: fetch the branch first, for example with `git fetch --unshallow`."
        : `Name a branch, tag or commit with ${option}; fetch it first if it is only on the remote.`;
  return userError("unknown-ref", `There is no branch, tag or commit named ${name} in this repository.`, advice);
}

/** The commit as its object has it: no graft, replacement or commit graph is asked. */
export async function readCommit(repository: Repository, id: string): Promise<Commit> {
  const read = await repository.objects.read(id, commitLimit);
  if (read.kind === "object" && read.type === "commit") {
    const header = read.bytes.toString("latin1").split("\n\n", 1)[0] ?? "";
    const tree = /^tree ([0-9a-f]+)$/m.exec(header)?.[1];
    if (tree !== undefined) return { id, tree, parents: Array.from(header.matchAll(/^parent ([0-9a-f]+)$/gm), (match) => match[1] ?? "") };
  }
  if (read.kind === "missing" && repository.isShallow) throw shallowClone(`Commit ${id.slice(0, 12)} is not in this clone.`);
  const reason =
    read.kind === "corrupt"
      ? read.message
      : read.kind === "object"
        ? "it is no commit, or a malformed one"
        : read.kind === "missing"
          ? "it is not in this repository"
          : "it is too large";
  throw userError("unreadable-commit", `Commit ${id} cannot be read: ${reason}.`, "Check the repository with `git fsck`.");
}

/** Undefined where the two have no common history. Of several best ancestors, the first that git names, and how many there are. */
export async function mergeBase(
  repository: Repository,
  one: string,
  other: string,
): Promise<{ readonly id: string; readonly count: number } | undefined> {
  const { code, stdout, stderr } = await runGit(repository.root, ["merge-base", "--all", one, other]);
  const ids = stdout.toString().split("\n").filter(Boolean);
  if (code === 0 && ids[0] !== undefined) return { id: ids[0], count: ids.length };
  if (code !== 1)
    throw userError(
      "git-failed",
      `git could not find where the two histories part: ${stderr.trim()}.`,
      "Check the repository with `git fsck`.",
    );
  return undefined;
}

export function shallowClone(message: string): UserError {
  return userError(
    "shallow-clone",
    `${message} The clone is shallow, so its history is cut off.`,
    "Run `git fetch --unshallow` (in CI: check out with fetch-depth 0), or name a commit that is here with --base.",
  );
}
