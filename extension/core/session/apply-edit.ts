/** What a file becomes by an edit of the form "this text for that text". */
import type { Span } from "../base/range.ts";

export interface EditedText {
  readonly text: string;
  /** Where the new text stands in `text`, in order. */
  readonly added: readonly Span[];
}

/** Undefined where the text to replace is not in the file, or stands in it more than once and not all of it is meant. */
export function applyEdit(original: string, before: string, after: string, replacesAll: boolean): EditedText | undefined {
  if (before === "") return original === "" ? { text: after, added: [{ start: 0, end: after.length }] } : undefined;
  const parts = original.split(before);
  if (parts.length < 2 || (parts.length > 2 && !replacesAll)) return undefined;
  const added: Span[] = [];
  let length = 0;
  for (const part of parts.slice(0, -1)) {
    length += part.length;
    added.push({ start: length, end: length + after.length });
    length += after.length;
  }
  return { text: parts.join(after), added };
}
