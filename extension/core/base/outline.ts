/** What a document consists of, as far as the checks over a change ask: plain data, so that it can come out of a worker. */
import type { Range } from "./range.ts";

/**
 * `test`: one test or example. `group`: what holds tests (a class, `describe`). `assertion`: one check of a test. `skip`: what keeps a
 * test from being run; `focus`: what keeps all others from it. `function`: a function or method with a name. `public`: a name that other
 * files can use. `handler`: what happens to an error that was caught. `guard`: an early way out, or a throw, under a condition.
 * `stub`: a body that does nothing yet. `sanitizer`: a call or decorator that escapes, validates or authorizes by its name.
 */
export const partKinds = [
  "test",
  "group",
  "assertion",
  "skip",
  "focus",
  "function",
  "public",
  "handler",
  "guard",
  "stub",
  "sanitizer",
] as const;
export type PartKind = (typeof partKinds)[number];

export interface OutlinePart {
  readonly kind: PartKind;
  /** What its author calls it: a test's title, a function's name, an assertion's matcher; empty where it has no name. */
  readonly name: string;
  readonly range: Range;
  /** Its tokens with one space between them, comments left out, of a `public` part without its body; behind 2,000 characters stands a digest of the rest. */
  readonly text: string;
  /** The index in `parts` of the nearest test, group or function that holds it. */
  readonly within?: number;
}

export interface Outline {
  /** In the order of the text. */
  readonly parts: readonly OutlinePart[];
  /** False where the text did not parse or a limit was hit: what is not here may be there all the same. */
  readonly isComplete: boolean;
}
