/** What ANALYSIS is asked and what it answers: plain data, so that it can cross into a worker. */
import type { Coverage } from "../base/coverage.ts";
import type { Finding } from "../base/finding.ts";
import type { Problem } from "../base/problem.ts";

export interface DocumentRequest {
  /** Repository-relative or as the user gave it, with forward slashes; findings carry it. */
  readonly path: string;
  /** A language id or alias; without one the path and the first line decide. */
  readonly language?: string;
  /** Decoded once by `core/base/decode.ts`. */
  readonly text: string;
}

/** A finding that an ignore comment in the document answers. Whether the comment counts is the review's to say. */
export interface Suppressed {
  readonly finding: Finding;
  readonly reason: string;
  /** 0-based: where the comment stands. */
  readonly line: number;
}

export interface DocumentResult {
  readonly path: string;
  /** What it was read as; absent where nothing speaks it. */
  readonly language?: string;
  /** By place. Those that an ignore comment answers are not among them. */
  readonly findings: readonly Finding[];
  /** Absent where there are none. */
  readonly suppressed?: readonly Suppressed[];
  readonly problems: readonly Problem[];
  readonly coverage: Coverage;
}

/** `deadline` is in milliseconds for this one document. A document that takes longer, or kills its worker, comes back with a blocking problem. */
export type Analyse = (request: DocumentRequest, deadline: number) => Promise<DocumentResult>;
