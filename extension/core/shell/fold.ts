/** Words to values: quotes, escapes, expansions and substitutions resolved where constants allow, holes where not. */
import {
  constantWord,
  type Flow,
  type FoldedWord,
  joinWords,
  mergeSources,
  noSources,
  nothing,
  revalued,
  sliceWord,
  unknownWord,
} from "./folded.ts";
import { apart, type Frame, subshell } from "./frame.ts";
import { plainSeparators } from "./input-words.ts";
import { documentSpan, type Layer, segmentsIn } from "./layer.ts";
import type { Machine } from "./machine.ts";
import { expandParameter } from "./parameter.ts";
import { type ParsedScript, parseShell, type WordPart, type WordSyntax } from "./parse.ts";
import { braceElements, escapeRegExp } from "./patterns.ts";
import type { Segment } from "./program.ts";
import { tooMany } from "./scope.ts";
import { hole } from "./value.ts";

/** A stretch of a word: split at blanks where it came from an unquoted expansion; a list for `"$@"`. */
interface Run {
  readonly word: FoldedWord;
  readonly splits: boolean;
  readonly isQuoted: boolean;
  readonly list?: readonly FoldedWord[];
}

const plainWord = /^[A-Za-z0-9_./:@%+,=^#-]*$/;

/** Each possible value of a word, as the fields it becomes; at least one alternative, which may have no field. */
export function foldWord(machine: Machine, word: WordSyntax, frame: Frame): readonly (readonly FoldedWord[])[] {
  if (plainWord.test(word.text) && word.value === word.text) {
    return [[{ value: word.text, segments: segmentsIn(frame.layer, word.pos, word.end, 0, true), sources: noSources }]];
  }
  const parts = word.parts;
  if (parts === undefined) return [[plainFolded(word, frame)]];
  const place = documentSpan(frame.layer, word.pos, word.end);
  const braces = parts.find((part) => part.type === "BraceExpansion");
  const expanded = braces === undefined ? undefined : foldBraces(machine, word, parts, frame);
  const found = expanded ?? alternatives(machine, parts, frame, false).map((runs) => fields(runs, frame.scope.separators));
  return found.map((words) => words.map((field) => ({ ...field, place })));
}

/** The values of a word where no splitting happens: assignments, redirections, here-strings. */
export function foldWhole(machine: Machine, word: WordSyntax, frame: Frame): readonly FoldedWord[] {
  if (plainWord.test(word.text) && word.value === word.text) return [plainFolded(word, frame)];
  const parts = word.parts;
  if (parts === undefined) return [plainFolded(word, frame)];
  return alternatives(machine, parts, frame, true).map((runs) => joinRuns(runs));
}

/** The text of a here-document or another run of parts, as one value; unknown where it has several. */
export function foldText(machine: Machine, parts: readonly WordPart[], frame: Frame): FoldedWord {
  const found = alternatives(machine, parts, frame, true).map((runs) => joinRuns(runs));
  const [only] = found;
  return found.length === 1 && only !== undefined ? only : tooMany(undefined, found);
}

/** A value with the expansions in it done, as bash does for prompts and for `${x@P}`: what it substitutes is run. */
export function expandedText(machine: Machine, word: FoldedWord, frame: Frame): readonly FoldedWord[] {
  if (!/[$`\\]/.test(word.value)) return [word];
  if (frame.depth >= machine.limits.depth) return [unknownWord(undefined, word.segments, word.sources)];
  const quoted = joinWords([constantWord(': "'), revalued(word, word.value.replaceAll('"', '\\"')), constantWord('"')]);
  const layer: Layer = { text: quoted.value, segments: quoted.segments };
  const command = parseShell(layer.text).commands[0]?.command;
  const inner = command?.type === "Command" ? command.suffix[0] : undefined;
  if (inner === undefined || inner.type !== "Word") return [word];
  return foldWhole(machine, inner, { ...apart(subshell(frame)), layer, depth: frame.depth + 1 });
}

function plainFolded(word: WordSyntax, frame: Frame): FoldedWord {
  const isExact = word.value === word.text;
  return { value: word.value, segments: segmentsIn(frame.layer, word.pos, word.end, 0, isExact, word.value.length), sources: noSources };
}

function alternatives(machine: Machine, parts: readonly WordPart[], frame: Frame, isQuoted: boolean): Run[][] {
  let found: Run[][] = [[]];
  for (const [i, part] of parts.entries()) {
    // `$IFS$9` is a blank: a parameter that nobody gives ends the name before it.
    if (!isQuoted && isSeparator(parts[i - 1]) && isUngiven(part, frame)) continue;
    const options = partRuns(machine, part, frame, isQuoted);
    found = combined(found, options, machine.limits.values, () => {
      const words = options.map((runs) => joinRuns(runs));
      return [{ word: tooMany(undefined, words), splits: false, isQuoted: true }];
    });
  }
  return found;
}

function isUngiven(part: WordPart, frame: Frame): boolean {
  const digit = part.type === "SimpleExpansion" ? /^\$([1-9@*])$/.exec(part.text)?.[1] : undefined;
  if (digit === undefined) return false;
  const given = frame.scope.arguments();
  return given === undefined || given[Number(digit) - 1] === undefined;
}

function isSeparator(part: WordPart | undefined): boolean {
  return part !== undefined && (part.text === "$IFS" || part.text === "${IFS}");
}

/**
 * Every way to go on with one of the options, as long as these are at most `most`. Beyond that the options go with the ways in
 * turn, so that each is tried once, and one way more has `unknown` in their place: what was not tried may be anything.
 */
export function combined<T>(
  ways: readonly (readonly T[])[],
  options: readonly (readonly T[])[],
  most: number,
  unknown: () => readonly T[],
): T[][] {
  const [only] = options;
  if (options.length === 1 && only !== undefined) return ways.map((way) => [...way, ...only]);
  if (ways.length * options.length <= most) return ways.flatMap((way) => options.map((option) => [...way, ...option]));
  const count = Math.min(most - 1, Math.max(ways.length, options.length));
  const tried = Array.from({ length: count }, (_, i) => [...(ways[i % ways.length] ?? []), ...(options[i % options.length] ?? [])]);
  return [...tried, [...(ways[0] ?? []), ...unknown()]];
}

function literal(frame: Frame, value: string, start: number, end: number, isQuoted: boolean): Run[][] {
  const isExact = end - start === value.length;
  return [
    [
      {
        word: { value, segments: segmentsIn(frame.layer, start, end, 0, isExact, value.length), sources: noSources },
        splits: false,
        isQuoted,
      },
    ],
  ];
}

function partRuns(machine: Machine, part: WordPart, frame: Frame, isQuoted: boolean): Run[][] {
  switch (part.type) {
    case "Literal":
      return literal(frame, part.value, part.pos, part.end, isQuoted);
    case "SingleQuoted":
      return literal(frame, part.value, part.pos + 1, Math.max(part.pos + 1, part.end - 1), true);
    case "AnsiCQuoted":
      return literal(frame, part.value, part.pos + 2, Math.max(part.pos + 2, part.end - 1), true);
    case "DoubleQuoted":
    case "LocaleString": {
      if (part.parts.length === 0) return literal(frame, "", part.pos, part.end, true);
      return alternatives(machine, part.parts, frame, true);
    }
    case "SimpleExpansion":
    case "ParameterExpansion":
      return expandParameter(machine, part, frame).map((value) => [
        {
          word: placed(value.word, frame, part.pos, part.end),
          splits: !isQuoted,
          isQuoted,
          ...(value.list && { list: value.list.map((word) => placed(word, frame, part.pos, part.end)) }),
        },
      ]);
    case "CommandExpansion": {
      const flow = substitution(machine, part.script, part.pos, part.text, frame);
      const words = flow.isSometimes === true ? [substituted(flow), substituted({ ...flow, constant: undefined })] : [substituted(flow)];
      return words.map((word) => [{ word: placed(word, frame, part.pos, part.end), splits: !isQuoted, isQuoted }]);
    }
    case "ProcessSubstitution":
      return [
        [{ word: processSubstitution(machine, part.script, part.operator, part.pos, part.end, frame), splits: false, isQuoted: true }],
      ];
    case "ArithmeticExpansion":
      return [[{ word: arithmetic(machine, part.expression, frame, part.pos, part.end), splits: false, isQuoted }]];
    case "Glob":
      if (part.kind === "bracket") for (const inner of part.parts) partRuns(machine, inner, frame, isQuoted);
      return literal(frame, part.text, part.pos, part.end, isQuoted);
    case "ExtendedGlob":
      for (const inner of part.parts ?? []) partRuns(machine, inner, frame, isQuoted);
      return literal(frame, part.text, part.pos, part.end, isQuoted);
    case "BraceExpansion":
      return literal(frame, part.text, part.pos, part.end, isQuoted);
  }
}

/** A value that stands at a place it was not written: the place is that of its use. */
function placed(word: FoldedWord, frame: Frame, start: number, end: number): FoldedWord {
  return { ...word, segments: segmentsIn(frame.layer, start, end, 0, false, word.value.length) };
}

function joinRuns(runs: readonly Run[]): FoldedWord {
  return joinWords(runs.map((run) => (run.list === undefined ? run.word : joinWords(run.list, " "))));
}

function fields(runs: readonly Run[], separators: string): FoldedWord[] {
  const [first] = runs;
  if (runs.length === 1 && first !== undefined && !first.splits && first.list === undefined) return [first.word];
  const found: FoldedWord[] = [];
  let current: FoldedWord[] | undefined;
  const add = (word: FoldedWord) => {
    if (current === undefined) current = [word];
    else current.push(word);
  };
  const end = () => {
    if (current !== undefined) found.push(joinWords(current));
    current = undefined;
  };
  for (const run of runs) {
    if (run.list !== undefined) {
      run.list.forEach((word, i) => {
        if (i > 0) end();
        add(word);
      });
      continue;
    }
    if (!run.splits) {
      add(run.word);
      continue;
    }
    let at = 0;
    for (const match of run.word.value.matchAll(separating(separators))) {
      // Blanks are no field of their own, but what stands between two other separators is, be it empty.
      if (match.index > at || match[0].trim() !== "") add(sliceWord(run.word, at, match.index));
      end();
      at = match.index + match[0].length;
    }
    if (at < run.word.value.length) add(at === 0 ? run.word : sliceWord(run.word, at));
  }
  end();
  return found;
}

const plainSeparation = /[ \t\n]+/g;

function separating(separators: string): RegExp {
  if (separators === plainSeparators) return plainSeparation;
  if (separators === "") return /(?!)/g;
  const others = [...separators].filter((character) => !plainSeparators.includes(character));
  const blanks = [...separators].filter((character) => plainSeparators.includes(character)).join("");
  const hard = others.length === 0 ? undefined : `[${others.map(escapeRegExp).join("")}]`;
  if (hard === undefined) return new RegExp(`[${blanks}]+`, "g");
  return new RegExp(blanks === "" ? hard : `[${blanks}]*${hard}[${blanks}]*|[${blanks}]+`, "g");
}

const mostBraceFields = 64;

function foldBraces(machine: Machine, word: WordSyntax, parts: readonly WordPart[], frame: Frame): FoldedWord[][] | undefined {
  let texts: { value: string; whole: boolean }[] = [{ value: "", whole: true }];
  for (const part of parts) {
    const elements = part.type === "BraceExpansion" ? braceElements(part.text, mostBraceFields) : undefined;
    if (part.type === "BraceExpansion" && elements === undefined) return undefined;
    const options = elements?.map((element) => element.text) ?? [part.text];
    if (texts.length * options.length > mostBraceFields) return undefined;
    texts = texts.flatMap((text) => options.map((option) => ({ value: text.value + option, whole: true })));
  }
  // Each result is a word of its own, with quotes and expansions as written: read it again.
  const layerOf = (text: string): Layer => ({
    text: `: ${text}`,
    segments: segmentsIn(frame.layer, word.pos, word.end, 2, false, text.length),
  });
  let found: FoldedWord[][] = [[]];
  for (const text of texts) {
    const layer = layerOf(text.value);
    const command = parseShell(layer.text).commands[0]?.command;
    const inner = command?.type === "Command" ? command.suffix[0] : undefined;
    if (inner === undefined || inner.type !== "Word") continue;
    const options = foldWord(machine, inner, { ...frame, layer });
    if (found.length * options.length > machine.limits.values) return undefined;
    found = found.flatMap((fieldsSoFar) => options.map((option) => [...fieldsSoFar, ...option]));
  }
  return found;
}

/** Runs the commands of `$(…)` or backticks in a subshell; returns what they print. */
function substitution(machine: Machine, script: ParsedScript | undefined, start: number, text: string, frame: Frame): Flow {
  if (script === undefined) return nothing;
  const inner = apart(subshell(frame));
  const layer = script.source === undefined ? frame.layer : backtickLayer(script.source, text, start, frame.layer);
  const outcome = machine.lowerer.script(machine, script, { ...inner, layer, depth: frame.depth + 1 }, nothing);
  for (const tail of outcome.tails) machine.line(tail);
  return outcome.stdout;
}

/** Inside backticks a backslash goes before it counts: unbash gives such a script a text of its own. */
function backtickLayer(source: string, text: string, start: number, outer: Layer): Layer {
  const segments: Segment[] = [];
  let from = 0;
  for (let i = 1; i < text.length - 1 && from < source.length; i++) {
    if (text[i] === "\\" && text[i] !== source[from]) i++;
    else if (text[i] === "\\" && text[i + 1] === source[from]) i++;
    const last = segments[segments.length - 1];
    const piece = segmentsIn(outer, start + i, start + i + 1, from, true);
    const [only] = piece;
    if (last !== undefined && only !== undefined && piece.length === 1 && last.exact && last.to === from && last.end === only.start) {
      segments[segments.length - 1] = { ...last, to: from + 1, end: only.end };
    } else segments.push(...piece);
    from++;
  }
  return { text: source, segments };
}

/** What a substitution is worth: its constant text without the last line breaks, else a hole that carries the sources. */
function substituted(flow: Flow): FoldedWord {
  if (flow.constant === undefined) return { value: hole(), segments: [], sources: flow.sources };
  const value = flow.constant.value.replace(/\n+$/, "");
  return { ...flow.constant, value, sources: mergeSources(flow.constant.sources, flow.sources) };
}

function processSubstitution(
  machine: Machine,
  script: ParsedScript | undefined,
  operator: "<" | ">",
  start: number,
  end: number,
  frame: Frame,
): FoldedWord {
  const word: FoldedWord = { value: hole(), segments: segmentsIn(frame.layer, start, end, 0, false, hole().length), sources: noSources };
  if (script === undefined) return word;
  const inner = { ...apart(subshell(frame)), depth: frame.depth + 1 };
  const run = (stdin: Flow): Flow => {
    const outcome = machine.lowerer.script(machine, script, inner, stdin);
    for (const tail of outcome.tails) machine.line(tail);
    return outcome.stdout;
  };
  if (operator === "<") return { ...word, stream: run(nothing) };
  // Its commands are lowered with what is written to it, or at the end if nothing is.
  let isDelivered = false;
  const deliver = (flow: Flow) => {
    isDelivered = true;
    run(flow);
  };
  machine.atEnd(() => {
    if (!isDelivered) run(nothing);
  });
  return { ...word, deliver };
}

type Arithmetic = Extract<WordPart, { type: "ArithmeticExpansion" }>["expression"];

function arithmetic(machine: Machine, expression: Arithmetic, frame: Frame, start: number, end: number): FoldedWord {
  const value = expression === undefined ? undefined : evaluate(machine, expression, frame, 0);
  const text = value === undefined ? hole() : String(value);
  return { value: text, segments: segmentsIn(frame.layer, start, end, 0, false, text.length), sources: noSources };
}

/** Lowers the commands inside, and gives the number where every operand is constant. */
export function evaluate(machine: Machine, expression: NonNullable<Arithmetic>, frame: Frame, depth: number): number | undefined {
  if (depth > 64) return undefined;
  const inner = (node: NonNullable<Arithmetic>) => evaluate(machine, node, frame, depth + 1);
  switch (expression.type) {
    case "ArithmeticGroup":
      return inner(expression.expression);
    case "ArithmeticCommandExpansion":
      substitution(machine, expression.script, expression.pos, expression.text, frame);
      return undefined;
    case "ArithmeticWord": {
      if (expression.parts !== undefined) {
        const text = foldText(machine, expression.parts, frame).value;
        return /^\d+$/.test(text) ? Number(text) : undefined;
      }
      const text = expression.value.trim();
      if (/^(?:0[xX][0-9a-fA-F]+|\d+)$/.test(text)) return /^0\d/.test(text) ? Number.parseInt(text, 8) : Number(text);
      const values = frame.scope.variable(text)?.values;
      const only = values?.length === 1 ? values[0]?.value : undefined;
      return only !== undefined && /^-?\d+$/.test(only) ? Number(only) : undefined;
    }
    case "ArithmeticUnary": {
      if (expression.operator === "++" || expression.operator === "--") {
        const before = inner(expression.operand);
        const after = before === undefined ? undefined : before + (expression.operator === "++" ? 1 : -1);
        assignNumber(expression.operand, after, frame);
        return expression.prefix ? after : before;
      }
      const operand = inner(expression.operand);
      if (operand === undefined) return undefined;
      if (expression.operator === "-") return -operand;
      if (expression.operator === "+") return operand;
      if (expression.operator === "!") return operand === 0 ? 1 : 0;
      if (expression.operator === "~") return ~operand;
      return undefined;
    }
    case "ArithmeticTernary": {
      const test = inner(expression.test);
      const consequent = inner(expression.consequent);
      const alternate = inner(expression.alternate);
      return test === undefined ? undefined : test !== 0 ? consequent : alternate;
    }
    case "ArithmeticBinary": {
      if (expression.operator === ",") {
        inner(expression.left);
        return inner(expression.right);
      }
      const assigned = /^(\*\*|<<|>>|[-+*/%&|^]?)=$/.exec(expression.operator)?.[1];
      if (assigned !== undefined) {
        const right = inner(expression.right);
        const before = assigned === "" ? 0 : inner(expression.left);
        const after =
          right === undefined || before === undefined ? undefined : assigned === "" ? right : calculate(assigned, before, right);
        assignNumber(expression.left, after, frame);
        return after;
      }
      const left = inner(expression.left);
      const right = inner(expression.right);
      return left === undefined || right === undefined ? undefined : calculate(expression.operator, left, right);
    }
  }
}

function assignNumber(target: NonNullable<Arithmetic>, value: number | undefined, frame: Frame): void {
  if (target.type !== "ArithmeticWord" || !/^[A-Za-z_]\w*$/.test(target.value)) return;
  const name = frame.scope.meant(target.value);
  frame.scope.setVariable(name, { values: [value === undefined ? unknownWord(name, []) : constantWord(String(value))] });
}

function calculate(operator: string, left: number, right: number): number | undefined {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return right === 0 ? undefined : Math.trunc(left / right);
    case "%":
      return right === 0 ? undefined : left % right;
    case "**":
      return left ** right;
    case "<<":
      return left << right;
    case ">>":
      return left >> right;
    case "&":
      return left & right;
    case "|":
      return left | right;
    case "^":
      return left ^ right;
    case "<":
      return left < right ? 1 : 0;
    case ">":
      return left > right ? 1 : 0;
    case "<=":
      return left <= right ? 1 : 0;
    case ">=":
      return left >= right ? 1 : 0;
    case "==":
      return left === right ? 1 : 0;
    case "!=":
      return left === right ? 0 : 1;
    case "&&":
      return left !== 0 && right !== 0 ? 1 : 0;
    case "||":
      return left !== 0 || right !== 0 ? 1 : 0;
    default:
      return undefined;
  }
}
