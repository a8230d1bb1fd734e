/** Assignments: to names, to patterns of names, to members and keys. */
import { constantWord, withStep } from "../../shell/folded.ts";
import { documentSpan } from "../../shell/layer.ts";
import type { SyntaxNode } from "../../syntax/syntax-node.ts";
import { allSources, hasText, oneOf, optionsOf, sourcesOf, textValue, unknownValue, type Value, withSources } from "./abstract-value.ts";
import type { Meaning, Pattern } from "./meaning.ts";
import type { Names } from "./names.ts";
import { combined } from "./operation.ts";
import type { Scope } from "./scope.ts";
import { itemAt } from "./slot.ts";
import type { Walk } from "./walk.ts";

export class Assigning {
  private readonly names: Names;
  private readonly walk: Walk;
  /** Told of each assignment to a member. */
  onMember: ((node: SyntaxNode, object: Value, name: string, value: Value) => void) | undefined;

  constructor(names: Names, walk: Walk) {
    this.names = names;
    this.walk = walk;
  }

  assign(target: Pattern, value: Value, scope: Scope, reachesOut: boolean, at: SyntaxNode): void {
    switch (target.kind) {
      case "name": {
        const chosen =
          target.fallback === undefined ? value : oneOf([value, this.walk.evaluate(target.fallback, scope)], this.names.segments(at));
        scope.holder(target.name, reachesOut).set(target.name, this.stepped(chosen, at));
        return;
      }
      case "items": {
        const { items, leads } = target;
        const options = optionsOf(value).map((option) =>
          leads !== undefined && option.items?.length !== items.length ? { ...option, items: [option] } : option,
        );
        for (const [i, item] of items.entries()) {
          if (item === undefined) continue;
          if (item.kind === "rest")
            this.assign(item.pattern, unknownValue(undefined, this.names.segments(at), sourcesOf(value)), scope, reachesOut, at);
          else {
            const parts = options.map(
              (option) => itemAt(option.items ?? [], i, this.names.segments(at)) ?? unknownValue(undefined, [], sourcesOf(option)),
            );
            this.assign(item, oneOf(parts, this.names.segments(at)), scope, reachesOut, at);
          }
        }
        return;
      }
      case "entries":
        for (const { key, pattern } of target.entries) this.assign(pattern, this.names.member(at, value, key), scope, reachesOut, at);
        if (target.rest !== undefined) this.assign({ kind: "name", name: target.rest }, value, scope, reachesOut, at);
        return;
      case "rest":
        this.assign(target.pattern, value, scope, reachesOut, at);
        return;
      case "place":
        this.assignPlace(target.node, value, scope, at);
        return;
    }
  }

  /** A constant remembers where it was assigned, and so does what flows. */
  stepped(value: Value, at: SyntaxNode): Value {
    const step = { ...documentSpan(this.names.program.layer, at.start, at.end), message: "assigned here" };
    const steps = value.word.steps ?? [];
    const word = { ...value.word, sources: withStep(value.word.sources, step), steps: steps.length >= 8 ? steps : [...steps, step] };
    return { ...value, word };
  }

  /** `a.b = v`, `a[b] = v`. */
  assignPlace(place: SyntaxNode, value: Value, scope: Scope, at: SyntaxNode): void {
    const meaning = this.names.program.reader.meaningOf(place, this.names.program.calls.get(place.id));
    if (meaning.kind !== "member" && meaning.kind !== "index") {
      this.walk.evaluate(place, scope);
      return;
    }
    const object = this.walk.evaluate(meaning.object, scope);
    const key = meaning.kind === "member" ? textValue(constantWord(meaning.name)) : this.walk.evaluate(meaning.key, scope);
    if (meaning.kind === "member") this.onMember?.(at, object, meaning.name, value);
    if (object.members !== undefined && hasText(key)) {
      object.members.set(`this.${key.word.value}`, this.stepped(value, at));
      return;
    }
    if (object.state !== undefined)
      object.state.sources = allSources([textValue({ ...constantWord(""), sources: object.state.sources ?? [] }), value]);
    const entries = new Map(object.entries);
    if (hasText(key)) entries.set(key.word.value, value);
    this.rebind(meaning.object, { ...withSources(object, sourcesOf(value)), entries }, scope);
  }

  /** The name in a node stands for a changed value from here on. */
  rebind(node: SyntaxNode, value: Value, scope: Scope): void {
    const meaning = this.names.program.reader.meaningOf(node, this.names.program.calls.get(node.id));
    if (meaning.kind === "name" && scope.get(meaning.name) !== undefined) scope.holder(meaning.name, true).set(meaning.name, value);
    else if (meaning.kind === "member") {
      const object = this.walk.evaluate(meaning.object, scope);
      object.members?.set(`this.${meaning.name}`, value);
    }
  }

  augmented(meaning: Meaning & { kind: "assign" }, value: Value, scope: Scope): Value {
    const before =
      meaning.target.kind === "name"
        ? scope.get(meaning.target.name)
        : meaning.target.kind === "place"
          ? this.walk.evaluate(meaning.target.node, scope)
          : undefined;
    if (before === undefined) return withSources(value, []);
    return combined(this.names, meaning.value, meaning.operator ?? "+", before, value);
  }
}
