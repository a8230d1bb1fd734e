/** Reads sessions and audits what the agent asked to run and to write in them. */
import { homedir } from "node:os";
import { analyseInOrder } from "../core/analysis/analyse-in-order.ts";
import type { Analyse } from "../core/analysis/request.ts";
import type { Coverage } from "../core/base/coverage.ts";
import type { Finding } from "../core/base/finding.ts";
import { lineIndex } from "../core/base/line-index.ts";
import { blocking, type Problem } from "../core/base/problem.ts";
import { UserError } from "../core/base/user-error.ts";
import { areaOf } from "../core/change/area.ts";
import type { ActionsResult } from "../core/report/result.ts";
import type { SourceLines } from "../core/report/snippet.ts";
import { isUnresolved } from "../core/review/problem-weights.ts";
import type { Action, Prompt, SessionRecord } from "../core/session/action.ts";
import { type ActionDocument, actionDocuments, inTranscript } from "../core/session/action-documents.ts";
import type { Transcript } from "../core/session/json-lines.ts";
import { readClaudeCode } from "../core/session/readers/claude-code.ts";
import { readDocument } from "./read-document.ts";
import { latestSession, subagentFiles } from "./transcripts.ts";

/** Hears how far the work is. */
export interface Steps {
  readonly step: (text: string) => void;
}

export interface AuditedSessions extends Pick<ActionsResult, "sessions" | "actions" | "findings" | "problems"> {
  /** What the user first asked for in each session that shows it. */
  readonly tasks: readonly string[];
  /** What the user asked for, turn by turn. */
  readonly prompts: readonly Prompt[];
  /** Of the documents in the actions. */
  readonly coverage: Readonly<Record<Coverage, number>>;
  /** The action that a finding belongs to, and the text that its `action.range` speaks of. */
  readonly action: (finding: Finding) => Action | undefined;
  readonly source: (finding: Finding) => SourceLines | undefined;
}

/** As many as analysis is given at once. */
const atOnce = 32;

/** Each of `names` is a file, or `latest`. */
export async function auditedSessions(names: readonly string[], analyse: Analyse, progress: Steps): Promise<AuditedSessions> {
  const sessions: ActionsResult["sessions"][number][] = [];
  const actions: Action[] = [];
  const findings: Finding[] = [];
  const problems: Problem[] = [];
  const tasks: string[] = [];
  const prompts: Prompt[] = [];
  const files = new Set(names.flatMap((name) => (name === "latest" ? latest(problems) : [name])));
  const coverage: Record<Coverage, number> = { full: 0, partial: 0, none: 0 };
  for (const file of files) {
    const transcripts = new Map<string, Transcript>();
    const record = readSession(file, transcripts, problems);
    if (record === undefined) continue;
    sessions.push({ path: record.path, format: record.format, actions: record.actions.length });
    if (record.task !== undefined) tasks.push(record.task);
    for (const prompt of record.prompts) prompts.push(prompt);
    for (const action of record.actions) actions.push(action);
    for (const problem of record.problems) problems.push(problem);
    const documents = actionDocuments(record.actions).map((document) => ({ request: document.request, about: document }));
    let done = 0;
    await analyseInOrder(documents, analyse, atOnce, (document, result) => {
      done += 1;
      progress.step(`Audited ${done} of ${documents.length} actions: ${record.path}`);
      const transcript = transcripts.get(document.action.path);
      if (result === undefined || transcript === undefined) return;
      coverage[result.coverage] += 1;
      const told = result.problems.filter(({ code }) => code !== "unknown-language" || !isProse(document)).map(inAction);
      const placed = inTranscript(document, { findings: result.findings, problems: told }, transcript);
      for (const finding of placed.findings) findings.push(finding);
      for (const problem of placed.problems) problems.push(problem);
    });
  }
  const byPlace = new Map(actions.map((action) => [actionKey(action.path, action.id), action]));
  const action = (finding: Finding): Action | undefined =>
    finding.action === undefined ? undefined : byPlace.get(actionKey(finding.path, finding.action.id));
  const source = (finding: Finding): SourceLines | undefined => {
    const found = action(finding);
    const text = found?.shell?.text ?? found?.file?.after;
    return text === undefined ? undefined : lineIndex(text);
  };
  return { sessions, actions, findings, problems, tasks, prompts, coverage, action, source };
}

/** That there is none is a problem of this session, and not of the change or of another session. */
function latest(problems: Problem[]): string[] {
  try {
    return [latestSession(process.cwd(), { home: homedir(), env: process.env })];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    problems.push(blocking(error.code, `${error.message} ${error.advice}`));
    return [];
  }
}

function actionKey(path: string, id: string): string {
  return `${path}\n${id}`;
}

/** What is not known of a command that an agent ran is not known of something that happened: it blocks. */
function inAction(problem: Problem): Problem {
  return isUnresolved(problem) ? { ...problem, weight: "blocking" } : problem;
}

/** Nobody runs it, so that its language is not known tells a reviewer nothing, as of the files of a change. */
function isProse({ request }: ActionDocument): boolean {
  return areaOf(request.path, request.text.slice(0, 256)).area === "documentation";
}

function readSession(file: string, transcripts: Map<string, Transcript>, problems: Problem[]): SessionRecord | undefined {
  const open = (path: string): Transcript | undefined => {
    const read = readDocument(path);
    for (const problem of read.problems) problems.push({ ...problem, weight: "blocking" });
    if (read.kind !== "text") return undefined;
    const transcript = { path: path.replaceAll("\\", "/"), text: read.text, lines: lineIndex(read.text) };
    transcripts.set(transcript.path, transcript);
    return transcript;
  };
  const main = open(file);
  if (main === undefined) return undefined;
  const record = readClaudeCode(
    main,
    subagentFiles(file).flatMap((path) => open(path) ?? []),
  );
  const isForeign = record.actions.length === 0 && record.problems.some((problem) => problem.code === "unknown-records");
  if (!isForeign) return record;
  const message =
    "No action was recognised in this file, so nothing can be said of what the agent did. This version reads sessions of Claude Code (JSON Lines).";
  return { ...record, problems: [...record.problems, blocking("session-not-understood", message, { path: main.path })] };
}
