/** What is told of a unit before it is read: what its file is for, what happened to its lines, and why that is said. */
import type { Area } from "./area.ts";
import type { LineSpan } from "./line-set.ts";

/**
 * `formatting`: both sides are the same tokens. `moved`: the lines stood elsewhere before and are gone from there, or are what has gone.
 * `rename`: the file's name and nothing else. `written`: all the rest, which is to be read.
 */
export const natures = ["formatting", "moved", "rename", "written"] as const;
export type Nature = (typeof natures)[number];

export interface UnitLabel {
  readonly area: Area;
  /** A clause for people: "its name is package-lock.json". */
  readonly areaReason: string;
  readonly nature: Nature;
  /** A clause for people: "the same 14 tokens, laid out anew". Of `written`, what is known of it ("a copy of lines 3–9 of a.py, …"), else empty. */
  readonly natureReason: string;
  /** The other end of a move. */
  readonly move?: {
    readonly path: string;
    /** 0-based, end exclusive: of the old text where the unit adds, of the new text where it removes. */
    readonly lines: LineSpan;
    /** Lines of the unit that differ from where they came from; 0 for an exact move. */
    readonly edited: number;
    /** Whether these are whole functions, classes or types, unedited: else a move changes what runs when, and is read like any other line. */
    readonly isWhole: boolean;
  };
}
