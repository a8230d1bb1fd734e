/** Shell text, or a list of arguments, to the program it amounts to. */
import { isWindowsLanguage } from "./code.ts";
import { runWords } from "./commands.ts";
import { type Flow, type FoldedWord, noSources, nothing } from "./folded.ts";
import type { Frame } from "./frame.ts";
import { runUncalled } from "./functions.ts";
import { documentSpan, type Layer } from "./layer.ts";
import { type Limits, standardLimits } from "./limits.ts";
import { withPlainLineEnds } from "./line-ends.ts";
import { type LoweringMemory, runRemembered } from "./lowering-memory.ts";
import { Machine, type WindowsLanguage } from "./machine.ts";
import { type ParsedScript, parseShell } from "./parse.ts";
import type { Dialect, Program, Segment, Word } from "./program.ts";
import { Scope } from "./scope.ts";
import { RecordingMachine, RecordingScope } from "./statement-record.ts";
import { lowerer, runScript } from "./statements.ts";
import type { TableIndex } from "./table-index.ts";

export interface LowerContext {
  readonly tables: TableIndex;
  readonly dialect: Dialect;
  /** What the text is inside of: `dockerfile:RUN`, `python:subprocess.run`. */
  readonly via: readonly string[];
  /** Where the text stands in the document; absent where it is the document. Sorted, without overlap. */
  readonly segments?: readonly Segment[];
  /** Constants the host gives its code (Dockerfile `ENV`, workflow `env:`), by name. */
  readonly variables?: ReadonlyMap<string, Word>;
  readonly limits?: Limits;
  /** `false` leaves wrappers and nested code as they are written. */
  readonly enters?: boolean;
  /** What is remembered of a text before, of which this one is a later version: it takes less work, and gives the same. */
  readonly memory?: LoweringMemory;
}

/**
 * A function as old versions of bash export it, in a value that was written to be taken for one (CVE-2014-6271): they run what
 * stands behind it.
 */
const exportedFunction = /^\s*\(\)\s*\{\s*(?::|_|ignored|\w)?\s*;?\s*\}\s*;\s*(?=\S)/;

/** The text may hold holes (`value.ts`). All spans in the result are offsets of the document. Never throws on any text. */
export function lowerScript(written: string, context: LowerContext): Program {
  const exported = isWindowsLanguage(context.dialect) ? null : exportedFunction.exec(written);
  if (exported !== null) {
    const [prefix] = exported;
    return lowerScript(" ".repeat(prefix.length) + written.slice(prefix.length), {
      ...context,
      via: [...context.via, "exported function"],
    });
  }
  const layer = withPlainLineEnds({ text: written, segments: context.segments });
  if (isWindowsLanguage(context.dialect)) return lowerWindows(layer, context, context.dialect);
  const script = parseShell(layer.text);
  const { memory } = context;
  if (memory !== undefined && isPlainScript(layer, context) && hasNoErrors(script)) {
    const machine = new RecordingMachine(context.tables, standardLimits, lowerer, true);
    const scope = new RecordingScope(machine.recorder);
    const remembering = { machine, scope, work: (frame: Frame) => runRemembered(machine, scope, script, frame, memory) };
    return lower(layer, context, (other, frame) => runTop(other, script, frame), remembering);
  }
  return lower(layer, context, (machine, frame) => runTop(machine, script, frame));
}

function runTop(machine: Machine, script: ParsedScript, frame: Frame): void {
  const outcome = runScript(machine, script, frame, nothing);
  for (const tail of outcome.tails) machine.line(tail);
}

/** A document by itself, of which nothing is known but its text. */
function isPlainScript(layer: Layer, { via, variables, limits, enters }: LowerContext): boolean {
  return layer.segments === undefined && via.length === 0 && variables === undefined && limits === undefined && enters === undefined;
}

/** Where a parser guesses, what stands behind may decide how it reads what stands before. */
function hasNoErrors({ errors }: ParsedScript): boolean {
  return errors === undefined || errors.length === 0;
}

function lowerWindows(layer: Layer, context: LowerContext, language: WindowsLanguage): Program {
  const segments = layer.segments ?? [{ from: 0, to: layer.text.length, start: 0, end: layer.text.length, exact: true }];
  return lower({ ...layer, segments }, context, (machine, frame) => {
    const outcome = machine.lowerer.windows(machine, language, { value: layer.text, segments, sources: noSources }, frame, nothing);
    for (const tail of outcome.tails) machine.line(tail);
  });
}

/** A command given as a list of words, as host languages give it: nothing in them is syntax. */
export function lowerArguments(words: readonly Word[], context: LowerContext): Program {
  const folded: FoldedWord[] = words.map((word) => ({ ...word, sources: noSources }));
  return lower({ text: "", segments: context.segments }, context, (machine, frame) => {
    machine.countCommand(frame, 0, 0);
    const outcome = runWords(machine, folded, frame, nothing);
    for (const tail of outcome.tails) machine.line(tail);
  });
}

interface Remembering {
  readonly machine: RecordingMachine;
  readonly scope: RecordingScope;
  readonly work: (frame: Frame) => void;
}

/** @param first does the first round in another way */
function lower(layer: Layer, context: LowerContext, work: (machine: Machine, frame: Frame) => void, first?: Remembering): Program {
  const run = (before: ReadonlyMap<string, Flow>, remembering?: Remembering): Machine => {
    const machine = remembering?.machine ?? new Machine(context.tables, context.limits ?? standardLimits, lowerer, context.enters ?? true);
    machine.preload(before);
    const scope = remembering?.scope ?? new Scope();
    for (const [name, word] of context.variables ?? []) scope.setVariable(name, { values: [{ ...word, sources: noSources }] });
    const frame: Frame = {
      layer,
      scope,
      via: context.via,
      places: [],
      isStage: false,
      dialect: context.dialect,
      depth: 0,
      calls: [],
    };
    try {
      if (remembering === undefined) work(machine, frame);
      else remembering.work(frame);
      runUncalled(machine);
      machine.finish();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      machine.problem(
        "code-too-deep",
        "This code is nested too deeply to be analysed. Review it by hand.",
        "blocking",
        documentSpan(layer, 0, layer.text.length),
      );
    }
    return machine;
  };
  let machine = run(new Map(), first);
  const fifos = machine.fifoContents();
  // What a named pipe's writer puts in may come out earlier in the text: go through it again, knowing.
  if (fifos.size > 0) machine = run(fifos);
  const derived = machine.derivedLines();
  return { lines: [...machine.lines, ...derived], problems: machine.problems, nested: machine.nested };
}
