/** What ANALYSIS is asked and what it answers: plain data, so that it can cross into a worker. */
import type { Coverage } from "../base/coverage.ts";
import type { Finding } from "../base/finding.ts";
import type { Outline } from "../base/outline.ts";
import type { Problem } from "../base/problem.ts";
import type { LineSpan, Range } from "../base/range.ts";
import type { TokenStream } from "../base/tokens.ts";

export interface DocumentRequest {
  /** Repository-relative or as the user gave it, with forward slashes; findings carry it. */
  readonly path: string;
  /** A language id or alias; without one the path and the first line decide. */
  readonly language?: string;
  /** Decoded once by `core/base/decode.ts`. */
  readonly text: string;
  /** Whether the answer is to have the document's outline and tokens, for a comparison of two sides. */
  readonly isCompared?: boolean;
  /** With `isCompared`: nothing else is wanted, so that there are no findings, and no problems of what was not asked. */
  readonly isOnlyCompared?: boolean;
  /** Whether the findings are to tell of capabilities too: what the document can do that is not wrong in itself. */
  readonly wantsCapabilities?: boolean;
}

/** A `countersign-ignore` comment that names a rule and gives a reason. Whether it counts is the review's to say. */
export interface IgnoreComment {
  /** The id that the rule has today. */
  readonly rule: string;
  readonly reason: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly until?: string;
  readonly range: Range;
  /** What it speaks of: its own line where code stands there too, else the next statement. */
  readonly lines: LineSpan;
}

export interface DocumentResult {
  readonly path: string;
  /** What it was read as; absent where nothing speaks it. */
  readonly language?: string;
  /** All of them, by place: also those that an ignore comment speaks of. */
  readonly findings: readonly Finding[];
  /** By place. Absent where there are none. */
  readonly ignores?: readonly IgnoreComment[];
  readonly problems: readonly Problem[];
  readonly coverage: Coverage;
  /** Only where it was asked for and the language has a grammar. */
  readonly outline?: Outline;
  /** Only where they were asked for, and all of the text was understood. */
  readonly tokens?: TokenStream;
}

/** `deadline` is in milliseconds for this one document. A document that takes longer, or kills its worker, comes back with a blocking problem. */
export type Analyse = (request: DocumentRequest, deadline: number) => Promise<DocumentResult>;
