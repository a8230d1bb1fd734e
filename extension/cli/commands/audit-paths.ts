/** `countersign audit PATH…`: files and folders. */

import { analyseInOrder, type Document } from "../../core/analysis/analyse-in-order.ts";
import { type LineIndex, lineIndex } from "../../core/base/line-index.ts";
import { type Audited, audited } from "../../core/report/audited.ts";
import { type FoundFile, foundFiles } from "../../node/found-files.ts";
import { beginningOf, isExecutable, readDocument } from "../../node/read-document.ts";
import { openEngine } from "../engine.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { startProgress } from "../progress.ts";
import { ruleSummaries } from "../rule-summary.ts";
import type { Invocation, Surroundings } from "../run.ts";
import { writeReport } from "../write-report.ts";

/** Enough to keep the workers busy, few enough that their texts fit in memory. */
const atOnce = 16;

/** From here on several workers are done sooner, although each takes its time to start. */
const manyFiles = 200;

/** `language` speaks for every file that is named, against what its name says. */
export async function auditPaths(
  paths: readonly string[],
  language: string | undefined,
  invocation: Invocation,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const found = foundFiles(paths);
  const audit = audited(surroundings.today());
  audit.add(found.problems);
  const engine = await openEngine(surroundings.programFolder, { isLarge: found.files.length > manyFiles });
  const progress = startProgress(surroundings.terminal.canShowProgress && !invocation.isQuiet ? process.stderr : undefined);
  const skipped: Record<string, number> = { ...found.skipped };
  /** Of files with findings, for the report to show their lines. */
  const sources = new Map<string, LineIndex>();
  try {
    let done = 0;
    const documents = toAnalyse(found.files, language, engine.languageOf, audit, (reason) => {
      skipped[reason] = (skipped[reason] ?? 0) + 1;
    });
    await analyseInOrder(documents, engine.analyse, atOnce, (file, result, request) => {
      done += 1;
      progress.step(`Audited ${done} of ${found.files.length} files: ${file.path}`);
      if (result === undefined || request === undefined) return;
      audit.document(result, { path: request.path, beginning: request.text, isExecutable: isExecutable(request.path) });
      if (result.findings.length > 0) sources.set(request.path, lineIndex(request.text));
    });
  } finally {
    progress.end();
    await engine.close();
  }
  const result = audit.result({ isStrict: invocation.isStrict, skipped });
  const parts = { counts: audit.counts, rule: ruleSummaries(engine.catalogue), source: ({ path }: { path: string }) => sources.get(path) };
  await writeReport(result, parts, invocation, surroundings);
  return exitCode(result.verdict);
}

function* toAnalyse(
  files: readonly FoundFile[],
  language: string | undefined,
  languageOf: (path: string, start: string) => string | undefined,
  audit: Audited,
  skip: (reason: string) => void,
): Generator<Document<FoundFile>> {
  for (const file of files) {
    const { path, isNamed } = file;
    const isNamedScript = languageOf(path, "") !== undefined || (isNamed && language !== undefined);
    if (!isNamed && !isNamedScript && !beginsAsScript(path, languageOf)) {
      skip("file in no language with rules");
      continue;
    }
    const read = readDocument(path, isNamedScript);
    audit.add(read.problems);
    if (read.kind === "text") {
      const spoken = language !== undefined && isNamed ? { language } : {};
      yield { request: { path, ...spoken, text: read.text }, about: file };
    } else audit.unread();
  }
}

/** By its first line. A file that cannot be read may be one. */
function beginsAsScript(path: string, languageOf: (path: string, start: string) => string | undefined): boolean {
  const start = beginningOf(path);
  return start === undefined || languageOf(path, start) !== undefined;
}
