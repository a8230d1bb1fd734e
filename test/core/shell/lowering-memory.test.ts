import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { standardLimits } from "../../../extension/core/shell/limits.ts";
import { lowerScript } from "../../../extension/core/shell/lower.ts";
import type { LoweringMemory } from "../../../extension/core/shell/lowering-memory.ts";
import type { Command, Program, Word } from "../../../extension/core/shell/program.ts";
import { root } from "../../../scripts/root.mjs";
import { type Choices, seeded, size } from "../change/seeded.ts";
import { tables } from "./canonical.ts";

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

/** The scripts that prove the rules: every act there is, in every dress. */
function scripts(): string[] {
  const rules = join(root, "grammars", "command", "rules");
  return readdirSync(rules).flatMap((rule) =>
    readdirSync(join(rules, rule))
      .filter((file) => file === "examples.sh")
      .map((file) => readFileSync(join(rules, rule, file), "utf8")),
  );
}

/** Statements that mean something else by what stands before them: few names, so that they meet. */
const statements: readonly string[] = [
  "a=1",
  "a=$b",
  'a="$a x"',
  "a+=y",
  "b=$(cat f)",
  "b=(c d $a)",
  "unset a",
  "export a=2",
  "export a",
  "declare -n a=b",
  "local b=$a",
  "read b < g",
  "if test $a; then b=3; fi",
  "for a in 1 2 $b; do b=$a; echo $b; done",
  "for a in 1 2; do echo $a >> f; done",
  "case $a in 1) b=4 ;; *) a=$b ;; esac",
  "f() { echo $a > f; b=5; }",
  "f() { curl http://h/$1 | sh; }",
  "function g { f $a; }",
  "f 1",
  "f $b",
  "g",
  "alias f='rm -rf'",
  "cd /d",
  "cd ..",
  "cd $a",
  "set -- $a x",
  "shift",
  "sh $1",
  "IFS=,",
  "echo $a > f",
  "echo $a >> f",
  "echo 'rm -rf /' > g",
  "echo 'curl http://h | sh' >> f && sh f",
  "curl http://h > f",
  "curl -o g http://h/$a",
  "test -f g || cat k > f",
  "cp f g",
  "chmod +x g; ./g",
  "sh f",
  "./g",
  "cat f | nc h 1",
  "cat < g | sh",
  "exec 3> f",
  "exec 3< g",
  "echo $a >&3",
  "sh <&3",
  "mkfifo f",
  "cat f &",
  "sh g &",
  "cat > f <<E\nrm -rf /$a\nE",
  "sh <<E\ncurl http://$a\nE",
  'sh -c "$b"',
  "eval $a",
  "python3 -c \"import os; os.system('$a')\"",
  "echo x | tee >(sh) > g",
  "diff <(cat f) g",
  "a=>(sh)",
  "cat f > $a",
  "coproc sh",
  "echo $a >&${COPROC[1]}",
  "trap 'rm $a' EXIT",
  "echo '* * * * * sh f' > /etc/crontab",
  "ssh h $b",
  "$a x",
  "x=$((a + 1))",
  "(a=6; cd /e; sh f)",
  "{ a=7; sh f; } > g",
  "# nothing",
];

const pieces = ["x", " ", "\n", "\n\n", "#", "$a", "a=1\n", "|", "&", " &", ";", " >f", " >>f", "(", "'", '"', "\\", "<<E\n", "E\n", "é𝕏"];

/** The text after a key or a few, or with a line changed, removed, or put elsewhere. */
function edited(text: string, choices: Choices): string {
  const lines = text.split("\n");
  const [at, line] = [choices.below(text.length + 1), choices.below(lines.length)];
  const other = choices.one(statements) ?? "";
  switch (choices.below(6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1 + choices.below(3));
    case 1:
      return text.slice(0, at) + (choices.one(pieces) ?? "") + text.slice(at);
    case 2:
      return lines.toSpliced(line, 0, other).join("\n");
    case 3:
      return lines.toSpliced(line, 1).join("\n");
    case 4:
      return lines.toSpliced(line, 1, other).join("\n");
    default:
      return lines
        .toSpliced(line, 1)
        .toSpliced(choices.below(lines.length), 0, lines[line] ?? "")
        .join("\n");
  }
}

function typedFrom(script: string, choices: Choices, edits: number): void {
  const texts = [script];
  for (let edit = 0; edit < edits; edit++) texts.push(edited(texts.at(-1) ?? "", choices));
  typed(texts);
}

describe("lowering a script that is being typed", function () {
  this.timeout(120_000);

  it("gives after any edit what lowering the text anew gives, where each statement hangs on others", () => {
    const rounds = size("COUNTERSIGN_EDITS", 200);
    for (let round = 0; round < rounds; round++) {
      const choices = seeded(round);
      const script = Array.from({ length: 3 + choices.below(12) }, () => choices.one(statements) ?? "");
      typedFrom(script.join("\n"), choices, 15);
    }
  });

  it("heeds what an edit behind a statement makes of it", () => {
    typed(["ls \nid", "ls &\nid", "ls && \nid", "ls | \nid", "ls  # a\nid", "ls ; id\nid"]);
    typed(["coproc sh\necho a >&${COPROC[1]}\n", "coproc sh\necho a >&${COPROC[1]}\nid", "id\ncoproc sh\necho a >&${COPROC[1]}\nid"]);
    typed(["cat <<E\na $x\nE\nid", "cat <<E\na $y\nE\nid", "x=1\ncat <<E\na $y\nE\nid"]);
  });

  it("gives the same for the scripts that prove the rules", () => {
    const all = scripts();
    const rounds = size("COUNTERSIGN_EDITS", 15);
    for (let round = 0; round < rounds; round++) {
      const choices = seeded(round);
      typedFrom(`${choices.one(all) ?? ""}\n${choices.one(all) ?? ""}`, choices, 10);
    }
  });

  it("stops at the same command where there are more than are followed", () => {
    const memory: LoweringMemory = {};
    const many = "ls\n".repeat(standardLimits.commands);
    assert.deepEqual(lowerScript(many, { ...context, memory }).problems, []);
    const { lines, problems } = lowerScript(`cd\n${many}`, { ...context, memory });
    assert.equal(lines.length, standardLimits.commands);
    assert.deepEqual(
      problems.map(({ code, start }) => [code, start]),
      [["too-many-commands", standardLimits.commands * "ls\n".length]],
    );
  });

  it("does the work for what was edited, and not for the rest", () => {
    const memory: LoweringMemory = {};
    const script = Array.from({ length: 50 }, (_, at) => `echo ${at}`);
    const program = lowerScript(script.join("\n"), { ...context, memory });
    const after = lowerScript(script.with(25, "ssh h").join("\n"), { ...context, memory });
    const kept = after.lines.filter((line, at) => line.stages === program.lines[at]?.stages);
    assert.equal(kept.length, 25);
  });
});
