/**
 * Where what lies on the disk is rightly not what was committed: line ends that git converts, and files kept in Git LFS.
 * Both are recomputed here from the bytes; no filter program is started and none is believed.
 */
import { createHash } from "node:crypto";
import { type Repository, readPieces, setting } from "./repository.ts";
import type { RawPath } from "./tree.ts";

export interface FileAttributes {
  /** Git would turn CRLF into LF before a commit. */
  readonly convertsLineEnds: boolean;
  /** The filter program that git would run before a commit. */
  readonly filter?: string;
}

/** Of each path; attribute files are read, nothing is started. */
export async function readAttributes(repository: Repository, paths: readonly RawPath[]): Promise<Map<RawPath, FileAttributes>> {
  const attributes = new Map<RawPath, FileAttributes>();
  if (paths.length === 0) return attributes;
  const autocrlf = (await setting(repository, "core.autocrlf"))?.toLowerCase();
  const isAutomatic = autocrlf === "true" || autocrlf === "input" || autocrlf === "1" || autocrlf === "yes" || autocrlf === "on";
  const input = Buffer.from(paths.map((path) => `${path}\0`).join(""), "latin1");
  const pieces = await readPieces(
    repository,
    ["check-attr", "-z", "--stdin", "text", "eol", "filter"],
    "read the attributes of files",
    input,
  );
  const found = new Map<RawPath, Record<string, string>>();
  for (let at = 0; at + 2 < pieces.length; at += 3) {
    const [path, name, value] = pieces.slice(at, at + 3);
    if (path === undefined || name === undefined || value === undefined) continue;
    found.set(path, { ...found.get(path), [name]: value });
  }
  for (const path of paths) {
    const { text = "unspecified", eol = "unspecified", filter = "unspecified" } = found.get(path) ?? {};
    const isText = text === "set" || text === "auto" || (text !== "unset" && (eol === "lf" || eol === "crlf"));
    const convertsLineEnds = isText || (text === "unspecified" && isAutomatic);
    attributes.set(path, { convertsLineEnds, ...(filter === "unspecified" || filter === "unset" || filter === "set" ? {} : { filter }) });
  }
  return attributes;
}

export function hasCrlf(bytes: Buffer): boolean {
  return bytes.includes("\r\n");
}

/** CRLF as LF; a CR that stands alone stays. */
export function withLineFeeds(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
