import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { ParseFailed } from "../../../extension/core/syntax/parse-failed.ts";
import { createSyntax, grammars, type ParseLimits, type Syntax, type SyntaxTree } from "../../../extension/core/syntax/syntax.ts";
import type { SyntaxNode } from "../../../extension/core/syntax/syntax-node.ts";
import { loadGrammarAsset } from "./grammar-assets.ts";

const limits: ParseLimits = { size: 1_000_000, depth: 500, isOver: () => false };

function failure(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ParseFailed) return error.failure;
    throw error;
  }
  return "none";
}

describe("syntax", () => {
  let syntax: Syntax;
  before(async () => {
    syntax = await createSyntax(loadGrammarAsset);
    for (const grammar of grammars) await syntax.load(grammar);
  });

  const samples = {
    python: "import os\nos.system('ls')\n",
    javascript: "const a = require('fs');\n",
    typescript: "const a: number = 1;\n",
    tsx: "const a = <b>c</b>;\n",
    bash: "ls | wc -l\n",
    go: "package a\n\nfunc f() { g() }\n",
    ruby: "puts `ls`\n",
  } as const;
  for (const grammar of grammars) {
    it(`parses ${grammar} from the bytes of its package`, () => {
      const error = syntax.withTree(grammar, samples[grammar], limits, (tree) => tree.firstError);
      assert.equal(error, undefined);
    });
  }

  it("loads no engine before a grammar is asked for", async () => {
    const asked: string[] = [];
    await createSyntax(async (name) => {
      asked.push(name);
      return loadGrammarAsset(name);
    });
    assert.deepEqual(asked, []);
  });

  it("gives offsets in UTF-16 units", () => {
    const texts = syntax.withTree("python", "x = '😀'; f(1)\n", limits, (tree) =>
      tree.matches("(call) @c").map(({ captures }) => captures[0]?.node.text),
    );
    assert.deepEqual(texts, ["f(1)"]);
  });

  it("gives the same object for the same node, by every road to it", () => {
    syntax.withTree("python", "f(g(1))", limits, (tree) => {
      const call = tree.matches("(call) @c")[0]?.captures[0]?.node;
      const walked = tree.root.namedChildren[0]?.namedChildren[0];
      assert.ok(call !== undefined && call === walked);
      const list = call.field("arguments");
      assert.equal(list, call.children[1]);
      assert.equal(list?.parent, call);
    });
  });

  it("reports the first part it does not understand", () => {
    const text = "x = 1\ny = (\nz = 3\n";
    const error = syntax.withTree("python", text, limits, (tree) => tree.firstError);
    assert.ok(error !== undefined && error.start >= text.indexOf("y") && error.start <= text.indexOf("z"));
  });

  it("reports a part that is missing", () => {
    const error = syntax.withTree("javascript", "if (a {}", limits, (tree) => tree.firstError);
    assert.deepEqual(error, { start: 5, end: 5 });
  });

  it("refuses a text over the size limit without parsing it", () => {
    assert.equal(
      failure(() => syntax.withTree("python", "x".repeat(11), { ...limits, size: 10 }, () => 0)),
      "too-large",
    );
  });

  it("hands out nothing deeper than the depth limit", () => {
    const visit = (node: SyntaxNode): void => node.children.forEach(visit);
    const text = `${"(".repeat(400)}1${")".repeat(400)}`;
    assert.equal(
      failure(() => syntax.withTree("python", text, { ...limits, depth: 100 }, ({ root }) => visit(root))),
      "too-deep",
    );
    assert.equal(
      failure(() => syntax.withTree("python", "f(1)", { ...limits, depth: 100 }, ({ root }) => visit(root))),
      "none",
    );
  });

  it("stops a parse at the deadline, and works again afterwards", () => {
    const text = "x = [1, 2, 3]\n".repeat(20_000);
    let asked = 0;
    const isOver = () => ++asked > 10;
    assert.equal(
      failure(() => syntax.withTree("python", text, { ...limits, isOver }, () => 0)),
      "deadline",
    );
    assert.equal(
      syntax.withTree("python", "y = f(2)", limits, ({ root }) => root.namedChildren.map(({ text }) => text).join()),
      "y = f(2)",
    );
    assert.equal(syntax.isDead, false);
  });

  it("stops a query at the deadline", () => {
    const text = `ls ${"a ".repeat(80)}`;
    let isOver = false;
    const slow = "(command argument: (_) @a argument: (_) @b argument: (_) @c)";
    const run = () =>
      syntax.withTree("bash", text, { ...limits, isOver: () => isOver }, (tree) => {
        isOver = true;
        return tree.matches(slow);
      });
    assert.equal(failure(run), "deadline");
  });

  it("lets no node be used after its tree was freed", () => {
    const node = syntax.withTree("python", "f(1)", limits, (tree) => tree.root);
    assert.throws(() => node.children, /after its tree was freed/);
  });

  it("frees the tree when the callback throws", () => {
    let kept: SyntaxNode | undefined;
    assert.throws(
      () =>
        syntax.withTree("python", "f(1)", limits, (tree) => {
          kept = tree.root;
          throw new Error("mine");
        }),
      /mine/,
    );
    assert.throws(() => kept?.children, /after its tree was freed/);
    assert.equal(syntax.isDead, false);
  });

  it("passes over what a walk does not want, with all that is in it", () => {
    const text = "def f(a):\n    return g(a)\n\nx = 1\n";
    const body = { start: text.indexOf("return"), end: text.indexOf("\n\n") };
    const walked = (isWanted?: (start: number, end: number) => boolean): string[] => {
      const found: string[] = [];
      let open = 0;
      syntax.withTree("python", text, limits, (tree) =>
        tree.walk({
          isLeaf: () => false,
          enter: () => {
            open += 1;
          },
          leave: () => {
            open -= 1;
          },
          leaf: (_, start, end) => found.push(text.slice(start, end)),
          ...(isWanted === undefined ? {} : { isWanted }),
        }),
      );
      assert.equal(open, 0);
      return found;
    };
    assert.deepEqual(walked(), ["def", "f", "(", "a", ")", ":", "return", "g", "(", "a", ")", "x", "=", "1"]);
    assert.deepEqual(
      walked((start, end) => start < body.start || end > body.end),
      ["def", "f", "(", "a", ")", ":", "x", "=", "1"],
    );
    assert.deepEqual(
      walked(() => false),
      [],
    );
  });

  it("parses a text once while its tree is kept, and frees it in the end", () => {
    const rootOf = (text: string) => syntax.withTree("python", text, limits, (tree) => tree.root);
    const kept = syntax.keepingTree("f(1)", undefined, () => {
      const root = rootOf("f(1)");
      assert.equal(rootOf("f(1)"), root);
      const other = rootOf("f(2)");
      assert.throws(() => other.children, /after its tree was freed/);
      assert.equal(root.children[0]?.text, "f(1)");
      return root;
    });
    assert.throws(() => kept.parent, /after its tree was freed/);
    assert.notEqual(rootOf("f(1)"), kept);
  });

  it("frees a kept tree when the work throws, and keeps the next one", () => {
    assert.throws(
      () =>
        syntax.keepingTree("f(1)", undefined, () => {
          throw new Error("no more");
        }),
      /no more/,
    );
    const isSame = syntax.keepingTree("g(1)", undefined, () => {
      const root = syntax.withTree("python", "g(1)", limits, (tree) => tree.root);
      return syntax.withTree("python", "g(1)", limits, (tree) => tree.root === root);
    });
    assert.equal(isSame, true);
  });

  it("gives another grammar's tree of the same text while one is kept", () => {
    syntax.keepingTree("f(1)", undefined, () => {
      const types = (["python", "javascript", "python"] as const).map((grammar) =>
        syntax.withTree(grammar, "f(1)", limits, (tree) => tree.root.type),
      );
      assert.deepEqual(types, ["module", "program", "module"]);
    });
  });

  it("finds by several queries in one go what each finds alone, in its order", () => {
    const text = "def f(a):\n    g(a, h(a))\n    x.y = f'{a}'\n\nf(1)\n";
    const queries = [
      "(call) @a\n(call function: (_) @b arguments: (_ (_) @c))",
      "(_) @d",
      '((identifier) @e (#match? @e "^[ag]$"))',
      "(no_é",
    ];
    const shown = (tree: SyntaxTree, query: string) =>
      tree
        .matches(query)
        .map(({ pattern, captures }) => [pattern, ...captures.map(({ name, node }) => `${name} ${node.start} ${node.type}`)]);
    const legal = queries.slice(0, 3);
    const alone = syntax.withTree("python", text, limits, (tree) => legal.map((query) => shown(tree, query)));
    const together = { grammar: "python", queries } as const;
    const joined = syntax.keepingTree(text, together, () => [
      ...syntax.withTree("python", text, limits, (tree) => legal.slice(0, 2).map((query) => shown(tree, query))),
      ...syntax.withTree("python", text, limits, (tree) => legal.slice(2).map((query) => shown(tree, query))),
    ]);
    assert.deepEqual(joined, alone);
    assert.ok(alone.every((matches) => matches.length > 1));
  });

  it("says of a query that is not legal that it is not", () => {
    assert.throws(() => syntax.checkQuery("python", "(no_such_node) @x"), /no_such_node/);
    assert.equal(syntax.isDead, false);
  });

  it("is dead for good after the engine aborted, says so, and prints nothing", async function () {
    this.timeout(60_000);
    const script = fileURLToPath(new URL("doomed-engine.ts", import.meta.url));
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ["--import", "tsx", script]);
    assert.deepEqual(JSON.parse(stdout), ["none", false, "engine-died", true, "engine-died"]);
    assert.doesNotMatch(stderr, /Aborted/);
  });
});
