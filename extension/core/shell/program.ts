/** Commands as they take effect: the model that rules are evaluated on, and that the canonical program prints. */
import type { Weight } from "../base/problem.ts";
import type { Span } from "../base/range.ts";
import type { OptionTable } from "./option-table.ts";

export type Dialect = "posix" | "powershell" | "cmd" | "arguments";

export const places = ["loop", "background", "function", "condition", "negated", "trap", "forgiven"] as const;
export type Place = (typeof places)[number];

/** Where a stretch of a value came from: value offsets `from..to`, document offsets `start..end`; `exact` maps one to one. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly exact: boolean;
}

export interface Word {
  /** With holes where it cannot be known (`value.ts`). */
  readonly value: string;
  readonly segments: readonly Segment[];
}

export interface OptionUse {
  /** The table's first spelling, or as written where the table does not know it; a key of a key-value word without `=`. */
  readonly spell: string;
  readonly value: Word | undefined;
}

export interface RelatedSpan extends Span {
  readonly message: string;
}

/** A command, or an effect of one (its name starts with `:`). */
export interface Command {
  readonly name: Word;
  readonly table: OptionTable | undefined;
  /** Subcommands as printed (`["remote", "add"]`). */
  readonly sub: readonly string[];
  /** In printed order: by code point of the spelling, repeats in source order. */
  readonly options: readonly OptionUse[];
  readonly operands: readonly Word[];
  /** The words of an expression in order; then `options` and `operands` hold the same words sorted out. */
  readonly expression?: readonly Word[] | undefined;
  /** Wrappers, hosts and layers, outermost first. */
  readonly via: readonly string[];
  readonly places: readonly Place[];
  readonly dialect: Dialect;
  /** Document offsets, name word to last word at the place of use; of an effect: of the command that has it. */
  readonly span: Span;
  /** Of an effect: the source, the assignments and the file writes on the way. */
  readonly related: readonly RelatedSpan[];
  /** Of a sink: the programs between source and sink, in order (`gzip`, `base64`). */
  readonly through: readonly string[];
}

export interface Line {
  readonly stages: readonly Command[];
  /** An effect line (canonical 7), not a command that was written. */
  readonly derived: boolean;
}

export interface ProgramProblem extends Span {
  readonly code: string;
  readonly message: string;
  readonly weight: Weight;
}

/** Code in another language that the program runs (`python -c '…'`), for that language's own rules. */
export interface NestedCode {
  readonly language: string;
  readonly code: Word;
  /** What text alone tells of it is in the program that holds it. */
  readonly isTold?: true;
  readonly via: readonly string[];
}

export interface Program {
  /** Plain lines, then derived ones. */
  readonly lines: readonly Line[];
  readonly problems: readonly ProgramProblem[];
  readonly nested: readonly NestedCode[];
}
