/** A node of a syntax tree as the rest of the engine sees it. Usable only inside the `withTree` call that gave it out. */
import type { Node } from "web-tree-sitter";
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
  readonly isError: boolean;
  readonly isMissing: boolean;
  /** Whether it, or anything below it, is an ERROR or MISSING node. */
  readonly hasError: boolean;
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
  check(): void;
  wrap(raw: Node): SyntaxNode;
}

export class WrappedNode implements SyntaxNode {
  readonly id: number;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly isNamed: boolean;
  #raw: Node;
  #owner: NodeOwner;
  #children: readonly SyntaxNode[] | undefined;
  #parent: SyntaxNode | undefined | null = null;
  /** Known for what was reached from the root: tree-sitter would walk down from there for each parent it is asked for. */
  #depth: number | undefined;

  constructor(raw: Node, owner: NodeOwner, depth?: number) {
    this.#raw = raw;
    this.#owner = owner;
    this.#depth = depth;
    this.id = raw.id;
    this.type = raw.type;
    this.start = raw.startIndex;
    this.end = raw.endIndex;
    this.isNamed = raw.isNamed;
  }

  get text(): string {
    return this.#owner.text.slice(this.start, this.end);
  }

  get isError(): boolean {
    return this.#alive().isError;
  }

  get isMissing(): boolean {
    return this.#alive().isMissing;
  }

  get hasError(): boolean {
    return this.#alive().hasError;
  }

  get parent(): SyntaxNode | undefined {
    if (this.#parent === null) {
      const raw = this.#alive().parent;
      this.#parent = raw ? this.#owner.wrap(raw) : undefined;
    }
    return this.#parent;
  }

  get children(): readonly SyntaxNode[] {
    if (this.#children === undefined) {
      const raw = this.#alive();
      if (raw.childCount > 0 && (this.#depth ?? 0) >= this.#owner.depthLimit) {
        throw new ParseFailed("too-deep", `It is nested more than ${this.#owner.depthLimit} levels deep.`);
      }
      this.#children = raw.children.map((child) => {
        const node = this.#owner.wrap(child);
        if (node instanceof WrappedNode) node.#adopt(this);
        return node;
      });
    }
    return this.#children;
  }

  get namedChildren(): readonly SyntaxNode[] {
    return this.children.filter((child) => child.isNamed);
  }

  field(name: string): SyntaxNode | undefined {
    const child = this.#alive().childForFieldName(name);
    if (!child) return undefined;
    const node = this.#owner.wrap(child);
    if (node instanceof WrappedNode) node.#adopt(this);
    return node;
  }

  fields(name: string): readonly SyntaxNode[] {
    const raw = this.#alive();
    return this.children.filter((_, index) => raw.fieldNameForChild(index) === name);
  }

  #alive(): Node {
    this.#owner.check();
    return this.#raw;
  }

  #adopt(parent: WrappedNode): void {
    this.#parent = parent;
    if (parent.#depth !== undefined) this.#depth = parent.#depth + 1;
  }
}
