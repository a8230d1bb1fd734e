/**
 * Which rules are worth asking about a command: filed by name, and those for any name behind tests that many of them share. 300 rules
 * asked one by one cost fifty times as much.
 */
import type { Command } from "../shell/program.ts";
import { isKnown } from "../shell/value.ts";
import type { Catalogue } from "./catalogue.ts";
import { type Predicate, preparePredicate } from "./command-predicate.ts";
import { type Answer, capped, remembering } from "./hole-test.ts";
import { isInAnyCase, ruleRegex } from "./regex-check.ts";
import { type CommandPattern, type CompiledRule, isInScope, type RuleScope } from "./rule.ts";

/** A pattern that may be met by what has the name it is filed under. */
export interface Candidate {
  readonly rule: CompiledRule;
  readonly pattern: CommandPattern;
  predicates(): readonly Predicate[];
}

export interface CommandDispatch {
  /** Patterns of the shape of a command. */
  forCommand(command: Command, see: (candidate: Candidate) => void): void;
  /** Patterns of the shape of a pipeline. */
  forPipeline(from: Command, to: Command, see: (candidate: Candidate) => void): void;
}

/** Candidates that need a word to pass one test. */
interface Gate {
  /** Passed where the answer for some word is not a plain no. */
  readonly test: (value: string) => Answer;
  readonly candidates: Candidate[];
}

interface ForName {
  readonly plain: readonly Candidate[];
  readonly gates: readonly Gate[];
}

/** Names come from strangers: what is remembered of them is thrown away when it grows. */
const mostNames = 2_000;

const dispatchKeys: Readonly<Record<RuleScope, object>> = { risks: {}, everything: {} };

export function commandDispatch(catalogue: Catalogue, scope: RuleScope = "risks"): CommandDispatch {
  return catalogue.memo(dispatchKeys[scope], () => build(catalogue, scope));
}

function build(catalogue: Catalogue, scope: RuleScope): CommandDispatch {
  const byName = new Map<string, Candidate[]>();
  const byEnds = new Map<string, Candidate[]>();
  const anyName: Candidate[] = [];
  for (const rule of catalogue.rules) {
    if (!isInScope(rule, scope)) continue;
    for (const pattern of rule.patterns) {
      if (pattern.shape === "tree") continue;
      const candidate = candidateOf(rule, pattern, catalogue);
      const [first = null, second = null] = pattern.names;
      if (pattern.shape === "pipeline")
        for (const from of first ?? ["*"]) for (const to of second ?? ["*"]) file(byEnds, endsKey(from, to), candidate);
      else if (first === null) anyName.push(candidate);
      else for (const name of first) file(byName, name, candidate);
    }
  }

  // Most names are allowed the same, so that what is made for one of them serves the others.
  const forAnyNames = new Map<string, ForName>();
  const forAnyName = (name: string): ForName => {
    const allowed = anyName.map((candidate) => allowsName(candidate, name, catalogue));
    const key = allowed.map(Number).join("");
    let found = forAnyNames.get(key);
    if (found === undefined) {
      found = gated(
        anyName.filter((_, at) => allowed[at] === true),
        catalogue,
      );
      forAnyNames.set(key, found);
    }
    return found;
  };

  const forNames = new Map<string, ForName>();
  const forName = (name: string): ForName => {
    let found = forNames.get(name);
    if (found === undefined) {
      const own = gated(byName.get(name) ?? [], catalogue);
      const any = forAnyName(name);
      found = { plain: [...own.plain, ...any.plain], gates: [...own.gates, ...any.gates] };
      if (forNames.size >= mostNames) forNames.clear();
      forNames.set(name, found);
    }
    return found;
  };

  return {
    forCommand: (command, see) => {
      const { plain, gates } = forName(command.name.value);
      for (const candidate of plain) see(candidate);
      for (const gate of gates) if (opens(gate, command)) for (const candidate of gate.candidates) see(candidate);
    },
    forPipeline: (from, to, see) => {
      if (byEnds.size === 0) return;
      const source = from.name.value;
      const sink = to.name.value;
      for (const key of [endsKey(source, sink), endsKey(source, "*"), endsKey("*", sink), endsKey("*", "*")]) {
        for (const candidate of byEnds.get(key) ?? []) see(candidate);
      }
    },
  };
}

/** No name in a rule holds a NUL, so that no two pairs make one key. */
function endsKey(from: string, to: string): string {
  return `${from}\0${to}`;
}

function candidateOf(rule: CompiledRule, pattern: CommandPattern, catalogue: Catalogue): Candidate {
  let predicates: readonly Predicate[] | undefined;
  return {
    rule,
    pattern,
    predicates: () => {
      predicates ??= pattern.predicates.map((predicate) => preparePredicate(predicate, catalogue));
      return predicates;
    },
  };
}

function file(into: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  const known = into.get(key);
  if (known === undefined) into.set(key, [candidate]);
  else known.push(candidate);
}

/** Whether what the pattern asks of the name alone can hold. */
function allowsName(candidate: Candidate, name: string, catalogue: Catalogue): boolean {
  return candidate.pattern.predicates.every((predicate) => {
    if (predicate.kind === "name") return predicate.texts.includes(name) !== predicate.not;
    if (predicate.kind === "name-test") return (catalogue.test(predicate.test)(name) === "yes") !== predicate.not;
    return true;
  });
}

/** Sorts candidates behind one gate for all regular expressions on words, and one for each list. */
function gated(candidates: readonly Candidate[], catalogue: Catalogue): ForName {
  const plain: Candidate[] = [];
  const byRegex = new Map<string, Candidate[]>();
  const byAnyCase = new Map<string, Candidate[]>();
  const byList = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const asked = candidate.pattern.predicates.find(
      (predicate) => predicate.kind === "word" || (predicate.kind === "operand" && !predicate.not),
    );
    if (asked === undefined || (asked.kind !== "word" && asked.kind !== "operand")) plain.push(candidate);
    else if ("list" in asked.test) file(byList, asked.test.list, candidate);
    // A back reference would count the groups of its neighbours.
    else if (/\\[1-9k]|\(\?<[^=!]/.test(asked.test.regex)) plain.push(candidate);
    else file(isInAnyCase(asked.test.regex) ? byAnyCase : byRegex, asked.test.regex, candidate);
  }
  const gates: Gate[] = [...byList].map(([list, behind]) => ({ test: catalogue.test({ list }), candidates: behind }));
  for (const sources of [byRegex, byAnyCase]) {
    if (sources.size === 0) continue;
    const branches = [...sources.keys()].map((source) => `(?:${ruleRegex(source).source})`);
    const any = new RegExp(branches.join("|"), sources === byAnyCase ? "iu" : "u");
    const test = remembering((value) => (value.length > capped(value).length ? "unsure" : any.test(value) ? "yes" : "no"));
    gates.push({ test, candidates: [...sources.values()].flat() });
  }
  return { plain, gates };
}

function opens(gate: Gate, command: Command): boolean {
  const passes = (value: string): boolean => !isKnown(value) || gate.test(value) !== "no";
  return (
    command.operands.some((word) => passes(word.value)) || command.options.some((use) => use.value !== undefined && passes(use.value.value))
  );
}
