/** What git says about a change that a signature must agree with: its repository, and its authors. */

import { fingerprint } from "../../core/attest/public-key.ts";
import { remoteIdentity } from "../../core/attest/remote-identity.ts";
import { readSshSignature, unarmoured } from "../../core/attest/ssh-signature.ts";
import type { Authors } from "../../core/attest/verify-question.ts";
import type { Problem } from "../../core/base/problem.ts";
import { userError } from "../../core/base/user-error.ts";
import { personIn, trailersOf } from "../../core/change/provenance/trailers.ts";
import { sha256Of } from "../git/check-out.ts";
import { mergeBase, readCommit, shallowClone } from "../git/commits.ts";
import { readHistory } from "../git/history.ts";
import { type Repository, setting } from "../git/repository.ts";
import { readGit, runGit } from "../git/run.ts";
import { compareTrees, type TreeReader } from "../git/tree.ts";
import { cryptoPorts } from "./crypto-ports.ts";
import { placed } from "./remote-git.ts";

/** The commits without parents that `commit` descends from, sorted; `commit` is the merge base, or the head where there is none. */
export async function rootCommits(repository: Repository, commit: string): Promise<string[]> {
  if (repository.isShallow) throw shallowClone("The first commits tell which repository a signature is for, and they are not here.");
  const printed = await readGit(repository.root, ["rev-list", "--max-parents=0", "--end-of-options", commit], "find the first commits");
  const roots = printed.toString().split("\n").filter(Boolean).sort();
  if (roots.length <= 64) return roots;
  throw userError(
    "many-roots",
    `The history begins in ${roots.length} places, and a signature can name 64.`,
    "Sign from a base with fewer.",
  );
}

/** For each remote, by name: the hash that stands in statements for its address. */
export async function originHashes(repository: Repository): Promise<Map<string, string>> {
  const { stdout } = await runGit(repository.root, ["config", "--null", "--name-only", "--get-regexp", "^remote\\..*\\.url$"]);
  const hashes = new Map<string, string>();
  for (const key of new Set(stdout.toString().split("\0").filter(Boolean))) {
    const name = key.slice("remote.".length, -".url".length);
    const address = await setting(repository, key);
    if (address !== undefined) hashes.set(name, sha256Of(Buffer.from(remoteIdentity(placed(repository, address)))));
  }
  return hashes;
}

export interface ReadAuthors extends Authors {
  readonly problems: readonly Problem[];
}

/**
 * Everybody who had a hand in base..head. Where not every commit could be read, nobody is named: then no reviewer can be held against
 * them, and `verifyEnvelope` refuses all. Whoever only merged, and decided nothing by it, is no author.
 */
export async function authorsOf(repository: Repository, base: string | undefined, head: string): Promise<ReadAuthors> {
  const history = await readHistory(repository, base, head);
  if (history.isCut || history.problems.length > 0) return { addresses: [], fingerprints: [], problems: history.problems };
  const addresses = new Set<string>();
  const fingerprints = new Set<string>();
  for (const { id, tree, parents, author, committer, signature, message } of history.commits) {
    if (parents.length > 1 && !(await hasOwnContent(repository, tree, parents))) continue;
    addresses.add(author.address).add(committer.address);
    for (const { key, value } of trailersOf(message)) {
      const { address } = personIn(value);
      if (key === "co-authored-by" && address !== "") addresses.add(address);
    }
    const print = signature === "ssh" ? await signerOf(repository, id) : undefined;
    if (print !== undefined) fingerprints.add(print);
  }
  addresses.delete("");
  return { addresses: [...addresses].sort(), fingerprints: [...fingerprints].sort(), problems: [] };
}

/**
 * Whether a merge holds a file otherwise than merging gives it: each side's own changes, taken over whole. Then whoever merged decided
 * something, be it in a conflict, by slipping a line in, or by dropping what one side did.
 */
async function hasOwnContent(repository: Repository, tree: string, parents: readonly string[]): Promise<boolean> {
  const [ours, theirs, ...more] = parents;
  if (ours === undefined || theirs === undefined || more.length > 0) return true;
  const base = await mergeBase(repository, ours, theirs);
  if (base === undefined || base.count > 1) return true;
  const problems: Problem[] = [];
  const reader = { objects: repository.objects, problems, limit: 50_000 };
  const since = (await readCommit(repository, base.id)).tree;
  const [one, other, merged] = await Promise.all(
    [(await readCommit(repository, ours)).tree, (await readCommit(repository, theirs)).tree, tree].map((to) =>
      changesSince(since, to, reader),
    ),
  );
  if (problems.length > 0 || one === undefined || other === undefined || merged === undefined) return true;
  for (const path of new Set([...one.keys(), ...other.keys(), ...merged.keys()])) {
    const [a, b] = [one.get(path), other.get(path)];
    // Both sides changed it, each in its own way.
    if (a !== undefined && b !== undefined && a !== b) return true;
    if ((a ?? b) !== merged.get(path)) return true;
  }
  return false;
}

/** What became of each path that differs: undefined for those that are the same. */
async function changesSince(since: string, tree: string, reader: TreeReader): Promise<ReadonlyMap<string, string>> {
  const differences = await compareTrees(since, tree, reader);
  return new Map(differences.map(({ path, after }) => [path, after === undefined ? "gone" : `${after.mode} ${after.id}`]));
}

/** The fingerprint of the SSH key that signed a commit. Not verified: whoever claims to have written it is not independent of it. */
async function signerOf(repository: Repository, id: string): Promise<string | undefined> {
  const read = await repository.objects.read(id, 16 * 1024 * 1024);
  if (read.kind !== "object") return undefined;
  const header = /^gpgsig(?:-sha256)? ((?:.*\n )*.*)$/m.exec(read.bytes.toString("latin1").split("\n\n", 1)[0] ?? "")?.[1];
  const blob = header === undefined ? undefined : unarmoured(header.replaceAll("\n ", "\n"));
  const signature = blob?.kind === "read" ? readSshSignature(blob.value) : undefined;
  return signature?.kind === "read" ? fingerprint(signature.value.key, cryptoPorts) : undefined;
}
