/**
 * Fetches a pull request's commits on request: the one place where Countersign lets git reach the network. They go into the
 * object store, and one ref is set. The work tree, the index, FETCH_HEAD, tags, remote branches and submodules stay as they are.
 */
import { rmSync } from "node:fs";
import { userError } from "../../core/base/user-error.ts";
import { type Box, talk, throwAway } from "./pull-request-transport.ts";
import { symbolicRef } from "./refs.ts";
import { type Repository, setting } from "./repository.ts";
import { readGit, runGit } from "./run.ts";

export type PullRequestHost = "github" | "gitlab" | "gerrit";

export interface FetchOptions {
  /** A remote's name; else the one that the branch at hand tracks, else origin, else the only one. */
  readonly remote?: string;
  /** The branch on the remote that it is to be merged into; else the remote's default branch. */
  readonly target?: string;
  /** In milliseconds, for each of the two talks with the remote. */
  readonly timeout?: number;
}

export interface FetchedPullRequest {
  /** The commit it ends with, which is here now. */
  readonly head: string;
  /** Where it is kept: `refs/countersign/pr/N`. */
  readonly ref: string;
  readonly host: PullRequestHost;
  /** The branch it is to be merged into, as the remote has it now; absent where the remote names no default branch. */
  readonly target?: { readonly branch: string; readonly commit: string; readonly ref: string };
  /** What was taken from where, as a sentence. */
  readonly chosen: string;
}

const defaultTimeout = 120_000;

/** Throws a `UserError` where there is no remote, it cannot be reached, or has no such pull request. */
export async function fetchPullRequest(repository: Repository, number: number, options: FetchOptions = {}): Promise<FetchedPullRequest> {
  if (!Number.isSafeInteger(number) || number < 1) {
    throw userError(
      "no-pull-request-number",
      `${number} is no number of a pull request.`,
      "Give the number that its page shows, as in --pr 7.",
    );
  }
  const timeout = options.timeout ?? defaultTimeout;
  const remote = await remoteOf(repository, options.remote);
  const url = await remoteUrl(repository, remote);
  const gerrit = `refs/changes/${String(number % 100).padStart(2, "0")}/${number}/`;
  const github = `refs/pull/${number}/head`;
  const gitlab = `refs/merge-requests/${number}/head`;
  const box = await throwAway(repository);
  try {
    const patterns = ["HEAD", github, gitlab, `${gerrit}*`, ...(options.target === undefined ? [] : [`refs/heads/${options.target}`])];
    const listed = await talk(box, ["ls-remote", "--symref", "--upload-pack=git-upload-pack", url, ...patterns], remote, url, timeout);
    const { refs, head } = listing(listed);
    const chosen = pullRequestRef(refs, github, gitlab, gerrit);
    if (chosen === undefined) {
      throw userError(
        "no-pull-request",
        `${remote} has no pull request ${number}: neither ${github}, ${gitlab} nor ${gerrit}… is there.`,
        "Check the number and the remote; some hosts keep no refs for pull requests, then fetch its branch and name it with --head.",
      );
    }
    const branch = options.target ?? head?.replace(/^refs\/heads\//, "");
    const targetRef = branch === undefined ? undefined : `refs/heads/${branch}`;
    if (options.target !== undefined && !refs.has(`refs/heads/${options.target}`)) {
      throw userError("no-target-branch", `${remote} has no branch ${options.target} to merge into.`, "Check the name of the branch.");
    }
    const wanted = [`+${chosen.ref}:${box.headRef}`, ...(targetRef === undefined ? [] : [`+${targetRef}:${box.targetRef}`])];
    const flags = ["--quiet", "--no-write-fetch-head", "--no-tags", "--no-recurse-submodules", "--no-auto-maintenance", "--refmap="];
    await talk(box, ["fetch", ...flags, "--upload-pack=git-upload-pack", url, ...wanted], remote, url, timeout);
    const commit = await fetchedCommit(repository, box, box.headRef);
    const tip = targetRef === undefined ? undefined : await fetchedCommit(repository, box, box.targetRef);
    const ref = `refs/countersign/pr/${number}`;
    await keep(repository, ref, commit);
    const keptTarget = `refs/countersign/pr-target/${number}`;
    if (tip !== undefined) await keep(repository, keptTarget, tip);
    const into =
      branch === undefined ? "" : `, to be merged into its branch ${branch}${options.target === undefined ? " (its default)" : ""}`;
    return {
      head: commit,
      ref,
      host: chosen.host,
      ...(branch === undefined || tip === undefined ? {} : { target: { branch, commit: tip, ref: keptTarget } }),
      chosen: `${chosen.ref} of ${remote}${into}.`,
    };
  } finally {
    rmSync(box.folder, { recursive: true, force: true });
  }
}

async function remoteOf(repository: Repository, named: string | undefined): Promise<string> {
  const remotes = (await readGit(repository.root, ["remote"], "list the remotes")).toString().split("\n").filter(Boolean);
  if (named !== undefined) {
    if (remotes.includes(named)) return named;
    throw userError("no-remote", `There is no remote named ${named}.`, `Name one of: ${remotes.join(", ") || "(there are none)"}.`);
  }
  const branch = (await symbolicRef(repository, "HEAD"))?.replace(/^refs\/heads\//, "");
  const tracked = branch === undefined ? undefined : await setting(repository, `branch.${branch}.remote`);
  const candidates = [tracked, "origin", remotes.length === 1 ? remotes[0] : undefined];
  const found = candidates.find((one) => one !== undefined && remotes.includes(one));
  if (found !== undefined) return found;
  throw userError(
    "no-remote",
    remotes.length === 0
      ? "This repository has no remote to fetch a pull request from."
      : `This repository has several remotes (${remotes.join(", ")}) and none of them is origin or tracked by this branch.`,
    "Add the remote with `git remote add origin URL`, or fetch the branch and name it with --head.",
  );
}

/** With `insteadOf` of any configuration applied, and nothing else of the remote's settings. */
async function remoteUrl(repository: Repository, remote: string): Promise<string> {
  const { code, stdout } = await runGit(repository.root, ["ls-remote", "--get-url", remote]);
  const url = stdout.toString().replace(/\r?\n$/, "");
  if (code === 0 && url !== "" && isPlainUrl(url)) return url;
  throw userError(
    "unsafe-remote",
    `The remote ${remote} has the address ${url || "(none)"}, which is none that can be fetched from safely: it may start a program.`,
    "Give the remote a plain address (https, ssh, git or a folder) with `git remote set-url`.",
  );
}

/** `helper::address` starts `git-remote-helper`, and what begins with a dash is taken for an option. */
export function isPlainUrl(url: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they have no place in an address
  if (url.startsWith("-") || /[\u0000-\u001f]/.test(url) || /^[A-Za-z0-9][\w+.-]*::/.test(url)) return false;
  const scheme = /^([A-Za-z][\w+.-]*):\/\//.exec(url)?.[1]?.toLowerCase();
  return scheme === undefined || ["https", "http", "ssh", "git", "file", "git+ssh", "ssh+git"].includes(scheme);
}

function listing(text: string): { readonly refs: ReadonlyMap<string, string>; readonly head: string | undefined } {
  const refs = new Map<string, string>();
  let head: string | undefined;
  for (const line of text.split("\n")) {
    const symbolic = /^ref: (refs\/heads\/[^\t]+)\tHEAD$/.exec(line)?.[1];
    const match = /^([0-9a-f]{40,64})\t(\S+)$/.exec(line);
    if (symbolic !== undefined && isBranchName(symbolic)) head = symbolic;
    if (match !== null) refs.set(match[2] ?? "", match[1] ?? "");
  }
  return { refs, head };
}

/** What the remote names ends up in a refspec: nothing in it may mean more than a name. */
function isBranchName(ref: string): boolean {
  return /^refs\/heads\/[^\s:*?[\\^~]+$/.test(ref) && !ref.includes("..") && !ref.includes("@{");
}

function pullRequestRef(
  refs: ReadonlyMap<string, string>,
  github: string,
  gitlab: string,
  gerrit: string,
): { readonly ref: string; readonly host: PullRequestHost } | undefined {
  if (refs.has(github)) return { ref: github, host: "github" };
  if (refs.has(gitlab)) return { ref: gitlab, host: "gitlab" };
  const sets = [...refs.keys()].flatMap((ref) => {
    const set = ref.startsWith(gerrit) ? /^\d{1,6}$/.exec(ref.slice(gerrit.length))?.[0] : undefined;
    return set === undefined ? [] : [Number(set)];
  });
  return sets.length === 0 ? undefined : { ref: `${gerrit}${Math.max(...sets)}`, host: "gerrit" };
}

const commitLimit = 16 * 1024 * 1024;

/** The commit that a ref of the box names, which must be one. */
async function fetchedCommit(repository: Repository, box: Box, ref: string): Promise<string> {
  const { stdout } = await runGit(repository.root, ["--git-dir", box.folder, "rev-parse", "--verify", "--quiet", ref]);
  const id = stdout.toString().trim();
  const read = await repository.objects.read(id, commitLimit);
  if (read.kind === "object" && read.type === "commit") return id;
  throw userError(
    "not-a-commit",
    "What the remote sent for the pull request is no commit.",
    "Fetch the branch with git and look at it there.",
  );
}

async function keep(repository: Repository, ref: string, commit: string): Promise<void> {
  await readGit(repository.root, ["update-ref", "--no-deref", ref, commit], `set ${ref}`);
}
