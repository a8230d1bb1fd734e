/** Units: what a person verifies, each with an identity that depends on its content and not on where it stands. */
import type { Digest } from "../base/digest.ts";
import type { FileMode, FileStatus, Version } from "./change.ts";
import type { Hunk } from "./diff.ts";
import { hunkContexts } from "./hunk-context.ts";
import { type LargeFilePointer, largeFilePointer } from "./large-file-pointer.ts";
import type { LineSpan } from "./line-set.ts";

/**
 * `text` is one hunk at zero context lines. The others are changes that no line shows: of bytes, mode, link target, submodule
 * commit, byte encoding, name, of content that Git LFS keeps elsewhere (beside the lines of its pointer), or of a file that has no
 * lines at all.
 */
export type UnitKind = "text" | "binary" | "lfs" | "mode" | "symlink" | "submodule" | "encoding" | "rename" | "empty";

export interface Unit {
  /** sha256 over scheme version, path, removed and added lines verbatim. Equal content has an equal id: see `ordinal`. */
  readonly id: string;
  /** sha256 over the neighbouring lines and the lines that enclose them; over the path for all but `text`. */
  readonly ctx: string;
  /** Which of the units with this id in this file, from 0. */
  readonly ordinal: number;
  readonly kind: UnitKind;
  readonly path: string;
  /** 0-based lines of the old and the new text; both empty for all but `text`. */
  readonly removed: LineSpan;
  readonly added: LineSpan;
  /** For all but `text`: what changed, as a phrase ("mode file to executable"). */
  readonly description?: string;
}

/** Part of every id: a change of the way ids are made must not look like an old mark. */
const scheme = 1;

interface ChangedFile {
  readonly path: string;
  readonly oldPath?: string;
  readonly status: FileStatus;
  readonly before?: Version;
  readonly after?: Version;
  readonly hunks: readonly Hunk[];
}

/** In the order of the file, the units without lines first. */
export function unitsOf(file: ChangedFile, oldLines: readonly string[], newLines: readonly string[], digest: Digest): Unit[] {
  const { path } = file;
  const seal = (value: unknown): string => digest(JSON.stringify(value));
  const nothing: LineSpan = { start: 0, end: 0 };
  const whole = (kind: UnitKind, was: string, is: string, description: string): Unit => ({
    id: seal([scheme, kind, path, was, is]),
    ctx: seal([scheme, path]),
    ordinal: 0,
    kind,
    path,
    removed: nothing,
    added: nothing,
    description,
  });

  const units: Unit[] = [];
  const { before, after } = file;
  if (file.oldPath !== undefined) units.push(whole("rename", file.oldPath, path, `renamed from ${file.oldPath}`));
  const oldMode = modeName(before?.mode);
  const newMode = modeName(after?.mode);
  // A new plain file is its lines; a new file that can be executed is more than that.
  if ((before !== undefined && after !== undefined && oldMode !== newMode) || (before === undefined && after?.mode === "executable")) {
    units.push(whole("mode", oldMode, newMode, before === undefined ? "new and executable" : `from ${oldMode} to ${newMode}`));
  }
  const opaque: UnitKind[] = [];
  for (const version of [before, after]) {
    const kind = opaqueKind(version);
    if (kind !== undefined && !opaque.includes(kind)) opaque.push(kind);
  }
  if (before?.id !== after?.id || before?.id === "") {
    if (pointerOf(before) !== undefined || pointerOf(after) !== undefined)
      units.push(whole("lfs", identity(before), identity(after), transition(before, after)));
    for (const kind of opaque) units.push(whole(kind, identity(before), identity(after), transition(before, after)));
  }

  const marker = verbatimMarker(before, after);
  const contexts = hunkContexts(file.hunks, newLines, oldLines);
  const seen = new Map<string, number>();
  const text = file.hunks.map((hunk, at): Unit => {
    const id = seal([
      scheme,
      marker,
      path,
      oldLines.slice(hunk.removed.start, hunk.removed.end),
      newLines.slice(hunk.added.start, hunk.added.end),
    ]);
    const ordinal = seen.get(id) ?? 0;
    seen.set(id, ordinal + 1);
    return { id, ctx: seal([scheme, ...(contexts[at] ?? [])]), ordinal, kind: "text", path, removed: hunk.removed, added: hunk.added };
  });

  const encodings = [encodingOf(before), encodingOf(after)] as const;
  const bothText = encodings[0] !== undefined && encodings[1] !== undefined;
  if (bothText && (encodings[0] !== encodings[1] || (text.length === 0 && before?.id !== after?.id))) {
    units.push(whole("encoding", identity(before), identity(after), `bytes of ${encodings[0]} to ${encodings[1]}`));
  }
  units.push(...text);
  if (units.length === 0)
    units.push(whole("empty", identity(before), identity(after), after === undefined ? "an empty file deleted" : "an empty file added"));
  return units;
}

function modeName(mode: FileMode | undefined): string {
  return mode ?? "nothing";
}

/** The kind of unit for a content that has no lines to show. */
function opaqueKind(version: Version | undefined): UnitKind | undefined {
  switch (version?.content.kind) {
    case "binary":
    case "unread":
      return "binary";
    case "link":
      return "symlink";
    case "submodule":
      return "submodule";
    default:
      return undefined;
  }
}

function identity(version: Version | undefined): string {
  if (version === undefined) return "";
  const pointer = pointerOf(version);
  if (pointer !== undefined) return `lfs:${pointer.sha256}:${pointer.size}`;
  return version.content.kind === "link" ? `link:${version.content.target}` : `${version.content.kind}:${version.id}`;
}

function transition(before: Version | undefined, after: Version | undefined): string {
  return `from ${shown(before)} to ${shown(after)}`;
}

function shown(version: Version | undefined): string {
  switch (version?.content.kind) {
    case undefined:
      return "nothing";
    case "text": {
      const pointer = pointerOf(version);
      return pointer === undefined ? "text" : `${pointer.size} bytes in Git LFS (sha256 ${pointer.sha256.slice(0, 12)})`;
    }
    case "binary":
      return `${version.content.size} bytes`;
    case "link":
      return `a link to ${version.content.target}`;
    case "submodule":
      return `commit ${version.content.commit}`;
    case "unread":
      return "content that was not read";
  }
}

function pointerOf(version: Version | undefined): LargeFilePointer | undefined {
  return version?.content.kind === "text" ? largeFilePointer(version.content.verbatim) : undefined;
}

function encodingOf(version: Version | undefined): string | undefined {
  return version?.content.kind === "text" ? version.content.encoding : undefined;
}

/** Text that stands for single bytes must never have the id of text that stands for characters. */
function verbatimMarker(before: Version | undefined, after: Version | undefined): string {
  return `${encodingOf(before) === "bytes" ? "bytes" : "text"}-${encodingOf(after) === "bytes" ? "bytes" : "text"}`;
}
