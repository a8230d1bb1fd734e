/** One file of a working tree as it lies on the disk: never through a link, never through git's memory of it. */

import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, lstatSync, openSync, readlinkSync, readSync, type Stats } from "node:fs";
import type { FileMode } from "../../core/change/change.ts";
import { type ObjectFormat, objectId } from "./objects.ts";
import type { RawPath } from "./tree.ts";

export type DiskFile =
  | { readonly kind: "absent" }
  | { readonly kind: "file"; readonly mode: FileMode; readonly id: string; readonly bytes: Buffer }
  /** Hashed in pieces, not held; `start` are its first bytes. */
  | {
      readonly kind: "large";
      readonly mode: FileMode;
      readonly id: string;
      readonly size: number;
      readonly start: Buffer;
      readonly sha256: string;
    }
  | { readonly kind: "link"; readonly id: string; readonly target: Buffer }
  | { readonly kind: "folder" }
  /** A clause: "it is a named pipe". */
  | { readonly kind: "unreadable"; readonly message: string };

export interface DiskReader {
  read(path: RawPath): DiskFile;
}

const chunkSize = 1024 * 1024;

/** Files above `limit` bytes are not held in memory. */
export function diskReader(root: string, format: ObjectFormat, limit: number): DiskReader {
  // A parent that is a link leads out of the tree: for git, and for us, nothing lies below it.
  const isRealFolder = new Map<RawPath, boolean>();
  const hasRealParents = (path: RawPath): boolean => {
    const slash = path.lastIndexOf("/");
    if (slash < 0) return true;
    const parent = path.slice(0, slash);
    const known = isRealFolder.get(parent);
    if (known !== undefined) return known;
    const isReal = hasRealParents(parent) && (statOf(diskPath(root, parent))?.isDirectory() ?? false);
    isRealFolder.set(parent, isReal);
    return isReal;
  };
  return {
    read: (path) => {
      try {
        return hasRealParents(path) ? readFile(diskPath(root, path), format, limit) : { kind: "absent" };
      } catch (error) {
        return isAbsence(error) ? { kind: "absent" } : { kind: "unreadable", message: reasonOf(error) };
      }
    },
  };
}

/** Names are bytes where the system has them so; Windows has text. */
export function diskPath(root: string, path: RawPath): Buffer | string {
  const bytes = Buffer.from(path, "latin1");
  return process.platform === "win32"
    ? `${root}\\${bytes.toString().replaceAll("/", "\\")}`
    : Buffer.concat([Buffer.from(`${root}/`), bytes]);
}

function readFile(path: Buffer | string, format: ObjectFormat, limit: number): DiskFile {
  const stats = statOf(path);
  if (stats === undefined) return { kind: "absent" };
  if (stats.isDirectory()) return { kind: "folder" };
  if (stats.isSymbolicLink()) {
    const target = readlinkSync(path, { encoding: "buffer" });
    return { kind: "link", id: objectId(format, "blob", target), target };
  }
  if (!stats.isFile()) return { kind: "unreadable", message: "it is neither a file nor a folder nor a link" };
  // Between looking and opening it may have become a link or a pipe: neither is followed nor waited for.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const opened = fstatSync(file);
    if (!opened.isFile()) return { kind: "unreadable", message: "it changed while it was being read" };
    const mode = (opened.mode & 0o100) === 0 ? "file" : "executable";
    return opened.size > limit ? readLarge(file, opened.size, mode, format) : readWhole(file, opened.size, mode, format);
  } finally {
    closeSync(file);
  }
}

function readWhole(file: number, size: number, mode: FileMode, format: ObjectFormat): DiskFile {
  // One byte more than there should be: a read that does not fill it has met the end.
  const bytes = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const count = readSync(file, bytes, length, bytes.length - length, null);
    length += count;
    if (count === 0 || length === size) break;
    if (length > size) return { kind: "unreadable", message: "it grew while it was being read" };
  }
  const content = bytes.subarray(0, length);
  return { kind: "file", mode, id: objectId(format, "blob", content), bytes: content };
}

function readLarge(file: number, size: number, mode: FileMode, format: ObjectFormat): DiskFile {
  const hash = createHash(format).update(`blob ${size}\0`);
  const sha256 = createHash("sha256");
  const chunk = Buffer.allocUnsafe(chunkSize);
  let start = Buffer.alloc(0);
  let length = 0;
  for (;;) {
    const count = readSync(file, chunk, 0, chunk.length, null);
    if (count === 0) break;
    const piece = chunk.subarray(0, count);
    if (length === 0) start = Buffer.from(piece.subarray(0, 4096));
    hash.update(piece);
    sha256.update(piece);
    length += count;
    if (length > size) break;
  }
  if (length !== size) return { kind: "unreadable", message: "it changed while it was being read" };
  return { kind: "large", mode, id: hash.digest("hex"), size, start, sha256: sha256.digest("hex") };
}

function statOf(path: Buffer | string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

function isAbsence(error: unknown): boolean {
  const code = errorCode(error);
  return code === "ENOENT" || code === "ENOTDIR";
}

/** A clause for people. */
export function reasonOf(error: unknown): string {
  switch (errorCode(error)) {
    case "EACCES":
    case "EPERM":
      return "its permissions do not let you read it";
    case "ELOOP":
      return "it became a link while it was being read";
    case "ENOENT":
      return "it does not exist";
    case "ENAMETOOLONG":
      return "its name is too long";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
