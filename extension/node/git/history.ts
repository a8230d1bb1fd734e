/** The commits between base and head, and the versions of the changed files on the way: read from objects, not from `git log`. */
import { note, type Problem } from "../../core/base/problem.ts";
import type { Change } from "../../core/change/change.ts";
import { contentOf } from "../../core/change/content.ts";
import { linesOf, linesOfVersion } from "../../core/change/lines.ts";
import { type CommitRecord, commitRecord } from "../../core/change/provenance/commit-record.ts";
import { type FileOrigins, type FileStep, lineOrigins } from "../../core/change/provenance/line-origin.ts";
import type { Repository } from "./repository.ts";
import { readGit } from "./run.ts";
import { compareTrees, rawPath, shownPath, treeFile } from "./tree.ts";

export interface HistoryLimits {
  /** Commits of base..head; the rest, the older ones, is not read. */
  readonly commits: number;
  /** Commits times changed files: above it, lines are not followed. */
  readonly steps: number;
  /** Bytes of one version. */
  readonly file: number;
  /** Bytes of all versions. */
  readonly total: number;
  /** Files that one commit may touch. */
  readonly touched: number;
  /** For following lines; files that were not reached by then are not followed. */
  readonly milliseconds: number;
}

export const historyLimits: HistoryLimits = {
  commits: 1000,
  steps: 1_000_000,
  file: 2 * 1024 * 1024,
  total: 128 * 1024 * 1024,
  touched: 20_000,
  milliseconds: 10_000,
};

export interface History {
  /** Children before their parents. */
  readonly commits: readonly CommitRecord[];
  /** Whether there are more commits in base..head than were read. */
  readonly isCut: boolean;
  readonly problems: readonly Problem[];
}

/** `base` undefined stands for the empty history. What cannot be read is a problem, and the rest is there. */
export async function readHistory(
  repository: Repository,
  base: string | undefined,
  head: string,
  limit: number = historyLimits.commits,
): Promise<History> {
  const problems: Problem[] = [];
  const range = base === undefined ? [head] : [head, `^${base}`];
  const args = ["rev-list", "--topo-order", `--max-count=${limit + 1}`, "--end-of-options", ...range];
  const ids = (await readGit(repository.root, args, "list the commits of the change")).toString().split("\n").filter(Boolean);
  const isCut = ids.length > limit;
  if (isCut) {
    problems.push(
      note(
        "history-cut",
        `The change has more than ${limit} commits; only the last ${limit} were looked at for who wrote it. Review it in smaller steps, with --base.`,
      ),
    );
  }
  if (repository.isShallow) {
    problems.push(
      note(
        "shallow-history",
        "The clone is shallow: commits of the change that are not here were not looked at, and nobody can be known from before. Run `git fetch --unshallow`.",
      ),
    );
  }
  const read = await inGroups(ids.slice(0, limit), (id) => commitOf(repository, id, problems));
  return { commits: read.filter((one) => one !== undefined), isCut, problems };
}

/** In bytes: of a thousand commits at once. */
const commitLimit = 256 * 1024;

/** Undefined where it cannot be read, which is then a problem. */
export async function commitOf(repository: Repository, id: string, problems: Problem[]): Promise<CommitRecord | undefined> {
  const read = await repository.objects.read(id, commitLimit);
  const record = read.kind === "object" && read.type === "commit" ? commitRecord(id, read.bytes) : undefined;
  if (record === undefined) {
    const reason = read.kind === "object" ? "it is malformed" : read.kind === "corrupt" ? read.message : `it is ${read.kind}`;
    problems.push(note("unreadable-commit", `Commit ${id.slice(0, 12)} cannot be read (${reason}), so who made it is not known.`));
  }
  return record;
}

export async function inGroups<In, Out>(items: readonly In[], read: (item: In) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = [];
  for (let at = 0; at < items.length; at += 64) results.push(...(await Promise.all(items.slice(at, at + 64).map(read))));
  return results;
}

export interface FollowedFiles {
  /** By path at the head; files that were not followed have none. */
  readonly origins: ReadonlyMap<string, FileOrigins>;
  /** By path at the head: the commits that touched the file under its old or its new name, youngest first. */
  readonly touching: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly Problem[];
}

/**
 * Follows the lines of the changed files through the commits. A file is followed under its present name and, where it was
 * renamed, its name at the base; names in between are taken for new files. A merge is compared with each of its parents.
 */
export async function followFiles(
  repository: Repository,
  change: Change,
  history: History,
  limits: HistoryLimits = historyLimits,
): Promise<FollowedFiles> {
  const problems: Problem[] = [];
  const touches = await touchedFiles(repository, change, history, limits, problems);
  const touching = new Map(change.files.map((file) => [file.path, touches.byFile.get(file.path) ?? []] as const));
  const origins = new Map<string, FileOrigins>();
  if (history.isCut || history.commits.length * change.files.length > limits.steps) {
    problems.push(
      note(
        "lines-not-followed",
        `The change has too many commits and files (${history.commits.length} and ${change.files.length}) to follow each line to its commit, so what a commit says counts for all of the files it touched.`,
      ),
    );
    return { origins, touching, problems };
  }
  const texts = versionTexts(repository, limits);
  const skipped: string[] = [];
  const deadline = performance.now() + limits.milliseconds;
  const isLate = (): boolean => performance.now() > deadline;
  for (const file of change.files) {
    if (!file.units.some((unit) => unit.kind === "text")) continue;
    const followed = await followFile(repository, file, history, touches.at, texts, isLate);
    if (followed === undefined) skipped.push(file.path);
    else {
      origins.set(file.path, followed);
      if (!followed.isExact) skipped.push(file.path);
    }
  }
  const [first] = skipped;
  if (first !== undefined) {
    const others = skipped.length > 1 ? ` and ${skipped.length - 1} more files` : "";
    const message = `The versions of ${first}${others} on the way from base to head are too many, too large, too different or not readable, so not each of their lines could be followed to its commit.`;
    problems.push(note("lines-not-followed", message));
  }
  return { origins, touching, problems };
}

/** What a commit made of a path that it touched: the blob, or null where the path is gone. By commit, parent and path. */
type Touched = ReadonlyMap<string, ReadonlyMap<string, { readonly before: string | null; readonly after: string | null }>>;

async function touchedFiles(
  repository: Repository,
  change: Change,
  history: History,
  limits: HistoryLimits,
  problems: Problem[],
): Promise<{ readonly at: Touched; readonly byFile: ReadonlyMap<string, readonly string[]> }> {
  const fileOf = new Map<string, string>();
  for (const { path, oldPath } of change.files) {
    fileOf.set(path, path);
    if (oldPath !== undefined) fileOf.set(oldPath, path);
  }
  const treeOf = new Map(history.commits.map(({ id, tree }) => [id, tree] as const));
  const at = new Map<string, Map<string, { before: string | null; after: string | null }>>();
  const byFile = new Map<string, string[]>();
  for (const { id, tree, parents } of history.commits) {
    // A merge made what differs from all of its parents; the rest came with one of them.
    let seen: ReadonlySet<string> | undefined;
    for (const parent of parents.length === 0 ? [undefined] : parents) {
      const before = parent === undefined ? undefined : (treeOf.get(parent) ?? (await commitOf(repository, parent, problems))?.tree);
      const reader = { objects: repository.objects, problems: [], limit: limits.touched };
      const paths = new Map<string, { before: string | null; after: string | null }>();
      const here = new Set<string>();
      for (const difference of await compareTrees(before, tree, reader)) {
        const path = shownPath(difference.path);
        const file = fileOf.get(path);
        if (file === undefined) continue;
        paths.set(path, { before: difference.before?.id ?? null, after: difference.after?.id ?? null });
        here.add(file);
      }
      const earlier = seen;
      seen = earlier === undefined ? here : new Set([...here].filter((file) => earlier.has(file)));
      at.set(`${id} ${parent ?? ""}`, paths);
    }
    for (const file of seen ?? []) {
      const commits = byFile.get(file);
      if (commits === undefined) byFile.set(file, [id]);
      else commits.push(id);
    }
  }
  return { at, byFile };
}

type Texts = (blob: string) => Promise<readonly string[] | undefined>;

/** The same list for the same blob; undefined where it is no text that is read. */
function versionTexts(repository: Repository, limits: HistoryLimits): Texts {
  const known = new Map<string, readonly string[] | undefined>();
  let size = 0;
  return async (blob) => {
    if (known.has(blob)) return known.get(blob);
    const read = await repository.objects.read(blob, Math.max(0, Math.min(limits.file, limits.total - size)));
    const content = read.kind === "object" && read.type === "blob" ? contentOf(read.bytes) : undefined;
    if (read.kind === "object") size += read.bytes.length;
    const lines = content?.kind === "text" ? linesOf(content.verbatim) : undefined;
    known.set(blob, lines);
    return lines;
  };
}

const noLines: readonly string[] = [];

/** Undefined where one of its versions is no text that can be read, or time ran out. */
async function followFile(
  repository: Repository,
  file: Change["files"][number],
  history: History,
  touched: Touched,
  texts: Texts,
  isLate: () => boolean,
): Promise<FileOrigins | undefined> {
  const names = file.oldPath === undefined ? [file.path] : [file.path, file.oldPath];
  /** For each commit of the change, and the commits just before it, the step that has its version of the file. */
  const stepOf = new Map<string, string>();
  const blobs = new Map<string, ReadonlyMap<string, string | null>>();
  const steps: FileStep[] = [];

  const take = async (step: Omit<FileStep, "lines">, own: ReadonlyMap<string, string | null>): Promise<boolean> => {
    const blob = names.map((name) => own.get(name) ?? undefined).find((one) => one !== undefined);
    const lines = blob === undefined ? noLines : await texts(blob);
    if (lines === undefined) return false;
    stepOf.set(step.commit, step.commit);
    blobs.set(step.commit, own);
    steps.push({ ...step, lines });
    return true;
  };

  const inside = new Set(history.commits.map(({ id }) => id));
  for (const { id, parents } of history.commits.toReversed()) {
    const changes = parents.length === 0 ? [touched.get(`${id} `)] : parents.map((parent) => touched.get(`${id} ${parent}`));
    const [first = ""] = parents;
    const known = stepOf.get(first);
    // Most commits leave most files alone.
    if (parents.length === 1 && known !== undefined && !names.some((name) => changes[0]?.has(name))) {
      stepOf.set(id, known);
      continue;
    }
    if (isLate()) return undefined;
    for (const [at, parent] of parents.entries()) {
      if (inside.has(parent) || stepOf.has(parent)) continue;
      const own = await blobsBefore(repository, parent, names, changes[at]);
      if (!(await take({ commit: parent, parents: [], isOutside: true }, own))) return undefined;
    }
    const before = blobs.get(stepOf.get(first) ?? "");
    const own = new Map(
      names.map((name) => [name, changes[0]?.get(name)?.after ?? (changes[0]?.has(name) ? null : (before?.get(name) ?? null))]),
    );
    if (!(await take({ commit: id, parents: parents.map((parent) => stepOf.get(parent) ?? parent) }, own))) return undefined;
  }
  const before = linesOfVersion(file.before);
  const after = linesOfVersion(file.after);
  const last = steps.at(-1);
  // A working tree, or a head that the history could not show, stands on top.
  if (last !== undefined && !isSame(last.lines, after)) steps.push({ commit: "", parents: [last.commit], lines: after });
  return lineOrigins(before, steps, isLate);
}

/** Of a commit outside of the change: by what a commit on top of it replaced, else from its tree. */
async function blobsBefore(
  repository: Repository,
  commit: string,
  names: readonly string[],
  replaced: ReadonlyMap<string, { readonly before: string | null }> | undefined,
): Promise<ReadonlyMap<string, string | null>> {
  const tree = names.every((name) => replaced?.has(name)) ? undefined : (await commitOf(repository, commit, []))?.tree;
  const blobs = new Map<string, string | null>();
  for (const name of names) {
    const raw = rawPath(name);
    blobs.set(
      name,
      replaced?.get(name)?.before ?? (replaced?.has(name) ? null : ((await treeFile(tree, raw, repository.objects))?.id ?? null)),
    );
  }
  return blobs;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((line, at) => line === b[at]));
}
