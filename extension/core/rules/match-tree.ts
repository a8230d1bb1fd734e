/**
 * Runs the rules of a language on its own trees. Nodes belong to whoever parsed: this side gives the query to run, and judges
 * its raw matches through questions about nodes that it never looks into.
 */
import { assertNever } from "../base/assert-never.ts";
import type { Span } from "../base/range.ts";
import { hole, isKnown } from "../shell/value.ts";
import { asWrittenPrefix, capabilityObjects, type ObjectValues } from "./capability-object.ts";
import type { Catalogue } from "./catalogue.ts";
import { type Answer, anyAnswer, couldEqual, equalsAnswer } from "./hole-test.ts";
import { filledMessage } from "./message.ts";
import { type CompiledRule, isInScope, type RuleScope, type TreePattern, type TreePredicate } from "./rule.ts";
import { lowered, oneForEachAct, type RuleMatch } from "./rule-match.ts";

/** What the rules ask of nodes; `core/analysis` answers. Each is asked as late and as seldom as the rules allow. */
export interface TreeFacts<Node> {
  /** Document offsets. */
  span(node: Node): Span;
  text(node: Node): string;
  /** The canonical names of what a call calls (`socket.socket`), through imports, aliases and member chains; empty if none is known. */
  calls(node: Node): readonly string[];
  /** The constant that an expression folds to, with holes for what is unknown; undefined if nothing of it is known. */
  value(node: Node): string | undefined;
  /** What tells this act from another, without layout and comments: for the fingerprint. */
  tokens(node: Node): readonly string[];
  /** Hosts and layers around the code, outermost first. */
  readonly via: readonly string[];
}

/** A match as tree-sitter gives it: the number of the pattern in `TreeQueries.query`, captures by their name there. */
export interface RawTreeMatch<Node> {
  readonly pattern: number;
  readonly captures: readonly { readonly name: string; readonly node: Node }[];
}

export interface TreeQueries {
  /** One query with every structure once. Give it to tree-sitter as it stands: it holds no predicates. */
  readonly query: string;
  /** How many patterns the query has. */
  readonly patterns: number;
  /** Matches in the order of the raw ones, one for each act and rule. */
  matches<Node>(raw: Iterable<RawTreeMatch<Node>>, facts: TreeFacts<Node>): RuleMatch[];
}

interface Candidate {
  readonly rule: CompiledRule;
  readonly pattern: TreePattern;
  readonly predicates: readonly TreePredicate[];
}

/** All rules of one structure, filed by the first thing that each asks. */
interface Structure {
  readonly byCall: Map<number, Map<string, Candidate[]>>;
  readonly byText: Map<number, Map<string, Candidate[]>>;
  readonly always: Candidate[];
}

const queriesKeys: Readonly<Record<RuleScope, object>> = { risks: {}, everything: {} };

/** The rules of a language and of those it inherits from; undefined where there are none. */
export function treeQueries(catalogue: Catalogue, language: string, scope: RuleScope = "risks"): TreeQueries | undefined {
  const known = catalogue.memo(queriesKeys[scope], () => new Map<string, TreeQueries | undefined>());
  if (!known.has(language)) known.set(language, compile(catalogue, language, scope));
  return known.get(language);
}

function compile(catalogue: Catalogue, language: string, scope: RuleScope): TreeQueries | undefined {
  const lineage = catalogue.lineage(language);
  const structures = new Map<string, Structure>();
  for (const rule of catalogue.rules) {
    if (!lineage.includes(rule.language) || !isInScope(rule, scope)) continue;
    for (const pattern of rule.patterns) {
      if (pattern.shape !== "tree") continue;
      let structure = structures.get(pattern.query);
      if (structure === undefined) {
        structure = { byCall: new Map(), byText: new Map(), always: [] };
        structures.set(pattern.query, structure);
      }
      fileCandidate(structure, rule, pattern);
    }
  }
  if (structures.size === 0) return undefined;
  const inOrder = [...structures.values()];
  return {
    query: [...structures.keys()].join("\n"),
    patterns: structures.size,
    matches: (raw, facts) => {
      const matches: RuleMatch[] = [];
      for (const match of raw) {
        const structure = inOrder[match.pattern];
        if (structure !== undefined) judge(structure, match, facts, catalogue, matches);
      }
      return oneForEachAct(matches);
    },
  };
}

function fileCandidate(structure: Structure, rule: CompiledRule, pattern: TreePattern): void {
  const call = pattern.predicates.find((predicate) => predicate.kind === "calls");
  const text = pattern.predicates.find((predicate) => predicate.kind === "text" && !predicate.not);
  const first = text ?? call;
  const candidate = { rule, pattern, predicates: pattern.predicates.filter((predicate) => predicate !== first) };
  if (first === undefined || (first.kind !== "calls" && first.kind !== "text")) {
    structure.always.push(candidate);
    return;
  }
  const index = first.kind === "calls" ? structure.byCall : structure.byText;
  let byName = index.get(first.on);
  if (byName === undefined) {
    byName = new Map();
    index.set(first.on, byName);
  }
  for (const name of first.kind === "calls" ? first.names : first.texts) {
    const filed = byName.get(name);
    if (filed === undefined) byName.set(name, [candidate]);
    else filed.push(candidate);
  }
}

function judge<Node>(
  structure: Structure,
  match: RawTreeMatch<Node>,
  facts: TreeFacts<Node>,
  catalogue: Catalogue,
  matches: RuleMatch[],
): void {
  const nodes: Node[][] = [];
  for (const { name, node } of match.captures) {
    const number = Number(name.slice(1));
    const known = nodes[number];
    if (known === undefined) nodes[number] = [node];
    else known.push(node);
  }
  const tried = new Set<Candidate>();
  const attempt = (candidate: Candidate): void => {
    if (tried.has(candidate)) return;
    tried.add(candidate);
    const found = judgeCandidate(candidate, nodes, facts, catalogue);
    if (found === undefined) return;
    const { rule, pattern } = candidate;
    if (rule.object === undefined) matches.push(found);
    else {
      for (const object of capabilityObjects(rule, objectValues(pattern, nodes, facts))) matches.push({ ...found, ...object });
    }
  };
  for (const [on, byName] of structure.byText) {
    // A predicate on a repeated capture speaks of each node: the first one leads to the candidates, all are asked there.
    const captured = nodes[on] ?? [];
    const [node] = captured;
    if (node === undefined) continue;
    const text = facts.text(node);
    for (const candidate of byName.get(text) ?? []) {
      if (captured.every((other) => other === node || allowsText(candidate, on, facts.text(other)))) attempt(candidate);
    }
  }
  for (const [on, byName] of structure.byCall) {
    for (const node of nodes[on] ?? [])
      for (const name of facts.calls(node)) for (const candidate of byName.get(name) ?? []) attempt(candidate);
  }
  for (const candidate of structure.always) attempt(candidate);
}

function allowsText(candidate: Candidate, on: number, text: string): boolean {
  return candidate.pattern.predicates.some(
    (predicate) => predicate.kind === "text" && !predicate.not && predicate.on === on && predicate.texts.includes(text),
  );
}

function judgeCandidate<Node>(
  candidate: Candidate,
  nodes: readonly (readonly Node[])[],
  facts: TreeFacts<Node>,
  catalogue: Catalogue,
): RuleMatch | undefined {
  const { rule, pattern } = candidate;
  const finding = nodes[pattern.finding]?.[0];
  if (finding === undefined) return undefined;
  let isSure = true;
  for (const predicate of candidate.predicates) {
    const answer = ask(predicate, nodes, facts, catalogue);
    if (answer === "no") return undefined;
    if (answer === "unsure") isSure = false;
  }
  return {
    rule: rule.id,
    span: facts.span(finding),
    related: [],
    message: filledMessage(rule.message, (name) => {
      const node = nodes[pattern.captures.indexOf(name)]?.[0];
      return node === undefined ? undefined : (facts.value(node) ?? facts.text(node));
    }),
    severity: rule.severity,
    confidence: isSure ? rule.confidence : lowered(rule.confidence),
    via: facts.via,
    tokens: facts.tokens(finding),
  };
}

/**
 * `{call}` is the name by which a call was met, whatever it is called there; a capture is its value, or the one word that it is;
 * after `text:` always the word, for names that are no variables.
 */
function objectValues<Node>(pattern: TreePattern, nodes: readonly (readonly Node[])[], facts: TreeFacts<Node>): ObjectValues {
  return (name) => {
    if (name === "call") {
      const asked = pattern.predicates.flatMap((predicate) => (predicate.kind === "calls" ? [predicate] : []));
      return asked.flatMap(({ on, names }) =>
        (nodes[on] ?? []).flatMap((node) =>
          facts
            .calls(node)
            .filter((call) => names.includes(call))
            .slice(0, 1),
        ),
      );
    }
    const asWritten = name.startsWith(asWrittenPrefix);
    const captured = nodes[pattern.captures.indexOf(asWritten ? name.slice(asWrittenPrefix.length) : name)] ?? [];
    return captured.map((node) => (asWritten ? undefined : facts.value(node)) ?? wordOf(facts.text(node)));
  };
}

function wordOf(text: string): string {
  return /^(["'`]?)([\w./@:-]+)\1$/.exec(text)?.[2] ?? hole();
}

/** A positive predicate holds if every node of its capture meets it, a negative one if none does. */
function ask<Node>(predicate: TreePredicate, nodes: readonly (readonly Node[])[], facts: TreeFacts<Node>, catalogue: Catalogue): Answer {
  const captured = nodes[predicate.on] ?? [];
  switch (predicate.kind) {
    case "text":
      return turned(predicate.not, captured, (node) => equalsAnswer(facts.text(node), predicate.texts));
    case "text-test": {
      const test = catalogue.test(predicate.test);
      return turned(predicate.not, captured, (node) => test(facts.text(node)));
    }
    case "same-text": {
      const other = nodes[predicate.other]?.[0];
      if (other === undefined) return predicate.not ? "yes" : "no";
      return turned(predicate.not, captured, (node) => sameText(facts.text(node), facts.text(other)));
    }
    case "calls":
      return captured.some((node) => facts.calls(node).some((name) => predicate.names.includes(name))) ? "yes" : "no";
    case "value": {
      const test = catalogue.test(predicate.test);
      return turned(false, captured, (node) => test(facts.value(node) ?? hole()));
    }
    default:
      return assertNever(predicate);
  }
}

function turned<Node>(not: boolean, captured: readonly Node[], answer: (node: Node) => Answer): Answer {
  if (!not) return captured.length > 0 && captured.every((node) => answer(node) === "yes") ? "yes" : "no";
  const any = anyAnswer(captured, answer);
  return any === "yes" ? "no" : any === "no" ? "yes" : "unsure";
}

function sameText(a: string, b: string): Answer {
  if (isKnown(a) && isKnown(b)) return a === b ? "yes" : "no";
  return isKnown(a) ? (couldEqual(b, a) ? "unsure" : "no") : "unsure";
}
