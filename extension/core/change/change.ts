/** A change: base..head as files, hunks and units. Plain data made from the contents of both sides, without git. */
import type { Digest } from "../base/digest.ts";
import { note, type Problem } from "../base/problem.ts";
import type { Content } from "./content.ts";
import { type Hunk, lineDiff } from "./diff.ts";
import { type LineSet, lineSet } from "./line-set.ts";
import { linesOfVersion } from "./lines.ts";
import { findRenames } from "./rename.ts";
import { type Unit, unitsOf } from "./unit.ts";

/** One side of a change: what the user may call it. */
export interface Side {
  readonly name: string;
  /** Absent for a working tree and for the empty tree before the first commit. */
  readonly commit?: string;
  /** Which rule chose it, as a sentence. */
  readonly chosen: string;
}

export type FileMode = "file" | "executable" | "symlink" | "submodule";

/** A file on one side. `id` is git's object id of the content; empty where the content could not be read. */
export interface Version {
  readonly mode: FileMode;
  readonly id: string;
  readonly content: Content;
}

/** A path and its versions as read: absent where the path is not on that side. Equal versions are no change. */
export interface Entry {
  readonly path: string;
  readonly before?: Version;
  readonly after?: Version;
}

export type FileStatus = "added" | "deleted" | "modified" | "renamed";

export interface FileChange {
  /** The new path; of a deleted file the old one. */
  readonly path: string;
  /** Only where the file is renamed. */
  readonly oldPath?: string;
  readonly status: FileStatus;
  readonly before?: Version;
  readonly after?: Version;
  readonly hunks: readonly Hunk[];
  /** Lines of the new text that this change wrote. */
  readonly addedLines: LineSet;
  /** Lines of the old text that are no more. */
  readonly removedLines: LineSet;
  /** The sizes of the two sets. */
  readonly added: number;
  readonly removed: number;
  readonly units: readonly Unit[];
}

export interface Change {
  readonly base: Side;
  readonly head: Side;
  /** By path, in code point order. */
  readonly files: readonly FileChange[];
  readonly problems: readonly Problem[];
}

export interface ChangeInput {
  readonly base: Side;
  readonly head: Side;
  readonly entries: readonly Entry[];
  /** What was met while reading. */
  readonly problems: readonly Problem[];
}

export function changeOf(input: ChangeInput, digest: Digest): Change {
  const { pairs, problems } = findRenames(input.entries.filter(isDifferent));
  const all = [...input.problems, ...problems];
  const files = pairs.map(({ entry, oldPath }) => fileChange(entry, oldPath, digest, all));
  files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { base: input.base, head: input.head, files, problems: all };
}

/** A content without an id was not read, so it may be anything. */
function isDifferent({ before, after }: Entry): boolean {
  return before?.mode !== after?.mode || before?.id !== after?.id || before?.id === "";
}

function fileChange(entry: Entry, oldPath: string | undefined, digest: Digest, problems: Problem[]): FileChange {
  const { path, before, after } = entry;
  const oldLines = linesOfVersion(before);
  const newLines = linesOfVersion(after);
  const { hunks, isShortest } = lineDiff(oldLines, newLines);
  if (!isShortest) {
    problems.push(
      note(
        "diff-limit",
        `The two versions of ${path} differ too much to compare line by line, so all lines between their common ends count as changed.`,
        { path },
      ),
    );
  }
  const addedLines = lineSet(hunks.map((hunk) => hunk.added));
  const removedLines = lineSet(hunks.map((hunk) => hunk.removed));
  const status = before === undefined ? "added" : after === undefined ? "deleted" : oldPath !== undefined ? "renamed" : "modified";
  const file = {
    path,
    ...(oldPath === undefined ? {} : { oldPath }),
    status,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    hunks,
    addedLines,
    removedLines,
    added: addedLines.size,
    removed: removedLines.size,
  } as const;
  return { ...file, units: unitsOf(file, oldLines, newLines, digest) };
}
