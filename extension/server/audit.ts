/** Audits one document as it stands in the editor, or all files of a folder. */

import type { Finding } from "../core/base/finding.ts";
import { lineIndex } from "../core/base/line-index.ts";
import type { Problem } from "../core/base/problem.ts";
import type { Position, Range } from "../core/base/range.ts";
import { audited } from "../core/report/audited.ts";
import { placedDocument } from "../core/review/lowered-by-place.ts";
import { analysedDocument } from "./analysed-document.ts";
import type { Progress, ServerPorts } from "./ports.ts";
import type { AuditAnswer, AuditDocumentParams, AuditFolderParams } from "./protocol.ts";

/** How many files of an audit are with the workers at once: enough to keep them busy, few enough to cancel soon. */
const atOnce = 8;
/** How many files may wait for one that takes long. */
const mostWaiting = 500;

/** @param deadline milliseconds for one document */
export async function auditDocument(
  ports: ServerPorts,
  folders: readonly string[],
  { uri, language, text, range }: AuditDocumentParams,
  deadline: number,
): Promise<AuditAnswer> {
  const path = ports.documentPath(uri, folders);
  const lines = lineIndex(text);
  const part = range === undefined ? text : text.slice(lines.offset(range.start), lines.offset(range.end));
  const result = await analysedDocument(ports.analyse, { path, language, text: part }, deadline);
  const all = audited(ports.today());
  all.document(result, placedDocument(path, result.language, text));
  const answer = all.result({ isStrict: false, skipped: {} });
  const root = uri.endsWith(path) ? uri.slice(0, -path.length) : uri;
  if (range === undefined) return { ...answer, root };
  return {
    ...answer,
    root,
    findings: answer.findings.map(movedBy(range.start)),
    problems: answer.problems.map(problemMovedBy(range.start)),
  };
}

/** Where the signal says stop, what is known by then is dropped: half an audit looks like a whole one. */
export async function auditFolder(
  ports: ServerPorts,
  { folder }: AuditFolderParams,
  deadline: number,
  progress: Progress,
  signal: AbortSignal,
): Promise<AuditAnswer> {
  const all = audited(ports.today());
  const skipped: Record<string, number> = {};
  const inOrder = inTheirOrder();
  const running = new Set<Promise<void>>();
  let count = 0;
  let done = 0;
  for await (const file of ports.files(folder, signal)) {
    if (signal.aborted) break;
    all.add(file.problems);
    if (file.kind === "passed-by")
      for (const [reason, passed] of Object.entries(file.skipped)) skipped[reason] = (skipped[reason] ?? 0) + passed;
    if (file.kind === "unread") all.unread();
    if (file.kind !== "text") continue;
    const { path, text } = file;
    const at = count++;
    const work = ports.analyseInBackground({ path, text }, deadline).then((result) => {
      inOrder.arrived(at, () => all.document(result, placedDocument(result.path, result.language, text)));
      running.delete(work);
      progress(`${++done} files`);
    });
    running.add(work);
    while (running.size >= atOnce || inOrder.waiting() >= mostWaiting) await Promise.race(running);
  }
  await Promise.all(running);
  return { ...all.result({ isStrict: false, skipped }), root: folder.endsWith("/") ? folder : `${folder}/` };
}

/**
 * Does each piece of work once all that come before it are done, so that two audits read alike. What waits holds the
 * text of its file, and a folder may have more of those than memory.
 */
function inTheirOrder(): { readonly arrived: (at: number, work: () => void) => void; readonly waiting: () => number } {
  const waiting = new Map<number, () => void>();
  let next = 0;
  return {
    waiting: () => waiting.size,
    arrived: (at, work) => {
      waiting.set(at, work);
      for (let ready = waiting.get(next); ready !== undefined; ready = waiting.get(next)) {
        waiting.delete(next);
        next += 1;
        ready();
      }
    },
  };
}

/** Places in a part of a document become places in the document. */
function movedBy(start: Position): (finding: Finding) => Finding {
  const moved = rangeMovedBy(start);
  return (finding) => ({
    ...finding,
    range: moved(finding.range),
    related: finding.related.map((related) => ({ ...related, range: moved(related.range) })),
  });
}

function problemMovedBy(start: Position): (problem: Problem) => Problem {
  const moved = rangeMovedBy(start);
  return (problem) => (problem.range === undefined ? problem : { ...problem, range: moved(problem.range) });
}

function rangeMovedBy(start: Position): (range: Range) => Range {
  const moved = ({ line, character }: Position): Position => ({
    line: line + start.line,
    character: line === 0 ? character + start.character : character,
  });
  return ({ start: from, end }) => ({ start: moved(from), end: moved(end) });
}
