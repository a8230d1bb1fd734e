/** One record of a Claude Code transcript: the calls, answers and decisions it shows. */

import { asList, asObject, type JsonObject, member, textMember } from "../../base/json-value.ts";
import { oneLine } from "../../base/one-line.ts";
import { blocking } from "../../base/problem.ts";
import type { Range, Span } from "../../base/range.ts";
import type { ActionDecision, Prompt } from "../action.ts";
import type { Transcript } from "../json-lines.ts";
import { elementSpans, memberSpans } from "../json-place.ts";
import { type ProblemTally, problemTally } from "../problem-tally.ts";
import { isInterruption, type Outcome, outcomeOf } from "./claude-code-outcome.ts";
import { taskIn } from "./claude-code-task.ts";
import { type Asked, askedOf } from "./claude-code-tools.ts";

/** One thing asked for, with its place; the parts of one call follow each other. */
export interface Call {
  readonly asked: Asked;
  readonly id: string | undefined;
  readonly tool: string;
  readonly input: unknown;
  readonly part: number;
  readonly parts: number;
  readonly facts: RecordFacts;
  readonly range: Range;
  readonly source: Span | undefined;
  /** Offset of its record in its file. */
  readonly order: number;
  /** In a progress record: a copy of what a sub-agent's own file says, or all there is of it. */
  readonly isCopy: boolean;
}

export interface RecordFacts {
  readonly path: string;
  readonly sessionId?: string;
  readonly subagentId?: string;
  readonly cwd?: string;
  readonly gitBranch?: string;
  readonly version?: string;
  readonly model?: string;
  readonly requestedAt?: string;
}

export interface Answer {
  readonly callId: string;
  readonly outcome: Outcome;
  /** The whole file before an edit or as it was read. */
  readonly fileText?: string;
  /** The sub-agent that did the work. */
  readonly agentId?: string;
  readonly path: string;
  readonly range: Range;
}

/** What the records read so far have shown; filled by `readRecord`. */
export interface Shown {
  readonly calls: Call[];
  readonly toolOfCall: Map<string, string>;
  readonly answers: Answer[];
  readonly decisions: Map<string, ActionDecision>;
  /** The user's first words, by the file's path; a sub-agent's own are its parent's. */
  readonly tasks: Map<string, string>;
  /** What the user asked for, turn by turn. */
  readonly prompts: Prompt[];
  /** By path: the offset of the last record in which the user broke off. */
  readonly interruptions: Map<string, number>;
  /** The sub-agents whose own messages were seen. */
  readonly subagents: Set<string>;
  /** Kinds of records and blocks nobody told us about, counted. */
  readonly unknown: Map<string, number>;
  readonly problems: ProblemTally;
}

export function nothingShown(path: string): Shown {
  return {
    calls: [],
    toolOfCall: new Map(),
    answers: [],
    decisions: new Map(),
    tasks: new Map(),
    prompts: [],
    interruptions: new Map(),
    subagents: new Set(),
    unknown: new Map(),
    problems: problemTally(path),
  };
}

/** A session that asks for more is cut, and said to be. */
const maximumCalls = 100_000;

const maximumUnknownKinds = 1000;

const maximumPrompts = 1000;

/** Records that hold no call by what is known of them. */
const quietRecords = new Set(["summary", "custom-title", "queue-operation", "system", "file-history-snapshot", "attachment", "progress"]);

const quietBlocks = new Set(["text", "thinking", "redacted_thinking", "image", "document"]);

interface Place {
  readonly file: Transcript;
  readonly span: Span;
}

/** Adds to `shown` what one record says. `span` is the record's line in `file`. */
export function readRecord(record: JsonObject, span: Span, file: Transcript, shown: Shown): void {
  const place = { file, span };
  const type = textMember(record, "type");
  if (type === "progress") readProgress(record, place, shown);
  else if (type === "attachment") readAttachment(member(record, "attachment"), shown);
  const message = asObject(member(record, "message"));
  if (message !== undefined) {
    if (type !== "user" && type !== "assistant") countUnknown(`record ${type ?? "without a type"}`, shown);
    readMessage(message, ["message"], record, false, place, shown);
    return;
  }
  if (type !== undefined && quietRecords.has(type)) return;
  countUnknown(type === undefined ? "record without a type" : `record ${type}`, shown);
  // A shape of a later version, or of no version: where it speaks of tools, we cannot say that nothing was asked for.
  if (type === "assistant" || file.text.slice(span.start, span.end).includes("tool_use")) {
    report("unread-record", "holds a record of a shape that is not known, and it may hold actions", place, shown);
  }
}

/** A sub-agent's message passes by in the parent's file while it works. */
function readProgress(record: JsonObject, place: Place, shown: Shown): void {
  const data = member(record, "data");
  const message = asObject(member(member(data, "message"), "message"));
  if (message === undefined) return;
  const agentId = textMember(data, "agentId");
  readMessage(message, ["data", "message", "message"], agentId === undefined ? record : { ...record, agentId }, true, place, shown);
}

function readAttachment(attachment: unknown, shown: Shown): void {
  const callId = textMember(attachment, "toolUseID");
  const verdict = member(attachment, "decision");
  if (member(attachment, "type") !== "hook_permission_decision" || callId === undefined) return;
  if (verdict === "allow" || verdict === "deny") shown.decisions.set(callId, { by: "hook", verdict });
}

function readMessage(message: JsonObject, way: readonly string[], record: JsonObject, isCopy: boolean, place: Place, shown: Shown): void {
  const content = member(message, "content");
  const blocks = typeof content === "string" ? [{ type: "text", text: content }] : asList(content);
  if (blocks === undefined) {
    report("unread-record", "holds a message whose content cannot be read, and it may hold actions", place, shown);
    return;
  }
  const facts = factsOf(record, message, place);
  if (facts.subagentId !== undefined) shown.subagents.add(facts.subagentId);
  const spans = blocks.some(isCall) ? blockSpans(place, way, (index) => isCall(blocks[index])) : undefined;
  const results = blocks.filter((block) => (textMember(block, "type") ?? "").endsWith("tool_result")).length;
  blocks.forEach((block, index) => {
    const type = textMember(block, "type");
    if (isCall(block)) readCall(block, spans?.get(index) ?? place.span, facts, isCopy, place, shown);
    else if (type?.endsWith("tool_result")) readAnswer(block, results === 1 ? member(record, "toolUseResult") : undefined, place, shown);
    else if (type === "text") readText(textMember(block, "text") ?? "", record, place, shown);
    else if (type === undefined) countUnknown("block without a type", shown);
    else if (!quietBlocks.has(type)) countUnknown(`block ${type}`, shown);
  });
}

/** Also of a kind that a later version may bring: it has a name and an input. */
function isCall(block: unknown): boolean {
  const type = textMember(block, "type") ?? "";
  if (type.endsWith("tool_use")) return true;
  return !quietBlocks.has(type) && textMember(block, "name") !== undefined && asObject(member(block, "input")) !== undefined;
}

function readText(text: string, record: JsonObject, place: Place, shown: Shown): void {
  if (member(record, "type") !== "user") return;
  if (isInterruption(text)) shown.interruptions.set(place.file.path, place.span.start);
  else if (isFromUser(record) && shown.prompts.length < maximumPrompts) {
    const { path, lines } = place.file;
    const task = taskIn(text);
    if (task === undefined) return;
    if (!shown.tasks.has(path)) shown.tasks.set(path, task);
    shown.prompts.push({ path, line: lines.position(place.span.start).line, text: task });
  }
}

/** Not the program's own remark, a summary of what was said before, or an agent's order to another. */
function isFromUser(record: JsonObject): boolean {
  const isOther = ["isMeta", "isCompactSummary", "isSidechain", "isVisibleInTranscriptOnly"].some((name) => member(record, name) === true);
  return !isOther && member(record, "agentId") === undefined && member(record, "toolUseResult") === undefined;
}

function readAnswer(result: unknown, toolUseResult: unknown, place: Place, shown: Shown): void {
  const callId = textMember(result, "tool_use_id");
  const block = asObject(result);
  if (callId === undefined || block === undefined) {
    report("unread-record", "holds a result that names no call", place, shown);
    return;
  }
  const isWordedByProgram = !(shown.toolOfCall.get(callId) ?? "mcp__").startsWith("mcp__");
  const outcome = outcomeOf(block, toolUseResult, isWordedByProgram);
  const fileText = fileTextOf(toolUseResult);
  const agentId = textMember(toolUseResult, "agentId");
  const range = place.file.lines.range(place.span);
  const more = { ...(fileText === undefined ? {} : { fileText }), ...(agentId === undefined ? {} : { agentId: oneLine(agentId, 100) }) };
  shown.answers.push({ callId, outcome, ...more, path: place.file.path, range });
}

/** Longer files are not kept: an edit of one is audited without what is around it. */
export const keptFileText = 200_000;

function fileTextOf(toolUseResult: unknown): string | undefined {
  const file = member(toolUseResult, "file");
  const isWhole = member(file, "startLine") === 1 && member(file, "numLines") === member(file, "totalLines");
  const text =
    textMember(toolUseResult, "originalFile") ??
    textMember(toolUseResult, "originalFileContents") ??
    (isWhole ? textMember(file, "content") : undefined);
  return text !== undefined && text.length <= keptFileText ? text : undefined;
}

function readCall(block: unknown, span: Span, facts: RecordFacts, isCopy: boolean, place: Place, shown: Shown): void {
  const tool = oneLine(textMember(block, "name") ?? "", 100) || "unnamed tool";
  const id = textMember(block, "id");
  const input = member(block, "input");
  const asked = askedOf(tool, input);
  if (shown.calls.length + asked.length > maximumCalls) {
    report("too-many-actions", `asks for action ${maximumCalls + 1} and more, which were not read`, place, shown);
    return;
  }
  if (id !== undefined) shown.toolOfCall.set(id, tool);
  const sources = sourcesOf(place.file.text, span, asked);
  asked.forEach((one, part) => {
    const source = sources[part];
    const range = place.file.lines.range(source === undefined ? span : { start: source.start + 1, end: source.end - 1 });
    if (one.unread !== undefined) {
      const message = `A call of ${tool} could not be read: ${one.unread}. What it asked for is not known.`;
      shown.problems.add("unread-action", () => blocking("unread-action", message, { path: place.file.path, range }));
    }
    shown.calls.push({ asked: one, id, tool, input, part, parts: asked.length, facts, range, source, order: place.span.start, isCopy });
  });
}

/** For each part the JSON string it is about. */
function sourcesOf(text: string, block: Span, asked: readonly Asked[]): readonly (Span | undefined)[] {
  const input = memberSpans(text, block, ["input"]).get("input");
  if (input === undefined) return asked.map(() => undefined);
  const names = new Set(asked.map(({ at }) => at[0]).filter((name) => typeof name === "string"));
  const members = memberSpans(text, input, [...names]);
  const list = members.get("edits");
  const elements = list === undefined ? undefined : elementSpans(text, list, (index) => index < asked.length);
  return asked.map(({ at: [name, index, inner] }) => {
    let found = typeof name === "string" ? members.get(name) : undefined;
    if (typeof index === "number" && typeof inner === "string") {
      const element = elements?.get(index);
      found = element === undefined ? undefined : memberSpans(text, element, [inner]).get(inner);
    }
    return found !== undefined && text[found.start] === '"' ? found : undefined;
  });
}

function blockSpans(place: Place, way: readonly string[], isWanted: (index: number) => boolean): ReadonlyMap<number, Span> {
  let span: Span | undefined = place.span;
  for (const name of [...way, "content"]) {
    span = span === undefined ? undefined : memberSpans(place.file.text, span, [name]).get(name);
  }
  return span === undefined ? new Map() : elementSpans(place.file.text, span, isWanted);
}

function factsOf(record: JsonObject, message: JsonObject, place: Place): RecordFacts {
  const label = (name: string, value: unknown, limit = 200): Record<string, string> => {
    const text = typeof value === "string" ? oneLine(value, limit) : "";
    return text === "" ? {} : { [name]: text };
  };
  const model = member(message, "model");
  const isSidechain = member(record, "isSidechain") === true;
  return {
    path: place.file.path,
    ...label("sessionId", member(record, "sessionId"), 100),
    ...label("subagentId", member(record, "agentId") ?? (isSidechain ? "sidechain" : undefined), 100),
    ...label("cwd", member(record, "cwd"), 4096),
    ...label("gitBranch", member(record, "gitBranch")),
    ...label("version", member(record, "version"), 50),
    ...label("model", model === "<synthetic>" ? undefined : model, 100),
    ...label("requestedAt", member(record, "timestamp"), 50),
  };
}

function countUnknown(kind: string, shown: Shown): void {
  const name = oneLine(kind, 60);
  const key = shown.unknown.has(name) || shown.unknown.size < maximumUnknownKinds ? name : "others";
  shown.unknown.set(key, (shown.unknown.get(key) ?? 0) + 1);
}

function report(code: string, what: string, { file, span }: Place, shown: Shown): void {
  shown.problems.add(code, () => {
    const range = file.lines.range(span);
    return blocking(code, `Line ${range.start.line + 1} of ${file.path} ${what}.`, { path: file.path, range });
  });
}
