/** What git's index lists: which paths are tracked and what is staged, but nothing about whether they changed. */
import type { FileMode } from "../../core/change/change.ts";
import { type Repository, readPieces } from "./repository.ts";
import type { RawPath } from "./tree.ts";

export interface IndexEntry {
  readonly mode: FileMode;
  readonly id: string;
  /** Left out of the working tree on purpose, by a sparse checkout, or marked so by somebody. */
  readonly isSkipped: boolean;
}

export async function readIndex(repository: Repository): Promise<Map<RawPath, IndexEntry>> {
  const entries = new Map<RawPath, IndexEntry>();
  for (const piece of await readPieces(repository, ["ls-files", "-z", "-v", "--stage"], "list the files of the index")) {
    const match = /^(\S) ([0-7]{6}) ([0-9a-f]+) ([0-3])\t(.*)$/s.exec(piece);
    const [, tag, mode, id, , path] = match ?? [];
    if (tag === undefined || mode === undefined || id === undefined || path === undefined) continue;
    entries.set(path, { mode: indexMode(mode), id, isSkipped: tag.toUpperCase() === "S" });
  }
  return entries;
}

/** Untracked and not ignored: files, and with a `/` at the end repositories inside this one. */
export function readUntracked(repository: Repository): Promise<RawPath[]> {
  return readPieces(repository, ["ls-files", "-z", "--others", "--exclude-standard"], "list the untracked files");
}

function indexMode(mode: string): FileMode {
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
