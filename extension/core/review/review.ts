/** A change to its judgement: both sides of each changed file analysed, compared, and summed up in a verdict. */

import type { Analyse, DocumentResult } from "../analysis/request.ts";
import type { Coverage } from "../base/coverage.ts";
import type { Finding } from "../base/finding.ts";
import { grouped } from "../base/grouped.ts";
import { blocking, type Problem } from "../base/problem.ts";
import { userError } from "../base/user-error.ts";
import { countsInReview, type Verdict, verdict } from "../base/verdict.ts";
import type { Change, FileChange, Version } from "../change/change.ts";
import { type LabelledFile, type LabelledSide, labelUnits } from "../change/label-units.ts";
import type { Provenance } from "../change/provenance/provenance.ts";
import type { Unit } from "../change/unit.ts";
import { type CapabilityDelta, capabilityDelta, isCapability } from "./capability-delta.ts";
import { checkedFile } from "./checked-file.ts";
import { type AnalysedFile, findingStates } from "./finding-states.ts";
import { loweredByPlace, loweringOverChange, type PlacedText } from "./lowered-by-place.ts";
import { weighedProblems } from "./problem-weights.ts";
import { isReadOtherwise } from "./read-otherwise.ts";
import { type ReviewedUnit, reviewedUnits } from "./reviewed-unit.ts";
import type { RunChecks } from "./run-checks.ts";
import { type Suppressed, type SuppressionInput, suppression } from "./suppression.ts";
import { type LanguageOf, unreadContent } from "./unread-content.ts";

export interface ReviewInput {
  readonly change: Change;
  /** `YYYY-MM-DD`, for ignore comments that end. */
  readonly today: string;
  /** Every note blocks. */
  readonly strict?: boolean;
  /** Who wrote a unit, by what evidence; unknown of all where absent. */
  readonly provenanceOf?: (unit: Unit) => Provenance | undefined;
  /** Paths of package manifests above the changed files, whether they changed or not. */
  readonly manifests?: readonly string[];
}

export interface ReviewPorts {
  readonly analyse: Analyse;
  readonly languageOf: LanguageOf;
  /** The checks over the whole change (`run-checks.ts`). */
  readonly runChecks: RunChecks;
  /** Milliseconds for one document. */
  readonly deadline?: number;
  /** Documents at a time. */
  readonly concurrency?: number;
  /** Documents that were analysed, of how many. */
  readonly progress?: (done: number, total: number) => void;
  readonly signal?: { readonly aborted: boolean };
}

export interface ReviewStats {
  /** Changed files of which one side at least was given to analysis; the three coverages add up to it. */
  readonly files: number;
  readonly coverage: Readonly<Record<Coverage, number>>;
  /** Changed files without text, by what they are or why they were not read. */
  readonly skipped: Readonly<Record<string, number>>;
}

export interface Review {
  readonly verdict: Verdict;
  readonly change: Change;
  /** In the order of the change. */
  readonly units: readonly ReviewedUnit[];
  readonly capabilities: CapabilityDelta;
  /** With their state, `fixed` ones last; suppressed ones and capabilities are not among them. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly problems: readonly Problem[];
  readonly stats: ReviewStats;
}

const defaultDeadline = 10_000;

export async function review(input: ReviewInput, ports: ReviewPorts): Promise<Review> {
  const { change } = input;
  const analysed = await analyseFiles(change.files, ports);
  const stated = findingStates(analysed.map(comparable));
  const checked = ports.runChecks(analysed.map(({ file, base, head }) => checkedFile(file, base, head)));
  const ofChecks = grouped(
    checked.filter((finding) => !isCapability(finding)),
    ({ path }) => path,
  );
  const able = grouped(checked.filter(isCapability), ({ path }) => path);

  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [];
  const problems: Problem[] = [...change.problems];
  const coverage: Record<Coverage, number> = { full: 0, partial: 0, none: 0 };
  const skipped: Record<string, number> = {};
  analysed.forEach(({ file, base, head }, at) => {
    const shown = head ?? base;
    if (shown === undefined) {
      const content = (file.after ?? file.before)?.content;
      const kind = content?.kind === "unread" ? content.reason : (content?.kind ?? "unread");
      skipped[kind] = (skipped[kind] ?? 0) + 1;
    } else coverage[shown.coverage] += 1;
    problems.push(...unreadContent(file, ports.languageOf));
    const seenByChecks = ofChecks.get(file.path) ?? [];
    if (head === undefined) {
      findings.push(...seenByChecks);
      return;
    }
    problems.push(
      ...weighedProblems(file, head, base).filter(
        ({ code }) => code !== "unknown-language" || !isReadOtherwise(file, base?.text, head.text),
      ),
    );
    const lowering = loweringOverChange(placedText(file.oldPath ?? file.path, file.before), {
      path: file.path,
      beginning: head.text,
      isExecutable: file.after?.mode === "executable",
    });
    const ownFindings = (stated.head[at] ?? []).filter((finding) => !isCapability(finding));
    const kept = suppression({
      path: file.path,
      findings: [...ownFindings.map((finding) => loweredByPlace(finding, lowering)), ...seenByChecks],
      ignores: head.ignores ?? [],
      today: input.today,
      isComplete: isKnown(head),
      base: baseDocument(file, base),
    });
    findings.push(...kept.findings);
    suppressed.push(...kept.suppressed);
    problems.push(...kept.problems);
  });
  findings.push(...stated.fixed.filter((finding) => !isCapability(finding)));
  const { labels, problems: labelProblems } = labelUnits({ files: analysed.map(labelledFile) });
  problems.push(...labelProblems);

  const counting = countingFindings({ findings, suppressed });
  return {
    verdict: verdict(counting, problems, input.strict),
    change,
    units: reviewedUnits({
      change,
      labels,
      provenanceOf: input.provenanceOf ?? (() => undefined),
      findings: [...findings, ...suppressed.flatMap((one) => (one.isNew ? [one.finding] : []))],
      problems,
    }),
    capabilities: capabilityDelta(
      analysed.map(({ file, base, head }) => ({
        path: file.path,
        addedLines: file.addedLines,
        base: base?.findings ?? [],
        head: [...(head?.findings ?? []), ...(able.get(file.path) ?? [])],
        isHeadKnown: !mayDoMore(file, head),
      })),
      input.manifests,
    ),
    findings,
    suppressed,
    problems,
    stats: { files: coverage.full + coverage.partial + coverage.none, coverage, skipped },
  };
}

/** The findings that bring about `attention`: new ones, also where only a new comment speaks for them. */
export function countingFindings({ findings, suppressed }: Pick<Review, "findings" | "suppressed">): Finding[] {
  return [...findings, ...suppressed.flatMap((one) => (one.isNew ? [one.finding] : []))].filter(countsInReview);
}

interface AnalysedDocument extends DocumentResult {
  readonly text: string;
}

interface AnalysedChange {
  readonly file: FileChange;
  /** Absent where that side has no text. */
  readonly base: AnalysedDocument | undefined;
  readonly head: AnalysedDocument | undefined;
}

async function analyseFiles(files: readonly FileChange[], ports: ReviewPorts): Promise<AnalysedChange[]> {
  const total = files.reduce(
    (sum, { before, after }) => sum + [before, after].filter((version) => textOf(version) !== undefined).length,
    0,
  );
  let done = 0;
  const count = (): void => {
    done += 1;
    ports.progress?.(done, total);
  };
  const analyse = async (path: string, version: Version | undefined): Promise<AnalysedDocument | undefined> => {
    const text = textOf(version);
    if (text === undefined) return undefined;
    if (ports.signal?.aborted)
      throw userError("cancelled", "The review was stopped before it was finished.", "Start it again for a result.");
    const isRun =
      version?.mode === "executable" && ports.languageOf(path, text.slice(0, 256)) === undefined && isNamelessScript(path, text);
    const result = await analyseSafely(path, text, isRun ? "bash" : undefined, ports);
    count();
    return { ...result, text };
  };
  const results: (AnalysedChange | undefined)[] = files.map(() => undefined);
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < files.length; at = next++) {
      const file = files[at];
      if (file === undefined) continue;
      const head = await analyse(file.path, file.after);
      const isSameText = file.oldPath === undefined && head !== undefined && textOf(file.before) === head.text;
      const base = isSameText ? head : await analyse(file.oldPath ?? file.path, file.before);
      if (isSameText) count();
      results[at] = { file, base, head };
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, ports.concurrency ?? 4) }, work));
  return results.flatMap((result) => result ?? []);
}

/** What a shell takes for a script of its own: an executable text that names no interpreter. */
function isNamelessScript(path: string, text: string): boolean {
  return !text.startsWith("#!") && !path.slice(path.lastIndexOf("/") + 1).includes(".");
}

async function analyseSafely(path: string, text: string, language: string | undefined, ports: ReviewPorts): Promise<DocumentResult> {
  try {
    return await ports.analyse(
      { path, text, isCompared: true, wantsCapabilities: true, ...(language === undefined ? {} : { language }) },
      ports.deadline ?? defaultDeadline,
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      path,
      findings: [],
      problems: [blocking("analysis-failed", `This file could not be analysed: ${reason}. Read it yourself, and report this.`, { path })],
      coverage: "none",
    };
  }
}

function comparable({ file, base, head }: AnalysedChange): AnalysedFile {
  return {
    isRenamed: file.oldPath !== undefined,
    addedLines: file.addedLines,
    removedLines: file.removedLines,
    // Equal texts share one result, and each finding needs a state of its own.
    base: base === head ? (base?.findings.map((finding) => ({ ...finding })) ?? []) : (base?.findings ?? []),
    head: head?.findings ?? [],
    isHeadKnown: isHeadKnown(file, head),
  };
}

function isHeadKnown(file: FileChange, head: AnalysedDocument | undefined): boolean {
  return file.after === undefined || (head !== undefined && isKnown(head));
}

/** Whether there is code in the head of which some was not understood; what nothing speaks is no code to us. */
function mayDoMore({ after }: FileChange, head: AnalysedDocument | undefined): boolean {
  if (head === undefined) return after?.content.kind === "unread";
  return head.language !== undefined && !isKnown(head);
}

function labelledFile({ file, base, head }: AnalysedChange): LabelledFile {
  return {
    change: file,
    ...(base === undefined ? {} : { base: labelledSide(base) }),
    ...(head === undefined ? {} : { head: labelledSide(head) }),
  };
}

function labelledSide({ text, tokens, language }: AnalysedDocument): LabelledSide {
  return { text, ...(tokens === undefined ? {} : { tokens }), ...(language === undefined ? {} : { language }) };
}

/** Whether everything in a document was understood well enough that what was not found is not there. */
function isKnown({ coverage, problems }: DocumentResult): boolean {
  return coverage !== "none" && !problems.some((problem) => problem.weight === "blocking");
}

function baseDocument(file: FileChange, base: AnalysedDocument | undefined): NonNullable<SuppressionInput["base"]> {
  return base === undefined ? "added" : { findings: base.findings, ignores: base.ignores ?? [], hunks: file.hunks };
}

/** Undefined where that side has no text. */
function placedText(path: string, version: Version | undefined): PlacedText | undefined {
  const text = textOf(version);
  return text === undefined ? undefined : { path, beginning: text, isExecutable: version?.mode === "executable" };
}

function textOf(version: Version | undefined): string | undefined {
  return version?.content.kind === "text" ? version.content.text : undefined;
}
