/** What became of a Claude Code tool call, from its `tool_result` and the `toolUseResult` beside it. */

import { asList, asObject, member, textMember } from "../../base/json-value.ts";
import { oneLine } from "../../base/one-line.ts";
import type { ActionDecision, ActionStatus } from "../action.ts";

export interface Outcome {
  readonly status: ActionStatus;
  readonly decision?: ActionDecision;
}

/**
 * The phrases the program itself puts at the start of a result it did not let happen. Anchored, because what follows can be the
 * output of a command: an executed command must not be able to print itself into a denied one.
 */
const refusals: readonly { readonly by: "user" | "hook" | "policy"; readonly starts: RegExp }[] = [
  { by: "user", starts: /^The user doesn['\u2019]t want to (?:proceed with this tool use|take this action right now)\b/ },
  { by: "hook", starts: /^(?:PreToolUse|PermissionRequest)(?::[^\s:]+)?\s.{0,200}?(?:hook|blocking) ?error/s },
  { by: "hook", starts: /^Hook PreToolUse(?::\S+)? denied this tool/ },
  { by: "hook", starts: /^Execution stopped by PreToolUse hook/ },
  { by: "hook", starts: /^PreToolUse hook did not respond\b/ },
  { by: "policy", starts: /^Permission (?:to use|for) .{0,4000}?\b(?:has been|was) (?:auto-)?denied/s },
  { by: "policy", starts: /^Claude requested permissions? to .{0,4000}?\bhaven['\u2019]t granted it yet/s },
  { by: "policy", starts: /^This (?:Bash )?command (?:requires approval|contains multiple operations)/ },
  { by: "policy", starts: /^File is in a directory that is denied by your permission settings/ },
  { by: "policy", starts: /^.{0,4000}? was blocked\. For security, Claude Code/s },
];

const interruptions =
  /^(?:\[Request interrupted by user|Cancelled: parallel tool call|Sibling tool call errored|.{0,40}tool execution discarded)/;

/** The program's own word for a refusal of the user's; no tool's output stands in it. */
const userRefusal = "User rejected tool use";

/** How much of a result is looked at: the phrases stand at its start. */
const lookedAt = 5000;

/** What a command that ran and failed starts with, so that nothing it printed can pass for a refusal. */
const ranAndFailed = /^Exit code -?\d+/;

/**
 * `toolUseResult` must be left out where its record holds more than one result: it says nothing of which.
 * `isWordedByProgram` is false where somebody else words the errors (a server of the Model Context Protocol): what such a result says
 * of a refusal proves nothing either way, so that the call stays `requested` unless the program's own marker is there.
 */
export function outcomeOf(result: unknown, toolUseResult: unknown, isWordedByProgram: boolean): Outcome {
  const wasInterrupted = member(toolUseResult, "interrupted") === true;
  if (member(result, "is_error") !== true) return { status: wasInterrupted ? "interrupted" : "executed" };
  if (asObject(toolUseResult) !== undefined) return { status: wasInterrupted ? "interrupted" : "failed" };

  const text = resultText(result);
  if (toolUseResult === userRefusal) return refused("user", text);
  if (ranAndFailed.test(text)) return { status: "failed" };
  const refusal = text === userRefusal ? { by: "user" as const } : refusals.find(({ starts }) => starts.test(text));
  if (!isWordedByProgram) return { status: refusal === undefined && !interruptions.test(text) ? "failed" : "requested" };
  if (refusal !== undefined) return refused(refusal.by, text);
  return { status: interruptions.test(text) ? "interrupted" : "failed" };
}

/** The first thing a user said where a request was stopped. */
export function isInterruption(text: string): boolean {
  return text.startsWith("[Request interrupted by user");
}

function refused(by: "user" | "hook" | "policy", text: string): Outcome {
  const said = /the user said:\s*(\S[\s\S]*)/.exec(text)?.[1];
  const reason = said ?? (by === "user" ? "" : text);
  return { status: "denied", decision: { by, verdict: "deny", ...(reason === "" ? {} : { reason: oneLine(reason, 300) }) } };
}

/** The start of a result's text, without the program's envelope. */
function resultText(result: unknown): string {
  const content = member(result, "content");
  let text = typeof content === "string" ? content : "";
  for (const block of asList(content) ?? []) {
    if (text.length >= lookedAt) break;
    text += textMember(block, "text") ?? "";
  }
  return text.slice(0, lookedAt).replace(/^\s*(?:<tool_use_error>\s*)?(?:Error: )?/, "");
}
