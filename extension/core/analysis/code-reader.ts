/** Programs of Python, JavaScript, TypeScript, TSX, Go and Ruby: what they run and do, and the rules about the language itself. */
import type { Catalogue } from "../rules/catalogue.ts";
import { treeQueries } from "../rules/match-tree.ts";
import type { RuleScope } from "../rules/rule.ts";
import type { RuleMatch } from "../rules/rule-match.ts";
import { documentSpan, type Layer } from "../shell/layer.ts";
import type { Machine } from "../shell/machine.ts";
import type { Program, ProgramProblem } from "../shell/program.ts";
import type { TableIndex } from "../shell/table-index.ts";
import { hole } from "../shell/value.ts";
import { parseFailure } from "../syntax/parse-failed.ts";
import type { Syntax, SyntaxTree } from "../syntax/syntax.ts";
import type { SyntaxNode } from "../syntax/syntax-node.ts";
import { type CallTable, callTable } from "./code/call-table.ts";
import { evaluate } from "./code/evaluator.ts";
import type { Facts } from "./code/followed-program.ts";
import { goMeaning } from "./code/go-meaning.ts";
import { javascriptMeaning } from "./code/javascript-meaning.ts";
import { hostMachine, machineWorld, programOf } from "./code/machine-world.ts";
import type { CallSite, MeaningReader } from "./code/meaning.ts";
import { pythonMeaning } from "./code/python-meaning.ts";
import { rubyMeaning } from "./code/ruby-meaning.ts";
import { goGenerate } from "./go-generate.ts";
import { type Comment, mentionsIgnore } from "./ignore-comments.ts";
import type { LanguageSpec } from "./language-spec.ts";
import { asCommandLines } from "./mislabelled-shell.ts";
import type { Reading, ReadRequest } from "./reading.ts";

export interface CodeReaderContext {
  readonly syntax: Syntax;
  readonly catalogue: Catalogue;
  readonly tables: TableIndex;
  readonly isOver: () => boolean;
  readonly scope: RuleScope;
}

/** What is followed has a limit of its own, and a sum is no deeper for being long. */
const limits = { size: 4_000_000, depth: 20_000 } as const;

/** The grammar must be loaded. A `ParseFailed` that ends the engine is thrown on; any other becomes a problem. */
export function readCode(request: ReadRequest, context: CodeReaderContext): Reading {
  const { spec, layer } = request;
  const { grammar } = spec;
  if (grammar === undefined) throw new Error(`${spec.id} has no grammar`);
  // A hole is a name like any other here; its length does not change.
  const text = layer.text.replace(/[\uFDD0\uFDD1]/g, "_");
  const machine = hostMachine(context.tables);
  const own: { matches: RuleMatch[]; problems: ProgramProblem[]; comments: Comment[] } = {
    matches: [],
    problems: [],
    comments: [],
  };
  const programs: Program[] = [];
  try {
    context.syntax.withTree(grammar, text, { ...limits, isOver: context.isOver }, (tree) => {
      if (tree.firstError !== undefined) {
        own.problems.push(unparsed(spec, layer, tree));
        const commands = asCommandLines(layer, request.via, context.tables);
        if (commands !== undefined) programs.push(commands);
      }
      if (mentionsIgnore(text)) for (const comment of comments(tree, layer)) own.comments.push(comment);
      const facts = follow(tree, request, context, machine);
      own.matches.push(...matchRules(tree, facts, request, context));
    });
  } catch (error) {
    const problem = problemOf(error, layer);
    if (problem === undefined) throw error;
    own.problems.push(problem);
  }
  const generated = spec.id === "go" ? goGenerate(layer, request.via, context.tables) : [];
  return { programs: [programOf(machine), ...generated, ...programs], nested: [], ...own };
}

function problemOf(error: unknown, layer: Layer): ProgramProblem | undefined {
  const whole = documentSpan(layer, 0, layer.text.length);
  if (error instanceof RangeError) {
    return { code: "too-deep", message: "This code is nested too deeply to be analysed. Review it by hand.", weight: "blocking", ...whole };
  }
  const failure = parseFailure(error);
  if (failure === undefined || failure === "engine-died") return undefined;
  const reason = error instanceof Error ? error.message : failure;
  return { code: failure, message: `${reason} It was not fully analysed: review it by hand.`, weight: "blocking", ...whole };
}

function unparsed(spec: LanguageSpec, layer: Layer, tree: SyntaxTree): ProgramProblem {
  const { start, end } = tree.firstError ?? { start: 0, end: 0 };
  const lineEnd = tree.text.indexOf("\n", start);
  const shown = Math.max(Math.min(end, lineEnd < 0 ? tree.text.length : lineEnd), Math.min(start + 1, tree.text.length));
  return {
    code: "unparsed",
    message: `This is not ${spec.id} that the parser understands, so what it does was not fully analysed. Review it by hand.`,
    weight: "blocking",
    ...documentSpan(layer, start, shown),
  };
}

function comments(tree: SyntaxTree, layer: Layer): Comment[] {
  return tree
    .matches("(comment) @comment")
    .flatMap(({ captures }) => captures.map(({ node }) => ({ text: node.text, start: documentSpan(layer, node.start, node.end).start })));
}

const tables = new WeakMap<object, CallTable>();

function tableOf(spec: LanguageSpec): CallTable {
  let table = tables.get(spec.data);
  if (table === undefined) {
    const read = callTable(spec.data);
    if (read.faults.length > 0) throw new Error(`grammars/${spec.folder}/language.json is wrong in ${read.faults.join(", ")}`);
    table = read.table;
    tables.set(spec.data, table);
  }
  return table;
}

function readerOf({ id }: LanguageSpec): MeaningReader {
  switch (id) {
    case "python":
      return pythonMeaning;
    case "go":
      return goMeaning;
    case "ruby":
      return rubyMeaning;
    default:
      return javascriptMeaning;
  }
}

function follow(tree: SyntaxTree, { spec, layer, via }: ReadRequest, context: CodeReaderContext, machine: Machine): Facts {
  const calls = new Map<number, CallSite>();
  for (const { captures } of tree.matches(typeof spec.data.embedded === "string" ? spec.data.embedded : "")) {
    const node = (name: string) => captures.find((capture) => capture.name === name)?.node;
    const call = node("call");
    const callee = node("callee");
    if (call !== undefined && callee !== undefined) calls.set(call.id, { callee, arguments: node("arguments") });
  }
  if (calls.size === 0) return { names: new Map(), values: new Map() };
  return evaluate(
    { language: spec.id, reader: readerOf(spec), table: tableOf(spec), layer, calls, via, isOver: context.isOver },
    tree.root,
    machineWorld(machine),
  );
}

function matchRules(tree: SyntaxTree, facts: Facts, { spec, layer, via }: ReadRequest, context: CodeReaderContext): RuleMatch[] {
  const queries = treeQueries(context.catalogue, spec.folder, context.scope);
  if (queries === undefined) return [];
  return queries.matches<SyntaxNode>(tree.matches(queries.query), {
    span: (node) => documentSpan(layer, node.start, node.end),
    text: (node) => node.text,
    calls: (node) => (facts.names.get(node.id) ?? []).flatMap(namesOf),
    value: (node) => facts.values.get(node.id)?.value ?? literalWithHoles(node),
    tokens: (node) => tokens(node, facts),
    via,
  });
}

/** `socket.socket().connect` is called `socket.socket.connect` as well. */
function namesOf(path: string): string[] {
  return path.includes("()") ? [path, path.replaceAll("()", "")] : [path];
}

/** What the evaluation never came to is unknown; undefined says that nothing of it is known. */
function literalWithHoles(node: SyntaxNode): string | undefined {
  return node.type === "identifier" ? hole(node.text) : undefined;
}

const mostTokens = 400;

/** The leaves, with constants for names that stand for them: the same act whatever its layout. */
function tokens(node: SyntaxNode, facts: Facts): string[] {
  const found: string[] = [];
  const visit = (at: SyntaxNode): void => {
    if (found.length >= mostTokens || at.type === "comment") return;
    const value = facts.values.get(at.id);
    if (value !== undefined && value.value.length > 0) found.push(value.value);
    else if (at.children.length === 0) found.push(at.text);
    else for (const child of at.children) visit(child);
  };
  visit(node);
  return found.filter((token) => !/^[,;]$/.test(token));
}
