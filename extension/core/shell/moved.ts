/** What a lowering made, as it reads after an edit of the text: the same, its places moved. */
import type { Span } from "../base/range.ts";
import type { Command, NestedCode, RelatedSpan, Segment, Word } from "./program.ts";

/** Old offsets `from..to` were replaced; what stands behind them is `by` further on. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

/** The one stretch in which two texts differ. */
export function editBetween(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  let same = 0;
  while (same < shorter - from && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same++;
  return { from, to: before.length - same, by: after.length - before.length };
}

/** A place lies in what was edited, or something is no plain data: what it belongs to is made anew. */
export class CannotMove extends Error {}

export class Moved {
  private readonly edit: Edit;
  /** What became of each object, so that what was one thing stays one. */
  private readonly known = new Map<object, object>();

  constructor(edit: Edit) {
    this.edit = edit;
  }

  /** What an old value is now, if anything of it was moved at all. */
  now(old: unknown): unknown {
    return typeof old === "object" && old !== null ? (this.known.get(old) ?? old) : old;
  }

  /** Plain data of any shape: whatever has a `start` and an `end` is a place in the document. */
  data<T>(old: T): T {
    return this.any(old) as T;
  }

  line(stages: readonly Command[]): readonly Command[] {
    return stages.map((command) => this.command(command));
  }

  nested(nested: NestedCode): NestedCode {
    return { ...nested, code: this.word(nested.code) };
  }

  span({ start, end }: Span): Span {
    return { start: this.offset(start), end: this.offset(end) };
  }

  private command(command: Command): Command {
    const moved = {
      ...command,
      name: this.word(command.name),
      options: command.options.map((use) => (use.value === undefined ? use : { spell: use.spell, value: this.word(use.value) })),
      operands: command.operands.map((word) => this.word(word)),
      span: this.span(command.span),
      related: command.related.map((step): RelatedSpan => ({ ...step, ...this.span(step) })),
    };
    return command.expression === undefined ? moved : { ...moved, expression: command.expression.map((word) => this.word(word)) };
  }

  private word({ value, segments }: Word): Word {
    return { value, segments: segments.map((segment) => this.segment(segment)) };
  }

  private segment({ from, to, start, end, exact }: Segment): Segment {
    return { from, to, start: this.offset(start), end: this.offset(end), exact };
  }

  private offset(old: number): number {
    if (old < this.edit.from) return old;
    if (old > this.edit.to) return old + this.edit.by;
    throw new CannotMove();
  }

  private any(old: unknown): unknown {
    if (typeof old === "function") throw new CannotMove();
    if (typeof old !== "object" || old === null || old instanceof Uint8Array) return old;
    const known = this.known.get(old);
    if (known !== undefined) return known;
    const moved = this.object(old);
    this.known.set(old, moved);
    return moved;
  }

  /** The object itself where nothing of it moves. */
  private object(old: object): object {
    if (Array.isArray(old)) {
      const all = old.map((one: unknown) => this.any(one));
      return all.some((one, at) => one !== old[at]) ? all : old;
    }
    if (old instanceof Map) {
      const all = [...old].map(([key, value]): [unknown, unknown] => [key, this.any(value)]);
      return all.some(([key, value]) => value !== old.get(key)) ? new Map(all) : old;
    }
    if (Object.getPrototypeOf(old) !== Object.prototype) throw new CannotMove();
    const moved: Record<string, unknown> = {};
    let isOther = false;
    for (const [key, value] of Object.entries(old)) {
      const next = (key === "start" || key === "end") && typeof value === "number" ? this.offset(value) : this.any(value);
      if (next !== value) isOther = true;
      moved[key] = next;
    }
    return isOther ? moved : old;
  }
}
