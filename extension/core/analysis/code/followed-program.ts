/** The program whose values are followed, and what is learned of it. */
import type { FoldedWord } from "../../shell/folded.ts";
import type { Layer } from "../../shell/layer.ts";
import type { CallTable } from "./call-table.ts";
import type { CallSite, MeaningReader } from "./meaning.ts";

export interface FollowedProgram {
  /** The language id, for `via` and for code that it runs itself. */
  readonly language: string;
  readonly reader: MeaningReader;
  readonly table: CallTable;
  /** Where the parsed text stands in the document. */
  readonly layer: Layer;
  /** The call sites, by the id of their node. */
  readonly calls: ReadonlyMap<number, CallSite>;
  readonly via: readonly string[];
  readonly isOver: () => boolean;
}

/** What was learned of single nodes, by their ids, for rules about the language itself. */
export interface Facts {
  /** What a call calls: `socket.socket().connect`. */
  readonly names: Map<number, readonly string[]>;
  readonly values: Map<number, FoldedWord>;
}
