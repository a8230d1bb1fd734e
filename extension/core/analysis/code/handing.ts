/** Functions that are handed on: others call them, or bind what they are called with later. */
import type { SyntaxNode } from "../../syntax/syntax-node.ts";
import { type Bound, hasText, oneOf, optionsOf, type Value } from "./abstract-value.ts";
import type { Caller, CallTable } from "./call-table.ts";
import { listOf } from "./folding.ts";
import type { Names } from "./names.ts";
import { type CallView, slotValue } from "./slot.ts";

/** `depth`: how often what is handed on may itself hand on. `items` of a list that a function is called with, one after another. */
const limits = { depth: 4, items: 64 } as const;

/** Calls one function with what the view holds, and gives what it gives. */
export type CallFunction = (node: SyntaxNode, callee: Value, view: CallView) => Value;

export class Handing {
  private readonly names: Names;
  private readonly call: CallFunction;
  private depth = 0;

  constructor(names: Names, call: CallFunction) {
    this.names = names;
    this.call = call;
  }

  /**
   * Calls the function that is handed to this one, as its entry says, and gives what comes back. Undefined where nothing is handed on that can
   * be called so; a function of the program at hand that is given nothing is called back by what else is known (`functions.ts`).
   */
  handedOn(node: SyntaxNode, caller: Caller | undefined, view: CallView): Value | undefined {
    if (caller === undefined || this.depth >= limits.depth) return undefined;
    const callee = this.calleeOf(node, caller, view);
    if (callee === undefined) return undefined;
    const at = (slot: string | undefined) => (slot === undefined ? undefined : slotValue(view, slot));
    const given = at(caller.arguments);
    const each = at(caller.each);
    const isTold = given !== undefined || (each?.items === undefined && each !== undefined && hasText(each));
    const functions = optionsOf(callee).filter(
      (option) => isFunction(option, this.names.program.table) && (option.closure === undefined || isTold),
    );
    if (functions.length === 0) return undefined;
    if (caller.binds === true) {
      const bound = { positional: given?.items ?? [], named: view.named };
      return oneOf(
        functions.map((option) => boundTo(option, bound)),
        view.segments,
      );
    }
    const named = at(caller.named)?.entries ?? new Map<string, Value>();
    const lists = each === undefined ? [given === undefined ? [] : (given.items ?? [given])] : itemsOf(each).map((item) => [item]);
    const results = this.within(() =>
      functions.flatMap((option) =>
        lists
          .slice(0, limits.items)
          .map((positional) => this.call(node, option, { self: option.of, positional, named, segments: view.segments })),
      ),
    );
    const called = functions.flatMap(({ path }) => path ?? []);
    if (called.length > 0) this.names.facts.names.set(node.id, [...(this.names.facts.names.get(node.id) ?? []), ...called]);
    return each === undefined ? oneOf(results, view.segments) : listOf(results, view.segments);
  }

  /** What was bound to be called is handed on so that somebody calls it. */
  callBound(node: SyntaxNode, view: CallView): void {
    if (this.depth >= limits.depth) return;
    const bound = [...view.positional, ...view.named.values()].flatMap(optionsOf).filter((value) => value.bound !== undefined);
    this.within(() => {
      for (const value of bound) this.call(node, value, { self: value.of, positional: [], named: new Map(), segments: view.segments });
    });
  }

  private calleeOf(node: SyntaxNode, caller: Caller, view: CallView): Value | undefined {
    if (caller.function !== undefined) return slotValue(view, caller.function);
    const [object, name] = (caller.member ?? []).map((slot) => slotValue(view, slot));
    return object === undefined || name === undefined || !hasText(name) ? undefined : this.names.member(node, object, name.word.value);
  }

  private within<T>(work: () => T): T {
    this.depth += 1;
    try {
      return work();
    } finally {
      this.depth -= 1;
    }
  }
}

/** A function of the program, or one of a library that is described. */
export function isFunction({ closure, path }: Value, table: CallTable): boolean {
  return closure !== undefined || (path !== undefined && table.find(path) !== undefined);
}

/** The function with what it is called with first, behind what was bound to it before. */
export function boundTo(callee: Value, { positional, named }: Bound): Value {
  const { bound } = callee;
  if (positional.length === 0 && named.size === 0) return callee;
  return {
    ...callee,
    bound: { positional: [...(bound?.positional ?? []), ...positional], named: new Map([...(bound?.named ?? []), ...named]) },
  };
}

export function withBound(view: CallView, bound: Bound | undefined): CallView {
  if (bound === undefined) return view;
  return { ...view, positional: [...bound.positional, ...view.positional], named: new Map([...bound.named, ...view.named]) };
}

function itemsOf(value: Value): readonly Value[] {
  return optionsOf(value).flatMap((option) => option.items ?? [option]);
}
