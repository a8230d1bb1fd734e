/** What the reader of a language makes of a text. */

import type { RuleMatch } from "../rules/rule-match.ts";
import type { Layer } from "../shell/layer.ts";
import type { Line, NestedCode, Program, ProgramProblem } from "../shell/program.ts";
import type { Comment } from "./ignore-comments.ts";
import type { LanguageSpec } from "./language-spec.ts";

export interface ReadRequest {
  readonly spec: LanguageSpec;
  /** The text, free of what marks holes but for those that are holes; and where it stands in the document. */
  readonly layer: Layer;
  readonly via: readonly string[];
  /** What text alone tells of it was told by what holds it. */
  readonly isTold?: boolean;
}

export interface Reading {
  readonly programs: readonly Program[];
  /** The same text, read in another way: what both tell of a place is told as the programs tell it. */
  readonly otherwise?: Program;
  /** What configuration lets happen without a command (`grant.ts`). */
  readonly grants?: readonly Line[];
  /** Of the language's own rules. */
  readonly matches: readonly RuleMatch[];
  /** Places in document offsets. Those of the programs are not repeated. */
  readonly problems: readonly ProgramProblem[];
  /** Code of other languages; that of the programs is not repeated. */
  readonly nested: readonly NestedCode[];
  /** Needed only of a text that mentions ignore comments; undefined where what begins with the comment sign is one. */
  readonly comments?: readonly Comment[];
}

export const emptyReading: Reading = { programs: [], matches: [], problems: [], nested: [] };
