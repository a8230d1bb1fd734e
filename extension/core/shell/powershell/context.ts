/** Where a PowerShell script is gone through: the machine, the frame, what names mean, and which of several values are chosen. */

import type { Span } from "../../base/range.ts";
import { noSources, type Source, withStep } from "../folded.ts";
import type { Frame } from "../frame.ts";
import { segmentsIn } from "../layer.ts";
import type { Machine } from "../machine.ts";
import type { RelatedSpan, Segment } from "../program.ts";
import { Choices, type PowershellScope } from "./scope.ts";
import { placedAt, type Value } from "./value.ts";

export interface Context {
  readonly machine: Machine;
  readonly frame: Frame;
  readonly scope: PowershellScope;
  /** Absent outside of an expression. */
  readonly choices: Choices | undefined;
}

/** Goes every way that variables with several values leave open, up to as many as are tried; then once with these unknown. */
export function everyWay<T>(context: Context, work: (context: Context) => T): T[] {
  if (context.choices !== undefined) return [work(context)];
  let choices = new Choices();
  const found = [work({ ...context, choices })];
  if (choices.ways === 1) return found;
  if (choices.ways > context.machine.limits.values) return [work({ ...context, choices: new Choices([], true) })];
  for (let next = choices.next(); next !== undefined && found.length < context.machine.limits.values; next = choices.next()) {
    choices = next;
    found.push(work({ ...context, choices }));
  }
  return found;
}

/** The place of a stretch of the text, as one. */
export function placeOf(context: Context, { start, end }: Span): Segment[] {
  return segmentsIn(context.frame.layer, start, end, 0, false, 1);
}

export function withAssignment(value: Value, step: RelatedSpan): Value {
  const stepped = (sources: readonly Source[]) => (sources.length === 0 ? noSources : withStep(sources, step));
  switch (value.kind) {
    case "text":
    case "number":
    case "boolean":
    case "bytes":
      return {
        ...value,
        word: { ...value.word, sources: stepped(value.word.sources), steps: [...(value.word.steps ?? []), step].slice(-8) },
      };
    case "list":
      return value.items.length > 64 ? value : { kind: "list", items: value.items.map((item) => withAssignment(item, step)) };
    default:
      return value;
  }
}

export function used(value: Value, context: Context, span: Span): Value {
  return placedAt(value, placeOf(context, span));
}
