import assert from "node:assert/strict";
import { type RawTreeMatch, type TreeFacts, treeQueries } from "../../../extension/core/rules/match-tree.ts";
import type { RuleMatch } from "../../../extension/core/rules/rule-match.ts";
import { hole } from "../../../extension/core/shell/value.ts";
import { catalogueOf, folder } from "./handmade.ts";

/** A node as far as rules know it. */
interface Node {
  readonly text: string;
  readonly calls?: readonly string[];
  readonly value?: string;
  readonly at?: number;
}

const facts: TreeFacts<Node> = {
  span: (node) => ({ start: node.at ?? 0, end: (node.at ?? 0) + node.text.length }),
  text: (node) => node.text,
  calls: (node) => node.calls ?? [],
  value: (node) => node.value,
  tokens: (node) => node.text.split(" "),
  via: ["notebook"],
};

const callShape = "(call function: (_) @f arguments: (list . (_) @arg)) @finding";
const tree = (predicates: string, head: Record<string, string> = {}, id = "javascript/a") =>
  folder(`(${callShape} ${predicates})`, head, id);

/** In `callShape` captures are numbered f, arg, finding. */
const raw = (f: Node, arg: Node, finding: Node = { text: "f ( a )" }, pattern = 0): RawTreeMatch<Node> => ({
  pattern,
  captures: [
    { name: "c2", node: finding },
    { name: "c0", node: f },
    { name: "c1", node: arg },
  ],
});

const found = (predicates: string, match: RawTreeMatch<Node>): readonly RuleMatch[] =>
  treeQueries(catalogueOf(tree(predicates)), "javascript")?.matches([match], facts) ?? [];
const fires = (predicates: string, match: RawTreeMatch<Node>): boolean => found(predicates, match).length > 0;

describe("matching a tree", () => {
  it("gives one query with each structure once, for a language and those it inherits from", () => {
    const catalogue = catalogueOf(
      tree('(#eq? @f "a")'),
      tree('(#eq? @arg "b")', {}, "typescript/b"),
      folder("(x) @finding", {}, "typescript/c"),
      folder("(command) @finding"),
    );
    assert.equal(treeQueries(catalogue, "javascript")?.query, "((call function: (_) @c0 arguments: (list . (_) @c1)) @c2)");
    assert.equal(treeQueries(catalogue, "typescript")?.query, "((call function: (_) @c0 arguments: (list . (_) @c1)) @c2)\n(x) @c0");
    assert.equal(treeQueries(catalogue, "typescript")?.patterns, 2);
    assert.equal(treeQueries(catalogue, "python"), undefined);
    const ids = treeQueries(catalogue, "typescript")
      ?.matches([raw({ text: "a" }, { text: "b" }), { pattern: 1, captures: [{ name: "c0", node: { text: "x" } }] }], facts)
      .map((match) => match.rule);
    assert.deepEqual(ids, ["javascript/a", "typescript/b", "typescript/c"]);
  });

  it("gives a match with its span, message and tokens", () => {
    const catalogue = catalogueOf(tree('(#calls? @f "os.system")', { message: "'runs {arg} through {f}'" }));
    const matches = treeQueries(catalogue, "javascript")?.matches(
      [raw({ text: "s", calls: ["os.system"] }, { text: "'x'", value: `x${hole("Y")}` }, { text: "s ( x )", at: 5 })],
      facts,
    );
    assert.deepEqual(matches, [
      {
        rule: "javascript/a",
        span: { start: 5, end: 12 },
        related: [],
        message: "runs x$Y through s",
        severity: "high",
        confidence: "high",
        via: ["notebook"],
        tokens: ["s", "(", "x", ")"],
      },
    ]);
  });

  it("asks for what is called, however it was imported", () => {
    assert.equal(fires('(#calls? @f "socket.socket" "os.system")', raw({ text: "s", calls: ["os.system"] }, { text: "" })), true);
    assert.equal(fires('(#calls? @f "os.system")', raw({ text: "os.system", calls: [] }, { text: "" })), false);
  });

  it("asks for text and for folded values", () => {
    const match = raw({ text: "connect" }, { text: '"a." + h', value: `${hole()}.pool.example` });
    assert.equal(fires('(#eq? @f "connect") (#value? @arg "list:pools")', match), true);
    assert.equal(fires('(#match? @f "^con") (#not-any-of? @f "x" "y") (#not-eq? @f @arg)', match), true);
    assert.equal(fires('(#in-list? @f "pools")', match), false);
    assert.equal(fires('(#value? @arg "^pool")', match), false);
    assert.equal(fires('(#value? @f ".")', match), false);
    assert.equal(fires("(#eq? @f @arg)", raw({ text: "x" }, { text: "x" })), true);
  });

  it("takes an absent capture for false, and for true under a negation", () => {
    const optional = (predicates: string): boolean => {
      const catalogue = catalogueOf(folder(`((call (_)? @arg) @finding ${predicates})`, {}, "javascript/a"));
      return (
        (treeQueries(catalogue, "javascript")?.matches([{ pattern: 0, captures: [{ name: "c1", node: { text: "f" } }] }], facts).length ??
          0) > 0
      );
    };
    for (const predicate of ['(#eq? @arg "x")', '(#match? @arg "x")', '(#calls? @arg "x")', '(#value? @arg "x")', "(#eq? @arg @finding)"])
      assert.equal(optional(predicate), false, predicate);
    for (const predicate of ['(#not-eq? @arg "x")', '(#not-match? @arg "x")', '(#not-in-list? @arg "pools")', "(#not-eq? @finding @arg)"])
      assert.equal(optional(predicate), true, predicate);
  });

  it("asks every node of a repeated capture, and for a negation that there is none", () => {
    const repeated = (predicates: string, ...texts: string[]): boolean => {
      const catalogue = catalogueOf(folder(`((list (_)+ @item) @finding ${predicates})`, {}, "javascript/a"));
      const captures = [{ name: "c1", node: { text: "all" } }, ...texts.map((text) => ({ name: "c0", node: { text } }))];
      return (treeQueries(catalogue, "javascript")?.matches([{ pattern: 0, captures }], facts).length ?? 0) > 0;
    };
    assert.equal(repeated('(#any-of? @item "a" "b")', "a", "b"), true);
    assert.equal(repeated('(#any-of? @item "a" "b")', "a", "c"), false);
    assert.equal(repeated('(#match? @item "^.$")', "a", "bc"), false);
    assert.equal(repeated('(#not-eq? @item "a")', "b", "a"), false);
    assert.equal(repeated('(#not-eq? @item "a")', "b", "c"), true);
  });

  it("keeps one match of a rule for one act", () => {
    const catalogue = catalogueOf(folder("(call) @finding (call (_)) @finding", {}, "javascript/a"));
    const queries = treeQueries(catalogue, "javascript");
    const captures = [{ name: "c0", node: { text: "f" } }];
    assert.equal(
      queries?.matches(
        [
          { pattern: 0, captures },
          { pattern: 1, captures },
        ],
        facts,
      ).length,
      1,
    );
  });
});
