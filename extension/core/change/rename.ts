/** Which deleted file lives on under which new name: by equal content, else by at least half of its lines. */
import { note, type Problem } from "../base/problem.ts";
import type { Entry, Version } from "./change.ts";
import { linesOf } from "./lines.ts";

export interface Pair {
  /** Of a rename: the new path with both versions. */
  readonly entry: Entry;
  readonly oldPath?: string;
}

/** Files on either side that are compared line by line; a larger change is paired by equal content only. */
const maximumCandidates = 400;
const maximumLines = 1_000_000;
/** Pairs of files that have a line in common, counted for each line. */
const maximumComparisons = 20_000_000;
const minimumSimilarity = 0.5;

export function findRenames(entries: readonly Entry[]): { readonly pairs: readonly Pair[]; readonly problems: readonly Problem[] } {
  const deleted = new Map<string, { path: string; before: Version }>();
  const added = new Map<string, { path: string; after: Version }>();
  const pairs: Pair[] = [];
  for (const { path, before, after } of entries) {
    if (before !== undefined && after !== undefined) pairs.push({ entry: { path, before, after } });
    else if (before !== undefined) deleted.set(path, { path, before });
    else if (after !== undefined) added.set(path, { path, after });
  }
  const join = (oldPath: string, path: string): void => {
    const before = deleted.get(oldPath)?.before;
    const after = added.get(path)?.after;
    if (before === undefined || after === undefined) return;
    pairs.push({ entry: { path, before, after }, oldPath });
    deleted.delete(oldPath);
    added.delete(path);
  };
  joinEqual(deleted, added, join);
  const problems = joinSimilar(deleted, added, join);
  for (const entry of [...deleted.values(), ...added.values()]) pairs.push({ entry });
  return { pairs, problems };
}

type Deleted = ReadonlyMap<string, { readonly path: string; readonly before: Version }>;
type Added = ReadonlyMap<string, { readonly path: string; readonly after: Version }>;

function joinEqual(deleted: Deleted, added: Added, join: (oldPath: string, path: string) => void): void {
  const byContent = new Map<string, string[]>();
  for (const { path, before } of deleted.values()) {
    const key = contentKey(before);
    if (key === undefined) continue;
    const paths = byContent.get(key);
    if (paths === undefined) byContent.set(key, [path]);
    else paths.push(path);
  }
  // Two rounds, so that of several copies the one that kept its name is the one that moved.
  for (const sameName of [true, false]) {
    for (const { path, after } of [...added.values()]) {
      const paths = byContent.get(contentKey(after) ?? "") ?? [];
      const at = sameName ? paths.findIndex((oldPath) => baseName(oldPath) === baseName(path)) : 0;
      const [oldPath] = at < 0 ? [] : paths.splice(at, 1);
      if (oldPath !== undefined) join(oldPath, path);
    }
  }
}

/** Files without content say nothing about where they came from. */
function contentKey({ mode, id, content }: Version): string | undefined {
  if (id === "" || (content.kind === "text" && content.verbatim === "")) return undefined;
  return `${mode === "executable" ? "file" : mode} ${id}`;
}

function joinSimilar(deleted: Deleted, added: Added, join: (oldPath: string, path: string) => void): Problem[] {
  const olds = [...deleted.values()].flatMap(({ path, before }) => weighed(path, before));
  const news = [...added.values()].flatMap(({ path, after }) => weighed(path, after));
  if (olds.length === 0 || news.length === 0) return [];
  const lineCount = [...olds, ...news].reduce((sum, file) => sum + file.lines.length, 0);
  if (olds.length > maximumCandidates || news.length > maximumCandidates || lineCount > maximumLines) return [tooMany()];
  const where = new Map<string, Map<number, number>>();
  olds.forEach(({ lines }, file) => {
    for (const line of lines) {
      const counts = where.get(line) ?? new Map<number, number>();
      counts.set(file, (counts.get(file) ?? 0) + 1);
      where.set(line, counts);
    }
  });
  const candidates: { similarity: number; sameName: boolean; oldPath: string; path: string }[] = [];
  let comparisons = 0;
  for (const file of news) {
    const counts = new Map<string, number>();
    for (const line of file.lines) counts.set(line, (counts.get(line) ?? 0) + 1);
    const common = new Map<number, number>();
    for (const [line, count] of counts) {
      const there = where.get(line);
      if (there === undefined) continue;
      comparisons += there.size;
      if (comparisons > maximumComparisons) return [tooMany()];
      for (const [old, oldCount] of there) common.set(old, (common.get(old) ?? 0) + Math.min(count, oldCount) * line.length);
    }
    for (const [old, shared] of common) {
      const from = olds[old];
      if (from === undefined) continue;
      const similarity = shared / Math.max(from.size, file.size);
      if (similarity < minimumSimilarity) continue;
      candidates.push({ similarity, sameName: baseName(from.path) === baseName(file.path), oldPath: from.path, path: file.path });
    }
  }
  candidates.sort(
    (a, b) =>
      b.similarity - a.similarity || Number(b.sameName) - Number(a.sameName) || compare(a.oldPath, b.oldPath) || compare(a.path, b.path),
  );
  for (const { oldPath, path } of candidates) join(oldPath, path);
  return [];
}

function tooMany(): Problem {
  return note(
    "rename-limit",
    "So much was added and deleted that only renames without edits were looked for: an edited renamed file shows as deleted and added.",
  );
}

interface Weighed {
  readonly path: string;
  readonly lines: readonly string[];
  readonly size: number;
}

function weighed(path: string, { content }: Version): Weighed[] {
  if (content.kind !== "text" || content.verbatim === "") return [];
  return [{ path, lines: linesOf(content.verbatim), size: content.verbatim.length }];
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
