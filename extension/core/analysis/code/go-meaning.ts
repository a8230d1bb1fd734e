/** What Go's syntax nodes mean. */
import type { SyntaxNode } from "../../syntax/syntax-node.ts";
import { unescapeGo } from "./escapes.ts";
import type { Argument, Binding, CallSite, Entry, FunctionShape, Meaning, MeaningReader, Pattern, Piece } from "./meaning.ts";

export const goMeaning: MeaningReader = {
  functionMethods: { Call: "items" },
  hoisted: [],
  self: undefined,
  receiverFirst: true,
  constructorName: "",
  meaningOf,
};

const nothing: Meaning = { kind: "nothing" };

function meaningOf(node: SyntaxNode, call: CallSite | undefined): Meaning {
  if (call !== undefined) return callOf(call);
  switch (node.type) {
    case "interpreted_string_literal":
    case "raw_string_literal":
      return { kind: "text", parts: stringParts(node) };
    case "int_literal":
      // As a shell writes modes.
      return { kind: "constant", text: node.text.replace(/^0[oO](?=[0-7]+$)/, "0") };
    case "rune_literal":
      return { kind: "constant", text: String(unescapeGo(node.text.slice(1, -1)).codePointAt(0) ?? 0) };
    case "float_literal":
    case "true":
    case "false":
    case "nil":
    case "iota":
      return { kind: "constant", text: node.text };
    case "identifier":
    case "package_identifier":
    case "type_identifier":
    case "field_identifier":
      return { kind: "name", name: node.text };
    case "selector_expression":
      return member(node, "operand", "field");
    case "qualified_type":
      return member(node, "package", "name");
    case "index_expression": {
      const object = node.field("operand");
      const key = node.field("index");
      return object === undefined || key === undefined ? mixed(node) : { kind: "index", object, key };
    }
    case "slice_expression": {
      const object = node.field("operand");
      return object === undefined ? mixed(node) : { kind: "slice", object, from: node.field("start"), to: node.field("end") };
    }
    case "binary_expression":
      return operation(node);
    case "unary_expression":
      return unary(node);
    case "expression_list":
    case "literal_value":
      return { kind: "list", items: withoutComments(node).map((item) => ({ node: item })) };
    case "literal_element":
    case "parenthesized_expression":
    case "parenthesized_type":
    case "pointer_type":
    case "expression_statement":
    case "statement_list":
    case "block":
    case "labeled_statement":
    case "go_statement":
    case "defer_statement":
    case "const_declaration":
    case "var_declaration":
    case "var_spec_list":
    case "import_declaration":
    case "import_spec_list":
    case "type_declaration":
      return { kind: "sequence", nodes: withoutComments(node) };
    case "type_conversion_expression":
    case "type_assertion_expression": {
      const inner = node.field("operand");
      return inner === undefined ? mixed(node) : { kind: "same", node: inner };
    }
    case "composite_literal":
      return composite(node);
    case "func_literal":
      return { kind: "function", shape: functionShape(node) };
    case "function_declaration":
    case "method_declaration":
      return { kind: "declare", shape: functionShape(node), decorators: [] };
    case "source_file":
      return { kind: "sequence", nodes: inOrder(node) };
    case "import_spec":
      return { kind: "import", bindings: importedPackage(node) };
    case "type_spec":
    case "type_alias":
      return typeOf(node);
    case "short_var_declaration":
      return assignment(node.field("left"), node.field("right"), undefined, false);
    case "assignment_statement":
      return assignment(node.field("left"), node.field("right"), node.field("operator")?.text.replace(/=$/, ""), true);
    case "receive_statement":
      return assignment(node.field("left"), node.field("right"), undefined, false);
    case "const_spec":
    case "var_spec":
      return variable(node);
    case "if_statement":
      return ifStatement(node);
    case "expression_switch_statement":
    case "type_switch_statement":
    case "select_statement":
      return switchStatement(node);
    case "for_statement":
      return loop(node);
    case "return_statement":
      return returned(node);
    case "slice_type":
      return { kind: "list", items: [] };
    case "package_clause":
    case "comment":
    case "struct_type":
    case "interface_type":
    case "function_type":
    case "map_type":
    case "array_type":
    case "channel_type":
    case "break_statement":
    case "continue_statement":
    case "goto_statement":
    case "inc_statement":
    case "dec_statement":
      return nothing;
    default:
      return mixed(node);
  }
}

function mixed(node: SyntaxNode): Meaning {
  return { kind: "mixed", nodes: node.namedChildren };
}

function withoutComments(node: SyntaxNode): SyntaxNode[] {
  return node.namedChildren.filter((child) => child.type !== "comment");
}

function stringParts(node: SyntaxNode): Piece[] {
  return node.namedChildren.map(({ type, text, start, end }) => {
    if (type === "escape_sequence") return { text: unescapeGo(text), start, end, isExact: false };
    return { text, start, end, isExact: true };
  });
}

function member(node: SyntaxNode, objectField: string, nameField: string): Meaning {
  const object = node.field(objectField);
  const name = node.field(nameField);
  return object === undefined || name === undefined ? mixed(node) : { kind: "member", object, name: name.text };
}

function operation(node: SyntaxNode): Meaning {
  const left = node.field("left");
  const right = node.field("right");
  const operator = node.field("operator")?.text;
  if (left === undefined || right === undefined || operator === undefined) return mixed(node);
  const isNumber = left.type === "int_literal" && right.type === "int_literal";
  // Flags side by side: what opening a file with both amounts to is told from both.
  if ((operator === "+" && !isNumber) || operator === "|") return { kind: "operation", operator: "+", left, right };
  return /^(?:[!=]=|[<>]=?|&&|\|\|)$/.test(operator) ? { kind: "test", nodes: [left, right] } : mixed(node);
}

function unary(node: SyntaxNode): Meaning {
  const operand = node.field("operand");
  const operator = node.field("operator")?.text;
  if (operand === undefined) return mixed(node);
  if (operator === "&" || operator === "*" || operator === "<-") return { kind: "same", node: operand };
  return { kind: operator === "!" ? "test" : "mixed", nodes: [operand] };
}

function callOf({ callee, arguments: list }: CallSite): Meaning {
  const given = list === undefined ? [] : withoutComments(list);
  const [type] = given;
  // `new(T)` gives a pointer to an object, `make([]string, n)` a list that is still empty.
  if (callee.text === "new" && type !== undefined) return objectOf(type, []);
  if (callee.text === "make") return type?.type === "slice_type" ? { kind: "list", items: [] } : { kind: "entries", entries: [] };
  return { kind: "call", callee, arguments: given.map(argument) };
}

function argument(node: SyntaxNode): Argument {
  const inner = node.namedChildren[0];
  return node.type === "variadic_argument" && inner !== undefined ? { node: inner, isSpread: true } : { node };
}

/** `[]string{…}`, `map[string]string{…}`, `T{…}`, `http.Client{…}`. */
function composite(node: SyntaxNode): Meaning {
  const type = node.field("type");
  const body = node.field("body");
  const elements = body === undefined ? [] : withoutComments(body);
  if (type === undefined) return mixed(node);
  if (type.type === "slice_type" || type.type === "array_type" || type.type === "implicit_length_array_type")
    return { kind: "list", items: elements.map((element) => ({ node: keyed(element)?.value ?? element })) };
  const entries = elements.flatMap((element): Entry[] => {
    const pair = keyed(element);
    return pair === undefined ? [{ key: undefined, value: element }] : [{ key: fieldName(pair.key), value: pair.value }];
  });
  return type.type === "map_type" ? { kind: "entries", entries } : objectOf(type, entries);
}

/** Of the program's own types the fields are known; those of a library's go into it as arguments by name. */
function objectOf(type: SyntaxNode, entries: readonly Entry[]): Meaning {
  if (type.type !== "qualified_type") return { kind: "entries", entries, type };
  return {
    kind: "call",
    callee: type,
    arguments: entries.map(({ key, value }) => ({ node: value, name: typeof key === "string" ? key : (key?.text ?? "") })),
  };
}

function keyed(element: SyntaxNode): { key: SyntaxNode; value: SyntaxNode } | undefined {
  const key = element.type === "keyed_element" ? element.field("key") : undefined;
  const value = element.field("value");
  return key === undefined || value === undefined ? undefined : { key, value };
}

/** A bare name in a struct is a field; in a map it is what the name stands for, which for constants comes to the same. */
function fieldName(key: SyntaxNode): SyntaxNode | string {
  const inner = key.namedChildren[0] ?? key;
  return inner.type === "identifier" ? inner.text : inner;
}

function importedPackage(node: SyntaxNode): Binding[] {
  const path = node.field("path")?.text.slice(1, -1) ?? "";
  const name = node.field("name");
  if (name?.type === "blank_identifier" || path === "") return [];
  if (name?.type === "dot") return [{ name: "*", path }];
  // The last part that is no version: `…/yaml.v3`, `…/ssh/v2`.
  const parts = path.split("/").filter((part) => !/^v\d+$/.test(part));
  const last = parts[parts.length - 1] ?? path;
  return [{ name: name?.text ?? last.replace(/\.v\d+$/, "").replace(/^go-|-go$/g, ""), path }];
}

/** Functions hold from the start, then what stands at the top, in order. */
function inOrder(file: SyntaxNode): SyntaxNode[] {
  const all = withoutComments(file).filter(({ type }) => type !== "package_clause");
  const imports = all.filter(({ type }) => type === "import_declaration");
  const functions = all.filter(({ type }) => type === "function_declaration").sort((a, b) => callRank(a) - callRank(b));
  const types = all.filter(({ type }) => type === "type_declaration");
  // Methods are declared with their types; those of types that are not here stand by themselves.
  const names = new Set(types.flatMap((node) => node.namedChildren.map((child) => child.field("name")?.text)));
  const isOwned = (node: SyntaxNode) => node.type === "method_declaration" && names.has(receiverType(node));
  const declared = new Set([...imports, ...functions, ...types]);
  return [...imports, ...functions, ...types, ...all.filter((node) => !declared.has(node) && !isOwned(node))];
}

/** What nobody outside can call is followed where it is called from here, so those that call come first. */
function callRank(declaration: SyntaxNode): number {
  const name = declaration.field("name")?.text ?? "";
  if (name === "main" || name === "init") return 0;
  return /^[A-Z]/.test(name) ? 1 : 2;
}

function receiverType(method: SyntaxNode): string | undefined {
  const type = method.field("receiver")?.namedChildren[0]?.field("type");
  return /^\*?\s*([A-Za-z_]\w*)/.exec(type?.text ?? "")?.[1];
}

/** A type with its methods, wherever in the file they stand. */
function typeOf(node: SyntaxNode): Meaning {
  const name = node.field("name")?.text;
  const file = node.parent?.parent;
  const body =
    file?.type !== "source_file"
      ? []
      : file.namedChildren.filter((child) => child.type === "method_declaration" && receiverType(child) === name);
  return { kind: "class", name, bases: [], body };
}

function functionShape(node: SyntaxNode): FunctionShape {
  const name = node.field("name")?.text;
  const parameters = [...parametersOf(node.field("receiver")), ...parametersOf(node.field("parameters"))];
  // One that is written in another language has no body.
  const body = node.field("body") ?? node.children[node.children.length - 1] ?? node;
  return { parameters, body, isExpression: false, ...(name === undefined ? {} : { name }) };
}

function parametersOf(list: SyntaxNode | undefined): Pattern[] {
  if (list === undefined) return [];
  return withoutComments(list).flatMap((parameter): Pattern[] => {
    const names = parameter.fields("name").filter(({ isNamed }) => isNamed);
    if (names.length === 0) return [{ kind: "name", name: "_" }];
    return names.map((name): Pattern => {
      const pattern: Pattern = { kind: "name", name: name.text };
      return parameter.type === "variadic_parameter_declaration" ? { kind: "rest", pattern } : pattern;
    });
  });
}

function patternOf(node: SyntaxNode): Pattern {
  if (node.type !== "expression_list") return node.type === "identifier" ? { kind: "name", name: node.text } : { kind: "place", node };
  const targets = withoutComments(node);
  const [only] = targets;
  if (targets.length === 1 && only !== undefined) return patternOf(only);
  return { kind: "items", leads: true, items: targets.map((target) => (target.text === "_" ? undefined : patternOf(target))) };
}

/** One value is no list of one. */
function single(node: SyntaxNode): SyntaxNode {
  const parts = node.type === "expression_list" ? withoutComments(node) : [];
  return parts.length === 1 ? (parts[0] ?? node) : node;
}

function assignment(
  left: SyntaxNode | undefined,
  right: SyntaxNode | undefined,
  operator: string | undefined,
  reachesOut: boolean,
): Meaning {
  if (left === undefined || right === undefined) return nothing;
  return {
    kind: "assign",
    target: patternOf(left),
    value: single(right),
    ...(operator === undefined || operator === "" ? {} : { operator }),
    ...(reachesOut ? { reachesOut: true } : {}),
  };
}

function variable(node: SyntaxNode): Meaning {
  const names = node.fields("name").filter(({ type }) => type === "identifier");
  const value = node.field("value");
  const [first] = names;
  const type = node.field("type");
  // A list that is still empty.
  if (first !== undefined && value === undefined && type?.type === "slice_type")
    return { kind: "assign", target: { kind: "name", name: first.text }, value: type };
  if (first === undefined || value === undefined) return nothing;
  const items = names.map((name): Pattern => ({ kind: "name", name: name.text }));
  return {
    kind: "assign",
    target: items.length === 1 ? { kind: "name", name: first.text } : { kind: "items", leads: true, items },
    value: single(value),
  };
}

function ifStatement(node: SyntaxNode): Meaning {
  return {
    kind: "branch",
    tests: [...node.fields("initializer"), ...node.fields("condition")],
    branches: [node.fields("consequence"), node.fields("alternative")],
  };
}

function switchStatement(node: SyntaxNode): Meaning {
  const cases = node.namedChildren.filter(({ type }) => /_case$/.test(type));
  return {
    kind: "branch",
    tests: [...node.fields("initializer"), ...node.fields("value")],
    branches: [...cases.map((clause) => clause.namedChildren.filter(({ type }) => type !== "comment" && type !== "expression_list")), []],
  };
}

function loop(node: SyntaxNode): Meaning {
  const body = node.fields("body");
  const clause = node.namedChildren.find(({ type }) => type === "range_clause" || type === "for_clause");
  const left = clause?.field("left");
  const right = clause?.field("right");
  if (clause?.type === "range_clause" && right !== undefined) {
    // The first is the index or the key.
    const target = left === undefined ? undefined : withoutComments(left)[1];
    return { kind: "loop", body, iterable: right, ...(target === undefined ? {} : { target: patternOf(target) }) };
  }
  const others = clause === undefined ? node.namedChildren.filter((child) => child.type !== "block") : clause.namedChildren;
  return { kind: "loop", body: [...others, ...body] };
}

function returned(node: SyntaxNode): Meaning {
  const value = withoutComments(node)[0];
  return { kind: "return", value: value === undefined ? undefined : single(value) };
}
