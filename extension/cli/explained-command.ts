/** How a command is understood: what it amounts to, which rules matched, and what kept the others away. */
import type { DocumentResult } from "../core/analysis/request.ts";
import type { Finding } from "../core/base/finding.ts";
import type { Problem } from "../core/base/problem.ts";
import { countsInAudit, type Verdict, verdict } from "../core/base/verdict.ts";
import type { Catalogue } from "../core/rules/catalogue.ts";
import { preparePredicate } from "../core/rules/command-predicate.ts";
import type { CommandPattern } from "../core/rules/rule.ts";
import { lowerScript } from "../core/shell/lower.ts";
import { optionText, printLine, readable } from "../core/shell/print.ts";
import type { Command, Line, Word } from "../core/shell/program.ts";
import { tableIndex } from "../core/shell/table-index.ts";
import { predicateWords } from "./predicate-words.ts";

export interface ExplainedWord {
  /** What it is to the program: `name`, `sub`, `option`, `operand`. */
  readonly role: "name" | "subcommand" | "option" | "operand" | "word";
  readonly value: string;
  /** How it was written, where that differs; absent too for a word that is written nowhere as such. */
  readonly written?: string;
}

export interface ExplainedCommand {
  readonly words: readonly ExplainedWord[];
  readonly via: readonly string[];
  readonly places: readonly string[];
  /** Whether its words were read by an option table. */
  readonly hasTable: boolean;
}

export interface ExplainedLine {
  readonly canonical: string;
  /** It follows from what was written: data that flow, files that are written. */
  readonly isEffect: boolean;
  readonly commands: readonly ExplainedCommand[];
}

/** A rule that looks at a command of this name, and what it misses. */
export interface NearRule {
  readonly rule: string;
  readonly name: string;
  readonly missing: readonly string[];
}

export interface ExplainedNested {
  readonly language: string;
  readonly via: readonly string[];
  readonly code: string;
}

export interface Explanation {
  readonly text: string;
  readonly lines: readonly ExplainedLine[];
  /** Code in other languages inside it. */
  readonly nested: readonly ExplainedNested[];
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly near: readonly NearRule[];
}

/** `result` is what analysis says of the same text. */
export function explainedCommand(text: string, result: DocumentResult, catalogue: Catalogue, isStrict: boolean): Explanation {
  const program = lowerScript(text, { tables: tableIndex([...catalogue.options]), dialect: "posix", via: [] });
  const found = new Set(result.findings.map((finding) => finding.rule));
  return {
    text,
    lines: program.lines.map((line) => explainedLine(line, text)),
    nested: program.nested.map(({ language, code, via }) => ({ language, via, code: readable(code) })),
    verdict: verdict(result.findings.filter(countsInAudit), result.problems, isStrict),
    findings: result.findings,
    problems: result.problems,
    near: nearRules(program.lines, catalogue, found),
  };
}

function explainedLine(line: Line, text: string): ExplainedLine {
  return {
    canonical: printLine(line),
    isEffect: line.derived,
    commands: line.stages.map((command) => explainedStage(command, text)),
  };
}

function explainedStage(command: Command, text: string): ExplainedCommand {
  const one = (role: ExplainedWord["role"], value: string, word: Word | undefined): ExplainedWord => {
    const written = word === undefined ? undefined : writing(word, text);
    return { role, value, ...(written === undefined || written === value || written === readable(word ?? "") ? {} : { written }) };
  };
  const words = [
    one("name", readable(command.name), command.name),
    ...command.sub.map((name) => one("subcommand", name, undefined)),
    ...(command.expression === undefined
      ? [
          ...command.options.map((option) => one("option", readable(optionText(option)), option.value)),
          ...command.operands.map((word) => one("operand", readable(word), word)),
        ]
      : command.expression.map((word) => one("word", readable(word), word))),
  ];
  return { words, via: command.via, places: command.places, hasTable: command.table !== undefined };
}

/** The stretch of the source that a word's value comes from. */
function writing({ segments }: Word, text: string): string | undefined {
  if (segments.length === 0) return undefined;
  const start = Math.min(...segments.map((segment) => segment.start));
  const end = Math.max(...segments.map((segment) => segment.end));
  return text.slice(start, end);
}

function nearRules(lines: readonly Line[], catalogue: Catalogue, found: ReadonlySet<string>): NearRule[] {
  const near = new Map<string, NearRule>();
  for (const rule of catalogue.rules) {
    if (found.has(rule.id)) continue;
    for (const pattern of rule.patterns) {
      if (pattern.shape === "tree") continue;
      for (const stages of candidates(lines, pattern)) {
        const missing = pattern.predicates
          .filter((predicate) => preparePredicate(predicate, catalogue)(stages) === "no")
          .map(predicateWords);
        const before = near.get(rule.id);
        // Of several tries, the one that came closest tells most.
        if (missing.length === 0 || (before !== undefined && before.missing.length <= missing.length)) continue;
        near.set(rule.id, { rule: rule.id, name: stages.map((stage) => readable(stage.name)).join(" | "), missing });
      }
    }
  }
  return [...near.values()].sort((a, b) => a.missing.length - b.missing.length);
}

/** The commands, or pipelines of two, whose names a pattern asks for by name. */
function candidates(lines: readonly Line[], pattern: CommandPattern): readonly (readonly Command[])[] {
  const named = (command: Command, at: number): boolean => pattern.names[at]?.includes(command.name.value) === true;
  if (pattern.shape === "pipeline") {
    return lines.map((line) => line.stages).filter((stages) => stages.length === 2 && stages.every((stage, at) => named(stage, at)));
  }
  return lines.flatMap((line) => line.stages.filter((stage) => named(stage, 0)).map((stage) => [stage]));
}
