/** A submodule of a working tree: the commit that is checked out in it, and what in it is in no commit. */

import { note, type Problem } from "../../core/base/problem.ts";
import { UserError } from "../../core/base/user-error.ts";
import type { Version } from "../../core/change/change.ts";
import { headCommit } from "./base.ts";
import { readCommit } from "./commits.ts";
import { openRepository, type Repository } from "./repository.ts";
import { listTree, type RawPath, shownPath, type TreeFile } from "./tree.ts";

export interface Submodule {
  readonly version: Version;
  readonly problems: readonly Problem[];
}

/** How many of its files differ from what was committed in it, and what was met while reading them. */
export type ReadFiles = (
  inner: Repository,
  head: ReadonlyMap<RawPath, TreeFile>,
) => Promise<{ readonly changes: ReadonlyMap<RawPath, unknown>; readonly problems: readonly Problem[] }>;

/** Files of one submodule that are compared. */
const fileLimit = 200_000;

/** `path` has a folder with a `.git` in it. Throws only where the reading is cancelled; a repository that cannot be read is content that was not read. */
export async function readSubmodule(repository: Repository, path: RawPath, readFiles: ReadFiles): Promise<Submodule> {
  const folder = `${repository.root}/${Buffer.from(path, "latin1").toString()}`;
  const name = shownPath(path);
  let inner: Repository | undefined;
  try {
    inner = await openRepository(folder);
    const commit = await headCommit(inner);
    if (commit === undefined) return unknown;
    const version: Version = { mode: "submodule", id: commit, content: { kind: "submodule", commit } };
    const problems: Problem[] = [];
    const { tree } = await readCommit(inner, commit);
    const files = await listTree(tree, { objects: inner.objects, problems, limit: fileLimit });
    const { changes, problems: met } = await readFiles(inner, files);
    const isUnclear = [...problems, ...met].some(({ weight }) => weight === "blocking");
    if (changes.size === 0 && !isUnclear) return { version, problems: [] };
    const what = isUnclear
      ? `Whether the files of the submodule ${name} are those of its commit could not be told`
      : `In the submodule ${name} ${changes.size === 1 ? "one file differs" : `${changes.size} files differ`} from its commit, which no commit of this repository can hold, so that was not read`;
    return { version, problems: [note("submodule-edits", `${what}. Review it with --cwd ${name}.`, { path: name })] };
  } catch (error) {
    if (!(error instanceof UserError) || error.code === "cancelled") throw error;
    return unknown;
  } finally {
    inner?.dispose();
  }
}

const unknown: Submodule = {
  version: {
    mode: "submodule",
    id: "",
    content: { kind: "unread", reason: "unreadable", message: "its commit cannot be told", start: "" },
  },
  problems: [],
};
