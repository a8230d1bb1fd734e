/** What the syntax nodes of JavaScript, TypeScript and TSX mean. */
import type { SyntaxNode } from "../../syntax/syntax-node.ts";
import { unescapeJavaScript } from "./escapes.ts";
import type { Argument, Binding, CallSite, Entry, FunctionShape, Meaning, MeaningReader, Pattern, Piece } from "./meaning.ts";

export const javascriptMeaning: MeaningReader = {
  functionMethods: { call: "receiver", apply: "list", bind: "binds" },
  hoisted: ["function_declaration", "generator_function_declaration"],
  self: "this",
  constructorName: "constructor",
  meaningOf,
};

const nothing: Meaning = { kind: "nothing" };

function meaningOf(node: SyntaxNode, call: CallSite | undefined): Meaning {
  if (call !== undefined)
    return { kind: "call", callee: call.callee, arguments: call.arguments === undefined ? [] : argumentsOf(call.arguments) };
  switch (node.type) {
    case "string":
    case "template_string":
      return { kind: "text", parts: stringParts(node) };
    case "number":
      // As a shell writes modes.
      return { kind: "constant", text: node.text.replace(/^0[oO](?=[0-7]+$)/, "0") };
    case "true":
    case "false":
    case "null":
    case "undefined":
      return { kind: "constant", text: node.text };
    case "identifier":
    case "shorthand_property_identifier":
    case "this":
    case "super":
    case "import":
      return { kind: "name", name: node.text };
    case "member_expression": {
      const object = node.field("object");
      const name = node.field("property");
      return object === undefined || name === undefined
        ? { kind: "mixed", nodes: node.namedChildren }
        : { kind: "member", object, name: name.text };
    }
    case "subscript_expression": {
      const object = node.field("object");
      const key = node.field("index");
      return object === undefined || key === undefined ? { kind: "mixed", nodes: node.namedChildren } : { kind: "index", object, key };
    }
    case "binary_expression":
      return operation(node);
    case "unary_expression":
      return { kind: node.field("operator")?.text === "-" ? "mixed" : "test", nodes: node.namedChildren };
    case "ternary_expression":
      return {
        kind: "choice",
        tests: node.fields("condition"),
        options: [...node.fields("consequence"), ...node.fields("alternative")],
      };
    case "array":
      return { kind: "list", items: withoutComments(node).map(argument) };
    case "object":
      return { kind: "entries", entries: withoutComments(node).flatMap(entry) };
    case "arrow_function":
    case "function_expression":
    case "generator_function":
      return { kind: "function", shape: functionShape(node) };
    case "parenthesized_expression":
    case "sequence_expression":
    case "expression_statement":
    case "program":
    case "statement_block":
    case "export_statement":
    case "lexical_declaration":
    case "variable_declaration":
    case "labeled_statement":
    case "ambient_declaration":
    case "namespace_export":
      return node.type === "export_statement" && node.field("source") !== undefined
        ? nothing
        : { kind: "sequence", nodes: withoutComments(node) };
    case "yield_expression": {
      const [value] = withoutComments(node);
      return value === undefined ? nothing : { kind: "yield", value, isAll: node.children[1]?.type === "*" };
    }
    case "await_expression":
    case "spread_element":
    case "computed_property_name":
      return { kind: "sequence", nodes: withoutComments(node) };
    case "as_expression":
    case "satisfies_expression":
    case "non_null_expression": {
      const inner = node.namedChildren[0];
      return inner === undefined ? nothing : { kind: "same", node: inner };
    }
    case "type_assertion": {
      const inner = node.namedChildren[node.namedChildren.length - 1];
      return inner === undefined ? nothing : { kind: "same", node: inner };
    }
    case "variable_declarator":
      return assignment(node.field("name"), node.field("value"));
    case "assignment_expression":
      return reachingOut(assignment(node.field("left"), node.field("right")));
    case "augmented_assignment_expression":
      return reachingOut(assignment(node.field("left"), node.field("right"), node.field("operator")?.text.replace(/=$/, "") ?? "+"));
    case "import_statement":
      return { kind: "import", bindings: imports(node) };
    case "function_declaration":
    case "generator_function_declaration":
      return { kind: "declare", shape: functionShape(node), decorators: [] };
    case "method_definition":
      return { kind: "declare", shape: functionShape(node), decorators: [] };
    case "class_declaration":
    case "abstract_class_declaration":
    case "class":
      return {
        kind: "class",
        name: node.field("name")?.text,
        bases: node.namedChildren.filter((child) => child.type === "class_heritage").flatMap((child) => child.namedChildren),
        body: withoutComments(node.field("body") ?? node),
      };
    case "field_definition":
    case "public_field_definition":
      return classField(node);
    case "class_static_block":
      return { kind: "sequence", nodes: node.fields("body") };
    case "if_statement":
      return {
        kind: "branch",
        tests: node.fields("condition"),
        branches: [node.fields("consequence"), node.fields("alternative").flatMap((clause) => clause.namedChildren)],
      };
    case "switch_statement":
      return {
        kind: "branch",
        tests: node.fields("value"),
        branches: [...withoutComments(node.field("body") ?? node).map((clause) => clause.fields("body")), []],
      };
    case "for_in_statement": {
      const left = node.field("left");
      const right = node.field("right");
      if (left === undefined || right === undefined) return { kind: "loop", body: node.fields("body") };
      return { kind: "loop", target: patternOf(left), iterable: right, body: node.fields("body") };
    }
    case "for_statement":
      return {
        kind: "loop",
        body: [...node.fields("initializer"), ...node.fields("condition"), ...node.fields("body"), ...node.fields("increment")],
      };
    case "while_statement":
    case "do_statement":
      return { kind: "loop", body: [...node.fields("condition"), ...node.fields("body")] };
    case "try_statement":
      return {
        kind: "sequence",
        nodes: [
          ...node.fields("body"),
          ...[...node.fields("handler"), ...node.fields("finalizer")].flatMap((clause) => clause.fields("body")),
        ],
      };
    case "return_statement":
      return { kind: "return", value: withoutComments(node)[0] };
    case "comment":
    case "hash_bang_line":
    case "interface_declaration":
    case "type_alias_declaration":
    case "export_clause":
    case "type_annotation":
    case "type_arguments":
    case "regex":
      return nothing;
    default:
      return { kind: "mixed", nodes: node.namedChildren };
  }
}

function withoutComments(node: SyntaxNode): SyntaxNode[] {
  return node.namedChildren.filter((child) => child.type !== "comment");
}

function stringParts(node: SyntaxNode): (Piece | SyntaxNode)[] {
  const parts: (Piece | SyntaxNode)[] = [];
  for (const child of node.namedChildren) {
    const { start, end } = child;
    if (child.type === "string_fragment") parts.push({ text: child.text, start, end, isExact: true });
    else if (child.type === "escape_sequence") parts.push({ text: unescapeJavaScript(child.text), start, end, isExact: false });
    else if (child.type === "template_substitution") parts.push(...child.namedChildren);
  }
  return parts;
}

function operation(node: SyntaxNode): Meaning {
  const left = node.field("left");
  const right = node.field("right");
  const operator = node.field("operator")?.text;
  if (left === undefined || right === undefined || operator === undefined) return { kind: "mixed", nodes: node.namedChildren };
  if (/^(?:[!=]==?|[<>]=?|in|instanceof)$/.test(operator)) return { kind: "test", nodes: [left, right] };
  if (operator === "||" || operator === "??" || operator === "&&") return { kind: "choice", tests: [], options: [left, right] };
  return { kind: "operation", operator, left, right };
}

function argument(node: SyntaxNode): Argument {
  const inner = node.namedChildren[0];
  return node.type === "spread_element" && inner !== undefined ? { node: inner, isSpread: true } : { node };
}

function argumentsOf(list: SyntaxNode): Argument[] {
  // A tagged template: the template is all it is called with.
  if (list.type !== "arguments") return [{ node: list }];
  return withoutComments(list).map(argument);
}

function entry(node: SyntaxNode): Entry[] {
  if (node.type === "pair") {
    const key = node.field("key");
    const value = node.field("value");
    return value === undefined || key === undefined ? [] : [{ key: keyOf(key), value }];
  }
  if (node.type === "shorthand_property_identifier") return [{ key: node.text, value: node }];
  if (node.type === "method_definition") return [{ key: node.field("name")?.text ?? "", value: node }];
  return node.namedChildren[0] === undefined ? [] : [{ key: undefined, value: node.namedChildren[0] }];
}

function keyOf(key: SyntaxNode): SyntaxNode | string {
  if (key.type === "string") return key;
  return key.type === "computed_property_name" ? (key.namedChildren[0] ?? key) : key.text;
}

function assignment(left: SyntaxNode | undefined, right: SyntaxNode | undefined, operator?: string): Meaning {
  if (left === undefined || right === undefined) return nothing;
  return { kind: "assign", target: patternOf(left), value: right, ...(operator === undefined ? {} : { operator }) };
}

/** What is not declared here may be an outer function's. */
function reachingOut(meaning: Meaning): Meaning {
  return meaning.kind === "assign" ? { ...meaning, reachesOut: true } : meaning;
}

function classField(node: SyntaxNode): Meaning {
  const name = node.field("property") ?? node.field("name");
  const value = node.field("value");
  const decorators = node.namedChildren.filter((child) => child.type === "decorator");
  if (name === undefined || value === undefined) return { kind: "mixed", nodes: decorators };
  return { kind: "assign", target: { kind: "name", name: `this.${name.text}` }, value };
}

function patternOf(node: SyntaxNode): Pattern {
  switch (node.type) {
    case "identifier":
    case "shorthand_property_identifier_pattern":
      return { kind: "name", name: node.text };
    case "array_pattern":
      return { kind: "items", items: arrayItems(node) };
    case "object_pattern":
      return objectPattern(node);
    case "assignment_pattern":
    case "object_assignment_pattern": {
      const left = node.field("left");
      const fallback = node.field("right");
      const pattern = left === undefined ? undefined : patternOf(left);
      if (pattern?.kind === "name" && fallback !== undefined) return { ...pattern, fallback };
      return pattern ?? { kind: "items", items: [] };
    }
    case "rest_pattern": {
      const inner = node.namedChildren[0];
      return inner === undefined ? { kind: "items", items: [] } : { kind: "rest", pattern: patternOf(inner) };
    }
    case "required_parameter":
    case "optional_parameter": {
      const inner = node.field("pattern");
      const fallback = node.field("value");
      const pattern = inner === undefined ? undefined : patternOf(inner);
      if (pattern?.kind === "name" && fallback !== undefined) return { ...pattern, fallback };
      return pattern ?? { kind: "items", items: [] };
    }
    case "parenthesized_expression": {
      const inner = node.namedChildren[0];
      return inner === undefined ? { kind: "items", items: [] } : patternOf(inner);
    }
    default:
      return { kind: "place", node };
  }
}

/** `[p, , o]`: a hole between commas has no node. */
function arrayItems(node: SyntaxNode): (Pattern | undefined)[] {
  const items: (Pattern | undefined)[] = [];
  let isPending = true;
  for (const child of node.children) {
    if (child.type === ",") {
      if (isPending) items.push(undefined);
      isPending = true;
    } else if (child.isNamed && child.type !== "comment") {
      items.push(patternOf(child));
      isPending = false;
    }
  }
  return items;
}

function objectPattern(node: SyntaxNode): Pattern {
  const entries: { key: string; pattern: Pattern }[] = [];
  let rest: string | undefined;
  for (const child of withoutComments(node)) {
    if (child.type === "pair_pattern") {
      const key = child.field("key");
      const value = child.field("value");
      if (key !== undefined && value !== undefined)
        entries.push({ key: key.type === "string" ? key.text.slice(1, -1) : key.text, pattern: patternOf(value) });
    } else if (child.type === "rest_pattern") rest = child.namedChildren[0]?.text;
    else {
      const pattern = patternOf(child);
      if (pattern.kind === "name") entries.push({ key: pattern.name, pattern });
    }
  }
  return { kind: "entries", entries, ...(rest === undefined ? {} : { rest }) };
}

function functionShape(node: SyntaxNode): FunctionShape {
  const body = node.field("body") ?? node;
  const name = node.field("name")?.text;
  const single = node.field("parameter");
  const list = node.field("parameters");
  const parameters = single !== undefined ? [single] : list === undefined ? [] : withoutComments(list);
  return {
    parameters: parameters.filter(({ text }) => !text.startsWith("this:")).map(patternOf),
    body,
    isExpression: node.type === "arrow_function" && body.type !== "statement_block",
    ...(node.type === "function_expression" ? { bindsSelf: true } : {}),
    ...(name === undefined ? {} : { name }),
  };
}

function imports(node: SyntaxNode): Binding[] {
  const clause = node.namedChildren.find((child) => child.type === "import_clause" || child.type === "import_require_clause");
  const source = (node.field("source") ?? clause?.field("source"))?.text.slice(1, -1);
  if (source === undefined || clause === undefined) return [];
  const module = source.replace(/^node:/, "");
  if (clause.type === "import_require_clause") return clause.namedChildren.slice(0, 1).map((name) => ({ name: name.text, path: module }));
  const bindings: Binding[] = [];
  for (const part of clause.namedChildren) {
    if (part.type === "identifier") bindings.push({ name: part.text, path: module });
    else if (part.type === "namespace_import") bindings.push(...part.namedChildren.map((name) => ({ name: name.text, path: module })));
    else if (part.type === "named_imports") {
      for (const specifier of part.namedChildren) {
        const original = specifier.field("name")?.text;
        if (original === undefined) continue;
        bindings.push({
          name: specifier.field("alias")?.text ?? original,
          path: original === "default" ? module : `${module}.${original}`,
        });
      }
    }
  }
  return bindings;
}
