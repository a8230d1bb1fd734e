/** Reads Agent Trace records (version 0.x, JSON Lines in `.agent-trace/traces.jsonl`): which lines an agent or a person wrote. */
import { asList, asObject, member, textMember } from "../../base/json-value.ts";
import { oneLine } from "../../base/one-line.ts";
import { note, type Problem } from "../../base/problem.ts";
import { range } from "../../base/range.ts";
import type { LineClaim } from "./line-claim.ts";

export const agentTracePath = ".agent-trace/traces.jsonl";

const maximumText = 16_000_000;
const maximumRecord = 1_000_000;
const maximumClaims = 100_000;
const maximumProblems = 20;
const maximumLine = 10_000_000;

/** Lines that cannot be read are problems with their number, and claim nothing; the rest is read. */
export function agentTrace(text: string): { readonly claims: readonly LineClaim[]; readonly problems: readonly Problem[] } {
  const claims: LineClaim[] = [];
  const problems: Problem[] = [];
  const report = (code: string, what: string, line: number): void => {
    if (problems.length >= maximumProblems) return;
    const message = `Line ${line + 1} of ${agentTracePath} ${what}, so what it says about who wrote the lines is left out.`;
    problems.push(note(code, message, { path: agentTracePath, range: range(line, 0, line, 0) }));
  };
  if (text.length > maximumText) {
    report("long-trace", `starts a file of more than ${maximumText} characters, which was not read`, 0);
    return { claims, problems };
  }
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    if (line.length > maximumRecord) {
      report("long-trace", `is longer than ${maximumRecord} characters`, at);
      continue;
    }
    let record: unknown;
    try {
      record = JSON.parse(line);
    } catch {
      report("bad-trace", "is not JSON", at);
      continue;
    }
    const version = textMember(record, "version") ?? "";
    const files = asList(member(record, "files"));
    if (!/^0\.\d+(\.\d+)?$/.test(version) || files === undefined) {
      report("bad-trace", "is no record of Agent Trace 0.x", at);
      continue;
    }
    const found = files.map((file) => fileClaims(file, record));
    if (found.includes(undefined)) report("bad-trace", "has a file, a contributor or a range that cannot be read", at);
    const sound = found.flatMap((one) => one ?? []);
    if (claims.length + sound.length > maximumClaims) {
      report("long-trace", `and those after it were not read: there are more than ${maximumClaims} ranges`, at);
      break;
    }
    claims.push(...sound);
  }
  return { claims, problems };
}

/** Undefined where the file's entry is not sound: one bad range makes the others doubtful too. */
function fileClaims(file: unknown, record: unknown): readonly LineClaim[] | undefined {
  const path = textMember(file, "path");
  const conversations = asList(member(file, "conversations"));
  if (path === undefined || conversations === undefined) return undefined;
  const vcs = member(record, "vcs");
  const type = textMember(vcs, "type");
  const revision = type === undefined || type === "git" ? textMember(vcs, "revision") : undefined;
  const commit = revision !== undefined && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(revision) ? { commit: revision } : {};
  const tool = oneLine(textMember(member(record, "tool"), "name") ?? "", 60);
  const agent = tool === "" ? {} : { agent: tool };
  const claims: LineClaim[] = [];
  for (const conversation of conversations) {
    const ranges = asList(member(conversation, "ranges"));
    if (asObject(conversation) === undefined || ranges === undefined) return undefined;
    for (const one of ranges) {
      // A range may name a contributor of its own.
      const contributor = member(one, "contributor") ?? member(conversation, "contributor");
      const says = saysOf(textMember(contributor, "type"));
      const first = member(one, "start_line");
      const last = member(one, "end_line");
      if (says === undefined || !isLine(first) || !isLine(last) || last < first) return undefined;
      if (says === "nothing") continue;
      claims.push({
        source: "agent-trace",
        ...commit,
        path,
        lines: { start: first - 1, end: last },
        says,
        ...(says === "agent" ? agent : {}),
      });
    }
  }
  return claims;
}

/** What both wrote together is for us the agent's: somebody must look. */
function saysOf(type: string | undefined): "agent" | "human" | "nothing" | undefined {
  switch (type) {
    case "ai":
    case "mixed":
      return "agent";
    case "human":
      return "human";
    case "unknown":
      return "nothing";
    default:
      return undefined;
  }
}

function isLine(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 1 && value <= maximumLine;
}
