/** What a Claude Code tool call asks for, by the tool's name and input. Nothing is dropped: an unknown tool is an `other`. */

import { asList, asObject, member, textMember } from "../../base/json-value.ts";
import type { Action, ActionKind } from "../action.ts";

/** One thing a call asks for. `at` is the way to the string it is about, from the input on. */
export interface Asked {
  readonly kind: ActionKind;
  readonly at: readonly (string | number)[];
  readonly shell?: NonNullable<Action["shell"]>;
  readonly file?: NonNullable<Action["file"]>;
  readonly net?: NonNullable<Action["net"]>;
  /** Why a part of the request could not be read. */
  readonly unread?: string;
}

const readingTools = new Set(["Read", "NotebookRead", "Glob", "Grep", "LS", "LSP"]);

const maximumEdits = 1000;

/** One element for each thing the call asks for; never empty. */
export function askedOf(tool: string, input: unknown): readonly Asked[] {
  switch (tool) {
    case "Bash":
    case "PowerShell":
      return [command("shell", tool === "Bash" ? "posix" : "powershell", input) ?? unread("shell", "its command is not a text")];
    case "Monitor":
      return [command("shell", "posix", input) ?? { kind: "other", at: [] }];
    case "Write":
      return [write(input)];
    case "Edit":
      return [edit(textMember(input, "file_path"), input, [])];
    case "MultiEdit":
      return multiEdit(input);
    case "NotebookEdit":
      return [notebookEdit(input)];
    case "WebFetch":
    case "web_fetch":
      return [net("net.fetch", input, "url")];
    case "WebSearch":
    case "web_search":
      return [net("net.search", input, "query")];
    case "Agent":
    case "Task":
      return [{ kind: "agent.spawn", at: ["prompt"] }];
    case "code_execution":
    case "bash_code_execution":
    case "text_editor_code_execution":
      return [{ kind: "code", at: [] }];
    default:
      if (readingTools.has(tool)) return [reading(input)];
      return [otherTool(tool.startsWith("mcp__") ? "mcp" : "other", input)];
  }
}

function unread(kind: ActionKind, why: string): Asked {
  return { kind, at: [], unread: why };
}

function command(kind: ActionKind, dialect: "posix" | "powershell", input: unknown, name = "command"): Asked | undefined {
  const text = textMember(input, name);
  if (text === undefined) return undefined;
  const isBackground = member(input, "run_in_background") === true;
  return { kind, at: [name], shell: { text, dialect, ...(isBackground ? { isBackground } : {}) } };
}

/** A tool nobody told us about may run commands all the same: what it calls a command is audited as one. */
function otherTool(kind: "mcp" | "other", input: unknown): Asked {
  for (const name of ["command", "cmd", "script"]) {
    const found = command(kind, "posix", input, name);
    if (found?.shell === undefined) continue;
    const words = asList(member(input, "args"))?.filter((word) => typeof word === "string") ?? [];
    if (words.length === 0) return found;
    // Each word is quoted by itself, so that no two of them run together. They stand apart in the transcript: no one string to point at.
    return { kind, at: [], shell: { ...found.shell, text: [found.shell.text, ...words.map(quoted)].join(" ") } };
  }
  const url = textMember(input, "url");
  return url === undefined ? { kind, at: [] } : { kind, at: ["url"], net: { url } };
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

function write(input: unknown): Asked {
  const path = textMember(input, "file_path");
  const after = textMember(input, "content");
  if (path === undefined) return unread("file.write", "it names no file");
  if (after === undefined) return { ...unread("file.write", "its content is not a text"), file: { path } };
  return { kind: "file.write", at: ["content"], file: { path, after } };
}

function edit(path: string | undefined, input: unknown, way: readonly (string | number)[]): Asked {
  const before = textMember(input, "old_string");
  const after = textMember(input, "new_string");
  if (path === undefined) return unread("file.edit", "it names no file");
  if (before === undefined || after === undefined) return { ...unread("file.edit", "its texts are missing"), file: { path } };
  const replacesAll = member(input, "replace_all") === true;
  return { kind: "file.edit", at: [...way, "new_string"], file: { path, before, after, ...(replacesAll ? { replacesAll } : {}) } };
}

function multiEdit(input: unknown): readonly Asked[] {
  const path = textMember(input, "file_path");
  const edits = asList(member(input, "edits"));
  if (edits === undefined || edits.length === 0) {
    return [{ ...unread("file.edit", "its list of edits cannot be read"), ...(path === undefined ? {} : { file: { path } }) }];
  }
  const asked = edits.slice(0, maximumEdits).map((one, index) => edit(path, one, ["edits", index]));
  if (edits.length > maximumEdits) asked.push(unread("file.edit", `only its first ${maximumEdits} edits were read`));
  return asked;
}

function notebookEdit(input: unknown): Asked {
  const path = textMember(input, "notebook_path");
  if (path === undefined) return unread("file.edit", "it names no notebook");
  if (member(input, "edit_mode") === "delete") return { kind: "file.edit", at: [], file: { path } };
  const after = textMember(input, "new_source");
  if (after === undefined) return { ...unread("file.edit", "its new source is not a text"), file: { path } };
  const language = member(input, "cell_type") === "markdown" ? "markdown" : "python";
  return { kind: "file.edit", at: ["new_source"], file: { path, after, language } };
}

function net(kind: "net.fetch" | "net.search", input: unknown, name: "url" | "query"): Asked {
  const text = textMember(input, name);
  return text === undefined ? { kind, at: [] } : { kind, at: [name], net: name === "url" ? { url: text } : { query: text } };
}

function reading(input: unknown): Asked {
  for (const name of ["file_path", "notebook_path", "path"]) {
    const path = textMember(input, name);
    if (path !== undefined) return { kind: "file.read", at: [name], file: { path } };
  }
  return { kind: "file.read", at: asObject(input) !== undefined ? ["pattern"] : [] };
}
