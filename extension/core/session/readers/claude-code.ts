/** Claude Code's transcripts (JSON Lines, one file a session, one for each sub-agent): text to a session record. Never throws. */
import { note, type Problem } from "../../base/problem.ts";
import type { SessionRecord } from "../action.ts";
import { readJsonLines, type Transcript } from "../json-lines.ts";
import { joinedActions } from "./claude-code-join.ts";
import { nothingShown, readRecord } from "./claude-code-record.ts";

export const claudeCodeFormat = "claude-code";

/**
 * `transcript` is the session's own file, `subagents` the files of the agents it started. Actions come in the order they were
 * asked for, file by file. What could not be read is in the record's problems: blocking where it may have held an action.
 */
export function readClaudeCode(transcript: Transcript, subagents: readonly Transcript[] = []): SessionRecord {
  const shown = nothingShown(transcript.path);
  const problems: Problem[] = [];
  for (const file of [transcript, ...subagents]) {
    problems.push(...readJsonLines(file, (record, span) => readRecord(record, span, file, shown)));
  }
  const task = shown.tasks.get(transcript.path);
  const joined = joinedActions(shown, transcript.path);
  const unknown = unknownShapes(shown.unknown, transcript.path);
  return {
    path: transcript.path,
    format: claudeCodeFormat,
    ...(task === undefined ? {} : { task }),
    prompts: shown.prompts,
    actions: joined.actions,
    problems: [...problems, ...shown.problems.list(), ...joined.problems, ...unknown],
  };
}

function unknownShapes(unknown: ReadonlyMap<string, number>, path: string): readonly Problem[] {
  if (unknown.size === 0) return [];
  const kinds = [...unknown].slice(0, 10).map(([name, count]) => `${name} (${count})`);
  const more = unknown.size > kinds.length ? ` and ${unknown.size - kinds.length} more kinds` : "";
  return [note("unknown-records", `${path} holds what this version does not know: ${kinds.join(", ")}${more}.`, { path })];
}
