/** A check: what no query over one file can say of a change, as a function from both sides of its files to what was seen. */
import type { Outline } from "../../base/outline.ts";
import type { Range } from "../../base/range.ts";
import type { Area } from "../area.ts";
import type { FileChange } from "../change.ts";

/** One side of a changed file that has text. */
export interface CheckedText {
  /** As analysed: the lines of `FileChange.addedLines` (head) and `removedLines` (base) count in it. */
  readonly text: string;
  /** The language id it was read as; absent where nothing speaks it. */
  readonly language?: string;
  /** Absent where there is no grammar for it. */
  readonly outline?: Outline;
}

export interface CheckedFile {
  readonly change: FileChange;
  readonly area: Area;
  readonly base?: CheckedText;
  readonly head?: CheckedText;
}

export interface CheckInput {
  /** Every file of the change, by path. */
  readonly files: readonly CheckedFile[];
  /** An entry of a list under `grammars/lists/`, by the list's name; empty where there is no such list. */
  readonly list: (name: string) => readonly string[];
}

/** One thing seen; the rule that names the check gives it its title, category, severity and words. */
export interface Sighting {
  /** The changed file it counts to. */
  readonly path: string;
  /** In the head's text; for what was taken away, the empty range where it stood; for a deleted file 0:0. */
  readonly range: Range;
  /** What the rule's message has placeholders for, by name; the words as they stand in the code. */
  readonly words: Readonly<Record<string, string>>;
  /** Where it stood before, in the base's text. */
  readonly was?: { readonly path: string; readonly range: Range };
  /** What the fingerprint is made of beside the rule: the same for the same act, wherever its lines have gone. */
  readonly tokens: readonly string[];
}

/** Never throws: what it cannot tell it leaves to the problems of the sides it was given. In the order of the files. */
export type Check = (input: CheckInput) => readonly Sighting[];
