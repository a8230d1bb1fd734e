/** Audits one document as it stands in the editor, or all files of a folder. */
import type { DocumentResult } from "../core/analysis/request.ts";
import type { Coverage } from "../core/base/coverage.ts";
import type { Finding } from "../core/base/finding.ts";
import { lineIndex } from "../core/base/line-index.ts";
import { blocking, type Problem } from "../core/base/problem.ts";
import type { Position, Range } from "../core/base/range.ts";
import { countsInAudit, verdict } from "../core/base/verdict.ts";
import type { Progress, ServerPorts } from "./ports.ts";
import type { AuditAnswer, AuditDocumentParams, AuditFolderParams } from "./protocol.ts";

/** How many files of an audit are with the workers at once: enough to keep them busy, few enough to cancel soon. */
const atOnce = 8;

/** @param deadline milliseconds for one document */
export async function auditDocument(
  ports: ServerPorts,
  folders: readonly string[],
  params: AuditDocumentParams,
  deadline: number,
): Promise<AuditAnswer> {
  const { uri, language, text, range } = params;
  const path = ports.documentPath(uri, folders);
  const root = uri.endsWith(path) ? uri.slice(0, -path.length) : uri;
  if (range === undefined) return auditAnswer(root, [await ports.analyse({ path, language, text }, deadline)]);
  const lines = lineIndex(text);
  const part = text.slice(lines.offset(range.start), lines.offset(range.end));
  const result = await ports.analyse({ path, language, text: part }, deadline);
  return auditAnswer(root, [movedBy(result, range.start)]);
}

/** Where the signal says stop, what is known by then is dropped: half an audit looks like a whole one. */
export async function auditFolder(
  ports: ServerPorts,
  { folder }: AuditFolderParams,
  deadline: number,
  progress: Progress,
  signal: AbortSignal,
): Promise<AuditAnswer> {
  const results: DocumentResult[] = [];
  const problems: Problem[] = [];
  const running = new Set<Promise<void>>();
  for await (const file of ports.files(folder, signal)) {
    if (signal.aborted) break;
    if (file.kind === "unreadable") {
      problems.push(blocking("unreadable", file.why, { path: file.path }));
      continue;
    }
    const work = ports.analyseInBackground({ path: file.path, text: file.text }, deadline).then((result) => {
      results.push(result);
      running.delete(work);
      progress(`${results.length} files`);
    });
    running.add(work);
    if (running.size >= atOnce) await Promise.race(running);
  }
  await Promise.all(running);
  const byPath = results.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return auditAnswer(folder.endsWith("/") ? folder : `${folder}/`, byPath, problems);
}

function auditAnswer(root: string, results: readonly DocumentResult[], others: readonly Problem[] = []): AuditAnswer {
  const findings = results.flatMap((result) => result.findings);
  const problems = [...others, ...results.flatMap((result) => result.problems)];
  const coverage: Record<Coverage, number> = { full: 0, partial: 0, none: 0 };
  for (const result of results) coverage[result.coverage] += 1;
  const stats = { files: results.length, coverage, skipped: {} };
  return { root, verdict: verdict(findings.filter(countsInAudit), problems), findings, suppressed: [], problems, stats };
}

/** Places in a part of a document become places in the document. */
function movedBy(result: DocumentResult, start: Position): DocumentResult {
  const position = ({ line, character }: Position): Position => ({
    line: line + start.line,
    character: line === 0 ? character + start.character : character,
  });
  const moved = (range: Range): Range => ({ start: position(range.start), end: position(range.end) });
  const finding = (one: Finding): Finding => ({
    ...one,
    range: moved(one.range),
    related: one.related.map((related) => ({ ...related, range: moved(related.range) })),
  });
  const problem = (one: Problem): Problem => (one.range === undefined ? one : { ...one, range: moved(one.range) });
  return { ...result, findings: result.findings.map(finding), problems: result.problems.map(problem) };
}
