/** One thing an agent asked for, was allowed, did and got back; each part only where the record says so. */
import type { Problem } from "../base/problem.ts";
import type { Range, Span } from "../base/range.ts";

export type ActionKind =
  | "shell"
  | "file.write"
  | "file.edit"
  | "file.delete"
  | "file.read"
  | "net.fetch"
  | "net.search"
  | "mcp"
  | "agent.spawn"
  | "code"
  | "other";

/** `requested`: nothing says that it ran. `denied`: somebody or something stopped it. */
export type ActionStatus = "requested" | "denied" | "executed" | "failed" | "interrupted";

/** The JSON string of the transcript that holds a text, with its quotes: UTF-16 offsets (`json-place.ts` finds a character in it). */
export type Source = Span;

export interface ActionDecision {
  readonly by: "user" | "hook" | "policy" | "unknown";
  readonly verdict: "allow" | "deny";
  readonly reason?: string;
}

export interface ActionFile {
  readonly path: string;
  /** What an edit takes away. */
  readonly before?: string;
  /** What was to be written: a whole file (`file.write`), or what an edit puts in the place of `before`. */
  readonly after?: string;
  readonly source?: Source;
  /** The whole file before the edit, where the session shows it. */
  readonly original?: string;
  readonly replacesAll?: true;
  /** Where the path does not tell: a notebook's cell. */
  readonly language?: string;
}

export interface Action {
  /** Unique in its session record. */
  readonly id: string;
  readonly kind: ActionKind;
  readonly agent: { readonly name: string; readonly version?: string; readonly model?: string };
  readonly session: { readonly id: string; readonly subagentId?: string; readonly cwd?: string; readonly gitBranch?: string };
  /** The transcript, and the place of the request in it: the text to run or write where there is one, else the whole call. */
  readonly path: string;
  readonly range: Range;
  readonly call: { readonly id?: string; readonly tool: string; readonly requestedAt?: string };
  /** Also of a tool of another kind that takes a command. */
  readonly shell?: {
    readonly text: string;
    readonly dialect: "posix" | "powershell";
    readonly source?: Source;
    readonly isBackground?: true;
  };
  readonly file?: ActionFile;
  readonly net?: { readonly url?: string; readonly query?: string };
  readonly decision?: ActionDecision;
  readonly status: ActionStatus;
  readonly evidence: "self-reported-request" | "self-reported-result" | "harness" | "host";
}

/** What the user asked for in one turn, and the 0-based line of the transcript it stands in. */
export interface Prompt {
  readonly path: string;
  readonly line: number;
  /** Cut at `taskLength`. */
  readonly text: string;
}

export interface SessionRecord {
  readonly path: string;
  readonly format: string;
  /** What the user first asked for, in their own words, cut at `taskLength`; absent where the session does not show it. */
  readonly task?: string;
  /** In the order they were given, the first of them the task; the earliest thousand. */
  readonly prompts: readonly Prompt[];
  readonly actions: readonly Action[];
  readonly problems: readonly Problem[];
}

/** In UTF-16 units. */
export const taskLength = 4000;
