/**
 * The rules about commands as canonical.md words them, without our engine: the printed program is parsed by tree-sitter, the
 * structure of each rule is run as a query, and its predicates are judged one by one on the values of the words. Slow and plain.
 */
import assert from "node:assert/strict";
import { Language, type Node, Parser, Query } from "web-tree-sitter";
import type { CompiledList } from "../../../extension/core/rules/list.ts";
import { listTest } from "../../../extension/core/rules/list.ts";
import { ruleRegex } from "../../../extension/core/rules/regex-check.ts";
import { printScm } from "../../../extension/core/rules/scm-print.ts";
import { readScm, type ScmItem, type ScmNode, type ScmPredicate } from "../../../extension/core/rules/scm-reader.ts";
import type { OptionTable } from "../../../extension/core/shell/option-table.ts";
import { printProgram } from "../../../extension/core/shell/print.ts";
import type { Command, Dialect, Program } from "../../../extension/core/shell/program.ts";
import { fillHoles, hole, isKnown } from "../../../extension/core/shell/value.ts";
import { loadGrammarAsset } from "../syntax/grammar-assets.ts";

export interface WrittenRule {
  readonly id: string;
  /** The text of `rule.scm`. */
  readonly query: string;
  readonly dialects?: readonly Dialect[];
}

/** `id@start[?]`: a rule, the start of what it marks, and `?` where that rests on something unknown. */
export type Found = string;

export interface TreeEvaluation {
  evaluate(rules: readonly WrittenRule[], program: Program): Found[];
}

/** Each command at a place of its own, so that a match tells which one it means; a line begins with its first command. */
export function placed(program: Program): Program {
  let next = 0;
  const lines = program.lines.map((line) => ({
    ...line,
    stages: line.stages.map((command) => ({ ...command, name: { ...command.name, segments: [] }, span: { start: next, end: ++next } })),
  }));
  return { ...program, lines };
}

interface Seen {
  readonly command: Command;
  readonly name: string;
  readonly sub: readonly string[];
  readonly options: readonly { readonly spell: string; readonly value: string | undefined }[];
  readonly operands: readonly string[];
}

type Three = true | false | "unsure";

export async function treeEvaluation(
  tables: readonly OptionTable[],
  lists: Readonly<Record<string, CompiledList>>,
): Promise<TreeEvaluation> {
  await Parser.init({ wasmBinary: await loadGrammarAsset("web-tree-sitter.wasm") });
  const bash = await Language.load(await loadGrammarAsset("bash.wasm"));
  const parser = new Parser();
  parser.setLanguage(bash);
  const patterns = new Map<string, { pattern: ScmNode; structure: string }[]>();
  const queries = new Map<string, Query>();
  const patternsOf = (text: string) => {
    let known = patterns.get(text);
    if (known === undefined) {
      const reading = readScm(text);
      assert.ok(reading.kind === "query");
      known = reading.patterns.map((pattern) => ({ pattern, structure: printScm(pattern, (capture) => capture) }));
      patterns.set(text, known);
    }
    return known;
  };
  const queryOf = (structure: string): Query => {
    const known = queries.get(structure) ?? new Query(bash, structure);
    queries.set(structure, known);
    return known;
  };

  return {
    evaluate: (rules, program) => {
      const printed = printProgram(program);
      const tree = parser.parse(printed.text);
      assert.ok(tree !== null);
      try {
        assert.ok(!tree.rootNode.hasError, printed.text);
        const commands = new Map(printed.commands.map((command) => [command.start, command.command]));
        const seen = (node: Node): Seen => {
          const command = commands.get(node.startIndex);
          assert.ok(command !== undefined, printed.text);
          return readCommand(node, command, tables);
        };
        const found = new Set<Found>();
        // Most rules have one of a few structures: each is run once on a tree.
        const byStructure = new Map<string, Map<string, Node>[]>();
        for (const rule of rules) {
          for (const { pattern, structure } of patternsOf(rule.query)) {
            const raw =
              byStructure.get(structure) ??
              queryOf(structure)
                .matches(tree.rootNode)
                .map((match) => new Map(match.captures.map((capture) => [capture.name, capture.node])));
            byStructure.set(structure, raw);
            for (const nodes of raw) {
              const answer = judge(predicatesOf(pattern), nodes, seen, tables, lists);
              const marked = nodes.get("finding");
              assert.ok(marked !== undefined);
              const stages =
                marked.type === "pipeline"
                  ? marked.namedChildren.filter((child) => child !== null)
                  : [marked.type === "command" ? marked : (marked.parent ?? marked)];
              const [first, last] = [stages[0], stages.at(-1)];
              assert.ok(first !== undefined && last !== undefined);
              if (rule.dialects !== undefined && !rule.dialects.includes(seen(last).command.dialect)) continue;
              if (answer !== false) found.add(`${rule.id}@${seen(first).command.span.start}${answer === "unsure" ? "?" : ""}`);
            }
          }
        }
        // One act is one finding, the surest.
        return [...found].filter((match) => !match.endsWith("?") || !found.has(match.slice(0, -1))).sort();
      } finally {
        tree.delete();
      }
    },
  };
}

function predicatesOf(node: ScmNode): ScmPredicate[] {
  const items: readonly ScmItem[] = node.kind === "named" || node.kind === "group" ? node.items : [];
  return items.flatMap((item) =>
    item.kind === "predicate" ? [item] : item.kind === "anchor" || item.kind === "negated-field" ? [] : predicatesOf(item),
  );
}

function readCommand(node: Node, command: Command, tables: readonly OptionTable[]): Seen {
  const [nameNode, ...wordNodes] = node.namedChildren.filter((child) => child !== null);
  assert.ok(nameNode !== undefined && nameNode.type === "command_name");
  const name = wordValue(nameNode.namedChildren[0] ?? nameNode);
  const words = wordNodes.map(wordValue);
  const sub: string[] = [];
  let table: OptionTable | undefined = tables.find((one) => one.names?.[0] === name);
  if (name.startsWith(":") && name.length > 1) return { command, name, sub, options: [], operands: words };
  for (
    let inner = table?.subcommands?.[words[0] ?? ""];
    words.length > 0 && inner !== undefined && !("fold" in inner) && !("same" in inner);
    inner = table?.subcommands?.[words[0] ?? ""]
  ) {
    table = inner;
    sub.push(words.shift() ?? "");
  }
  const end = words.indexOf("--");
  const options = (end < 0 ? words : words.slice(0, end)).map((word) => {
    const at = word.indexOf("=");
    return at < 0 ? { spell: word, value: undefined } : { spell: word.slice(0, at), value: word.slice(at + 1) };
  });
  return { command, name, sub, options, operands: end < 0 ? [] : words.slice(end + 1) };
}

function wordValue(node: Node): string {
  switch (node.type) {
    case "raw_string":
      return node.text.slice(1, -1);
    case "ansi_c_string":
      return node.text
        .slice(2, -1)
        .replace(/\\(x([0-9a-f]{2})|.)/gs, (_, escaped: string, code: string | undefined) =>
          code === undefined ? ({ n: "\n", t: "\t", r: "\r" }[escaped] ?? escaped) : String.fromCharCode(Number.parseInt(code, 16)),
        );
    case "string":
      return node.text
        .slice(1, -1)
        .replace(
          /\\(["\\$`])|\$\{?([A-Za-z_][A-Za-z0-9_]*)\}?/g,
          (_, escaped: string | undefined, variable: string | undefined) => escaped ?? hole(variable),
        );
    case "word":
    case "number":
    case "command_name":
      return node.text;
    default:
      throw new Error(`a word is printed as ${node.type}: ${node.text}`);
  }
}

function judge(
  predicates: readonly ScmPredicate[],
  nodes: ReadonlyMap<string, Node>,
  seen: (node: Node) => Seen,
  tables: readonly OptionTable[],
  lists: Readonly<Record<string, CompiledList>>,
): Three {
  let all: Three = true;
  for (const predicate of predicates) {
    const not = predicate.name.startsWith("not-");
    const [first, ...rest] = predicate.arguments;
    const node = first?.kind === "capture" ? nodes.get(first.name) : undefined;
    const texts = rest.map((argument) => (argument.kind === "string" ? argument.text : nodeValue(nodes.get(argument.name))));
    const answer = node === undefined ? false : holds(predicate.name.replace("not-", ""), node, texts, seen, tables, lists);
    const own: Three = not ? (answer === "unsure" ? "unsure" : !answer) : answer === true;
    if (own === false) return false;
    if (own === "unsure") all = "unsure";
  }
  return all;
}

function nodeValue(node: Node | undefined): string {
  return node === undefined ? "" : wordValue(node.type === "command_name" ? (node.namedChildren[0] ?? node) : node);
}

function holds(
  name: string,
  node: Node,
  texts: readonly string[],
  seen: (node: Node) => Seen,
  tables: readonly OptionTable[],
  lists: Readonly<Record<string, CompiledList>>,
): Three {
  const [one = "", two = ""] = texts;
  const test = (text: string, value: string): Three =>
    text.startsWith("list:") ? inList(text.slice(5), value, lists) : matches(text, value);
  if (["eq?", "any-of?", "match?", "in-list?"].includes(name)) {
    const value = nodeValue(node);
    if (name === "match?") return matches(one, value);
    if (name === "in-list?") return inList(one, value, lists);
    return any(texts, (text) => (text === value && isKnown(value) ? true : couldBeSame(value, text) ? "unsure" : false));
  }
  const { command, sub, options, operands, name: program } = seen(node);
  const spelled = (spell: string): string => printedOption(tables, program, sub, spell);
  switch (name) {
    case "sub?":
      if (texts.includes(sub.join(" "))) return true;
      return operands[0]?.startsWith("\uFDD0") && texts.some((text) => sub.length === 0 || text.startsWith(`${sub.join(" ")} `))
        ? "unsure"
        : false;
    case "option?":
      if (options.some((option) => texts.some((text) => spelled(text) === option.spell))) return true;
      return options.some((option) => !isKnown(option.spell)) || operands.some((operand) => operand.startsWith("\uFDD0"))
        ? "unsure"
        : false;
    case "option-value?":
      return any(options, (option) => option.value !== undefined && option.spell === spelled(one) && test(two, option.value));
    case "operand?": {
      if (texts.length === 1) return any(operands, (operand) => test(one, operand));
      const operand = operands.at(Number(one));
      return operand !== undefined && test(two, operand);
    }
    case "word?":
      return any([...options.flatMap((option) => option.value ?? []), ...operands], (word) => test(one, word));
    case "via?":
      return command.via.some((layer) => texts.includes(layer));
    case "within?":
      return command.places.some((place) => place === one);
    case "through?":
      return command.through.includes(one);
    case "unknown?":
      if (one === "name") return !isKnown(program);
      if (one === "operand") return operands.some((operand) => !isKnown(operand));
      return options.some((option) => !isKnown(option.spell) || (option.value !== undefined && !isKnown(option.value)));
    default:
      throw new Error(`no predicate ${name}`);
  }
}

function any<T>(items: readonly T[], ask: (item: T) => Three): Three {
  const answers = items.map(ask);
  return answers.includes(true) ? true : answers.includes("unsure") ? "unsure" : false;
}

/** Tried at every place, against the value with each hole as one noncharacter. */
function matches(source: string, value: string): Three {
  const text = fillHoles(value, () => "\uFFFF");
  const regex = ruleRegex(source, "y");
  for (let at = 0; at <= text.length; at++) {
    regex.lastIndex = at;
    const match = regex.exec(text);
    if (match !== null && !match[0].includes("\uFFFF")) return true;
  }
  return isKnown(value) ? false : "unsure";
}

function inList(name: string, value: string, lists: Readonly<Record<string, CompiledList>>): Three {
  const list = lists[name];
  assert.ok(list !== undefined);
  const answer = listTest(list)(value);
  return answer === "yes" ? true : answer === "unsure" ? "unsure" : false;
}

function couldBeSame(a: string, b: string): boolean {
  if (isKnown(a) && isKnown(b)) return a === b;
  const [open, other] = isKnown(a) ? [b, a] : [a, b];
  if (!isKnown(other)) return true;
  const escaped = fillHoles(open.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), () => "[^]*");
  return new RegExp(`^${escaped}$`, "u").test(other);
}

function printedOption(tables: readonly OptionTable[], program: string, sub: readonly string[], spell: string): string {
  let level: OptionTable | undefined = tables.find((table) => table.names?.[0] === program);
  let found = spell;
  for (const name of ["", ...sub]) {
    const next: NonNullable<OptionTable["subcommands"]>[string] | undefined = name === "" ? level : level?.subcommands?.[name];
    if (next === undefined || "fold" in next || "same" in next) break;
    level = next;
    found = level.options?.find((option) => option.spell.includes(spell))?.spell[0] ?? found;
  }
  return found;
}
