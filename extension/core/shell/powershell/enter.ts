/** Code that a PowerShell script runs: its own language in the same session, others by the shells that speak them. */
import type { Span } from "../../base/range.ts";
import { enterCode, layersOf } from "../code.ts";
import { commandLineWords } from "../command-line.ts";
import { runWords } from "../commands.ts";
import { Effects } from "../effect.ts";
import { type FoldedWord, nothing } from "../folded.ts";
import { apart, behind } from "../frame.ts";
import type { Outcome } from "../machine.ts";
import { fillHoles, isKnown } from "../value.ts";
import type { Context } from "./context.ts";
import type { Result } from "./run.ts";
import { runText } from "./script.ts";
import { itemsOf, nothingValue, textOf, unknown, type Value } from "./value.ts";

/** Runs a text as PowerShell in this session. `undefined` where there was nothing to enter; the command itself then stands for it. */
export function enterTextResult(
  context: Context,
  code: FoldedWord,
  layer: string,
  span: Span,
  input: Value | undefined,
): Result | undefined {
  const { machine, frame } = context;
  new Effects(machine, frame, span, layer).run("powershell", code.sources, code.steps);
  if (fillHoles(code.value, () => "").trim() === "") {
    if (!isKnown(code.value)) {
      machine.problem(
        "unresolved-code",
        "This runs code that cannot be told from the text. Find out what it is, or write it out.",
        "note",
        span,
      );
    }
    return undefined;
  }
  if (
    code.value.length > machine.limits.nestedLength ||
    frame.depth >= machine.limits.depth ||
    !machine.spend(100 + (code.value.length >> 3))
  ) {
    machine.tooDeep(span);
    return undefined;
  }
  const inner = { ...frame, via: [...frame.via, ...layersOf({ layer, code })] };
  return runText(
    { ...context, choices: undefined, frame: { ...inner, depth: frame.depth + 1 } },
    { text: code.value, segments: code.segments, sources: code.sources },
    input,
  );
}

export function enterText(context: Context, code: FoldedWord, layer: string, span: Span, input: Value | undefined): Value {
  const result = enterTextResult({ ...context, frame: apart(context.frame) }, code, layer, span, input);
  for (const tail of result?.tails ?? []) context.machine.line(tail);
  return result?.value ?? unknown([], code.sources);
}

/** A command line given to cmd. */
export function runCommandLine(context: Context, line: FoldedWord, layer: string, span: Span): Value {
  const frame = apart(context.frame);
  const outcome = enterCode(context.machine, frame, { code: line, language: "cmd", layer, span, program: layer, stdin: nothing });
  return printed(context, outcome);
}

/** A program and its arguments, as one text or as a list. */
export function runWordsHere(context: Context, program: FoldedWord, given: Value | undefined, layer: string, span: Span): Value {
  const words = [{ ...program, place: span }, ...argumentWords(given)];
  return printed(context, runWords(context.machine, words, behind(apart(context.frame), layer), nothing));
}

/** Arguments as Windows gives them to a program: texts, each of which may be several words. */
export function argumentWords(given: Value | undefined, place?: Span): FoldedWord[] {
  const words = given === undefined ? [] : itemsOf(given).flatMap((item) => commandLineWords(textOf(item)));
  return place === undefined ? words : words.map((word) => ({ ...word, place }));
}

export function enterCodeText(context: Context, language: string, code: FoldedWord, layer: string, span: Span): void {
  printed(context, enterCode(context.machine, apart(context.frame), { code, language, layer, span, program: layer, stdin: nothing }));
}

function printed(context: Context, outcome: Outcome | undefined): Value {
  for (const tail of outcome?.tails ?? []) context.machine.line(tail);
  return outcome === undefined ? nothingValue : unknown([], outcome.stdout.sources);
}
