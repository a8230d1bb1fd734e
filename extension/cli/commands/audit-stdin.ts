/** `countersign audit --stdin`: one text, and the shortest way through the program. */
import { documentDeadline } from "../../core/analysis/analyse-in-order.ts";
import { lineIndex } from "../../core/base/line-index.ts";
import { audited } from "../../core/report/audited.ts";
import { readOpened } from "../../node/read-document.ts";
import { openEngine } from "../engine.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { ruleSummaries } from "../rule-summary.ts";
import type { Invocation, Surroundings } from "../run.ts";
import { writeReport } from "../write-report.ts";

const path = "<stdin>";

export async function auditStandardInput(language: string, invocation: Invocation, surroundings: Surroundings): Promise<ExitCode> {
  const read = readOpened(path, 0, true);
  const engine = await openEngine(surroundings.programFolder);
  try {
    const audit = audited(surroundings.today());
    audit.add(read.problems);
    const text = read.kind === "text" ? read.text : "";
    if (read.kind !== "text") audit.unread();
    else audit.document(await engine.analyse({ path, language, text }, documentDeadline));
    const result = audit.result({ isStrict: invocation.isStrict, skipped: {} });
    const lines = lineIndex(text);
    const parts = { counts: audit.counts, rule: ruleSummaries(engine.catalogue), source: () => lines };
    await writeReport(result, parts, invocation, surroundings);
    return exitCode(result.verdict);
  } finally {
    await engine.close();
  }
}
