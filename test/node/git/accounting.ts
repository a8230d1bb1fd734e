/** Whether every line that git says was added or removed is in a unit. */
import assert from "node:assert/strict";
import type { Change, FileChange, Version } from "../../../extension/core/change/change.ts";
import { linesOf } from "../../../extension/core/change/lines.ts";
import { plainGit } from "./temporary-repository.ts";

/** Lines that git counts as added and as removed. */
export type Counts = readonly [added: number, removed: number];

/**
 * Git's own count of each changed path, so made that the repository has no say in it: attributes that call a file binary are overruled
 * by `--text`, and renames are left as a deletion and an addition. `--minimal` asks for a shortest diff, whose numbers of added and of
 * removed lines are the same whatever form it has. Git keeps that promise nearly always: before it searches, it leaves out lines
 * that occur often among lines without a partner, and then finds a diff that is a little longer.
 */
export function gitCounts(folder: string, base: string, head: string): Map<string, Counts> {
  const output = plainGit(
    folder,
    "--no-replace-objects",
    "diff",
    "--numstat",
    "--text",
    "--no-renames",
    "--no-ext-diff",
    "--no-textconv",
    "--minimal",
    "--ignore-submodules=none",
    "-z",
    base,
    head,
    "--",
  );
  const counts = new Map<string, Counts>();
  for (const entry of output.split("\0").filter(Boolean)) {
    const [added, removed, ...path] = entry.split("\t");
    counts.set(path.join("\t"), [Number(added), Number(removed)]);
  }
  return counts;
}

export interface Account {
  /** Added and removed ones that were compared with git's count. */
  readonly lines: number;
  readonly files: number;
  /** Files in which git's diff is not a shortest one. */
  readonly longer: number;
}

/**
 * Every path of git's is in the change and the other way round. For text with git's line ends, the units have as many added and removed
 * lines as git counts. Where git counts more, it counts as many more added as removed ones, and ours are a shortest diff by another
 * reckoning. Of a rename, old and new text less what was removed and added are equally long. What has no lines for us (binary,
 * link, submodule, UTF-16, a lone CR as line end) has a unit of its own or gives the new text when it is applied.
 */
export function assertAccounted(change: Change, counts: ReadonlyMap<string, Counts>, where: string): Account {
  const paths = change.files.flatMap(({ path, oldPath }) => (oldPath === undefined ? [path] : [path, oldPath]));
  assert.deepEqual(paths.sort(), [...counts.keys()].sort(), where);
  let [lines, longer] = [0, 0];
  for (const file of change.files) {
    const place = `${where}, ${file.path}`;
    assert.ok(file.units.length > 0, `${place} has no unit`);
    const [added, removed] = unitLines(file);
    assert.deepEqual([added, removed], [file.added, file.removed], place);
    if (!hasGitLines(file.before) || !hasGitLines(file.after)) {
      assert.ok(
        file.units.some(({ kind }) => kind !== "text") || applied(file) === verbatim(file.after),
        `${place}: what has no lines has no unit`,
      );
      continue;
    }
    assert.equal(applied(file), verbatim(file.after), place);
    const isShortest = !change.problems.some(({ code, path }) => code === "diff-limit" && path === file.path);
    const [gitAdded, gitRemoved] = counts.get(file.path) ?? [Number.NaN, Number.NaN];
    if (file.oldPath !== undefined) {
      const [, gitOld] = counts.get(file.oldPath) ?? [Number.NaN, Number.NaN];
      assert.equal(gitAdded - added, gitOld - removed, `${place}: a rename`);
    } else {
      assert.equal(added - removed, gitAdded - gitRemoved, place);
      if (isShortest && added !== gitAdded) {
        longer += 1;
        assert.equal(added, linesOf(verbatim(file.after)).length - commonLines(verbatim(file.before), verbatim(file.after)), place);
      }
    }
    lines += added + removed;
  }
  return { lines, files: change.files.length, longer };
}

function unitLines({ units }: FileChange): Counts {
  let [added, removed] = [0, 0];
  for (const unit of units) {
    added += unit.added.end - unit.added.start;
    removed += unit.removed.end - unit.removed.start;
  }
  return [added, removed];
}

/** Whether git divides this content into the same lines; what is absent has none. */
function hasGitLines(version: Version | undefined): boolean {
  if (version === undefined) return true;
  const { content } = version;
  return content.kind === "text" && !content.encoding.startsWith("utf-16") && !/\r(?!\n)/.test(content.verbatim);
}

function verbatim(version: Version | undefined): string {
  return version?.content.kind === "text" ? version.content.verbatim : "";
}

/** The old text with the units put in, which must be the new one. */
function applied(file: FileChange): string {
  const oldLines = linesOf(verbatim(file.before));
  const newLines = linesOf(verbatim(file.after));
  let text = "";
  let at = 0;
  for (const { kind, removed, added } of file.units) {
    if (kind !== "text") continue;
    text += oldLines.slice(at, removed.start).join("") + newLines.slice(added.start, added.end).join("");
    at = removed.end;
  }
  return text + oldLines.slice(at).join("");
}

/** The length of a longest common sequence of lines, by filling in the whole table. */
function commonLines(before: string, after: string): number {
  const old = linesOf(before);
  const young = linesOf(after);
  let above = new Uint32Array(young.length + 1);
  for (const line of old) {
    const row = new Uint32Array(young.length + 1);
    for (const [at, other] of young.entries()) {
      row[at + 1] = line === other ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0);
    }
    above = row;
  }
  return above[young.length] ?? 0;
}
