/** What a tool recorded about single lines of a file, as one commit has them. */
import type { LineSpan } from "../../base/range.ts";

export interface LineClaim {
  readonly source: "authorship-note" | "agent-trace";
  /** The commit whose line numbers these are; absent where the record does not say. */
  readonly commit?: string;
  readonly path: string;
  /** 0-based; all of the file where absent. */
  readonly lines?: LineSpan;
  readonly says: "agent" | "human";
  readonly agent?: string;
  /** The session's id as the agent itself has it, or as the record abbreviates it. */
  readonly session?: string;
}
