import assert from "node:assert/strict";
import fc from "fast-check";
import { lowerScript } from "../../../extension/core/shell/lower.ts";
import { printLine } from "../../../extension/core/shell/print.ts";
import type { Command, Line, Word } from "../../../extension/core/shell/program.ts";
import { hole } from "../../../extension/core/shell/value.ts";
import { createSyntax, type Syntax } from "../../../extension/core/syntax/syntax.ts";
import { checkScript, misprinted } from "../../../scripts/script-properties.ts";
import { shellScripts } from "../../../scripts/shell-scripts.ts";
import { loadGrammarAsset } from "../syntax/grammar-assets.ts";
import { tables } from "./canonical.ts";

const seed = 20261121;

/** Words that are hard to print: every quote and operator, keywords, numbers, line breaks, unknown parts, other scripts. */
const text = fc.oneof(
  fc.constantFrom(
    "",
    "a",
    "-x",
    "--",
    "1",
    "if",
    "done",
    "in",
    "!",
    "{",
    "}",
    "[[",
    "time",
    "coproc",
    "a=b",
    "=",
    "#",
    "~",
    "*",
    "\\",
    "'",
    '"',
    "$",
    "`",
    "a\nb",
    "\t",
    "\r",
    "é",
    "漢字",
    "\u{1F600}",
    "&&",
    ";",
    "()",
    "<(",
    "$(",
    "${",
    "\u007f",
    "\u0001",
    ":read",
    "%",
    "^",
    "@(x)",
    "0x1",
    "2>",
    "-R=9:localhost:22",
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const value = fc
  .array(fc.oneof({ weight: 6, arbitrary: text }, { weight: 1, arbitrary: fc.constantFrom(hole(), hole("NAME")) }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.map((part) => (part.startsWith("\uFDD0") ? part : part.replace(/[\uFDD0\uFDD1\0]/g, "x"))).join(""));
const word = (written: string): Word => ({ value: written, segments: [] });

const command: fc.Arbitrary<Command> = fc
  .record({ name: value, operands: fc.array(value, { maxLength: 5 }) })
  .map(({ name, operands }) => ({
    name: word(name === "" ? "x" : name),
    table: undefined,
    sub: [],
    options: [],
    operands: operands.map(word),
    via: [],
    places: [],
    dialect: "posix",
    span: { start: 0, end: 0 },
    related: [],
    through: [],
  }));
const line: fc.Arbitrary<Line> = fc.array(command, { minLength: 1, maxLength: 4 }).map((stages) => ({ stages, derived: false }));

describe("properties of the canonical program", () => {
  let syntax: Syntax;
  before(async () => {
    syntax = await createSyntax(loadGrammarAsset);
    await syntax.load("bash");
  });

  it("prints 20,000 random pipelines so that each parses cleanly, one node a word", function () {
    this.timeout(120_000);
    const lines = fc.sample(line, { numRuns: 20_000, seed });
    const broken = misprinted({ lines, problems: [], nested: [] }, syntax);
    assert.deepEqual(broken.slice(0, 5), []);
  });

  it("reads what it prints as what it printed", function () {
    this.timeout(60_000);
    const context = { tables, dialect: "posix", via: [], enters: false } as const;
    fc.assert(
      fc.property(line, (one) => {
        const printed = printLine(one);
        const again = lowerScript(printed, context).lines.filter((other) => !other.derived);
        const twice = again.map(printLine).join("\n");
        // A known program sorts its options once; from then on nothing moves.
        const third = lowerScript(twice, context).lines.filter((other) => !other.derived);
        assert.equal(third.map(printLine).join("\n"), twice);
      }),
      { numRuns: 2_000, seed },
    );
  });

  it("never throws on any text", function () {
    this.timeout(60_000);
    const soup = fc.array(
      fc.constantFrom(
        "a",
        " ",
        "|",
        "&",
        ";",
        "(",
        ")",
        "{",
        "}",
        "$(",
        "`",
        "'",
        '"',
        "\\",
        "\n",
        "<<E",
        "E",
        "<",
        ">",
        "if",
        "then",
        "fi",
        "for",
        "do",
        "done",
        "case",
        "esac",
        "in",
        "$x",
        "${x:-",
        "((",
        "[[",
        "=",
        "x=",
        "~",
        "*",
        "<(",
        "eval ",
        "sh -c ",
        "xargs ",
        "ssh h ",
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(soup, (parts) => {
        lowerScript(parts.join(""), { tables, dialect: "posix", via: [] });
      }),
      { numRuns: 5_000, seed },
    );
  });

  it("holds on scripts of this machine", function () {
    this.timeout(120_000);
    let scripts = 0;
    const broken: string[] = [];
    for (const script of shellScripts(["/usr/bin", "/usr/lib/git-core", "/etc", "node_modules"], () => {})) {
      if (++scripts > 60) break;
      for (const one of checkScript(script.text, { tables, syntax }).broken) broken.push(`${one.property} ${script.path}: ${one.detail}`);
    }
    if (scripts === 0) this.skip();
    assert.deepEqual(broken, []);
  });

  const bombs: readonly (readonly [title: string, text: string])[] = [
    ["a pipeline of 20,000 stages", "a|".repeat(20_000)],
    ["substitutions nested 500 deep", `${'"$('.repeat(500)}a`],
    ["parentheses nested 100,000 deep", "(".repeat(100_000)],
    ["a word of five million characters", `a ${"x".repeat(5_000_000)}`],
    ["a function that calls itself", "f() { f; f; }; f"],
    [
      "functions that call each other ever more often",
      Array.from({ length: 12 }, (_, i) => `f${i}() { f${i + 1} $1 a; f${i + 1} $1 b; }`).join("\n"),
    ],
    ["an alias of itself", "alias a='a b'; a"],
    ["brace expansions multiplied", `a ${"{a,b}".repeat(20)}`],
    ["eval within eval within eval", 'X=\'eval "$X"\'; eval "$X"'],
    ["a value that doubles with every line", `x=a${";x=$x$x".repeat(40)}; b $x`],
    ["loops within loops", `${"for i in a b; do ".repeat(12)}x=$x$i; c $x${"; done".repeat(12)}`],
    ["branches within branches", `${"if a; then x=$x1; else x=$x2; fi;".repeat(40)} b $x`],
  ];
  for (const [title, bomb] of bombs) {
    it(`comes back from ${title}`, function () {
      this.timeout(30_000);
      const program = lowerScript(bomb, { tables, dialect: "posix", via: [] });
      assert.ok(program.lines.length > 0 || program.problems.some((problem) => problem.weight === "blocking"));
      assert.ok(program.lines.length < 100_000);
    });
  }
});
