/**
 * What in the working tree is not as in HEAD, told from the files themselves. Every tracked file is read and hashed: git's own
 * shortcut, the times and sizes in the index, is a file that anybody who can edit the working tree can edit as well.
 */
import { setImmediate } from "node:timers/promises";
import { note, type Problem } from "../../core/base/problem.ts";
import { userError } from "../../core/base/user-error.ts";
import type { FileMode, Version } from "../../core/change/change.ts";
import { contentOf, startOf, tooLarge } from "../../core/change/content.ts";
import { largeFilePointer } from "../../core/change/large-file-pointer.ts";
import { pathName } from "../../core/change/path-name.ts";
import { type FileAttributes, hasCrlf, readAttributes, sha256Of, withLineFeeds } from "./check-out.ts";
import { type DiskFile, diskReader } from "./disk-file.ts";
import { type IndexEntry, readIndex, readUntracked } from "./index-entries.ts";
import { objectId } from "./objects.ts";
import { type Repository, setting } from "./repository.ts";
import { readSubmodule } from "./submodule.ts";
import { isHarmlessName, type RawPath, shownPath, type TreeFile } from "./tree.ts";

export interface WorkingTree {
  readonly head: ReadonlyMap<RawPath, TreeFile>;
  /** Paths that differ from HEAD; undefined where the file is gone. */
  readonly changes: ReadonlyMap<RawPath, Version | undefined>;
  readonly problems: readonly Problem[];
}

export interface WorkingTreeOptions {
  /** In bytes: larger files are hashed, not kept. */
  readonly fileLimit: number;
  readonly signal?: { readonly aborted: boolean };
  readonly progress?: (done: number, total: number) => void;
  /** Whether a path is to be looked at. */
  readonly includes: (path: RawPath) => boolean;
}

export async function readWorkingTree(
  repository: Repository,
  head: ReadonlyMap<RawPath, TreeFile>,
  options: WorkingTreeOptions,
): Promise<WorkingTree> {
  const problems: Problem[] = [];
  const [index, untracked, fileMode, sparseCheckout] = await Promise.all([
    readIndex(repository),
    readUntracked(repository),
    setting(repository, "core.fileMode"),
    setting(repository, "core.sparseCheckout"),
  ]);
  const hasModes = process.platform !== "win32" && fileMode !== "false";
  const isSparse = sparseCheckout === "true";
  const paths = new Set([...head.keys(), ...index.keys()].filter((path) => path.split("/").every(isHarmlessName)));
  for (const path of untracked) {
    if (!path.endsWith("/")) paths.add(path);
    else if (options.includes(path)) {
      const name = shownPath(path);
      problems.push(
        note(
          "nested-repository",
          `${name} is a git repository of its own, which belongs to no commit of this one, so it was not read. Review it with --cwd ${name}.`,
          { path: name },
        ),
      );
    }
  }
  const disk = diskReader(repository.root, repository.objectFormat, options.fileLimit);

  const changes = new Map<RawPath, Version | undefined>();
  const differing = new Map<RawPath, DiskFile>();
  const staged: RawPath[] = [];
  let left = 0;
  let done = 0;
  for (const path of paths) {
    done += 1;
    if (done % 256 === 0) {
      options.progress?.(done, paths.size);
      await setImmediate();
      if (options.signal?.aborted)
        throw userError("cancelled", "The review was stopped before it was finished.", "Start it again for a result.");
    }
    if (!options.includes(path)) continue;
    const committed = head.get(path);
    const entry = index.get(path);
    const file = disk.read(path);
    if (committed?.mode === "submodule" || (committed === undefined && entry?.mode === "submodule")) {
      const version = await submoduleVersion(repository, path, file, committed, options, problems);
      if (version !== "same") changes.set(path, version);
      continue;
    }
    if (entry !== undefined && isStagedOnly(entry, committed, file)) staged.push(path);
    if (isAbsent(file)) {
      if (entry?.isSkipped && isSparse) left += 1;
      else if (committed !== undefined) changes.set(path, undefined);
    } else if (committed === undefined || !isSame(file, committed, hasModes)) differing.set(path, file);
  }
  await compareContents(repository, head, differing, hasModes, options.fileLimit, changes, problems);
  if (left > 0)
    problems.push(note("sparse-checkout", `${counted(left)} not on the disk because of the sparse checkout; they count as unchanged.`));
  if (staged.length > 0) {
    problems.push(
      note(
        "staged-content",
        `What is staged of ${named(staged)} is neither what HEAD has nor what lies on the disk, and the next commit would take it. Only the disk was read: review the commit once it is made.`,
      ),
    );
  }
  return { head, changes, problems };
}

function isAbsent(file: DiskFile): boolean {
  return file.kind === "absent" || file.kind === "folder";
}

function isSame(file: DiskFile, committed: TreeFile, hasModes: boolean): boolean {
  switch (file.kind) {
    case "file":
    case "large":
      // Where links cannot be made, git writes the target into a plain file.
      return file.id === committed.id && (committed.mode === "symlink" ? !hasModes : !hasModes || file.mode === committed.mode);
    case "link":
      return committed.mode === "symlink" && file.id === committed.id;
    default:
      return false;
  }
}

function isStagedOnly(entry: IndexEntry, committed: TreeFile | undefined, file: DiskFile): boolean {
  if (/^0+$/.test(entry.id) || entry.id === committed?.id || entry.mode === "submodule") return false;
  // An entry added with the intent to add has the id of the empty file.
  if (committed === undefined && (entry.id.startsWith("e69de29bb2d1d643") || entry.id.startsWith("473a0f4c3be8a936"))) return false;
  return !("id" in file) || file.id !== entry.id;
}

/** Second look at what differs: line ends and large files that a check-out changes are no changes. */
async function compareContents(
  repository: Repository,
  head: ReadonlyMap<RawPath, TreeFile>,
  differing: ReadonlyMap<RawPath, DiskFile>,
  hasModes: boolean,
  fileLimit: number,
  changes: Map<RawPath, Version | undefined>,
  problems: Problem[],
): Promise<void> {
  const tracked = [...differing.keys()].filter((path) => head.has(path));
  const attributes = await readAttributes(repository, tracked);
  const converted: RawPath[] = [];
  const filtered = new Map<string, RawPath[]>();
  for (const [path, file] of differing) {
    const committed = head.get(path);
    const fixed = committed === undefined ? undefined : await asCommitted(repository, file, committed, attributes.get(path), fileLimit);
    const mode = modeOf(file, committed, hasModes);
    if (fixed?.isConverted === true) converted.push(path);
    if (committed !== undefined && fixed?.id === committed.id && mode === committed.mode) continue;
    const filter = attributes.get(path)?.filter;
    if (filter !== undefined) filtered.set(filter, [...(filtered.get(filter) ?? []), path]);
    changes.set(path, versionOf(file, mode, fixed, fileLimit));
  }
  if (converted.length > 0)
    problems.push(
      note(
        "line-ends",
        `${counted(converted.length)} on the disk with CRLF where HEAD has LF; git converts them at each commit, so this is not shown as a change.`,
      ),
    );
  for (const [filter, paths] of filtered) {
    problems.push(
      note(
        "filter-not-run",
        `Git would pass ${named(paths)} through the filter program "${filter}" before a commit. It was not started: what is reviewed is what lies on the disk.`,
      ),
    );
  }
}

interface AsCommitted {
  readonly id: string;
  /** Where it is not what was read from the disk. */
  readonly bytes?: Buffer;
  readonly isConverted: boolean;
}

/** The content as git would commit it, as far as that can be told without starting anything. */
async function asCommitted(
  repository: Repository,
  file: DiskFile,
  committed: TreeFile,
  attributes: FileAttributes | undefined,
  fileLimit: number,
): Promise<AsCommitted | undefined> {
  if (file.kind !== "file" && file.kind !== "large") return undefined;
  if (file.id === committed.id) return { id: file.id, isConverted: false };
  const mayBePointer = attributes?.filter !== undefined;
  const mayBeConverted = attributes?.convertsLineEnds === true && file.kind === "file" && hasCrlf(file.bytes) && !file.bytes.includes(0);
  if (!mayBePointer && !mayBeConverted) return undefined;
  const before = await repository.objects.read(committed.id, fileLimit);
  if (before.kind !== "object") return undefined;
  if (mayBePointer) {
    const pointer = largeFilePointer(before.bytes.toString("latin1", 0, 2048));
    const size = file.kind === "file" ? file.bytes.length : file.size;
    if (pointer !== undefined && pointer.size === size && pointer.sha256 === (file.kind === "file" ? sha256Of(file.bytes) : file.sha256)) {
      return { id: committed.id, isConverted: false };
    }
  }
  // A file that was committed with CRLF is left as it is, by git as well.
  if (!mayBeConverted || file.kind !== "file" || hasCrlf(before.bytes)) return undefined;
  const bytes = withLineFeeds(file.bytes);
  return { id: objectId(repository.objectFormat, "blob", bytes), bytes, isConverted: true };
}

function modeOf(file: DiskFile, committed: TreeFile | undefined, hasModes: boolean): FileMode {
  if (file.kind === "link") return "symlink";
  if (!hasModes) return committed?.mode ?? "file";
  return file.kind === "file" || file.kind === "large" ? file.mode : (committed?.mode ?? "file");
}

function versionOf(file: DiskFile, mode: FileMode, fixed: AsCommitted | undefined, fileLimit: number): Version | undefined {
  switch (file.kind) {
    case "absent":
    case "folder":
      return undefined;
    case "file":
      if (mode === "symlink") return { mode, id: file.id, content: { kind: "link", target: pathName(file.bytes) } };
      return { mode, id: fixed?.id ?? file.id, content: contentOf(fixed?.bytes ?? file.bytes) };
    case "large":
      return {
        mode,
        id: file.id,
        content: { kind: "unread", reason: "too-large", message: tooLarge(file.size, fileLimit), start: startOf(file.start) },
      };
    case "link":
      return { mode, id: file.id, content: { kind: "link", target: pathName(file.target) } };
    case "unreadable":
      return {
        mode,
        id: "",
        content: { kind: "unread", reason: "unreadable", message: file.message, start: "" },
      };
  }
}

/** The commit that is checked out in a submodule, with a note of what differs from it. One that is not checked out has not changed. */
async function submoduleVersion(
  repository: Repository,
  path: RawPath,
  file: DiskFile,
  committed: TreeFile | undefined,
  options: WorkingTreeOptions,
  problems: Problem[],
): Promise<Version | undefined | "same"> {
  if (file.kind === "absent") return committed === undefined ? "same" : undefined;
  if (file.kind !== "folder") return versionOf(file, modeOf(file, undefined, true), undefined, options.fileLimit);
  if (diskReader(repository.root, repository.objectFormat, 0).read(`${path}/.git`).kind === "absent") return "same";
  const { fileLimit, signal } = options;
  const inside = { fileLimit, includes: () => true, ...(signal === undefined ? {} : { signal }) };
  const { version, problems: met } = await readSubmodule(repository, path, (inner, files) => readWorkingTree(inner, files, inside));
  problems.push(...met);
  return committed?.id === version.id ? "same" : version;
}

function counted(count: number): string {
  return count === 1 ? "One file is" : `${count} files are`;
}

function named(paths: readonly RawPath[]): string {
  const shown = paths.slice(0, 3).map(shownPath).join(", ");
  return paths.length > 3 ? `${shown} and ${paths.length - 3} more files` : shown;
}
