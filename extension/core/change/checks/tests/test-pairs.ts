/** The tests of both sides of a change, each with its counterpart: found by title, by content, or by likeness. */
import type { OutlinePart } from "../../../base/outline.ts";
import type { CheckedFile, CheckedText, CheckInput } from "../check.ts";
import { holdersOf, likeness, namelessText, partsOf } from "../outlined-part.ts";

export interface TestCase {
  readonly file: CheckedFile;
  readonly side: CheckedText;
  readonly part: OutlinePart;
  /** With the titles of what holds it: "cart > adds up". */
  readonly title: string;
}

export interface TestPairs {
  readonly pairs: readonly { readonly was: TestCase; readonly is: TestCase }[];
  /** Tests of the base without a counterpart, in files whose head was read in full. */
  readonly gone: readonly TestCase[];
  /** Tests of the head without a counterpart. */
  readonly came: readonly TestCase[];
}

/** Below this, two tests under different titles are different tests. */
const leastLikeness = 0.6;

/** Comparing every test that is gone with every one that came takes their product. */
const mostCompared = 200;

const known = new WeakMap<CheckInput, TestPairs>();

/** Computed once for each change. */
export function testPairs(input: CheckInput): TestPairs {
  const before = known.get(input);
  if (before !== undefined) return before;
  const made = pair(input.files);
  known.set(input, made);
  return made;
}

/** Whether the runners of its language look into a file of this name. */
export function isCollected(path: string, language: string | undefined): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  switch (language) {
    case "python":
      return /^tests?(_.*)?\.py$|_tests?\.py$/.test(name);
    case "go":
      return name.endsWith("_test.go");
    case "ruby":
      return /_(spec|test)\.rb$|^(test|spec)_.*\.rb$/.test(name);
    case "javascript":
    case "typescript":
    case "tsx":
      return (
        /[._-](test|spec|tests|specs|cy|e2e)\.[cm]?[jt]sx?$|^tests?\.[cm]?[jt]sx?$/.test(name) ||
        /(^|\/)(__tests__|tests?|specs?)\//.test(path)
      );
    default:
      return false;
  }
}

function pair(files: readonly CheckedFile[]): TestPairs {
  const pairs: { was: TestCase; is: TestCase }[] = [];
  let gone: TestCase[] = [];
  let came: TestCase[] = [];
  for (const file of files) {
    if (file.area === "vendored" || file.area === "generated" || file.area === "documentation") continue;
    const before = testsOf(file, file.base, file.change.oldPath ?? file.change.path);
    const after = testsOf(file, file.head, file.change.path);
    const isHeadKnown = isKnown(file);
    match(before, after, pairs, ({ title }) => title);
    const { wasLeft, isLeft } = left(before, after, pairs);
    came.push(...isLeft);
    if (isHeadKnown) gone.push(...wasLeft);
  }
  const rest = (keyOf: (test: TestCase) => string): void => {
    match(gone, came, pairs, keyOf);
    const { wasLeft, isLeft } = left(gone, came, pairs);
    gone = wasLeft;
    came = isLeft;
  };
  rest(({ part }) => `${part.name}\n${namelessText(part)}`);
  rest(({ part }) => namelessText(part));
  rest(({ part, title }) => (part.name === "" ? title : part.name));
  if (gone.length <= mostCompared && came.length <= mostCompared) {
    for (const was of [...gone]) {
      const [best] = came
        .filter((is) => is.file === was.file)
        .map((is) => ({ is, share: likeness(namelessText(was.part), namelessText(is.part)) }))
        .sort((a, b) => b.share - a.share);
      if (best === undefined || best.share < leastLikeness) continue;
      pairs.push({ was, is: best.is });
      gone = gone.filter((one) => one !== was);
      came = came.filter((one) => one !== best.is);
    }
  }
  return { pairs, gone, came };
}

function left(
  before: readonly TestCase[],
  after: readonly TestCase[],
  pairs: TestPairs["pairs"],
): { wasLeft: TestCase[]; isLeft: TestCase[] } {
  const matched = new Set(pairs.flatMap(({ was, is }) => [was, is]));
  return { wasLeft: before.filter((one) => !matched.has(one)), isLeft: after.filter((one) => !matched.has(one)) };
}

/** Whether a test that is not found in the head is not there: in a file that no runner looks into there is none. */
function isKnown({ head, change }: CheckedFile): boolean {
  if (head === undefined) return change.after === undefined;
  return head.outline?.isComplete === true || !isCollected(change.path, head.language);
}

function testsOf(file: CheckedFile, side: CheckedText | undefined, path: string): TestCase[] {
  if (side === undefined || !isCollected(path, side.language)) return [];
  return partsOf(side, "test").map((part) => ({ file, side, part, title: titleOf(side, part) }));
}

/** With the names of what holds a part. */
export function titleOf(side: CheckedText, part: OutlinePart): string {
  return [...holdersOf(side, part).reverse(), part].map(({ name }) => name).join(" > ");
}

/** Each of the first is matched at most once; equal keys in order. */
function match(
  before: readonly TestCase[],
  after: readonly TestCase[],
  pairs: { was: TestCase; is: TestCase }[],
  keyOf: (test: TestCase) => string,
): void {
  const waiting = new Map<string, TestCase[]>();
  for (const is of after) {
    const list = waiting.get(keyOf(is));
    if (list === undefined) waiting.set(keyOf(is), [is]);
    else list.push(is);
  }
  for (const was of before) {
    const is = waiting.get(keyOf(was))?.shift();
    if (is !== undefined) pairs.push({ was, is });
  }
}
