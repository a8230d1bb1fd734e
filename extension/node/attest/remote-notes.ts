/** Signatures to and from a remote. Both ways end in a join of lines, so that no side ever loses one. */
import { createHash } from "node:crypto";
import type { Problem } from "../../core/base/problem.ts";
import { type UserError, userError } from "../../core/base/user-error.ts";
import type { Repository } from "../git/repository.ts";
import { type Merged, mergeNotes, moveRef, notesRef, refId } from "./notes.ts";
import { type RemoteGit, withRemote } from "./remote-git.ts";

export interface Fetched {
  /** `none`: the remote has no signatures. */
  readonly outcome: Merged["outcome"] | "none";
  readonly problems: readonly Problem[];
}

/** Fetches the notes of a remote and joins them into ours. Throws a `UserError` where the remote cannot be asked. */
export async function fetchNotes(repository: Repository, remote: string): Promise<Fetched> {
  const theirs = await withRemote(repository, remote, "fetch", (git) => fetched(repository, remote, git));
  return theirs === undefined ? { outcome: "none", problems: [] } : mergeNotes(repository, theirs);
}

export interface Pushed {
  /** `none`: there is nothing here to push. */
  readonly outcome: "pushed" | "up-to-date" | "none";
  readonly problems: readonly Problem[];
}

const attempts = 8;

/** Pushes our notes, joined with what the remote has; when another was faster, again. Never forces. */
export async function pushNotes(repository: Repository, remote: string): Promise<Pushed> {
  for (let times = 0; times < attempts; times++) {
    const theirs = await withRemote(repository, remote, "push", (git) => fetched(repository, remote, git));
    const problems = theirs === undefined ? [] : (await mergeNotes(repository, theirs)).problems;
    const ours = await refId(repository, notesRef);
    if (ours === undefined) return { outcome: "none", problems };
    if (ours === theirs) return { outcome: "up-to-date", problems };
    const result = await withRemote(repository, remote, "push", (git) =>
      git.run([...pushArguments(git), "--", git.address, `${ours}:${notesRef}`]),
    );
    if (result.code === 0) return { outcome: "pushed", problems };
    // Another push came between; what the remote refuses for good, it says in other words.
    if (
      !/\[rejected\]|non-fast-forward|fetch first|cannot lock ref|failed to update ref|reference already exists/.test(
        result.stdout + result.stderr,
      )
    )
      throw unreachable(remote, "take the signatures", result.stderr || result.stdout);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 50 * (1 + times)));
  }
  throw userError("push-busy", `${remote} got other signatures each of the ${attempts} times that ours were pushed.`, "Try again.");
}

/** The commit of the remote's notes, kept under a ref of its own; undefined where it has none. */
async function fetched(repository: Repository, remote: string, git: RemoteGit): Promise<string | undefined> {
  const ours = await refId(repository, notesRef);
  // What is here already need not be sent.
  if (ours !== undefined) await git.run(["update-ref", "refs/notes/ours", ours]);
  const flags = [
    "--no-tags",
    "--no-write-fetch-head",
    "--no-recurse-submodules",
    "--no-auto-gc",
    "--quiet",
    "--upload-pack",
    "git-upload-pack",
  ];
  const result = await git.run(["fetch", ...flags, "--", git.address, `+${notesRef}:${notesRef}`]);
  if (result.code !== 0) {
    if (/couldn't find remote ref/.test(result.stderr)) return undefined;
    throw unreachable(remote, "be asked for signatures", result.stderr);
  }
  const asked = await git.run(["rev-parse", "--verify", "--quiet", `${notesRef}^{commit}`]);
  const id = asked.stdout.trim();
  if (asked.code !== 0 || !/^[0-9a-f]{40,64}$/.test(id)) throw unreachable(remote, "give signatures", `its ${notesRef} is no commit`);
  const kept = remoteRef(remote);
  // Only for people to look at: where another fetch moved it first, it is as good.
  await moveRef(repository, kept, id, await refId(repository, kept));
  return id;
}

function remoteRef(remote: string): string {
  const isPlain = /^[A-Za-z0-9][A-Za-z0-9_-]{0,60}$/.test(remote);
  return `refs/notes/countersign-remote/${isPlain ? remote : createHash("sha256").update(remote).digest("hex").slice(0, 20)}`;
}

function pushArguments(git: RemoteGit): string[] {
  // A folder of this machine would run its own hooks in our name.
  const receiver = git.isLocal ? "git -c core.hooksPath=/dev/null receive-pack" : "git-receive-pack";
  return ["push", "--porcelain", "--no-verify", "--no-signed", "--no-follow-tags", "--receive-pack", receiver];
}

function unreachable(remote: string, what: string, stderr: string): UserError {
  const said = stderr
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, 3)
    .join(" ")
    .replace(/\p{Cc}/gu, " ")
    .replace(/\/\/[^/@\s]*@/g, "//");
  return userError(
    "remote-failed",
    `${remote} could not ${what}: ${said || "git gave no reason"}.`,
    "Check the address, the connection and your access with `git ls-remote`. Only https, ssh and folders are used, and nothing is asked on the terminal.",
  );
}
