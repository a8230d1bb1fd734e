/** Walking on from a part of the evaluation into whatever stands below. */
import type { SyntaxNode } from "../../syntax/syntax-node.ts";
import type { Value } from "./abstract-value.ts";
import type { Scope } from "./scope.ts";

export interface Walk {
  evaluate(node: SyntaxNode, scope: Scope): Value;
  /** All in order, declarations that hold from the start first; the value is the last one's, else that of `node` is unknown. */
  sequence(node: SyntaxNode, nodes: readonly SyntaxNode[], scope: Scope): Value;
}
