/** What the findings view shows: the last review or audit, by file and riskiest first. */
import type * as vscode from "vscode";
import { type Finding, type Severity, severities } from "../../core/base/finding.ts";
import type { Problem } from "../../core/base/problem.ts";
import type { Verdict } from "../../core/base/verdict.ts";
import type { Say } from "../say.ts";

export interface Shown {
  /** `main → feature`, `setup.sh`. */
  readonly title: string;
  readonly verdict: Verdict;
  /** The change that is being reviewed, and not an audit of something. */
  readonly isReview?: true;
  readonly findings: readonly Finding[];
  /** Riskiest first; files of a change without findings come last. */
  readonly files: readonly ShownFile[];
  /** Of no file. */
  readonly problems: readonly Problem[];
}

/** A file, or an action of a session. */
export interface ShownFile {
  readonly path: string;
  readonly uri: vscode.Uri;
  /** Where it is not the file's own name. */
  readonly label?: string;
  /** Of the product's own, where it is not that of a file. */
  readonly icon?: string;
  /** What happened to it: a file was added, an action denied. */
  readonly status?: string;
  /** In a review: the text before the change, where there was one. */
  readonly before?: vscode.Uri;
  /** In a review: the text after the change, where there is one. */
  readonly after?: vscode.Uri;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** What a person has to look at: not what was there before, nor what is gone. */
export function isCurrent({ state }: Finding): boolean {
  return state === undefined || state === "new";
}

export interface FilePlace {
  readonly path: string;
  readonly uri: vscode.Uri;
  readonly status?: string;
  readonly before?: vscode.Uri;
  readonly after?: vscode.Uri;
}

/** @param places of the files that are to be shown even without findings @param placeOf of any other file */
export function shownFiles(
  findings: readonly Finding[],
  problems: readonly Problem[],
  places: readonly FilePlace[],
  placeOf: (path: string) => FilePlace,
): readonly ShownFile[] {
  const known = new Map(places.map((place) => [place.path, place]));
  for (const { path } of [...findings, ...problems]) {
    if (path !== undefined && !known.has(path)) known.set(path, placeOf(path));
  }
  return byRisk(
    [...known.values()].map((place) => ({
      ...place,
      findings: findings.filter((finding) => finding.path === place.path),
      problems: problems.filter((problem) => problem.path === place.path),
    })),
  );
}

/** Riskiest first, and so the findings of each. */
export function byRisk(files: readonly ShownFile[]): readonly ShownFile[] {
  return files
    .map((file) => ({ ...file, findings: [...file.findings].sort(riskiestFirst) }))
    .sort(
      (a, b) =>
        risk(a) - risk(b) ||
        b.findings.length - a.findings.length ||
        b.problems.length - a.problems.length ||
        (a.path < b.path ? -1 : a.path > b.path ? 1 : 0),
    );
}

/** What is new counts before what was there, what was there before what is gone. */
function riskiestFirst(a: Finding, b: Finding): number {
  return staleness(a) - staleness(b) || rank(a.severity) - rank(b.severity) || a.range.start.line - b.range.start.line;
}

function risk({ findings }: ShownFile): number {
  const [first] = findings;
  return first === undefined ? Number.POSITIVE_INFINITY : staleness(first) * severities.length + rank(first.severity);
}

function staleness({ state }: Finding): number {
  return state === undefined || state === "new" ? 0 : state === "fixed" ? 2 : 1;
}

/** `3 findings, 1 that was there before, 2 that are gone; 1 thing that could not be told`. */
export function summary({ findings, files, problems }: Shown, say: Say): string {
  const current = findings.filter(isCurrent).length;
  const gone = findings.filter(({ state }) => state === "fixed").length;
  const before = findings.length - current - gone;
  const untold = [...problems, ...files.flatMap((file) => file.problems)].filter(({ weight }) => weight === "blocking").length;
  const parts = [current === 0 ? say("No findings") : current === 1 ? say("1 finding") : say("{0} findings", current)];
  if (before > 0) parts.push(say("{0} from before", before));
  if (gone > 0) parts.push(say("{0} gone", gone));
  if (untold > 0) parts.push(untold === 1 ? say("1 thing that could not be told") : say("{0} things that could not be told", untold));
  return `${parts.join(", ")}.`;
}

function rank(severity: Severity): number {
  return severities.indexOf(severity);
}

/** Of several audits that are shown as one. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes("attention")) return "attention";
  return verdicts.includes("unknown") ? "unknown" : "pass";
}
