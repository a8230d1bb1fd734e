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

export interface DocumentResult {
  readonly path: string;
  /** What it was read as; absent where nothing speaks it. */
  readonly language?: string;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly coverage: Coverage;
}

/** `deadline` is in milliseconds for this one document. A document that takes longer, or kills its worker, comes back with a blocking problem. */
export type Analyse = (request: DocumentRequest, deadline: number) => Promise<DocumentResult>;
