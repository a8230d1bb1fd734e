import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Language, type Node, Parser, Query } from "web-tree-sitter";
import { createSyntax, type Grammar, grammars, type SyntaxTree } from "../../../extension/core/syntax/syntax.ts";
import type { SyntaxNode } from "../../../extension/core/syntax/syntax-node.ts";
import { loadGrammarAsset } from "./grammar-assets.ts";

const limits = { size: 4_000_000, depth: 5_000, isOver: () => false };
const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Texts of the repository, and some that are in no way right. */
const texts: Readonly<Record<Grammar, readonly string[]>> = {
  python: [...examples(".py"), "def f(:\n  x = (1\n", "x = '😀' + f'{a!r:>{w}}' # é\n", ""],
  javascript: [...examples(".js"), "if (a {}", "const {a = 1, ...b} = c?.d;", "\n\n"],
  typescript: [...examples(".ts"), ...sources("extension/core/syntax"), "type A<B> = ;"],
  tsx: ["const a = <b c={1}>d {e} <f/></b>;", "const a = <b>"],
  bash: [...examples(".sh").slice(0, 40), "for i in", "cat <<E\n$(a)\nE\n"],
  go: [...examples(".go"), "package a\nfunc ("],
  ruby: [...examples(".rb"), "def f(a = 1, *b)\n  `ls #{a}`\n", "puts <<~E\n a #{b}\nE\n"],
};

/** Queries with predicates of every kind. */
const outlines: Readonly<Partial<Record<Grammar, string>>> = Object.fromEntries(
  (["python", "javascript", "go", "ruby"] as const).map((grammar) => [
    grammar,
    readFileSync(join(root, "grammars", grammar, "outline.scm"), "utf8"),
  ]),
);

function examples(ending: string): string[] {
  const folder = join(root, "grammars");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(`examples${ending}`))
    .sort()
    .map((path) => readFileSync(join(folder, path), "utf8"));
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(root, folder, name), "utf8"));
}

describe("a flat tree", () => {
  const languages = new Map<Grammar, Language>();
  const parsers = new Map<Grammar, Parser>();

  before(async () => {
    await Parser.init();
    for (const grammar of grammars) {
      const language = await Language.load(await loadGrammarAsset(`${grammar}.wasm`));
      const parser = new Parser();
      parser.setLanguage(language);
      languages.set(grammar, language);
      parsers.set(grammar, parser);
    }
  });

  for (const grammar of grammars)
    it(`says of ${grammar} what the package's own nodes say`, async function () {
      this.timeout(120_000);
      const syntax = await createSyntax(loadGrammarAsset);
      await syntax.load(grammar);
      let compared = 0;
      for (const text of texts[grammar]) {
        const own = parsers.get(grammar)?.parse(text);
        assert.ok(own !== undefined && own !== null);
        syntax.withTree(grammar, text, limits, (tree) => {
          compared += compareNodes(own.rootNode, tree.root);
          compareMatches(own.rootNode, tree, languages.get(grammar), "(_ (_) @a . (_) @b) @c\n(ERROR) @e");
          const outline = outlines[grammar];
          if (outline !== undefined) compareMatches(own.rootNode, tree, languages.get(grammar), outline);
        });
        own.delete();
      }
      assert.ok(compared > 20, `${compared} nodes`);
    });
});

/** @returns how many nodes were compared. */
function compareNodes(theirs: Node, ours: SyntaxNode): number {
  let count = 0;
  const left: [Node, SyntaxNode][] = [[theirs, ours]];
  for (let pair = left.pop(); pair !== undefined; pair = left.pop()) {
    const [their, our] = pair;
    count += 1;
    const what = `${their.type} at ${their.startIndex}`;
    assert.deepEqual(
      [our.type, our.start, our.end, our.isNamed, our.children.length],
      [their.type, their.startIndex, their.endIndex, their.isNamed, their.childCount],
      what,
    );
    const children = their.children;
    const fields = new Set(children.flatMap((_, at) => their.fieldNameForChild(at) ?? []));
    for (const field of fields) {
      const first = their.childForFieldName(field);
      assert.equal(our.field(field)?.start, first?.startIndex, `${field} of ${what}`);
      assert.equal(our.field(field)?.type, first?.type, `${field} of ${what}`);
      const all = children.flatMap((child, at) => (their.fieldNameForChild(at) === field ? [child.startIndex] : []));
      assert.deepEqual(
        our.fields(field).map(({ start }) => start),
        all,
        `${field} of ${what}`,
      );
    }
    assert.equal(our.field("no_such_field"), undefined);
    children.forEach((child, at) => {
      const same = our.children[at];
      assert.ok(same !== undefined && same.parent === our, what);
      left.push([child, same]);
    });
  }
  return count;
}

function compareMatches(theirs: Node, tree: SyntaxTree, language: Language | undefined, source: string): void {
  assert.ok(language !== undefined);
  const query = new Query(language, source);
  const wanted = query
    .matches(theirs)
    .map(({ patternIndex, captures }) => [
      patternIndex,
      ...captures.map(({ name, node }) => `${name} ${node.type} ${node.startIndex} ${node.endIndex}`),
    ]);
  query.delete();
  const found = tree
    .matches(source)
    .map(({ pattern, captures }) => [pattern, ...captures.map(({ name, node }) => `${name} ${node.type} ${node.start} ${node.end}`)]);
  assert.deepEqual(found, wanted);
}
