/** A change to its judgement: both sides of each changed file analysed, compared, and summed up in a verdict. */

import type { Coverage } from "../base/coverage.ts";
import type { Finding } from "../base/finding.ts";
import { grouped } from "../base/grouped.ts";
import type { Problem } from "../base/problem.ts";
import { countsInReview, type Verdict, verdict } from "../base/verdict.ts";
import type { Change, FileChange, Version } from "../change/change.ts";
import { type LabelledFile, type LabelledSide, labelUnits } from "../change/label-units.ts";
import type { Provenance } from "../change/provenance/provenance.ts";
import type { Unit } from "../change/unit.ts";
import {
  type AnalysedChange,
  type AnalysedDocument,
  type AnalysingPorts,
  analysedFiles,
  comparable,
  isKnown,
  textOf,
} from "./analysed-files.ts";
import { type CapabilityDelta, capabilityDelta, emptyDelta, isCapability } from "./capability-delta.ts";
import { checkedFile } from "./checked-file.ts";
import { findingStates } from "./finding-states.ts";
import { loweredByPlace, loweringOverChange, type PlacedText } from "./lowered-by-place.ts";
import { weighedProblems } from "./problem-weights.ts";
import { isReadOtherwise } from "./read-otherwise.ts";
import { type ReviewedUnit, reviewedUnits } from "./reviewed-unit.ts";
import type { RunChecks } from "./run-checks.ts";
import { type Suppressed, type SuppressionInput, suppression } from "./suppression.ts";
import { unreadContent } from "./unread-content.ts";

export interface ReviewInput {
  readonly change: Change;
  /** `YYYY-MM-DD`, for ignore comments that end. */
  readonly today: string;
  /** Every note blocks. */
  readonly strict?: boolean;
  /**
   * By default everything. For a checklist, capabilities and what is gone are left out, and the base is read as far as what was found in
   * the head asks it; what counts is the same.
   */
  readonly asks?: "everything" | "checklist";
  /** Who wrote a unit, by what evidence; unknown of all where absent. */
  readonly provenanceOf?: (unit: Unit) => Provenance | undefined;
  /** Paths of package manifests above the changed files, whether they changed or not. */
  readonly manifests?: readonly string[];
}

export interface ReviewPorts extends AnalysingPorts {
  /** The checks over the whole change (`run-checks.ts`). */
  readonly runChecks: RunChecks;
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

export async function review(input: ReviewInput, ports: ReviewPorts): Promise<Review> {
  const { change } = input;
  const isWhole = input.asks !== "checklist";
  const analysed = await analysedFiles(change.files, isWhole, ports);
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
  if (isWhole) findings.push(...stated.fixed.filter((finding) => !isCapability(finding)));
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
    capabilities: isWhole ? capabilitiesOf(analysed, able, input.manifests) : emptyDelta,
    findings,
    suppressed,
    problems,
    stats: { files: coverage.full + coverage.partial + coverage.none, coverage, skipped },
  };
}

function capabilitiesOf(
  analysed: readonly AnalysedChange[],
  able: ReadonlyMap<string, readonly Finding[]>,
  manifests: readonly string[] | undefined,
): CapabilityDelta {
  return capabilityDelta(
    analysed.map(({ file, base, head }) => ({
      path: file.path,
      addedLines: file.addedLines,
      base: base?.findings ?? [],
      head: [...(head?.findings ?? []), ...(able.get(file.path) ?? [])],
      isHeadKnown: !mayDoMore(file, head),
    })),
    manifests,
  );
}

/** The findings that bring about `attention`: new ones, also where only a new comment speaks for them. */
export function countingFindings({ findings, suppressed }: Pick<Review, "findings" | "suppressed">): Finding[] {
  return [...findings, ...suppressed.flatMap((one) => (one.isNew ? [one.finding] : []))].filter(countsInReview);
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

function baseDocument(file: FileChange, base: AnalysedDocument | undefined): NonNullable<SuppressionInput["base"]> {
  return base === undefined ? "added" : { findings: base.findings, ignores: base.ignores ?? [], hunks: file.hunks };
}

/** Undefined where that side has no text. */
function placedText(path: string, version: Version | undefined): PlacedText | undefined {
  const text = textOf(version);
  return text === undefined ? undefined : { path, beginning: text, isExecutable: version?.mode === "executable" };
}
