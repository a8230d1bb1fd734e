import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { lowerScript } from "../../../extension/core/shell/lower.ts";
import { createSyntax, type Syntax } from "../../../extension/core/syntax/syntax.ts";
import { hasBash, verdicts } from "../../../scripts/parser-differences.ts";
import { root } from "../../../scripts/root.mjs";
import { shellScripts } from "../../../scripts/shell-scripts.ts";
import { tables } from "../../core/shell/canonical.ts";
import { loadGrammarAsset } from "../../core/syntax/grammar-assets.ts";
import { type Difference, ofTreeSitter, ofUnbash } from "./differences.ts";

const golden = join(root, "docs", "shell-parsers.md");
const seed = 20261121;

/** Text that unbash takes and bash does not, for a reason that the table gives. */
function isExplained(text: string): boolean {
  return (
    /[@?*+!]\(/.test(text) ||
    /[<>]\S*=\(/.test(text) ||
    /[\w"}]\s*\(\s*(?:$|[^)\s])/.test(text) ||
    /\b(?:do|then|in|fi|done)[<>]\(/.test(text)
  );
}

describe("the parsers of shell code", () => {
  let syntax: Syntax;
  before(async function () {
    if (!hasBash()) this.skip();
    syntax = await createSyntax(loadGrammarAsset);
    await syntax.load("bash");
  });

  for (const { text, takes } of [...ofUnbash, ...ofTreeSitter]) {
    it(`say of ${JSON.stringify(text)} what the table says`, () => {
      assert.deepEqual(
        verdicts(text, syntax).map(({ accepts }) => accepts),
        takes,
      );
    });
  }

  it("stand in the page with all their differences", () => {
    if (process.env["UPDATE_GOLDENS"] === "1") writeFileSync(golden, page());
    assert.equal(readFileSync(golden, "utf8"), page(), "run with UPDATE_GOLDENS=1, and read what changed");
  });

  it("unbash and bash agree on scripts of this machine", function () {
    this.timeout(120_000);
    let scripts = 0;
    const unexplained: string[] = [];
    for (const { path, text } of shellScripts(["/usr/bin", "/usr/sbin", "/usr/lib/git-core", "/etc", "node_modules"], () => {})) {
      if (++scripts > 80) break;
      const [unbash, bash] = verdicts(text, syntax);
      if (unbash?.accepts !== bash?.accepts) unexplained.push(`${path}: ${unbash?.message} / ${bash?.message}`);
    }
    if (scripts === 0) this.skip();
    assert.deepEqual(unexplained, []);
  });

  it("unbash and bash agree on text put together at random, but for what the table explains", function () {
    this.timeout(120_000);
    const parts =
      "a|b| |\n|;|&|\\||\\|\\||&&|(|)|{ |; }|$(|`|'x'|\"x\"|<<E\n|\nE\n|< f|> f|2>&1|<<< x|if |; then |; else |; fi|for i in a; do |for i do |; done|while a; do |case x in |x) a;; |esac|f() { |[[ a == b ]]|((x++))|$((1+2))|${x:-y}|x=1 |x=(a b) |! |time |#c\n|{a,b}|*.txt|<(a)|$x|$@|=|!|in|do|done|then|fi|\\\n";
    const part = fc.constantFrom(...parts.split(/(?<!\\)\|/).map((one) => one.replaceAll("\\|", "|")));
    const texts = fc.sample(fc.array(part, { minLength: 1, maxLength: 9 }), { numRuns: 250, seed }).map((found) => found.join(" "));
    const unexplained = texts.filter((text) => {
      const [unbash, bash] = verdicts(text, syntax);
      return unbash?.accepts !== bash?.accepts && !isExplained(text) && !isReported(text);
    });
    assert.deepEqual(unexplained, []);
  });

  it("leave no text that bash refuses without a problem, where it is not explained", function () {
    this.timeout(60_000);
    for (const text of ["if a; then\n", "a )\n", "case x in a) b\n", "done\n", "a | | b\n", 'echo "x\n', "$(b;; )\n", "x=$(if a)\n"])
      assert.ok(isReported(text), text);
  });
}).timeout(20_000);

/** Whether the lowering says that it could not parse something in it, nested code included. */
function isReported(text: string): boolean {
  return lowerScript(text, { tables, dialect: "posix", via: [] }).problems.some((problem) => problem.code === "unparsed");
}

function page(): string {
  return [
    "# Parsers of shell code",
    "",
    "Shell code is parsed by unbash; bash itself, with `-n`, is the judge of what is shell code; tree-sitter-bash reads nothing but the",
    "canonical program, which is printed so that it is read as meant (`npm run properties` proves it over all scripts of a machine).",
    "`npm run differential` compares the three over all scripts of a machine. On the 482 scripts of the machine that this was written on,",
    "unbash and bash agreed on every one (470 taken, 12 refused); tree-sitter-bash refused 28 that both took, and took 3 that both refused.",
    "",
    "This page is written by `UPDATE_GOLDENS=1 npx mocha test/goldens/shell-parsers/shell-parsers.test.ts`; each row is tried by every run",
    "of the tests, so that a parser that learns or forgets is noticed.",
    "",
    "## unbash and bash",
    "",
    ...table(ofUnbash),
    "",
    "## tree-sitter-bash and the others",
    "",
    ...table(ofTreeSitter),
    "",
  ].join("\n");
}

function table(rows: readonly Difference[]): readonly string[] {
  const mark = (takes: boolean) => (takes ? "takes" : "refuses");
  const code = (text: string) =>
    `\`${JSON.stringify(text.replace(/\n$/, "")).slice(1, -1).replaceAll('\\"', '"').replaceAll("|", "\\|")}\``;
  return [
    "| text | unbash | bash -n | tree-sitter | why |",
    "|---|---|---|---|---|",
    ...rows.map(({ text, takes, why }) => `| ${code(text)} | ${takes.map(mark).join(" | ")} | ${why} |`),
  ];
}
