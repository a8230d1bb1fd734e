/** Runs the rules about commands on a program, on the model itself: no tree is needed, and a test holds both to equal matches. */
import type { Span } from "../base/range.ts";
import type { Command, Line, Program, Word } from "../shell/program.ts";
import { fillHoles } from "../shell/value.ts";
import { capabilityObjects, commandObjects } from "./capability-object.ts";
import type { Catalogue } from "./catalogue.ts";
import { type Candidate, commandDispatch } from "./command-dispatch.ts";
import { printedSpelling } from "./command-predicate.ts";
import { commandFilling, endFilling, filledMessage } from "./message.ts";
import type { RuleScope } from "./rule.ts";
import { lowered, oneForEachAct, type RuleMatch } from "./rule-match.ts";

/** How the canonical text of a match is printed: `printLine` and `printCommand` of `core/shell`. */
export interface CanonicalPrinter {
  readonly printLine: (line: Line) => string;
  readonly printCommand: (command: Command) => string;
}

/** Matches in the order of the lines, one for each act and rule. */
export function matchProgram(
  catalogue: Catalogue,
  program: Pick<Program, "lines">,
  printer: CanonicalPrinter,
  scope: RuleScope = "risks",
): RuleMatch[] {
  const dispatch = commandDispatch(catalogue, scope);
  const matches: RuleMatch[] = [];
  for (const line of program.lines) {
    for (const command of line.stages) {
      const stages = line.stages.length === 1 ? line.stages : [command];
      dispatch.forCommand(command, (candidate) => tryCandidate(candidate, stages, line, catalogue, printer, matches));
    }
    const [from, to] = line.stages;
    if (line.stages.length === 2 && from !== undefined && to !== undefined) {
      dispatch.forPipeline(from, to, (candidate) => tryCandidate(candidate, line.stages, line, catalogue, printer, matches));
    }
  }
  return oneForEachAct(matches);
}

function tryCandidate(
  candidate: Candidate,
  stages: readonly Command[],
  line: Line,
  catalogue: Catalogue,
  printer: CanonicalPrinter,
  matches: RuleMatch[],
): void {
  const { rule, pattern } = candidate;
  const last = stages.at(-1);
  const finding = pattern.finding.part === "line" ? last : stages[pattern.finding.stage];
  if (finding === undefined || last === undefined) return;
  if (rule.dialects !== undefined && !rule.dialects.includes(finding.dialect)) return;
  let isSure = true;
  for (const predicate of candidate.predicates()) {
    const answer = predicate(stages);
    if (answer === "no") return;
    if (answer === "unsure") isSure = false;
  }
  const isLine = pattern.shape === "pipeline";
  const match: RuleMatch = {
    rule: rule.id,
    span: pattern.finding.part === "line" ? hull(stages) : pattern.finding.part === "name" ? nameSpan(finding) : finding.span,
    related: stages.flatMap((stage) => stage.related),
    message: filledMessage(rule.message, (name) => {
      if (name === "from") return stages[0] && endFilling(stages[0]);
      if (name === "to") return endFilling(last);
      return commandFilling(finding, name, (option) => printedSpelling(catalogue, finding, option));
    }),
    severity: rule.severity,
    confidence: isSure ? rule.confidence : lowered(rule.confidence),
    canonical: isLine ? printer.printLine(line) : printer.printCommand(finding),
    via: finding.via,
    tokens: isLine ? stages.flatMap((stage, index) => (index === 0 ? tokensOf(stage) : ["|", ...tokensOf(stage)])) : tokensOf(finding),
  };
  if (rule.object === undefined) matches.push(match);
  else
    for (const object of capabilityObjects(
      rule,
      commandObjects(finding, (option) => printedSpelling(catalogue, finding, option)),
    ))
      matches.push({ ...match, ...object });
}

function hull(stages: readonly Command[]): Span {
  return { start: Math.min(...stages.map((stage) => stage.span.start)), end: Math.max(...stages.map((stage) => stage.span.end)) };
}

/** Where the name stands in the document; the command's span where the name is not there in writing. */
function nameSpan(command: Command): Span {
  const { segments } = command.name;
  if (segments.length === 0) return command.span;
  return { start: Math.min(...segments.map((segment) => segment.start)), end: Math.max(...segments.map((segment) => segment.end)) };
}

/** The words of a command as the model has them: no quotes, no layout. */
function tokensOf(command: Command): string[] {
  const text = (word: Word): string => fillHoles(word.value, (name) => `$${name}`);
  const words = [text(command.name), ...command.sub];
  if (command.expression !== undefined) return [...words, ...command.expression.map(text)];
  const options = command.options.map(
    (use) => fillHoles(use.spell, (name) => `$${name}`) + (use.value === undefined ? "" : `=${text(use.value)}`),
  );
  return command.operands.length === 0 ? [...words, ...options] : [...words, ...options, "--", ...command.operands.map(text)];
}
