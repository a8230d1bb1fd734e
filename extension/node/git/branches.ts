/** Branches that a change could be compared with: those of the repository and of its remotes. */
import { headCommit, targetCandidates } from "./base.ts";
import type { Repository } from "./repository.ts";
import { readGit } from "./run.ts";

export interface Branch {
  /** As it is named on a command line: `main`, `origin/main`. */
  readonly name: string;
  /** ISO 8601, of its last commit. */
  readonly changedAt: string;
  /** Why it is likely what the change goes to, as a phrase. */
  readonly why?: string;
}

/** Nobody picks from a longer list: the rest can be named. */
const most = 200;

/** The likeliest first, then those that changed last. None before the first commit. */
export async function branches(repository: Repository): Promise<readonly Branch[]> {
  const format = "--format=%(refname) %(committerdate:iso-strict)";
  const words = ["for-each-ref", "--sort=-committerdate", `--count=${most}`, format, "refs/heads", "refs/remotes"];
  const lines = (await readGit(repository.root, words, "list the branches")).toString("utf8").split("\n");
  const likely = new Map(
    (await headCommit(repository)) === undefined ? [] : (await targetCandidates(repository, "HEAD")).map(({ ref, why }) => [ref, why]),
  );
  const found = lines.flatMap((line): Branch[] => {
    const [ref = "", changedAt = ""] = line.split(" ");
    // The remote's HEAD is another name for a branch that is in the list.
    if (!ref.startsWith("refs/") || /^refs\/remotes\/[^/]+\/HEAD$/.test(ref)) return [];
    const why = likely.get(ref);
    return [{ name: ref.replace(/^refs\/(heads|remotes)\//, ""), changedAt, ...(why === undefined ? {} : { why }) }];
  });
  return [...found.filter(({ why }) => why !== undefined), ...found.filter(({ why }) => why === undefined)];
}
