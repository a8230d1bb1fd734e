/**
 * Whether an editor shows what was reviewed. A mark is about content: nobody can verify a hunk from a text with edits in it, from
 * an older commit, or from a file that has changed since.
 */
import { decode } from "../../core/base/decode.ts";
import { blobId } from "./blob-id.ts";

export type ShownContent = { readonly kind: "reviewed" } | { readonly kind: "other"; readonly why: OtherContent };

/** `edited`: not saved. `changed`: the file on the disk is another now. `undecoded`: the editor shows other characters than it holds. */
export type OtherContent = "edited" | "changed" | "undecoded" | "gone";

export interface ShownText {
  /** As the editor has it. */
  readonly text: string;
  readonly isDirty: boolean;
  /** The file as it lies on the disk now; undefined where there is none. */
  readonly disk: Uint8Array | undefined;
}

/** @param reviewed object id of the content that the review is about */
export function shownContent({ text, isDirty, disk }: ShownText, reviewed: string): ShownContent {
  if (isDirty) return { kind: "other", why: "edited" };
  if (disk === undefined) return { kind: "other", why: "gone" };
  if (blobId(disk, reviewed) !== reviewed && blobId(withLineFeeds(disk), reviewed) !== reviewed) return { kind: "other", why: "changed" };
  // The disk is what was reviewed; that leaves an editor that lags behind, or reads the bytes in an encoding of its own.
  const decoded = decode(disk);
  const isShown = decoded.kind === "text" && !decoded.hasInvalidBytes && plainLines(decoded.text) === plainLines(text);
  return isShown ? { kind: "reviewed" } : { kind: "other", why: "undecoded" };
}

/** Editors show one kind of line end in a document, whatever the file has, and no mark of the byte order. */
function plainLines(text: string): string {
  return text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
}

/** A check-out may write carriage returns that the content in git does not have. */
function withLineFeeds(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, index) => byte !== 0x0d || bytes[index + 1] !== 0x0a);
}
