/** Recognises the two shapes that a rule about commands may have. */
import type { ScmItem, ScmNode, ScmPredicate } from "./scm-reader.ts";

export interface StageCaptures {
  /** Captures on the command, and on its name. */
  readonly command: readonly string[];
  readonly name: readonly string[];
}

export interface CommandShape {
  readonly shape: "command" | "pipeline";
  readonly stages: readonly StageCaptures[];
  /** Captures on the whole pipeline. */
  readonly line: readonly string[];
  readonly predicates: readonly ScmPredicate[];
}

export const shapesInWords =
  "A pattern about commands is (command name: (_) @name) @x or (pipeline . (command name: (_) @from) @a . (command name: (_) @to) @b .), with predicates; their captures and the names may be left out.";

/** The shape of a pattern; undefined where it has neither. */
export function commandShape(pattern: ScmNode): CommandShape | undefined {
  const predicates: ScmPredicate[] = [];
  const own = (items: readonly ScmItem[]): Exclude<ScmItem, ScmPredicate>[] => {
    const kept: Exclude<ScmItem, ScmPredicate>[] = [];
    for (const item of items) {
      if (item.kind === "predicate") predicates.push(item);
      else kept.push(item);
    }
    return kept;
  };

  const stage = (node: ScmItem | undefined): StageCaptures | undefined => {
    if (node?.kind !== "named" || node.name !== "command" || node.field !== undefined || node.quantifier !== undefined) return undefined;
    const [name, ...others] = own(node.items);
    const command = node.captures.map((capture) => capture.name);
    if (name === undefined) return { command, name: [] };
    if (others.length > 0 || name.kind !== "named" || name.name !== "_" || name.field !== "name" || name.quantifier !== undefined)
      return undefined;
    if (own(name.items).length > 0) return undefined;
    return { command, name: name.captures.map((capture) => capture.name) };
  };

  let node = pattern;
  while (node.kind === "group") {
    const [inner, ...others] = own(node.items);
    if (inner === undefined || others.length > 0 || inner.kind === "anchor" || inner.kind === "negated-field") return undefined;
    if (node.captures.length > 0 || node.quantifier !== undefined || node.field !== undefined) return undefined;
    node = inner;
  }
  if (node.kind !== "named" || node.field !== undefined || node.quantifier !== undefined) return undefined;
  if (node.name === "command") {
    const single = stage(node);
    return single && { shape: "command", stages: [single], line: [], predicates };
  }
  if (node.name !== "pipeline") return undefined;
  const items = own(node.items);
  if (items.length !== 5 || [0, 2, 4].some((index) => items[index]?.kind !== "anchor")) return undefined;
  const from = stage(items[1]);
  const to = stage(items[3]);
  if (from === undefined || to === undefined) return undefined;
  return { shape: "pipeline", stages: [from, to], line: node.captures.map((capture) => capture.name), predicates };
}
