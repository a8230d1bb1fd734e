/** What a change does to the assertions of tests that stay. */
import type { OutlinePart } from "../../../base/outline.ts";
import type { CheckInput } from "../check.ts";
import { without } from "../multiset.ts";
import { heldBy } from "../outlined-part.ts";
import { type AssertionShape, assertionShape, raising } from "./assertion-shape.ts";
import { type TestCase, testPairs } from "./test-pairs.ts";

export interface AssertionChanges {
  readonly was: TestCase;
  readonly is: TestCase;
  readonly before: readonly OutlinePart[];
  readonly after: readonly OutlinePart[];
  /** Of `before`, what is not in `after` with the same tokens; and the other way round. */
  readonly removed: readonly OutlinePart[];
  readonly added: readonly OutlinePart[];
}

/** Of one test: each of the removed ones is held against each of the added ones. A test with more was not edited but replaced. */
const mostCompared = 200;

const known = new WeakMap<CheckInput, readonly AssertionChanges[]>();

/** For each test whose text changed. Computed once for each change. */
export function assertionChanges(input: CheckInput): readonly AssertionChanges[] {
  const before = known.get(input);
  if (before !== undefined) return before;
  const made = testPairs(input)
    .pairs.filter(({ was, is }) => was.part.text !== is.part.text)
    .map(({ was, is }): AssertionChanges => {
      const olds = heldBy(was.side, was.part, "assertion");
      const news = heldBy(is.side, is.part, "assertion");
      const text = ({ text: tokens }: OutlinePart): string => tokens;
      return { was, is, before: olds, after: news, removed: without(olds, news, text), added: without(news, olds, text) };
    });
  known.set(input, made);
  return made;
}

/** What of one test is held against each other, each part once. */
export function comparable({ removed, added }: AssertionChanges): Pick<AssertionChanges, "removed" | "added"> {
  return { removed: removed.slice(0, mostCompared), added: added.slice(0, mostCompared) };
}

export interface AssertionPair {
  readonly was: OutlinePart;
  readonly is: OutlinePart;
  readonly wasShape: AssertionShape;
  readonly isShape: AssertionShape;
}

/** Assertions that changed, each with the one that looks at the same thing now: the first operand that is no constant is shared. */
export function changedAssertions(change: AssertionChanges): AssertionPair[] {
  const { removed, added } = comparable(change);
  const left = added.flatMap((part) => shaped(part));
  return removed.flatMap((was): AssertionPair[] =>
    shaped(was).flatMap(({ shape: wasShape }): AssertionPair[] => {
      const at = left.findIndex(({ shape }) => isOfTheSame(wasShape, shape));
      const [found] = at < 0 ? [] : left.splice(at, 1);
      return found === undefined ? [] : [{ was, is: found.part, wasShape, isShape: found.shape }];
    }),
  );
}

function shaped(part: OutlinePart): { part: OutlinePart; shape: AssertionShape }[] {
  const shape = assertionShape(part);
  return shape === undefined ? [] : [{ part, shape }];
}

function isOfTheSame(was: AssertionShape, is: AssertionShape): boolean {
  // What is called stands outside of `with pytest.raises(…)`.
  if (raising.test(was.matcher) && was.matcher === is.matcher && was.operands.length <= 1 && is.operands.length <= 1) return true;
  const subjects = was.operands.filter((operand) => !isConstant(operand));
  // `a == 5 or True` still looks at a.
  return is.operands.some((operand) =>
    subjects.some(
      (subject) =>
        operand === subject || (is.operands.length < 3 && ` ${operand} `.includes(` ${subject} `) && /\b(or|and)\b|\|\||&&/.test(operand)),
    ),
  );
}

/** A literal number, text or word of the language. */
export function isConstant(operand: string): boolean {
  return /^(-? ?\d[\w.]*|[bru]*(["'`]).*\2|true|false|True|False|nil|null|None|undefined)$/s.test(operand);
}
