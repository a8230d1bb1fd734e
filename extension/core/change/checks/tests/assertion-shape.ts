/** What an assertion asks of what: read from its tokens, in the words of the common libraries of four languages. */
import type { OutlinePart } from "../../../base/outline.ts";

export interface AssertionShape {
  /** Its own word for the comparison (`toBe`, `assertEqual`, `==`); empty where there is none. */
  readonly matcher: string;
  readonly isNegated: boolean;
  /** What is compared, each as its tokens with one space between them. */
  readonly operands: readonly string[];
}

/** Tokens that open and close a level; what is inside of them belongs to one operand. */
const openers: ReadonlySet<string> = new Set(["(", "[", "{", "${"]);
const closers: ReadonlySet<string> = new Set([")", "]", "}"]);
const comparisons: ReadonlySet<string> = new Set(["===", "!==", "==", "!=", "<", "<=", ">", ">=", "in", "not in", "is", "is not"]);

/** Undefined where it has no form that is known. */
export function assertionShape({ name, text }: OutlinePart): AssertionShape | undefined {
  const tokens = text.split(" ").filter((token) => token !== "");
  while (tokens.at(-1) === ";") tokens.pop();
  while (tokens[0] === "await" || tokens[0] === "return") tokens.shift();
  switch (tokens[0]) {
    case "expect":
    case "expectTypeOf":
    case "is_expected":
      return expectation(tokens);
    case "assert":
      return tokens[1] === "(" || tokens[1] === "." ? called(tokens, name) : statement(tokens.slice(1));
    case "if":
      return condition(tokens);
    default:
      return called(tokens, name);
  }
}

/** `expect ( x ) . not . toBe ( y )`, `expect ( x ) . to eq ( y )`, `expect ( x ) . to . be . true`. */
function expectation(tokens: readonly string[]): AssertionShape | undefined {
  const subject = tokens[1] === "(" || tokens[1] === "{" ? inside(tokens, 1) : { words: [], end: 0 };
  if (subject === undefined) return undefined;
  const rest = tokens.slice(subject.end + 1);
  const words: string[] = [];
  let at = 0;
  while (at < rest.length && !openers.has(rest[at] ?? "")) {
    if (rest[at] !== ".") words.push(rest[at] ?? "");
    at += 1;
  }
  // Ruby's matcher is an argument of `to`; chai's hangs on it by another dot.
  const isRuby = ["to", "not_to", "to_not"].includes(words[0] ?? "") && rest[2] !== ".";
  const args = rest[at] === "(" ? split(inside(rest, at)?.words ?? []) : [];
  // `to eq 3` has its value without parentheses.
  const bare = isRuby && words.length > 2 ? [words.slice(2).join(" ")] : [];
  const negations = ["not", "not_to", "to_not"];
  const chain = words.filter(
    (word) =>
      !["to", "be", "been", "is", "a", "an", "and", "which", "of", "deep", "have", "that", "resolves", "rejects", ...negations].includes(
        word,
      ),
  );
  const matcher = isRuby ? (words[1] ?? "") : (chain.at(-1) ?? "");
  const operand = subject.words.join(" ");
  return {
    matcher,
    isNegated: words.some((word) => negations.includes(word)),
    operands: [...(operand === "" ? [] : [operand]), ...args, ...bare],
  };
}

/** `assert a == b`, of Python and of `node:assert` without parentheses. */
function statement(tokens: readonly string[]): AssertionShape {
  const [compared = []] = splitTokens(tokens, ",");
  return comparison(compared);
}

/** `if got != want { t.Errorf(…) }`: it asserts the opposite of its condition. */
function condition(tokens: readonly string[]): AssertionShape | undefined {
  const open = tokens.indexOf("{");
  const parts = splitTokens(tokens.slice(1, open < 0 ? undefined : open), ";");
  const shape = comparison(parts.at(-1) ?? []);
  const opposites: Readonly<Record<string, string>> = { "!=": "==", "==": "!=", "<": ">=", ">": "<=", "<=": ">", ">=": "<" };
  return {
    ...shape,
    matcher: opposites[shape.matcher] ?? shape.matcher,
    operands: [...shape.operands, ...parts.slice(0, -1).map((part) => part.join(" "))],
  };
}

/** Of several that must all hold the first; of several of which one is enough none, for each of them is asked less. */
function comparison(tokens: readonly string[]): AssertionShape {
  if (["or", "||"].some((word) => splitTokens(tokens, word).length > 1))
    return { matcher: "", isNegated: false, operands: [tokens.join(" ")] };
  const [first = []] = splitTokens(splitTokens(tokens, "&&")[0] ?? [], "and");
  let depth = 0;
  for (const [at, token] of first.entries()) {
    if (openers.has(token)) depth += 1;
    else if (closers.has(token)) depth -= 1;
    if (depth > 0) continue;
    const words = [`${token} ${first[at + 1]}`, token].find((word) => comparisons.has(word));
    if (words === undefined) continue;
    const right = first.slice(at + words.split(" ").length);
    return { matcher: words, isNegated: false, operands: [first.slice(0, at).join(" "), right.join(" ")] };
  }
  return { matcher: "", isNegated: first[0] === "not" || first[0] === "!", operands: [first.join(" ")] };
}

/** `self . assertEqual ( a , b )`, `assert . Equal ( t , a , b )`, `assert_equal a , b`. */
function called(tokens: readonly string[], name: string): AssertionShape | undefined {
  const at = tokens.lastIndexOf(name, Math.max(8, tokens.indexOf("(")));
  if (name === "" || at < 0) return undefined;
  const args = tokens[at + 1] === "(" ? (inside(tokens, at + 1)?.words ?? []) : tokens.slice(at + 1);
  const operands = split(args).filter((operand) => operand !== "t");
  const [first = ""] = operands;
  // A comparison inside of a test for truth is that comparison.
  const inner = isTruth(name) ? comparison(first.split(" ")) : undefined;
  if (inner !== undefined && inner.matcher !== "") return inner;
  return { matcher: name, isNegated: false, operands };
}

function isTruth(matcher: string): boolean {
  return /^(assert|assertTrue|ok|True|isTrue|true|assert_true)$/.test(matcher);
}

/** The tokens between the bracket at a place and its counterpart. */
function inside(tokens: readonly string[], open: number): { readonly words: readonly string[]; readonly end: number } | undefined {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (openers.has(tokens[at] ?? "")) depth += 1;
    else if (closers.has(tokens[at] ?? "")) depth -= 1;
    if (depth === 0) return { words: tokens.slice(open + 1, at), end: at };
  }
  return undefined;
}

function split(tokens: readonly string[]): string[] {
  return splitTokens(tokens, ",")
    .map((part) => part.join(" "))
    .filter((part) => part !== "");
}

/** At a separator outside of all brackets. */
export function splitTokens(tokens: readonly string[], separator: string): string[][] {
  const parts: string[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (openers.has(token)) depth += 1;
    else if (closers.has(token)) depth -= 1;
    if (depth === 0 && token === separator) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** Matchers that expect an error. */
export const raising =
  /^(raises|assertRaises|toThrow|toThrowError|throws|rejects|throw|raise_error|assert_raises|Panics|ErrorIs|ErrorAs|throwsAsync)$/;

/** How much a matcher says of what it looks at: 4 all of it and its type, 3 all of it, 2 a part of it, 1 that it is there. */
export function strength({ matcher, isNegated, operands }: AssertionShape): number | undefined {
  const constant = operands.some((operand) => /^(true|false|True|False|nil|null|None|undefined)$/.test(operand));
  const base = byMatcher.get(matcher);
  if (base === undefined) return matcher === "" && operands.length === 1 ? 1 : undefined;
  // What is not equal, or equal to a truth, says little; what is not empty is there.
  if (isNegated) return 1;
  return constant && base >= 3 ? 1.5 : base;
}

const byMatcher: ReadonlyMap<string, number> = new Map<string, number>([
  ["is not", 1],
  ...Object.entries({
    4: "toStrictEqual strictEqual deepStrictEqual === Exactly eql equal? assertIs assert_same must_be_same_as strictSame",
    3: "toBe toEqual equal deepEqual equals eq eql == assertEqual assertEquals assertDictEqual assertListEqual assertSequenceEqual assertCountEqual assertMultiLineEqual assert_equal assert_array_equal assert_frame_equal must_equal Equal EqualValues JSONEq ElementsMatch is same toHaveBeenCalledWith toHaveBeenLastCalledWith toHaveBeenCalledTimes assert_called_once_with assert_called_with calledWith calledOnceWith toHaveTextContent",
    2: "toMatchObject toContain toContainEqual toMatch include contain match like toBeCloseTo assertIn assertRegex assertAlmostEqual assert_allclose assert_almost_equal assert_in_delta assert_includes assert_match Contains Subset Regexp InDelta InEpsilon in < <= > >= toBeGreaterThan toBeGreaterThanOrEqual toBeLessThan toBeLessThanOrEqual assertGreater assertLess assertGreaterEqual assertLessEqual assertDictContainsSubset assert_called_once calledOnce toHaveLength Len regex isAbove isBelow approximately closeTo Greater Less assert_operator be_within be_between contains",
    1: "toBeTruthy toBeDefined ok exist exists isOk assertTrue assertIsNotNone assert_not_nil assert NotNil NotEmpty True isTrue true truthy be_truthy be_present must_be assert_true toHaveBeenCalled called assert_called != !== isDefined assert.ok isNotNull be_a assertNotEqual NotEqual notEqual notStrictEqual assertIsInstance toBeInstanceOf be_an_instance_of refute_nil isNotEmpty isObject isString isNumber isArray",
  }).flatMap(([rank, words]) => words.split(" ").map((word): [string, number] => [word, Number(rank)])),
]);
