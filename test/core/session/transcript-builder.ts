/** Small transcripts for tests: records as data, one a line. */
import { lineIndex } from "../../../extension/core/base/line-index.ts";
import type { Transcript } from "../../../extension/core/session/json-lines.ts";

export function transcript(text: string, path = "session.jsonl"): Transcript {
  return { path, text, lines: lineIndex(text) };
}

export function transcriptOf(...records: readonly unknown[]): Transcript {
  return transcript(records.map((record) => `${JSON.stringify(record)}\n`).join(""));
}

export function asks(id: string, name: string, input: unknown): unknown {
  return { type: "assistant", sessionId: "s", message: { role: "assistant", content: [{ type: "tool_use", id, name, input }] } };
}

export function answers(id: string, content: unknown, isError?: boolean, toolUseResult?: unknown): unknown {
  const result = { type: "tool_result", tool_use_id: id, content, ...(isError === undefined ? {} : { is_error: isError }) };
  return {
    type: "user",
    sessionId: "s",
    message: { role: "user", content: [result] },
    ...(toolUseResult === undefined ? {} : { toolUseResult }),
  };
}
