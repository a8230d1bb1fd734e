/**
 * Reads the notes of git-ai (`refs/notes/ai`, authorship/3.x): which lines of a commit came from which session, prompt or
 * person. A note is a list of files with ranges, a line of three dashes, and JSON about the keys used above it.
 */
import { asObject, member, textMember } from "../../base/json-value.ts";
import { oneLine } from "../../base/one-line.ts";
import { note, type Problem } from "../../base/problem.ts";
import { type LineSpan, range } from "../../base/range.ts";
import type { LineClaim } from "./line-claim.ts";

export interface NoteReading {
  readonly claims: readonly LineClaim[];
  readonly problems: readonly Problem[];
}

/** In UTF-16 units; a longer note is not read. */
const maximumNote = 4_000_000;
const maximumClaims = 100_000;
const maximumProblems = 20;
/** A line number beyond this is no line number. */
const maximumLine = 10_000_000;

/** `commit` is the one the note is on. Lines of the note that cannot be read are problems, and claim nothing. */
export function gitAiNote(text: string, commit: string): NoteReading {
  const claims: LineClaim[] = [];
  const problems: Problem[] = [];
  const place = `the git-ai note on ${commit.slice(0, 12)}`;
  const report = (code: string, what: string, line?: number): void => {
    if (problems.length >= maximumProblems) return;
    const where = line === undefined ? {} : { range: range(line, 0, line, 0) };
    const message = `${line === undefined ? "" : `Line ${line + 1} of `}${place} ${what}, so what it says about who wrote the lines is left out.`;
    problems.push(note(code, message.charAt(0).toUpperCase() + message.slice(1), { path: "refs/notes/ai", ...where }));
  };
  if (text.length > maximumNote) {
    report("long-note", `is longer than ${maximumNote} characters and was not read`);
    return { claims, problems };
  }
  const lines = text.split(/\r?\n/);
  const dashes = lines.indexOf("---");
  if (dashes === -1) {
    report("bad-note", "has no line of three dashes");
    return { claims, problems };
  }
  let metadata: unknown;
  try {
    metadata = JSON.parse(lines.slice(dashes + 1).join("\n"));
  } catch {
    report("bad-note", "has no JSON after its dashes", dashes);
    return { claims, problems };
  }
  const version = textMember(metadata, "schema_version") ?? "";
  if (!/^authorship\/3\.\d+\.\d+$/.test(version)) {
    report("unknown-note-version", `is of version ${oneLine(version, 40) || "unknown"}, which is not known`, dashes + 1);
    return { claims, problems };
  }
  let path: string | undefined;
  for (const [at, line] of lines.slice(0, dashes).entries()) {
    if (line.trim() === "") continue;
    if (!line.startsWith(" ")) {
      path = notePath(line);
      if (path === undefined) report("bad-note", "names a file in a form that is not known", at);
      continue;
    }
    const entry = /^ {2}(\S+) ([\d,-]+)$/.exec(line);
    const [, key = "", ranges = ""] = entry ?? [];
    if (entry === null || path === undefined) {
      report("bad-note", "is no entry of the form KEY RANGES under a file", at);
      continue;
    }
    const who = claimant(key, metadata);
    if (who === undefined) {
      report("bad-note", `has the key ${oneLine(key, 60)}, about which the note says nothing`, at);
      continue;
    }
    const spans = spansOf(ranges);
    if (spans === undefined) {
      report("bad-note", "has line ranges that cannot be read", at);
      continue;
    }
    if (claims.length + spans.length > maximumClaims) {
      report("long-note", `and those after it were not read: there are more than ${maximumClaims} ranges`, at);
      break;
    }
    for (const span of spans) claims.push({ source: "authorship-note", commit, path, lines: span, ...who });
  }
  return { claims, problems };
}

/** A path with spaces stands in double quotes. */
function notePath(line: string): string | undefined {
  if (!line.startsWith('"')) return line;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "string" ? value : undefined;
  } catch {
    return line.length > 2 && line.endsWith('"') ? line.slice(1, -1) : undefined;
  }
}

/** Undefined where the metadata has no such key: what nobody answers for is no claim. */
function claimant(key: string, metadata: unknown): Pick<LineClaim, "says" | "agent" | "session"> | undefined {
  if (/^h_[0-9a-f]{14}$/.test(key)) {
    return asObject(member(member(metadata, "humans"), key)) === undefined ? undefined : { says: "human" };
  }
  const session = /^(s_[0-9a-f]{14})::t_[0-9a-f]{14}$/.exec(key)?.[1];
  const record = session === undefined ? member(member(metadata, "prompts"), key) : member(member(metadata, "sessions"), session);
  if (asObject(record) === undefined) return undefined;
  const agent = member(record, "agent_id");
  const tool = oneLine(textMember(agent, "tool") ?? "", 60);
  const id = session ?? oneLine(textMember(agent, "id") ?? "", 200);
  return { says: "agent", ...(tool === "" ? {} : { agent: tool }), ...(id === "" ? {} : { session: id }) };
}

/** `1-4,9` counts from one and includes both ends; here from zero, the end exclusive. */
function spansOf(ranges: string): readonly LineSpan[] | undefined {
  const spans: LineSpan[] = [];
  for (const part of ranges.split(",")) {
    const match = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(part);
    if (match === null) return undefined;
    const first = Number(match[1]);
    const last = match[2] === undefined ? first : Number(match[2]);
    if (first < 1 || last < first || last > maximumLine) return undefined;
    spans.push({ start: first - 1, end: last });
  }
  return spans;
}

/** The key under which git-ai files a session: the start of sha256 over tool and session id. `digest` is hexadecimal. */
export function gitAiSessionKey(tool: string, sessionId: string, digest: (text: string) => string): string {
  return `s_${digest(`${tool}:${sessionId}`).slice(0, 14)}`;
}
