/** One thing an agent asked for, was allowed, did and got back; each part only where the record says so. */
import type { Problem } from "../base/problem.ts";
import type { Range } from "../base/range.ts";

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

export interface Action {
  readonly id: string;
  readonly kind: ActionKind;
  readonly agent: { readonly name: string; readonly version?: string; readonly model?: string };
  readonly session: { readonly id: string; readonly subagentId?: string; readonly cwd?: string; readonly gitBranch?: string };
  /** The transcript and the place of the request in it. */
  readonly path: string;
  readonly range: Range;
  readonly call: { readonly id?: string; readonly tool: string; readonly requestedAt?: string };
  readonly shell?: { readonly text: string; readonly dialect: "posix" | "powershell" };
  readonly file?: { readonly path: string; readonly before?: string; readonly after?: string };
  readonly net?: { readonly url?: string; readonly query?: string };
  readonly decision?: { readonly by: "user" | "hook" | "policy" | "unknown"; readonly verdict: "allow" | "deny"; readonly reason?: string };
  readonly status: ActionStatus;
  readonly evidence: "self-reported-request" | "self-reported-result" | "harness" | "host";
}

export interface SessionRecord {
  readonly path: string;
  readonly format: string;
  readonly actions: readonly Action[];
  readonly problems: readonly Problem[];
}
