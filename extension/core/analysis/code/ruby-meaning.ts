/** What Ruby's syntax nodes mean. */
import type { SyntaxNode } from "../../syntax/syntax-node.ts";
import type { Argument, CallSite, Entry, FunctionShape, Meaning, MeaningReader, Pattern } from "./meaning.ts";
import { heredocParts, isCommandHeredoc, literalParts } from "./ruby-strings.ts";

export const rubyMeaning: MeaningReader = {
  hoisted: [],
  self: "self",
  bareMethods: true,
  functionMethods: { call: "plain", yield: "plain", "[]": "plain" },
  constructorName: "initialize",
  meaningOf,
};

const nothing: Meaning = { kind: "nothing" };

function meaningOf(node: SyntaxNode, call: CallSite | undefined): Meaning {
  if (call !== undefined && node.type !== "subshell") return callOf(node, call);
  switch (node.type) {
    case "string":
    case "bare_string":
    case "bare_symbol":
    case "delimited_symbol":
      return { kind: "text", parts: literalParts(node) };
    case "chained_string":
      return { kind: "text", parts: node.namedChildren.flatMap(literalParts) };
    case "subshell":
      return { kind: "text", parts: literalParts(node), called: node.text.startsWith("%x") ? "%x" : "`" };
    case "heredoc_beginning":
      return { kind: "text", parts: heredocParts(node), ...(isCommandHeredoc(node) ? { called: "`" } : {}) };
    case "simple_symbol":
      return { kind: "text", parts: [{ text: node.text.slice(1), start: node.start + 1, end: node.end, isExact: true }] };
    case "hash_key_symbol":
      return { kind: "constant", text: node.text };
    case "character":
      return { kind: "constant", text: node.text.slice(1) };
    case "integer":
      // As a shell writes modes.
      return { kind: "constant", text: node.text.replace(/^0[oO](?=[0-7]+$)/, "0").replaceAll("_", "") };
    case "float":
    case "true":
    case "false":
    case "nil":
      return { kind: "constant", text: node.text };
    case "identifier":
    case "constant":
      return identifier(node);
    case "<<": {
      const object = node.parent?.field("left");
      return object === undefined ? nothing : { kind: "member", object, name: "<<" };
    }
    case "instance_variable":
    case "class_variable":
    case "global_variable":
    case "self":
      return { kind: "name", name: node.text.replace(/^@@/, "@") };
    case "scope_resolution": {
      const object = node.field("scope");
      const name = node.field("name")?.text ?? "";
      return object === undefined ? { kind: "name", name } : { kind: "member", object, name };
    }
    case "element_reference": {
      const object = node.field("object");
      const key = node.namedChildren[1];
      if (object === undefined || key === undefined) return mixed(node);
      // `list[1..]`, `list[1..-1]`
      const isTail = key.type === "range" && /^(?:-1)?$/.test(key.field("end")?.text ?? "");
      return isTail ? { kind: "slice", object, from: key.field("begin"), to: undefined } : { kind: "index", object, key };
    }
    case "binary":
      return operation(node);
    case "unary":
      return { kind: /^(?:!|not|defined)/.test(node.text) ? "test" : "mixed", nodes: node.namedChildren };
    case "conditional":
      return {
        kind: "choice",
        tests: node.fields("condition"),
        options: [...node.fields("consequence"), ...node.fields("alternative")],
      };
    case "array":
    case "string_array":
    case "symbol_array":
    case "right_assignment_list":
      return { kind: "list", items: withoutComments(node).map(argument) };
    case "hash":
      return { kind: "entries", entries: withoutComments(node).flatMap(entry) };
    case "block":
    case "do_block":
    case "lambda":
      return { kind: "function", shape: functionShape(node) };
    case "parenthesized_statements":
    case "program":
    case "body_statement":
    case "block_body":
    case "then":
    case "else":
    case "do":
    case "begin_block":
    case "end_block":
    case "begin":
    case "ensure":
    case "splat_argument":
    case "hash_splat_argument":
    case "block_argument":
    case "interpolation":
    case "pattern":
      return { kind: "sequence", nodes: withoutComments(node) };
    case "rescue":
      return { kind: "branch", tests: [], branches: [node.fields("body"), []] };
    case "rescue_modifier":
      return { kind: "choice", tests: [], options: [...node.fields("body"), ...node.fields("handler")] };
    case "assignment":
      return assignment(node);
    case "operator_assignment":
      return augmented(node);
    case "method":
    case "singleton_method":
      return { kind: "declare", shape: functionShape(node), decorators: [] };
    case "class":
    case "module":
    case "singleton_class":
      return classOf(node);
    case "if":
    case "unless":
    case "elsif":
      return ifStatement(node);
    case "if_modifier":
    case "unless_modifier":
      return { kind: "branch", tests: node.fields("condition"), branches: [node.fields("body"), []] };
    case "case":
      return {
        kind: "branch",
        tests: node.fields("value"),
        branches: [...node.namedChildren.filter(({ type }) => type === "when" || type === "else").map(clause), []],
      };
    case "while":
    case "until":
    case "while_modifier":
    case "until_modifier":
      return { kind: "loop", body: [...node.fields("condition"), ...node.fields("body")] };
    case "for":
      return forLoop(node);
    case "return":
      return { kind: "return", value: returnedValue(node) };
    case "comment":
    case "heredoc_body":
    case "regex":
    case "uninterpreted":
    case "alias":
    case "undef":
      return nothing;
    default:
      return mixed(node);
  }
}

function mixed(node: SyntaxNode): Meaning {
  return { kind: "mixed", nodes: node.namedChildren };
}

function withoutComments(node: SyntaxNode): SyntaxNode[] {
  return node.namedChildren.filter(({ type }) => type !== "comment" && type !== "heredoc_body" && type !== "empty_statement");
}

/** The method of a call belongs to its receiver; anything else is a variable, or a method that is called without anything. */
function identifier(node: SyntaxNode): Meaning {
  const call = node.parent;
  if (call?.type !== "call" || call.field("method")?.id !== node.id) return { kind: "name", name: node.text };
  const object = call.field("receiver");
  const name = sentName(call) ?? node.text;
  return object === undefined ? { kind: "name", name } : { kind: "member", object, name };
}

/** `object.send(:name, …)` calls `name`. */
function sentName(call: SyntaxNode): string | undefined {
  if (!/^(?:send|public_send|__send__)$/.test(call.field("method")?.text ?? "")) return undefined;
  const first = call.field("arguments")?.namedChildren[0];
  if (first?.type === "simple_symbol") return first.text.slice(1);
  return first?.type === "string" && first.namedChildren.length === 1 ? first.namedChildren[0]?.text : undefined;
}

function callOf(node: SyntaxNode, { callee, arguments: list }: CallSite): Meaning {
  const block = node.field("block");
  const object = node.field("receiver");
  // `object.name = value` sets what `object.name` would ask for.
  if (object !== undefined && list === undefined && isTarget(node)) return { kind: "member", object, name: callee.text };
  const given = list === undefined ? [] : (list.type === "argument_list" ? withoutComments(list) : [list]).map(argument);
  if (sentName(node) !== undefined) given.shift();
  const passed: Argument[] = block === undefined ? given : [...given, { node: block, name: "&" }];
  // A class makes its objects: `TCPSocket.new` is called `TCPSocket`.
  const isMaker = callee.text === "new" && object !== undefined && /^(?:constant|scope_resolution)$/.test(object.type);
  return { kind: "call", callee: isMaker ? object : callee, arguments: passed };
}

function isTarget(node: SyntaxNode): boolean {
  const { parent } = node;
  if (parent?.type === "left_assignment_list") return true;
  return /^(?:operator_)?assignment$/.test(parent?.type ?? "") && parent?.field("left")?.id === node.id;
}

function argument(node: SyntaxNode): Argument {
  const inner = node.namedChildren[0];
  switch (node.type) {
    case "pair": {
      const value = node.field("value") ?? node.field("key");
      return value === undefined ? { node } : { node: value, name: keyText(node.field("key")) };
    }
    case "splat_argument":
      return inner === undefined ? { node } : { node: inner, isSpread: true };
    case "hash_splat_argument":
      return inner === undefined ? { node } : { node: inner, name: "**" };
    default:
      return { node };
  }
}

function keyText(key: SyntaxNode | undefined): string {
  if (key === undefined) return "";
  if (key.type === "string") return key.namedChildren.map(({ text }) => text).join("");
  // `[:in, :out, :err] => socket`
  if (key.type === "array") return /:in\b|\bSTDIN\b|\$stdin|\b0\b/.test(key.text) ? "in" : "out";
  return key.text.replace(/^:/, "");
}

function entry(node: SyntaxNode): Entry[] {
  if (node.type !== "pair") return node.namedChildren[0] === undefined ? [] : [{ key: undefined, value: node.namedChildren[0] }];
  const key = node.field("key");
  // `{ c: }` stands for `{ c: c }`.
  const value = node.field("value") ?? key;
  if (value === undefined || key === undefined) return [];
  const isPlain = key.type === "hash_key_symbol" || key.type === "simple_symbol";
  return [{ key: isPlain ? keyText(key) : key, value }];
}

function operation(node: SyntaxNode): Meaning {
  const left = node.field("left");
  const right = node.field("right");
  const operator = node.field("operator")?.text;
  if (left === undefined || right === undefined || operator === undefined) return mixed(node);
  if (/^(?:[!=]=|===|[<>]=?|<=>|=~|!~)$/.test(operator)) return { kind: "test", nodes: [left, right] };
  if (operator === "||" || operator === "or" || operator === "&&" || operator === "and")
    return { kind: "choice", tests: [], options: [left, right] };
  const isNumber = left.type === "integer" && right.type === "integer";
  if (isNumber) return mixed(node);
  // Flags side by side: what opening a file with both amounts to is told from both.
  if (operator === "|") return { kind: "operation", operator: "+", left, right };
  return operator === "+" || operator === "%" ? { kind: "operation", operator, left, right } : mixed(node);
}

function assignment(node: SyntaxNode): Meaning {
  const left = node.field("left");
  const right = node.field("right");
  if (left === undefined || right === undefined) return nothing;
  return { kind: "assign", target: patternOf(left), value: right };
}

function augmented(node: SyntaxNode): Meaning {
  const left = node.field("left");
  const right = node.field("right");
  if (left === undefined || right === undefined) return nothing;
  const operator = node.field("operator")?.text.replace(/=$/, "") ?? "+";
  return { kind: "assign", target: patternOf(left), value: right, operator };
}

function patternOf(node: SyntaxNode): Pattern {
  const inner = node.namedChildren[0];
  switch (node.type) {
    case "identifier":
    case "constant":
    case "instance_variable":
    case "class_variable":
    case "global_variable":
      return { kind: "name", name: node.text.replace(/^@@/, "@") };
    case "left_assignment_list":
    case "destructured_left_assignment":
    case "destructured_parameter":
      return { kind: "items", leads: true, items: withoutComments(node).map(patternOf) };
    case "rest_assignment":
    case "splat_parameter":
    case "hash_splat_parameter": {
      const name = node.field("name") ?? inner;
      return { kind: "rest", pattern: name === undefined ? { kind: "items", items: [] } : patternOf(name) };
    }
    case "block_parameter":
      return { kind: "name", name: node.field("name")?.text ?? "" };
    case "optional_parameter":
    case "keyword_parameter": {
      const fallback = node.field("value");
      return { kind: "name", name: node.field("name")?.text ?? "", ...(fallback === undefined ? {} : { fallback }) };
    }
    default:
      return { kind: "place", node };
  }
}

/** What a method does last is what it gives. */
function functionShape(node: SyntaxNode): FunctionShape {
  const name = node.field("name")?.text;
  const parameters = node.field("parameters");
  return {
    parameters: parameters === undefined ? [] : withoutComments(parameters).map(patternOf),
    // Without a body there is only its end.
    body: node.field("body") ?? node.children[node.children.length - 1] ?? node,
    isExpression: true,
    ...(name === undefined ? {} : { name }),
  };
}

function classOf(node: SyntaxNode): Meaning {
  const body = node.field("body");
  return {
    kind: "class",
    name: node.field("name")?.text,
    bases: [],
    body: body === undefined ? [] : withoutComments(body),
  };
}

/** Where its value is asked for it is one of several values, else one of several ways. */
function ifStatement(node: SyntaxNode): Meaning {
  const consequence = node.fields("consequence");
  const alternative = node.fields("alternative");
  const tests = node.fields("condition");
  if (/^(?:assignment|operator_assignment|argument_list|pair|array)$/.test(node.parent?.type ?? ""))
    return { kind: "choice", tests, options: [...consequence, ...alternative] };
  return { kind: "branch", tests, branches: [consequence, alternative] };
}

function clause(node: SyntaxNode): readonly SyntaxNode[] {
  return node.type === "else" ? withoutComments(node) : node.fields("body");
}

function forLoop(node: SyntaxNode): Meaning {
  const pattern = node.field("pattern");
  const value = node.field("value");
  const body = node.fields("body");
  if (pattern === undefined || value === undefined) return { kind: "loop", body };
  return { kind: "loop", target: patternOf(pattern), iterable: value.namedChildren[0] ?? value, body };
}

function returnedValue(node: SyntaxNode): SyntaxNode | undefined {
  const list = node.namedChildren[0];
  return list?.type === "argument_list" ? list.namedChildren[0] : list;
}
