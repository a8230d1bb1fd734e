import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { Language, Parser, Query } from "web-tree-sitter";
import { printScm } from "../../../extension/core/rules/scm-print.ts";
import { readScm, type ScmNode, scmLimits } from "../../../extension/core/rules/scm-reader.ts";

const read = (text: string): readonly ScmNode[] => {
  const reading = readScm(text);
  if (reading.kind === "error") throw new Error(`${reading.message} (${reading.at})`);
  return reading.patterns;
};
const printed = (text: string): string[] => read(text).map((pattern) => printScm(pattern, (capture) => capture));
const refusal = (text: string): [string, number] => {
  const reading = readScm(text);
  assert.equal(reading.kind, "error", text);
  return reading.kind === "error" ? [reading.message, reading.at] : ["", 0];
};

describe("reading a query", () => {
  it("keeps structure in one spelling and drops comments, blanks and predicates", () => {
    assert.deepEqual(printed('; a comment\n( (command\n  name: (_)@name ; the name\n  !argument . "x"? @y)@finding (#eq? @name "a;b") )'), [
      '((command name: (_) @name !argument . "x"? @y) @finding)',
    ]);
    assert.deepEqual(printed('[(a) (b)+ @c]* @d _ @e (MISSING) (MISSING "fi") (MISSING word) (s/t) (ERROR)'), [
      "[(a) (b)+ @c]* @d",
      "_ @e",
      "(MISSING)",
      '(MISSING "fi")',
      "(MISSING word)",
      "(s/t)",
      "(ERROR)",
    ]);
    assert.deepEqual(printed("(name: (_) @x (b))"), ["(name: (_) @x (b))"]);
  });

  it("gives predicates with their arguments and places", () => {
    const [pattern] = read('((a) @x (#any-of? @x "one" "t\\"w\\\\o\\n"))');
    assert.ok(pattern?.kind === "group");
    assert.deepEqual(pattern.items[1], {
      kind: "predicate",
      name: "any-of?",
      arguments: [
        { kind: "capture", name: "x", start: 18 },
        { kind: "string", text: "one", start: 21 },
        { kind: "string", text: 't"w\\o\n', start: 27 },
      ],
      start: 8,
    });
  });

  it("says where and why it cannot read", () => {
    assert.deepEqual(refusal("(a"), ['This "(" is never closed.', 0]);
    assert.deepEqual(refusal("(a (b)"), ['This "(" is never closed.', 0]);
    assert.deepEqual(refusal("  [(a)"), ['This "[" is never closed.', 2]);
    assert.deepEqual(refusal("(a) )"), ['A node was expected here, not ")".', 4]);
    assert.deepEqual(refusal('(a) @x (#eq? @x "y")'), ["A predicate belongs inside the parentheses of its pattern.", 7]);
    assert.deepEqual(refusal('((a) @x (#match? @x "\\d"))'), ["Unknown escape \\d: write \\\\d for a backslash.", 21]);
    assert.deepEqual(refusal('("x)'), ["This string is not closed on its line.", 1]);
    assert.deepEqual(refusal("((a) @x (#eq? @x y))"), ["A predicate takes captures and strings in double quotes.", 17]);
    assert.deepEqual(refusal("(a . . (b))"), ["One anchor is enough.", 5]);
    assert.deepEqual(refusal("(a name (b))"), ['"name" is neither a field (write "name:") nor a node (write "(name)").', 3]);
    assert.deepEqual(refusal("[]"), ["An alternation needs at least one branch.", 0]);
    assert.deepEqual(refusal("()"), ["These parentheses hold no node.", 0]);
    assert.deepEqual(refusal("(a)?*"), ["One quantifier is enough.", 4]);
    assert.deepEqual(refusal("(a) @"), ["Here the name of a capture was expected.", 5]);
  });

  it("stops at its limits", () => {
    assert.match(refusal(`${"(".repeat(100)}a${")".repeat(100)}`)[0], /nested more than/);
    assert.match(refusal("(a) ".repeat(scmLimits.items + 1))[0], /parts/);
    assert.match(refusal(`((a) @x (#any-of? @x ${'"y" '.repeat(scmLimits.items)}))`)[0], /parts/);
    assert.match(refusal(`(a)${" @x".repeat(scmLimits.items + 1)}`)[0], /parts/);
    assert.match(refusal(" ".repeat(scmLimits.characters + 1))[0], /characters/);
  });

  it("never throws, whatever the text", () => {
    const piece = fc.constantFrom(
      "(",
      ")",
      "[",
      "]",
      "_",
      ".",
      "!",
      "#",
      "?",
      "*",
      "+",
      "@",
      ":",
      ";",
      "\n",
      " ",
      '"',
      "\\",
      "/",
      "a",
      "name:",
      "(a)",
      "(#eq? @x",
      '"s"',
      "MISSING",
      "\u{1F600}",
      "\0",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")),
        ),
        (text) => {
          const reading = readScm(text);
          if (reading.kind === "error") return reading.at >= 0 && reading.at <= text.length;
          const once = reading.patterns.map((pattern) => printScm(pattern, (capture) => capture)).join("\n");
          assert.deepEqual(printed(once).join("\n"), once);
          return true;
        },
      ),
      { seed: 20261121, numRuns: 1500 },
    );
  });
});

describe("reading a query as tree-sitter reads it", () => {
  let bash: Language;
  before(async () => {
    const require = createRequire(import.meta.url);
    await Parser.init({ wasmBinary: readFileSync(require.resolve("web-tree-sitter/web-tree-sitter.wasm")) });
    bash = await Language.load(readFileSync(require.resolve("tree-sitter-bash/tree-sitter-bash.wasm")));
  });

  /** Undefined where tree-sitter takes it; the kind of its complaint else. */
  const complaint = (text: string): string | undefined => {
    try {
      new Query(bash, text).delete();
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };

  // Two levels, few quantifiers: compiling deep queries of repeated wildcards can take tree-sitter for ever.
  const leaf = fc.constantFrom(
    "(_)",
    "_",
    "(command_name)",
    "(word)",
    '"|"',
    "(ERROR)",
    "name: (_)",
    "(word)? @a",
    "(word)* @b-c.d",
    "(_) @a @b",
    "!name",
    "(#eq? @a)",
  );
  const inner = fc.oneof(
    leaf,
    fc.array(leaf, { minLength: 1, maxLength: 2 }).map((items) => `(command ${items.join(" ")}) @x`),
    fc.array(leaf, { minLength: 1, maxLength: 2 }).map((items) => `[${items.join(" ")}] @y`),
  );
  const node = fc
    .tuple(
      fc.constantFrom("(pipeline ", "(program ", "(", "["),
      fc.array(inner, { minLength: 1, maxLength: 2 }),
      fc.constantFrom(" ", " . "),
    )
    .map(([open, items, between]) => `${open}${items.join(between)}${open === "[" ? "]" : ")"} @z`);

  it("takes what tree-sitter takes, and prints it so that tree-sitter still takes it", () => {
    let taken = 0;
    fc.assert(
      fc.property(node, (text) => {
        const theirs = complaint(text);
        if (theirs !== undefined) return;
        taken += 1;
        assert.equal(complaint(printed(text).join("\n")), undefined, text);
      }),
      { seed: 20261121, numRuns: 120 },
    );
    assert.ok(taken > 30, `${taken} of 120`);
  });

  it("refuses as syntax what tree-sitter refuses as syntax", () => {
    for (const text of [
      "(",
      "(command",
      "[]",
      "(command . . (_))",
      "(command name: . (_))",
      ")",
      "(command) @",
      '"',
      '((command) @x (#eq? @x "a)',
      "(command name)",
    ]) {
      assert.match(complaint(text) ?? "taken", /syntax|structure|node|capture|field/i, text);
      assert.equal(readScm(text).kind, "error", text);
    }
  });
});
