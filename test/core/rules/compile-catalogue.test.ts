import assert from "node:assert/strict";
import { Language, Parser, Query } from "web-tree-sitter";
import { openCatalogue, withRules } from "../../../extension/core/rules/catalogue.ts";
import { compileCatalogue } from "../../../extension/core/rules/compile-catalogue.ts";
import { treeQueries } from "../../../extension/core/rules/match-tree.ts";
import { printedProblem } from "../../../extension/core/rules/text-place.ts";
import { compileGrammars, readGrammars } from "../../../scripts/compile-catalogue.ts";
import { grammarFiles, loadGrammarAsset } from "../syntax/grammar-assets.ts";
import { compiledCatalogue, folder } from "./handmade.ts";

const sound = folder(
  '((command name: (_) @name) @finding (#eq? @name "ssh") (#option? @finding "-R") (#operand? @finding "list:pools"))',
).files;
const files = (more: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> =>
  new Map(
    Object.entries({
      "README.md": "",
      "wasm.lock.json": "{}",
      "lists/README.md": "",
      "lists/pools.txt": "host\n# s\na.example\n",
      "command/options/ssh.json": '{"names":["ssh"],"options":[{"spell":["-R"],"value":"required"}],"source":"ssh(1)"}',
      "command/rules/tunnel/rule.md": sound["rule.md"] ?? "",
      "command/rules/tunnel/rule.scm": sound["rule.scm"] ?? "",
      "python/language.json": '{"files":["*.py"]}',
      "python/embedded.scm": "; e\n(call) @x\n",
      ...more,
    }),
  );
const problems = (more: Readonly<Record<string, string>>): string => compileCatalogue(files(more)).problems.map(printedProblem).join(" / ");

describe("compiling the catalogue", () => {
  it("gathers rules, tables, lists and languages", () => {
    const { catalogue, problems } = compileCatalogue(files());
    assert.deepEqual(problems, []);
    assert.deepEqual(
      catalogue.rules.map((rule) => rule.id),
      ["command/tunnel"],
    );
    assert.deepEqual(
      catalogue.options.map((table) => table.names),
      [["ssh"]],
    );
    assert.deepEqual(catalogue.lists, { pools: { mode: "host", entries: ["a.example"] } });
    assert.deepEqual(catalogue.languages, { python: { files: ["*.py"], embedded: "; e\n(call) @x\n" } });
  });

  it("gives the same bytes whatever the order of the files", () => {
    const all = files({
      "command/options/scp.json": '{"names":["scp"],"source":"scp(1)"}',
      "lists/a.txt": "exact\n# s\na\n",
      "go/language.json": "{}",
    });
    const forwards = JSON.stringify(compileCatalogue(all).catalogue);
    assert.equal(JSON.stringify(compileCatalogue(new Map([...all].reverse())).catalogue), forwards);
  });

  it("reports what concerns no single file, and goes on with the rest", () => {
    assert.match(problems({ "command/stray.txt": "" }), /grammars\/command\/stray\.txt:1:1: Nothing reads/);
    assert.match(problems({ "go/embedded.scm": "" }), /no language\.json/);
    assert.match(
      problems({ "tsx/language.json": '{\n"inherits": "typescript"}' }),
      /tsx\/language\.json:2:1: inherits: there is no other language typescript/,
    );
    assert.match(problems({ "go/language.json": "[]" }), /is an object/);
    assert.match(problems({ "command/options/scp.json": '{"names":["scp","ssh"],"source":"x"}' }), /ssh is a name of/);
    const old = (sound["rule.md"] ?? "").replace("since:", "formerly: [command/tunnel]\nsince:");
    assert.match(
      problems({ "command/rules/other/rule.md": old, "command/rules/other/rule.scm": sound["rule.scm"] ?? "" }),
      /formerly: command\/tunnel is an id of command\/tunnel/,
    );
    const broken = compileCatalogue(files({ "command/rules/broken/rule.md": "" }));
    assert.ok(broken.problems.length > 0);
    assert.deepEqual(
      broken.catalogue.rules.map((rule) => rule.id),
      ["command/tunnel"],
    );
  });

  it("finds a rule by the ids it had before", () => {
    const catalogue = openCatalogue(compiledCatalogue(folder("(command) @finding", { formerly: "[command/older]" })));
    assert.equal(catalogue.rule("command/older")?.id, "command/some-rule");
    assert.equal(catalogue.rule("command/none"), undefined);
  });

  it("takes a team's own rules, which replace those of their id", () => {
    const base = compiledCatalogue(folder("(command) @finding"), folder("(command) @finding", {}, "command/z"));
    const own = compiledCatalogue(folder("(command) @finding", { title: "Ours" }), folder("(command) @finding", {}, "command/a")).rules;
    assert.deepEqual(
      withRules(base, own).rules.map((rule) => [rule.id, rule.title]),
      [
        ["command/a", "Does a thing"],
        ["command/some-rule", "Ours"],
        ["command/z", "Does a thing"],
      ],
    );
  });
});

describe("the catalogue of this repository", () => {
  it("compiles without a problem", () => {
    const { catalogue, problems } = compileGrammars("grammars");
    assert.deepEqual(problems.map(printedProblem), []);
    assert.ok(catalogue.rules.length > 0 && catalogue.options.length > 0);
  });

  it("holds only queries that tree-sitter takes, as they are written and as they are folded", async () => {
    await Parser.init({ wasmBinary: await loadGrammarAsset("web-tree-sitter.wasm") });
    const languages = new Map<string, Language>();
    const grammar = async (name: string): Promise<Language> => {
      const wasm = `${name === "command" ? "bash" : name}.wasm`;
      assert.ok(Object.hasOwn(grammarFiles, wasm), `rules for ${name}, which has no grammar`);
      const loaded = languages.get(wasm) ?? (await Language.load(await loadGrammarAsset(wasm)));
      languages.set(wasm, loaded);
      return loaded;
    };
    const { files } = readGrammars("grammars");
    for (const [path, text] of files) {
      const name = /^([^/]+)\/rules\/[^/]+\/rule\.scm$/.exec(path)?.[1];
      if (name === undefined) continue;
      const language = await grammar(name);
      // `(?i)` is our own sign at the beginning of an expression; the engine would hand it to a JavaScript that may not know it.
      const anyCaseSign = /"\(\?i\)/g;
      assert.doesNotThrow(() => new Query(language, text.replace(anyCaseSign, '"')).delete(), path);
    }
    const catalogue = openCatalogue(compileGrammars("grammars").catalogue);
    for (const name of ["python", "javascript", "typescript", "tsx", "bash"]) {
      const queries = treeQueries(catalogue, name);
      if (queries === undefined) continue;
      const query = new Query(await grammar(name), queries.query);
      assert.equal(query.patternCount(), queries.patterns, name);
      query.delete();
    }
  });
});
