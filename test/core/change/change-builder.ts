/** Changes from texts, for tests: no repository needed. */
import { createHash } from "node:crypto";
import { type Change, changeOf, type Entry, type FileMode, type Version } from "../../../extension/core/change/change.ts";
import { type Content, contentOf } from "../../../extension/core/change/content.ts";

export const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

export function version(content: string | Uint8Array | Content, mode: FileMode = "file"): Version {
  if (typeof content !== "string" && !(content instanceof Uint8Array)) return { mode, id: digest(JSON.stringify(content)), content };
  const bytes = Buffer.from(content);
  return { mode, id: digest(bytes.toString("latin1")), content: contentOf(bytes) };
}

/** A path with its old and its new text; undefined where it is not on that side. */
export type Edit = readonly [path: string, before: string | undefined, after: string | undefined];

export function changed(...edits: readonly Edit[]): Change {
  const entries = edits.map(
    ([path, before, after]): Entry => ({
      path,
      ...(before === undefined ? {} : { before: version(before) }),
      ...(after === undefined ? {} : { after: version(after) }),
    }),
  );
  return changeWith(entries);
}

export function changeWith(entries: readonly Entry[]): Change {
  return changeOf(
    { base: { name: "main", chosen: "--base main." }, head: { name: "work", chosen: "--head work." }, entries, problems: [] },
    digest,
  );
}

/** The one file of a change. */
export function fileOf(change: Change): Change["files"][number] {
  const [file] = change.files;
  if (file === undefined || change.files.length !== 1) throw new Error(`${change.files.length} files`);
  return file;
}
