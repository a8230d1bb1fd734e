/** Proves a rule by its examples: what each case promises against what the analysis finds in it. */
import { lineIndex } from "../base/line-index.ts";
import type { Problem } from "../base/problem.ts";
import { type Range, range } from "../base/range.ts";
import { type Example, exampleKind, readExamples } from "./example.ts";
import { type DiffFile, readDiff } from "./example-diff.ts";
import { problemAt } from "./text-place.ts";

/** Analyses the text of one case, by itself, with the whole catalogue. */
export type AnalyseText = (request: { readonly path: string; readonly language: string; readonly text: string }) => {
  readonly findings: readonly { readonly rule: string; readonly range: Range }[];
  readonly problems: readonly Problem[];
};

/** Makes a change of the files of one case in `examples.diff`, and runs the checks of the whole catalogue over it. */
export type AnalyseDiff = (files: readonly DiffFile[]) => {
  readonly findings: readonly { readonly rule: string; readonly message: string; readonly path: string; readonly range: Range }[];
  readonly problems: readonly Problem[];
};

export interface ExampleAnalysis {
  readonly text: AnalyseText;
  readonly diff: AnalyseDiff;
}

export interface ExamplesResult {
  readonly examples: readonly Example[];
  /** Each at the place of the case in its file; empty if the rule is proved. */
  readonly failures: readonly Problem[];
}

const wanted = { bad: 3, good: 3, nearly: 2 } as const;

/** `files` are those of the rule's folder at `path`; findings of other rules are left aside. */
export function checkExamples(
  rule: { readonly id: string; readonly path: string; readonly files: Readonly<Record<string, string>> },
  analysis: ExampleAnalysis,
): ExamplesResult {
  const examples: Example[] = [];
  const failures: Problem[] = [];
  for (const name of Object.keys(rule.files).sort()) {
    if (exampleKind(name) === undefined) continue;
    const read = readExamples(`${rule.path}/${name}`, rule.files[name] ?? "");
    examples.push(...read.examples);
    failures.push(...read.problems);
  }
  failures.push(...tooFew(rule, examples));
  for (const example of examples) failures.push(...failuresOf(rule.id, example, analysis));
  return { examples, failures };
}

function tooFew(rule: { readonly path: string }, examples: readonly Example[]): Problem[] {
  const place = examples[0]?.path ?? `${rule.path}/examples.sh`;
  const bad = examples.filter((example) => example.kind === "bad").length;
  const good = examples.filter((example) => example.kind === "good").length;
  const nearly = examples.filter((example) => example.isNearly).length;
  const failures: Problem[] = [];
  const report = (message: string): void => {
    failures.push(problemAt("too-few-examples", place, 0, message));
  };
  if (bad < wanted.bad) report(`A rule has at least ${wanted.bad} bad cases; this has ${bad}.`);
  if (good < wanted.good) report(`A rule has at least ${wanted.good} good cases; this has ${good}.`);
  if (nearly < wanted.nearly)
    report(`At least ${wanted.nearly} of the good cases are nearly bad, titled "good: nearly: …"; here ${nearly} are.`);
  return failures;
}

function failuresOf(id: string, example: Example, analysis: ExampleAnalysis): Problem[] {
  const failures: Problem[] = [];
  const report = (message: string, line = 0, character = 0): void => {
    failures.push(
      problemAt("example-failed", example.path, example.line + line, `${example.kind}: ${example.title}: ${message}`, character),
    );
  };
  const isDiff = example.language === "diff";
  const result = isDiff
    ? diffResult(example, analysis.diff)
    : analysis.text({ path: example.path, language: example.language, text: example.text });
  for (const problem of result.problems)
    if (problem.weight === "blocking") report(`It could not be analysed: ${problem.message}`, problem.range?.start.line);
  const found = result.findings.filter((finding) => finding.rule === id).map((finding) => finding.range);
  const [first] = found;
  switch (example.kind) {
    case "bad":
      if (first === undefined) report("The rule finds nothing here.");
      else checkMarks(example, found, report);
      break;
    case "noisy":
      if (first === undefined) report("The rule is silent here now: make it a good case.");
      else checkMarks(example, found, report);
      break;
    case "good":
      for (const range of found) report(`The rule finds ${quoted(example, range)}.`, range.start.line, range.start.character);
      break;
    case "missed":
      if (first !== undefined)
        report(`The rule finds ${quoted(example, first)} now: make it a bad case.`, first.start.line, first.start.character);
      break;
    default: {
      const impossible: never = example.kind;
      throw new Error(String(impossible));
    }
  }
  return failures;
}

/** Places in the case's own text, so that its marks can be held against them. What stands on neither side of it is at its beginning. */
function diffResult(example: Example, analyseDiff: AnalyseDiff): ReturnType<AnalyseText> {
  const { files, headLines } = readDiff(example.text);
  const { findings, problems } = analyseDiff(files);
  const lineOf = (path: string, line: number): number | undefined =>
    [...headLines].find(([, place]) => place.path === path && place.line === line)?.[0];
  return {
    problems: problems.map(({ range: _, ...problem }) => problem),
    findings: findings.map((finding) => {
      const { start, end } = finding.range;
      const startLine = lineOf(finding.path, start.line);
      const endLine = lineOf(finding.path, end.line) ?? startLine;
      if (startLine === undefined || endLine === undefined) return { rule: finding.rule, range: range(0, 0, 0, 0) };
      return { rule: finding.rule, range: range(startLine, start.character + 1, endLine, end.character + 1) };
    }),
  };
}

/** Where a case has marks they are all that is found, to the character; a finding over several lines is cut to the marked line. */
function checkMarks(example: Example, found: readonly Range[], report: (message: string, line?: number, character?: number) => void): void {
  if (example.marks.length === 0) return;
  const lines = lineIndex(example.text);
  const matches = (range: Range, mark: Example["marks"][number]): boolean => {
    if (mark.line < range.start.line || mark.line > range.end.line) return false;
    const text = lines.line(mark.line);
    const start = mark.line === range.start.line ? range.start.character : text.length - text.trimStart().length;
    const end = mark.line === range.end.line ? range.end.character : text.trimEnd().length;
    return start === mark.start && end === mark.end;
  };
  for (const mark of example.marks) {
    if (found.some((range) => matches(range, mark))) continue;
    const seen = found
      .filter((range) => range.start.line <= mark.line && mark.line <= range.end.line)
      .map((range) => quoted(example, range));
    const instead = seen.length > 0 ? `marks ${seen.join(" and ")}` : "finds nothing in this line";
    report(
      `The carets mark ${JSON.stringify(lines.line(mark.line).slice(mark.start, mark.end))}, the rule ${instead}.`,
      mark.line,
      mark.start,
    );
  }
  for (const range of found) {
    if (!example.marks.some((mark) => mark.line >= range.start.line && mark.line <= range.end.line))
      report(`The rule finds ${quoted(example, range)} as well, and no carets mark it.`, range.start.line, range.start.character);
  }
}

function quoted(example: Example, range: Range): string {
  const lines = lineIndex(example.text);
  const text = example.text.slice(lines.offset(range.start), lines.offset(range.end));
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 119)}…` : text);
}
