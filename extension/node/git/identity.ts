/** The people of a change's commits against those of the history before it. No key is asked for and no program verifies anything. */
import { note, type Problem } from "../../core/base/problem.ts";
import type { CommitRecord } from "../../core/change/provenance/commit-record.ts";
import { type CommitFacts, type Fact, identityOf, type KnownPeople } from "../../core/change/provenance/identity.ts";
import { commitOf, type History, inGroups, readHistory } from "./history.ts";
import type { Repository } from "./repository.ts";
import { readGit } from "./run.ts";

export interface Identity {
  readonly commits: readonly CommitFacts[];
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
}

export interface IdentityOptions {
  /** Seconds since 1970. */
  readonly now: number;
  /** Commits before the base that are searched for known people. */
  readonly earlier?: number;
  /** Where it was read already. */
  readonly history?: History;
}

/** Commit ids; `base` undefined stands for the empty history, before which nobody is known. */
export async function identityFacts(
  repository: Repository,
  base: string | undefined,
  head: string,
  options: IdentityOptions,
): Promise<Identity> {
  const { commits, problems: met } = options.history ?? (await readHistory(repository, base, head));
  const problems = [...met];
  const known = await knownPeople(repository, base, options.earlier ?? 20_000, problems);
  const inside = new Set(commits.map(({ id }) => id));
  const outside = new Set(commits.flatMap(({ parents }) => parents).filter((id) => !inside.has(id)));
  const parents = new Map<string, CommitRecord>();
  for (const parent of await inGroups([...outside], (id) => commitOf(repository, id, []))) {
    if (parent !== undefined) parents.set(parent.id, parent);
  }
  return { ...identityOf(commits, known, options.now, parents), problems };
}

/** Recent commits whose signatures tell what is usual here. */
const recent = 30;
const fewest = 5;

async function knownPeople(repository: Repository, base: string | undefined, limit: number, problems: Problem[]): Promise<KnownPeople> {
  if (base === undefined) return { addresses: new Map(), isComplete: true };
  // Not `git log`: its settings can start a program that verifies signatures, and rewrite names.
  const format = "%an%x00%ae%x00%cn%x00%ce";
  const args = ["rev-list", `--max-count=${limit + 1}`, `--format=${format}`, "--end-of-options", base];
  const lines = (await readGit(repository.root, args, "list the commits before the change")).toString().split("\n");
  const addresses = new Map<string, string>();
  const ids: string[] = [];
  for (const line of lines) {
    const id = /^commit ([0-9a-f]{40,64})$/.exec(line)?.[1];
    if (id !== undefined) {
      ids.push(id);
      continue;
    }
    const [author = "", authorAddress = "", committer = "", committerAddress = ""] = line.split("\0");
    for (const [name, address] of [
      [author, authorAddress],
      [committer, committerAddress],
    ] as const) {
      const key = address.trim().toLowerCase();
      if (key !== "" && !addresses.has(key)) addresses.set(key, name.trim());
    }
  }
  const isCut = ids.length > limit;
  if (isCut) {
    problems.push(
      note(
        "earlier-history-cut",
        `Only the last ${limit} commits before the change were searched for known people, so nobody is called new for not being among them.`,
      ),
    );
  }
  const last = await inGroups(ids.slice(0, recent), (id) => commitOf(repository, id, []));
  const signed = last.filter((commit) => commit?.signature !== undefined).length;
  return {
    addresses,
    isComplete: !isCut && !repository.isShallow,
    ...(last.length < fewest ? {} : { usuallySigned: signed * 2 > last.length }),
  };
}
