/** What the doctor looks at, read once: commit, index, settings, and the names on the disk. Nothing is run or changed. */
import { isAbsolute, join, relative } from "node:path";
import type { Problem } from "../../core/base/problem.ts";
import type { FileMode } from "../../core/change/change.ts";
import { headCommit } from "../git/base.ts";
import { readCommit } from "../git/commits.ts";
import { type DiskReader, diskReader } from "../git/disk-file.ts";
import { readUntracked } from "../git/index-entries.ts";
import { type Repository, readPieces } from "../git/repository.ts";
import { readSettings, type Setting } from "../git/settings.ts";
import { listTree, type RawPath, type TreeFile } from "../git/tree.ts";

export interface StoredEntry extends TreeFile {
  readonly isSkipped: boolean;
  readonly isAssumedUnchanged: boolean;
}

export interface Ground {
  readonly repository: Repository;
  readonly head: ReadonlyMap<RawPath, TreeFile>;
  /** Empty where there is no working tree. */
  readonly index: ReadonlyMap<RawPath, StoredEntry>;
  /** Untracked and not ignored. */
  readonly untracked: readonly RawPath[];
  readonly disk: DiskReader;
  readonly settings: readonly Setting[];
  /** Those of the repository itself, which nobody chose for this machine. */
  readonly own: readonly Setting[];
  /** Grows while the doctor looks. */
  readonly problems: Problem[];
}

/** Enough for an attribute, ignore or module file. */
export const smallFileLimit = 4 * 1024 * 1024;
const fileLimit = 2_000_000;

export async function readGround(repository: Repository): Promise<Ground> {
  const problems: Problem[] = [];
  const commit = await headCommit(repository);
  const tree = commit === undefined ? undefined : (await readCommit(repository, commit)).tree;
  const head = await listTree(tree, { objects: repository.objects, problems, limit: fileLimit });
  const settings = await readSettings(repository);
  return {
    repository,
    head,
    index: repository.hasWorkingTree ? await readStored(repository) : new Map(),
    untracked: repository.hasWorkingTree ? await readUntracked(repository) : [],
    disk: diskReader(repository.root, repository.objectFormat, smallFileLimit),
    settings,
    own: settings.filter(({ scope }) => scope === "local" || scope === "worktree"),
    problems,
  };
}

/** Every name that is committed, staged or lying in the working tree, with the object where there is one. */
export function allFiles({ head, index, untracked }: Ground): Map<RawPath, TreeFile | undefined> {
  const files = new Map<RawPath, TreeFile | undefined>(head);
  for (const [path, entry] of index) files.set(path, entry);
  for (const path of untracked) if (!files.has(path)) files.set(path.replace(/\/$/, ""), undefined);
  return files;
}

/** A path on this machine as a report names it. */
export function shownFile({ root }: Repository, path: string): string {
  const inside = relative(root, path);
  return inside === "" || inside.startsWith("..") || isAbsolute(inside) ? path : inside.replaceAll("\\", "/");
}

export function inGitDirectory(repository: Repository, name: string): string {
  return join(repository.commonDirectory, name);
}

/** `a, b, c and 4 more`. */
export function examples(names: readonly string[], count = 3): string {
  const rest = names.length - count;
  return names.slice(0, count).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

async function readStored(repository: Repository): Promise<Map<RawPath, StoredEntry>> {
  const entries = new Map<RawPath, StoredEntry>();
  for (const piece of await readPieces(repository, ["ls-files", "-z", "-v", "--stage"], "list the files of the index")) {
    const [, tag, mode, id, path] = /^(\S) ([0-7]{6}) ([0-9a-f]+) [0-3]\t(.*)$/s.exec(piece) ?? [];
    if (tag === undefined || mode === undefined || id === undefined || path === undefined) continue;
    entries.set(path, { mode: modeOf(mode), id, isSkipped: tag.toUpperCase() === "S", isAssumedUnchanged: tag !== tag.toUpperCase() });
  }
  return entries;
}

function modeOf(mode: string): FileMode {
  switch (mode) {
    case "120000":
      return "symlink";
    case "160000":
      return "submodule";
    case "100755":
      return "executable";
    default:
      return "file";
  }
}
