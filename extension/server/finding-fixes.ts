/** The quick fixes of the findings at one place: few rows, whichever share it. */
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import type { Finding } from "../core/base/finding.ts";
import { mostSpecificFirst } from "../core/base/most-specific.ts";
import { comparePositions } from "../core/base/range.ts";
import { diagnosticSource } from "./diagnostic.ts";

export interface FindingFixesInput {
  readonly uri: string;
  /** Of the document. */
  readonly findings: readonly Finding[];
  /** Of the place: whose findings are asked about. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether a comment can ask to ignore it. */
  readonly canIgnore: (finding: Finding) => boolean;
}

/**
 * To ignore and to explain each of up to two findings, the most specific first. Of more, only the first has rows of its own, and the choice of
 * one of the others is one row.
 */
export function findingFixes({ uri, findings, diagnostics, canIgnore }: FindingFixesInput): CodeAction[] {
  const about = (some: readonly Finding[]): Diagnostic[] =>
    diagnostics.filter((diagnostic) => some.some((finding) => isAbout(diagnostic, finding)));
  const found = ofEachRule(mostSpecificFirst(findings.filter((finding) => about([finding]).length > 0)));
  const place = ({ rule, range }: Finding) => ({ uri, rule, range });
  const ignore = ([finding, ...more]: readonly Finding[]): CodeAction[] => {
    if (finding === undefined) return [];
    const all = [finding, ...more];
    const title = more.length === 0 ? `Ignore ${finding.rule} here, with a reason…` : `Ignore one of ${all.length} other findings here…`;
    return [quickFix(title, about(all), "countersign.ignoreFinding", more.length === 0 ? place(finding) : all.map(place))];
  };
  const explain = ([finding, ...more]: readonly Finding[]): CodeAction[] => {
    if (finding === undefined) return [];
    const rules = [finding, ...more].map(({ rule }) => rule);
    const title = more.length === 0 ? `Explain ${finding.rule}` : `Explain one of ${rules.length} other findings here…`;
    return [quickFix(title, about([finding, ...more]), "countersign.explainFinding", more.length === 0 ? finding.rule : rules)];
  };
  const [first, ...others] = found;
  if (first === undefined) return [];
  return [[first], others].flatMap((some) => [...ignore(some.filter(canIgnore)), ...explain(some)]);
}

function quickFix(title: string, diagnostics: Diagnostic[], command: string, what: unknown): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, diagnostics, command: { title, command, arguments: [what] } };
}

/** One page, and one comment, is about all that a rule found here. */
function ofEachRule(found: readonly Finding[]): Finding[] {
  const rules = found.map(({ rule }) => rule);
  return found.filter(({ rule }, index) => rules.indexOf(rule) === index);
}

function isAbout({ source, code, range: { start, end } }: Diagnostic, { rule, range }: Finding): boolean {
  return (
    source === diagnosticSource && code === rule && comparePositions(start, range.start) === 0 && comparePositions(end, range.end) === 0
  );
}
