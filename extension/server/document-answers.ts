/** What is said about one open document: its diagnostics, hovers and code actions. */
import { type CodeAction, type CodeActionParams, type Diagnostic, type Hover, MarkupKind } from "vscode-languageserver";
import type { Finding } from "../core/base/finding.ts";
import { mostSpecificFirst } from "../core/base/most-specific.ts";
import { comparePositions, type Position, type Range } from "../core/base/range.ts";
import { findingDiagnostic, ignoredDiagnostic, problemDiagnostic } from "./diagnostic.ts";
import { findingFixes } from "./finding-fixes.ts";
import { findingHover, findingTitle } from "./finding-hover.ts";
import { hasLineComments } from "./ignore-edit.ts";
import type { DocumentState } from "./live-diagnostics.ts";
import type { ServerPorts } from "./ports.ts";
import type { DocumentVerdict } from "./protocol.ts";
import type { LoudnessByCategory } from "./settings.ts";

/** Findings, those that the change itself asks to ignore, and what could not be told; notes are for reports. */
export function documentDiagnostics({ document, judged }: DocumentState, loudness: LoudnessByCategory): Diagnostic[] {
  // A related place is in the same document: analysis sees one at a time.
  const uriOf = (): string => document.uri;
  const blocking = judged.problems.filter((problem) => problem.weight === "blocking");
  return [
    ...judged.shown.map((finding) => findingDiagnostic(finding, uriOf, loudness)),
    ...judged.ignoredInChange.map((ignored) => ignoredDiagnostic(ignored, uriOf)),
    ...blocking.map(problemDiagnostic),
  ];
}

export function documentVerdict({ document, judged }: DocumentState): DocumentVerdict {
  const { verdict, hidden } = judged;
  return { uri: document.uri, version: document.version, verdict, shown: judged.shown.length + judged.ignoredInChange.length, hidden };
}

/** The page of the most specific finding at the position; of others there, what they are. */
export async function hover(
  state: DocumentState | undefined,
  position: Position,
  rulePage: ServerPorts["rulePage"],
): Promise<Hover | null> {
  const [finding, ...others] = mostSpecificFirst(findings(state).filter((candidate) => contains(candidate.range, position)));
  if (finding === undefined) return null;
  const beside = await Promise.all(others.map(async (other) => findingTitle(other, await rulePage(other.rule))));
  const value = findingHover(finding, await rulePage(finding.rule), [...new Set(beside)]);
  return { range: finding.range, contents: { kind: MarkupKind.Markdown, value } };
}

export function codeActions(state: DocumentState | undefined, { context, textDocument }: CodeActionParams): CodeAction[] {
  if (state === undefined) return [];
  const canIgnore = hasLineComments(state.result.language ?? "");
  return findingFixes({
    uri: textDocument.uri,
    findings: findings(state),
    diagnostics: context.diagnostics,
    canIgnore: (finding) => canIgnore && state.judged.shown.includes(finding),
  });
}

function findings(state: DocumentState | undefined): readonly Finding[] {
  return state === undefined ? [] : [...state.judged.shown, ...state.judged.ignoredInChange.map(({ finding }) => finding)];
}

function contains(range: Range, position: Position): boolean {
  return comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0;
}
