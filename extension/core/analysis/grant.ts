/**
 * What configuration lets happen without a command: effects that stand beside the canonical program, and not in it. Those with a name of
 * their own (`isSetting`) may be a risk by themselves, and every rule is asked of them; of the others only rules about capabilities are.
 */
import type { Span } from "../base/range.ts";
import type { Line } from "../shell/program.ts";

const settingNames: ReadonlySet<string> = new Set([
  ":permit",
  ":use",
  ":checkout",
  ":inline",
  ":print",
  ":runner",
  ":base",
  ":setting",
  ":hidden",
  ":instruct",
  ":cluster",
  ":db",
]);

/** Whether a grant has a name that no command's effect has, so that a rule which names it is meant. */
export function isSetting({ stages: [stage] }: Line): boolean {
  return stage !== undefined && settingNames.has(stage.name.value);
}

/** `name` begins with a colon; `place` is in the document. */
export function grantLine(name: string, words: readonly string[], place: Span, via: readonly string[]): Line {
  const span = { start: place.start, end: place.end };
  const word = (value: string) => ({ value, segments: [{ from: 0, to: value.length, ...span, exact: false }] });
  return {
    derived: true,
    stages: [
      {
        name: word(name),
        table: undefined,
        sub: [],
        options: [],
        operands: words.map(word),
        via,
        places: [],
        dialect: "arguments",
        span,
        related: [],
        through: [],
      },
    ],
  };
}
