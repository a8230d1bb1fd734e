/** What is said about one open document: its diagnostics, hovers and code actions. */
import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic, type Hover, MarkupKind } from "vscode-languageserver";
import type { Finding } from "../core/base/finding.ts";
import { comparePositions, type Position, type Range } from "../core/base/range.ts";
import { diagnosticSource, findingDiagnostic, ignoredDiagnostic, problemDiagnostic } from "./diagnostic.ts";
import { findingHover } from "./finding-hover.ts";
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

export async function hover(
  state: DocumentState | undefined,
  position: Position,
  rulePage: ServerPorts["rulePage"],
): Promise<Hover | null> {
  const finding = findings(state).find((candidate) => contains(candidate.range, position));
  if (finding === undefined) return null;
  const value = findingHover(finding, await rulePage(finding.rule));
  return { range: finding.range, contents: { kind: MarkupKind.Markdown, value } };
}

export function codeActions(state: DocumentState | undefined, { context, textDocument }: CodeActionParams): CodeAction[] {
  if (state === undefined) return [];
  return context.diagnostics
    .filter((diagnostic) => diagnostic.source === diagnosticSource)
    .flatMap((diagnostic) => {
      const finding = findings(state).find((candidate) => isAbout(diagnostic, candidate));
      if (finding === undefined) return [];
      const explain: CodeAction = {
        title: `Explain ${finding.rule}`,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        command: { title: "Explain Finding", command: "countersign.explainFinding", arguments: [finding.rule] },
      };
      if (!hasLineComments(state.result.language ?? "") || !state.judged.shown.includes(finding)) return [explain];
      const place = { uri: textDocument.uri, rule: finding.rule, range: finding.range };
      const ignore: CodeAction = {
        title: `Ignore ${finding.rule} here, with a reason…`,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        command: { title: "Ignore Finding", command: "countersign.ignoreFinding", arguments: [place] },
      };
      return [ignore, explain];
    });
}

function findings(state: DocumentState | undefined): readonly Finding[] {
  return state === undefined ? [] : [...state.judged.shown, ...state.judged.ignoredInChange.map(({ finding }) => finding)];
}

function isAbout(diagnostic: Diagnostic, { rule, range }: Finding): boolean {
  return (
    diagnostic.code === rule &&
    comparePositions(diagnostic.range.start, range.start) === 0 &&
    comparePositions(diagnostic.range.end, range.end) === 0
  );
}

function contains(range: Range, position: Position): boolean {
  return comparePositions(range.start, position) <= 0 && comparePositions(position, range.end) <= 0;
}
