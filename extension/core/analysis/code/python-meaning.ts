/** What Python's syntax nodes mean. */
import type { SyntaxNode } from "../../syntax/syntax-node.ts";
import { unescapePython } from "./escapes.ts";
import type { Argument, Binding, CallSite, Entry, FunctionShape, Meaning, MeaningReader, Pattern, Piece } from "./meaning.ts";

export const pythonMeaning: MeaningReader = {
  hoisted: [],
  self: undefined,
  constructorName: "__init__",
  functionMethods: { __call__: "plain" },
  membersName: "__dict__",
  callMethod: "__call__",
  meaningOf,
};

const nothing: Meaning = { kind: "nothing" };

function meaningOf(node: SyntaxNode, call: CallSite | undefined): Meaning {
  if (call !== undefined)
    return { kind: "call", callee: call.callee, arguments: call.arguments === undefined ? [] : argumentsOf(call.arguments) };
  switch (node.type) {
    case "string":
      return { kind: "text", parts: stringParts(node) };
    case "concatenated_string":
      return { kind: "text", parts: node.namedChildren.filter(isString).flatMap(stringParts) };
    case "integer":
      // As a shell writes modes.
      return { kind: "constant", text: node.text.replace(/^0[oO](?=[0-7]+$)/, "0") };
    case "float":
    case "true":
    case "false":
    case "none":
      return { kind: "constant", text: node.text };
    case "identifier":
    case "exec":
      return { kind: "name", name: node.text };
    case "attribute":
      return member(node, "object", "attribute");
    case "subscript":
      return subscript(node);
    case "unary_operator":
      return /^-\d+$/.test(node.text) ? { kind: "constant", text: node.text } : { kind: "mixed", nodes: node.namedChildren };
    case "binary_operator":
      return operation(node);
    case "comparison_operator":
    case "not_operator":
      return { kind: "test", nodes: node.namedChildren };
    case "boolean_operator":
      return { kind: "choice", tests: [], options: [...node.fields("left"), ...node.fields("right")] };
    case "conditional_expression": {
      const [yes, test, no] = withoutComments(node);
      return { kind: "choice", tests: test === undefined ? [] : [test], options: [yes, no].filter((option) => option !== undefined) };
    }
    case "list":
    case "tuple":
    case "set":
    case "expression_list":
      return { kind: "list", items: withoutComments(node).map(item) };
    case "dictionary":
      return { kind: "entries", entries: withoutComments(node).flatMap(entry) };
    case "list_comprehension":
    case "set_comprehension":
    case "generator_expression":
    case "dictionary_comprehension":
      return comprehension(node);
    case "lambda":
      return { kind: "function", shape: functionShape(node, true) };
    case "parenthesized_expression":
    case "await":
    case "expression_statement":
    case "type":
    case "as_pattern_target":
    case "list_splat":
    case "dictionary_splat":
      return { kind: "sequence", nodes: withoutComments(node) };
    case "named_expression":
    case "assignment":
      return assignment(node.field("left") ?? node.field("name"), node.field("right") ?? node.field("value"));
    case "augmented_assignment":
      return assignment(node.field("left"), node.field("right"), node.field("operator")?.text.replace(/=$/, "") ?? "+");
    case "import_statement":
      return { kind: "import", bindings: node.fields("name").map(importedModule) };
    case "import_from_statement":
      return { kind: "import", bindings: importedNames(node) };
    case "future_import_statement":
    case "comment":
    case "type_alias_statement":
      return nothing;
    case "function_definition":
      return { kind: "declare", shape: functionShape(node, false), decorators: [] };
    case "decorated_definition": {
      const definition = node.field("definition");
      const decorators = node.namedChildren.filter((child) => child.type === "decorator").flatMap((child) => child.namedChildren);
      if (definition === undefined) return { kind: "mixed", nodes: decorators };
      if (definition.type !== "function_definition") return { kind: "sequence", nodes: [...decorators, definition] };
      return { kind: "declare", shape: functionShape(definition, false), decorators };
    }
    case "class_definition":
      return {
        kind: "class",
        name: node.field("name")?.text,
        bases: node.field("superclasses")?.namedChildren.filter((child) => child.type !== "keyword_argument") ?? [],
        body: statements(node.field("body")),
      };
    case "if_statement":
      return ifStatement(node);
    case "match_statement":
      return {
        kind: "branch",
        tests: node.fields("subject"),
        branches: [...statements(node.field("body")).map((clause) => statements(clause.field("consequence"))), []],
      };
    case "for_statement":
      return loop(node, node.field("left"), node.field("right"));
    case "while_statement":
      return { kind: "loop", body: [...node.fields("condition"), ...statements(node.field("body")), ...elseBody(node)] };
    case "try_statement":
      return tryStatement(node);
    case "with_statement":
      return withStatement(node);
    case "yield": {
      const [value] = withoutComments(node);
      return value === undefined ? nothing : { kind: "yield", value, isAll: node.children[1]?.type === "from" };
    }
    case "return_statement":
      return { kind: "return", value: withoutComments(node)[0] };
    case "global_statement":
    case "nonlocal_statement":
      return { kind: "outer", names: node.namedChildren.map((child) => child.text) };
    case "module":
    case "block":
      return { kind: "sequence", nodes: node.namedChildren };
    default:
      return { kind: "mixed", nodes: node.namedChildren };
  }
}

function isString(node: SyntaxNode): boolean {
  return node.type === "string" || node.type === "concatenated_string";
}

function withoutComments(node: SyntaxNode): SyntaxNode[] {
  return node.namedChildren.filter((child) => child.type !== "comment");
}

function stringParts(node: SyntaxNode): (Piece | SyntaxNode)[] {
  if (node.type === "concatenated_string") return node.namedChildren.filter(isString).flatMap(stringParts);
  const parts: (Piece | SyntaxNode)[] = [];
  for (const child of node.children) {
    if (child.type === "string_content") parts.push(...contentPieces(child));
    else if (child.type === "interpolation") parts.push(...interpolation(child));
  }
  return parts;
}

/** In raw strings the grammar sees no escapes. */
function contentPieces(content: SyntaxNode): Piece[] {
  const pieces: Piece[] = [];
  const text = content.text;
  let at = content.start;
  const literal = (end: number) => {
    if (end > at) pieces.push({ text: text.slice(at - content.start, end - content.start), start: at, end, isExact: true });
  };
  for (const child of content.children) {
    const isEscape = child.type === "escape_sequence";
    if (!isEscape && child.type !== "escape_interpolation") continue;
    literal(child.start);
    pieces.push({
      text: isEscape ? unescapePython(child.text) : child.text.slice(0, 1),
      start: child.start,
      end: child.end,
      isExact: false,
    });
    at = child.end;
  }
  literal(content.end);
  return pieces;
}

/** `{x!r:>3}`: a conversion or a format changes the text, so the value is only known to take part. */
function interpolation(node: SyntaxNode): (Piece | SyntaxNode)[] {
  const expression = node.field("expression");
  return expression === undefined ? [] : [expression];
}

function member(node: SyntaxNode, objectField: string, nameField: string): Meaning {
  const object = node.field(objectField);
  const name = node.field(nameField);
  return object === undefined || name === undefined
    ? { kind: "mixed", nodes: node.namedChildren }
    : { kind: "member", object, name: name.text };
}

function subscript(node: SyntaxNode): Meaning {
  const object = node.field("value");
  const key = node.field("subscript");
  if (object === undefined || key === undefined) return { kind: "mixed", nodes: node.namedChildren };
  return key.type === "slice" ? slice(object, key) : { kind: "index", object, key };
}

/** `from:to:step`, of which each may be absent. */
function slice(object: SyntaxNode, key: SyntaxNode): Meaning {
  const parts: (SyntaxNode | undefined)[] = [undefined];
  for (const child of key.children) {
    if (child.type === ":") parts.push(undefined);
    else if (child.type !== "comment") parts[parts.length - 1] = child;
  }
  const [from, to, step] = parts;
  return { kind: "slice", object, from, to, ...(step === undefined ? {} : { step }) };
}

function operation(node: SyntaxNode): Meaning {
  const left = node.field("left");
  const right = node.field("right");
  const operator = node.field("operator")?.text;
  if (left === undefined || right === undefined || operator === undefined) return { kind: "mixed", nodes: node.namedChildren };
  return { kind: "operation", operator, left, right };
}

function item(node: SyntaxNode): Argument {
  const inner = node.namedChildren[0];
  return node.type === "list_splat" && inner !== undefined ? { node: inner, isSpread: true } : { node };
}

function entry(node: SyntaxNode): Entry[] {
  const value = node.type === "pair" ? node.field("value") : node.namedChildren[0];
  if (value === undefined) return [];
  return [{ key: node.type === "pair" ? node.field("key") : undefined, value }];
}

function argumentsOf(list: SyntaxNode): Argument[] {
  // `f(x for x in y)` has no list, and `exec "code"` none either.
  if (list.type !== "argument_list") return [{ node: list }];
  return withoutComments(list).map((node) => {
    const inner = node.namedChildren[0];
    if (node.type === "keyword_argument") {
      const value = node.field("value");
      return value === undefined ? { node } : { node: value, name: node.field("name")?.text ?? "" };
    }
    if (node.type === "list_splat" && inner !== undefined) return { node: inner, isSpread: true };
    if (node.type === "dictionary_splat" && inner !== undefined) return { node: inner, name: "**" };
    return { node };
  });
}

function comprehension(node: SyntaxNode): Meaning {
  const body = node.field("body");
  if (body === undefined) return { kind: "mixed", nodes: node.namedChildren };
  const loops: { target: Pattern; iterable: SyntaxNode }[] = [];
  const tests: SyntaxNode[] = [];
  for (const child of node.namedChildren) {
    if (child.type === "for_in_clause") {
      const left = child.field("left");
      const right = child.field("right");
      if (left !== undefined && right !== undefined) loops.push({ target: patternOf(left), iterable: right });
    } else if (child.type === "if_clause") tests.push(...child.namedChildren);
  }
  return { kind: "collect", loops, tests, element: body };
}

function assignment(left: SyntaxNode | undefined, right: SyntaxNode | undefined, operator?: string): Meaning {
  if (left === undefined || right === undefined) return { kind: "mixed", nodes: [] };
  return { kind: "assign", target: patternOf(left), value: right, ...(operator === undefined ? {} : { operator }) };
}

function patternOf(node: SyntaxNode): Pattern {
  switch (node.type) {
    case "identifier":
      return { kind: "name", name: node.text };
    case "pattern_list":
    case "tuple_pattern":
    case "list_pattern":
    case "tuple":
    case "list":
      return { kind: "items", items: withoutComments(node).map(patternOf) };
    case "list_splat_pattern":
    case "dictionary_splat_pattern": {
      const inner = node.namedChildren[0];
      return inner === undefined ? { kind: "items", items: [] } : { kind: "rest", pattern: patternOf(inner) };
    }
    case "default_parameter":
    case "typed_default_parameter": {
      const fallback = node.field("value");
      return { kind: "name", name: node.field("name")?.text ?? "", ...(fallback === undefined ? {} : { fallback }) };
    }
    case "typed_parameter":
    case "as_pattern_target":
    case "parenthesized_expression": {
      const inner = node.namedChildren[0];
      return inner === undefined ? { kind: "items", items: [] } : patternOf(inner);
    }
    default:
      return { kind: "place", node };
  }
}

function functionShape(node: SyntaxNode, isExpression: boolean): FunctionShape {
  const body = node.field("body") ?? node;
  const name = node.field("name")?.text;
  const parameters = node.field("parameters");
  return {
    parameters:
      parameters === undefined
        ? []
        : withoutComments(parameters)
            .filter(({ type }) => !type.endsWith("separator"))
            .map(patternOf),
    body,
    isExpression,
    ...(name === undefined ? {} : { name }),
  };
}

function importedModule(node: SyntaxNode): Binding {
  if (node.type === "aliased_import") return { name: node.field("alias")?.text ?? "", path: node.field("name")?.text ?? "" };
  const first = node.text.split(".")[0] ?? node.text;
  return { name: first, path: first };
}

function importedNames(node: SyntaxNode): Binding[] {
  const module = node.field("module_name")?.text ?? "";
  const prefix = module.endsWith(".") ? module : `${module}.`;
  if (node.namedChildren.some((child) => child.type === "wildcard_import")) return [{ name: "*", path: module }];
  return node.fields("name").map((name) => {
    const original = name.type === "aliased_import" ? (name.field("name")?.text ?? "") : name.text;
    return { name: name.type === "aliased_import" ? (name.field("alias")?.text ?? "") : original, path: prefix + original };
  });
}

function statements(block: SyntaxNode | undefined): readonly SyntaxNode[] {
  return block?.namedChildren ?? [];
}

function elseBody(node: SyntaxNode): readonly SyntaxNode[] {
  return node.fields("alternative").flatMap((clause) => statements(clause.field("body")));
}

function ifStatement(node: SyntaxNode): Meaning {
  const tests = [...node.fields("condition")];
  const branches: (readonly SyntaxNode[])[] = [statements(node.field("consequence"))];
  let hasElse = false;
  for (const clause of node.fields("alternative")) {
    tests.push(...clause.fields("condition"));
    hasElse ||= clause.type === "else_clause";
    branches.push(statements(clause.field("consequence") ?? clause.field("body")));
  }
  return { kind: "branch", tests, branches: hasElse ? branches : [...branches, []] };
}

function loop(node: SyntaxNode, left: SyntaxNode | undefined, right: SyntaxNode | undefined): Meaning {
  const body = [...statements(node.field("body")), ...elseBody(node)];
  if (left === undefined || right === undefined) return { kind: "loop", body };
  return { kind: "loop", target: patternOf(left), iterable: right, body };
}

/** What is tried may be left at any point, so each handler is a branch after it. */
function tryStatement(node: SyntaxNode): Meaning {
  const nodes: SyntaxNode[] = [];
  const block = node.field("body");
  if (block !== undefined) nodes.push(block);
  for (const clause of node.namedChildren) {
    if (/^(except|except_group|else|finally)_clause$/.test(clause.type))
      nodes.push(...clause.namedChildren.filter((child) => child.type === "block"));
  }
  return { kind: "sequence", nodes };
}

function withStatement(node: SyntaxNode): Meaning {
  const items: { value: SyntaxNode; target: Pattern | undefined }[] = [];
  const clause = node.namedChildren.find((child) => child.type === "with_clause");
  for (const part of clause?.namedChildren ?? []) {
    const value = part.field("value");
    if (value?.type === "as_pattern") {
      const inner = value.namedChildren[0];
      const alias = value.field("alias");
      if (inner !== undefined) items.push({ value: inner, target: alias === undefined ? undefined : patternOf(alias) });
    } else if (value !== undefined) items.push({ value, target: undefined });
  }
  return { kind: "with", items, body: statements(node.field("body")) };
}
