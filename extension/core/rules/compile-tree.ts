/** Compiles a pattern for a language's own tree: structure as one text, captures by number, predicates beside it. */
import { listNamed, negation, predicateArguments, type Report, regexOf, strings, valueTest } from "./predicate-arguments.ts";
import type { TreePattern, TreePredicate } from "./rule.ts";
import { printScm } from "./scm-print.ts";
import type { ScmItem, ScmNode, ScmPredicate } from "./scm-reader.ts";

const mostCaptures = 32;

/** Three of them side by side made one query run for minutes on one command of 400 words. */
const mostFreeWildcards = 2;

/** Undefined after at least one report. */
export function compileTreePattern(pattern: ScmNode, lists: ReadonlySet<string>, report: Report): TreePattern | undefined {
  let isSound = true;
  const complain: Report = (offset, message) => {
    isSound = false;
    report(offset, message);
  };
  const numbers = new Map<string, number>();
  const query = printScm(pattern, (capture) => {
    const number = numbers.get(capture) ?? numbers.size;
    numbers.set(capture, number);
    return `c${number}`;
  });
  const captures = [...numbers.keys()];
  if (captures.length > mostCaptures) complain(pattern.start, `A pattern has at most ${mostCaptures} captures.`);
  const finding = numbers.get("finding");
  if (finding === undefined || !alwaysCaptures(pattern, "finding"))
    complain(pattern.start, "Each pattern captures what is to be marked as @finding, whatever branch it takes.");
  const found: ScmPredicate[] = [];
  visit(pattern, (node) => {
    const items = node.kind === "named" || node.kind === "group" ? node.items : [];
    for (const item of items) if (item.kind === "predicate") found.push(item);
    if (freeWildcards(items) > mostFreeWildcards)
      complain(
        node.start,
        `More than ${mostFreeWildcards} wildcards side by side can take minutes: name the nodes, or put anchors between them.`,
      );
  });
  if (repeatsInside(pattern, false))
    complain(pattern.start, "A repetition inside a repetition can take for ever: write the inner one without * or +.");
  const predicates: TreePredicate[] = [];
  for (const predicate of found) {
    const compiled = compilePredicate(predicate, numbers, lists, complain);
    if (compiled !== undefined) predicates.push(compiled);
    else isSound = false;
  }
  if (!isSound || finding === undefined) return undefined;
  return { shape: "tree", query, captures, finding, predicates };
}

function visit(node: ScmNode, see: (node: ScmNode) => void): void {
  see(node);
  for (const inner of innerNodes(node)) visit(inner, see);
}

function repeatsInside(node: ScmNode, isInside: boolean): boolean {
  const repeats = node.quantifier === "*" || node.quantifier === "+";
  if (isInside && repeats) return true;
  return innerNodes(node).some((inner) => repeatsInside(inner, isInside || repeats));
}

function innerNodes(node: ScmNode): ScmNode[] {
  const inner: readonly ScmItem[] =
    node.kind === "named" || node.kind === "group" ? node.items : node.kind === "alternation" ? node.branches : [];
  return inner.filter((item) => item.kind !== "anchor" && item.kind !== "predicate" && item.kind !== "negated-field");
}

function freeWildcards(items: readonly ScmItem[]): number {
  let most = 0;
  let run = 0;
  for (const [index, item] of items.entries()) {
    const isWildcard =
      (item.kind === "any" || (item.kind === "named" && item.name === "_")) &&
      item.field === undefined &&
      items[index - 1]?.kind !== "anchor";
    const isRepeated =
      item.kind !== "anchor" &&
      item.kind !== "predicate" &&
      item.kind !== "negated-field" &&
      (item.quantifier === "*" || item.quantifier === "+");
    run += isWildcard || isRepeated ? 1 : 0;
    most = Math.max(most, run);
  }
  return most;
}

/** Whether every match of the node has a capture of this name. */
function alwaysCaptures(node: ScmNode, capture: string): boolean {
  if (node.quantifier === "?" || node.quantifier === "*") return false;
  if (node.captures.some((own) => own.name === capture)) return true;
  if (node.kind === "alternation") return node.branches.every((branch) => alwaysCaptures(branch, capture));
  return innerNodes(node).some((inner) => alwaysCaptures(inner, capture));
}

function compilePredicate(
  predicate: ScmPredicate,
  numbers: ReadonlyMap<string, number>,
  lists: ReadonlySet<string>,
  report: Report,
): TreePredicate | undefined {
  const { base, not } = negation(predicate.name);
  const numberOf = (capture: string | undefined, at: number): number | undefined => {
    if (capture === undefined) return undefined;
    const number = numbers.get(capture);
    if (number === undefined) report(at, `There is no @${capture} in this pattern.`);
    return number;
  };
  const on = (least: number, most: number) => {
    const given = predicateArguments(predicate, least, most, report);
    const number = numberOf(given.capture, predicate.start);
    return number === undefined ? undefined : { number, rest: given.rest };
  };

  switch (base) {
    case "eq?": {
      const given = on(1, 1);
      const [other] = given?.rest ?? [];
      if (given === undefined || other === undefined) return undefined;
      if (other.kind === "string") return { kind: "text", not, on: given.number, texts: [other.text] };
      const second = numberOf(other.name, other.start);
      return second === undefined ? undefined : { kind: "same-text", not, on: given.number, other: second };
    }
    case "any-of?": {
      const given = on(1, Number.POSITIVE_INFINITY);
      const texts = given && strings(given.rest, report);
      return given && texts && { kind: "text", not, on: given.number, texts };
    }
    case "match?":
    case "in-list?": {
      const given = on(1, 1);
      const [text] = (given && strings(given.rest, report)) ?? [];
      if (given === undefined || text === undefined) return undefined;
      const at = given.rest[0]?.start ?? 0;
      const test = base === "match?" ? regexOf(text, at, report) : listNamed(text, at, lists, report);
      return test && { kind: "text-test", not, on: given.number, test };
    }
    default:
      break;
  }
  switch (predicate.name) {
    case "calls?": {
      const given = on(1, Number.POSITIVE_INFINITY);
      const names = given && strings(given.rest, report);
      return given && names && { kind: "calls", on: given.number, names };
    }
    case "value?": {
      const given = on(1, 1);
      const test = given && valueTest(given.rest[0], lists, report);
      return given && test && { kind: "value", on: given.number, test };
    }
    default:
      report(predicate.start, `There is no predicate #${predicate.name} for the trees of a language.`);
      return undefined;
  }
}
