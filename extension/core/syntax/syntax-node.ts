/** A node of a syntax tree as the rest of the engine sees it. Usable only inside the `withTree` call that gave it out. */
import type { FlatTree } from "./flat-tree.ts";
import { ParseFailed } from "./parse-failed.ts";

export interface SyntaxNode {
  /** Unique within its tree; the same node is always the same object. */
  readonly id: number;
  readonly type: string;
  /** UTF-16 offsets into the parsed text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isNamed: boolean;
  readonly parent: SyntaxNode | undefined;
  readonly children: readonly SyntaxNode[];
  readonly namedChildren: readonly SyntaxNode[];
  /** The first child of that field. */
  field(name: string): SyntaxNode | undefined;
  /** Every child of that field, in order. */
  fields(name: string): readonly SyntaxNode[];
}

export interface NodeOwner {
  readonly text: string;
  readonly depthLimit: number;
  /** Throws where the tree is already freed. */
  readonly flat: FlatTree;
  typeName(type: number): string;
  isNamed(type: number): boolean;
  /** 0 where the language has no such field. */
  fieldNumber(name: string): number;
  node(number: number): SyntaxNode;
}

export class FlatNode implements SyntaxNode {
  readonly id: number;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly isNamed: boolean;
  #owner: NodeOwner;
  #children: readonly SyntaxNode[] | undefined;
  #namedChildren: readonly SyntaxNode[] | undefined;

  constructor(number: number, flat: FlatTree, owner: NodeOwner) {
    const type = flat.types[number] ?? 0;
    this.#owner = owner;
    this.id = number;
    this.type = owner.typeName(type);
    this.start = flat.starts[number] ?? 0;
    this.end = flat.stops[number] ?? 0;
    this.isNamed = owner.isNamed(type);
  }

  get text(): string {
    return this.#owner.text.slice(this.start, this.end);
  }

  get parent(): SyntaxNode | undefined {
    const number = this.#owner.flat.parents[this.id] ?? -1;
    return number < 0 ? undefined : this.#owner.node(number);
  }

  get children(): readonly SyntaxNode[] {
    const { flat } = this.#owner;
    if (this.#children === undefined) {
      const children: SyntaxNode[] = [];
      const end = flat.ends[this.id] ?? 0;
      if (end > this.id + 1) checkDepth(this.id, flat, this.#owner.depthLimit);
      for (let at = this.id + 1; at < end; at = flat.ends[at] ?? end) children.push(this.#owner.node(at));
      this.#children = children;
    }
    return this.#children;
  }

  get namedChildren(): readonly SyntaxNode[] {
    this.#namedChildren ??= this.children.filter((child) => child.isNamed);
    return this.#namedChildren;
  }

  field(name: string): SyntaxNode | undefined {
    const { flat } = this.#owner;
    const wanted = this.#owner.fieldNumber(name);
    const end = flat.ends[this.id] ?? 0;
    if (wanted === 0) return undefined;
    for (let at = this.id + 1; at < end; at = flat.ends[at] ?? end) if (flat.fields[at] === wanted) return this.#owner.node(at);
    return undefined;
  }

  fields(name: string): readonly SyntaxNode[] {
    const { flat } = this.#owner;
    const wanted = this.#owner.fieldNumber(name);
    return wanted === 0 ? [] : this.children.filter(({ id }) => flat.fields[id] === wanted);
  }
}

/** Most trees are nowhere that deep, and are asked nothing. */
function checkDepth(number: number, flat: FlatTree, limit: number): void {
  if (flat.depth <= limit) return;
  let depth = 0;
  for (let at = flat.parents[number] ?? -1; at >= 0; at = flat.parents[at] ?? -1) depth += 1;
  if (depth >= limit) throw new ParseFailed("too-deep", `It is nested more than ${limit} levels deep.`);
}
