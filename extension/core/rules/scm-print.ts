/** Prints the structure of a query in one spelling: no predicates, no comments, captures as `rename` says. */
import { assertNever } from "../base/assert-never.ts";
import type { ScmItem, ScmNode } from "./scm-reader.ts";

/** `rename` answers the new name of a capture without its `@`, or undefined to leave it out. */
export function printScm(node: ScmNode, rename: (capture: string) => string | undefined): string {
  let printed = node.field === undefined ? "" : `${node.field}: `;
  printed += printNode(node, rename);
  if (node.quantifier !== undefined) printed += node.quantifier;
  for (const capture of node.captures) {
    const name = rename(capture.name);
    if (name !== undefined) printed += ` @${name}`;
  }
  return printed;
}

function printNode(node: ScmNode, rename: (capture: string) => string | undefined): string {
  switch (node.kind) {
    case "named":
      return `(${[node.name, ...printItems(node.items, rename)].join(" ")})`;
    case "missing":
      return node.text !== undefined ? `(MISSING ${quoted(node.text)})` : node.name !== undefined ? `(MISSING ${node.name})` : "(MISSING)";
    case "anonymous":
      return quoted(node.text);
    case "any":
      return "_";
    case "alternation":
      return `[${node.branches.map((branch) => printScm(branch, rename)).join(" ")}]`;
    case "group":
      return `(${printItems(node.items, rename).join(" ")})`;
    default:
      return assertNever(node);
  }
}

function printItems(items: readonly ScmItem[], rename: (capture: string) => string | undefined): string[] {
  const printed: string[] = [];
  for (const item of items) {
    if (item.kind === "anchor") printed.push(".");
    else if (item.kind === "negated-field") printed.push(`!${item.name}`);
    else if (item.kind !== "predicate") printed.push(printScm(item, rename));
  }
  return printed;
}

const escaped: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\0": "\\0", "\\": "\\\\", '"': '\\"' };

function quoted(text: string): string {
  return `"${text.replace(/[\n\r\t\0\\"]/g, (character) => escaped[character] ?? character)}"`;
}
