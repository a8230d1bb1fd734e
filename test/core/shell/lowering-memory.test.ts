import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lowerScript } from "../../../extension/core/shell/lower.ts";
import type { LoweringMemory } from "../../../extension/core/shell/lowering-memory.ts";
import type { Command, Program, Word } from "../../../extension/core/shell/program.ts";
import { tableIndex } from "../../../extension/core/shell/table-index.ts";
import { optionTables } from "../../../scripts/option-tables.ts";
import { root } from "../../../scripts/root.mjs";

const tables = tableIndex(optionTables());
const context = { tables, dialect: "posix", via: [] } as const;

/** What is promised of a program, without what its words carry besides. */
function told({ lines, problems, nested }: Program): unknown {
  const word = ({ value, segments }: Word): unknown => ({ value, segments });
  const command = ({ table, name, options, operands, expression, ...others }: Command): unknown => ({
    ...others,
    table,
    name: word(name),
    options: options.map(({ spell, value }) => ({ spell, value: value && word(value) })),
    operands: operands.map(word),
    expression: expression?.map(word),
  });
  return {
    lines: lines.map(({ stages, derived }) => ({ derived, stages: stages.map(command) })),
    problems,
    nested: nested.map(({ code, ...others }) => ({ ...others, code: word(code) })),
  };
}

/** Types the texts one after the other, and compares each with a lowering that remembers nothing. */
function typed(texts: readonly string[]): void {
  const memory: LoweringMemory = {};
  for (const text of texts) assert.deepEqual(told(lowerScript(text, { ...context, memory })), told(lowerScript(text, context)), text);
}

/** Numbers from 0 up to a limit, the same for the same seed. */
function numbersFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** The scripts that prove the rules: every act there is, in every dress. */
function scripts(): string[] {
  const rules = join(root, "grammars", "command", "rules");
  return readdirSync(rules).flatMap((rule) =>
    readdirSync(join(rules, rule))
      .filter((file) => file === "examples.sh")
      .map((file) => readFileSync(join(rules, rule, file), "utf8")),
  );
}

const pieces = [
  "x",
  " ",
  "\n",
  "#",
  "$a",
  "a=1\n",
  "f() { rm -rf /; }\n",
  "|",
  "&",
  ";",
  " >f\n",
  " >>f\n",
  "cat f | sh\n",
  "cd /\n",
  "set -- a b\n",
  "exec 3>g\n",
];

/** The text after a few keys, a line removed, or a line put elsewhere. */
function edited(text: string, next: (limit: number) => number): string {
  const at = next(text.length + 1);
  const kind = next(6);
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1 + next(3));
  if (kind <= 3) return text.slice(0, at) + (pieces[next(pieces.length)] ?? "") + text.slice(at);
  const lines = text.split("\n");
  const [line = ""] = lines.splice(next(lines.length), 1);
  if (kind === 4) return lines.join("\n");
  return lines.toSpliced(next(lines.length + 1), 0, line).join("\n");
}

describe("lowering a script that is being typed", function () {
  this.timeout(120_000);

  it("gives after any edit what lowering the text anew gives", () => {
    const all = scripts();
    const rounds = Number(process.env["COUNTERSIGN_EDITS"] ?? 60);
    for (let round = 0; round < rounds; round++) {
      const next = numbersFrom(round);
      // Two scripts after one another: what the first leaves, the second meets.
      const texts = [`${all[next(all.length)] ?? ""}\n${all[next(all.length)] ?? ""}`];
      for (let edit = 0; edit < 12; edit++) texts.push(edited(texts.at(-1) ?? "", next));
      typed(texts);
    }
  });
});
