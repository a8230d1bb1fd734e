/** What was built, as a user gets it: alone in a folder, without node_modules. */
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assertNever } from "../../extension/core/base/assert-never.ts";
import { type Bundle, bundles } from "../../scripts/bundles.mjs";
import { root } from "../../scripts/root.mjs";
import { copyWasm, lockedWasm } from "../../scripts/wasm.mjs";

const dist = join(root, "dist");

describe("the built bundles", () => {
  for (const bundle of bundles) {
    it(`${bundle.out} asks its host for nothing that is not there`, () => {
      const text = readFileSync(join(dist, bundle.out), "utf8");
      const asked = [...text.matchAll(/\b(?:require|import)\("([^"]+)"\)/g)].map((match) => match[1] ?? "");
      assert.deepEqual(
        [...new Set(asked)].filter((name) => !hasModule(bundle.host, name)),
        [],
      );
    });

    it(`${bundle.out} tells nothing of the machine it was built on`, () => {
      for (const file of [bundle.out, `${bundle.out}.map`]) {
        assert.ok(!readFileSync(join(dist, file), "utf8").includes(JSON.stringify(root).slice(1, -1)), file);
      }
    });
  }

  for (const out of ["main.desktop.cjs", "on-demand.desktop.cjs"])
    it(`${out} asks for VS Code's own module once, however many files of the extension do`, () => {
      const text = readFileSync(join(dist, out), "utf8");
      assert.equal([...text.matchAll(/\brequire\("vscode"\)/g)].length, 1);
    });

  it("keep no state where the two of the desktop's editor would each have their own", () => {
    const later = sourcesOf("on-demand.desktop.cjs");
    const inBoth = sourcesOf("main.desktop.cjs").filter((source) => later.includes(source));
    assert.ok(inBoth.length > 3, `${inBoth}`);
    for (const source of inBoth)
      assert.doesNotMatch(
        readFileSync(join(root, source), "utf8"),
        /^(?:export )?(?:let |var |const \w+(?:: [^=]+)? = (?:new (?:Map|Set|WeakMap|WeakSet|vscode\.EventEmitter)\b[^(]*\(\)|\[\];|\{\};))/m,
        source,
      );
  });

  it("say to node that they are CommonJS", () => {
    assert.deepEqual(JSON.parse(readFileSync(join(dist, "package.json"), "utf8")), { type: "commonjs" });
  });

  it("come with the licence of every package inside them", () => {
    const notices = readFileSync(join(dist, "THIRD-PARTY-NOTICES.txt"), "utf8");
    for (const name of [
      "unbash",
      "web-tree-sitter",
      "tree-sitter-bash",
      "tree-sitter-python",
      "@vscode/webview-ui-toolkit",
      "@microsoft/fast-element",
    ]) {
      assert.match(notices, new RegExp(`^${name} \\d`, "m"));
    }
  });

  it("hold no more than the table names", () => {
    const scripts = readdirSync(dist).filter((file) => /\.c?js$/.test(file));
    assert.deepEqual(
      scripts.filter((file) => !bundles.some(({ out }) => out === file)),
      [],
    );
  });
});

/** The files of ours that a bundle was made from, relative to the repository. */
function sourcesOf(out: string): string[] {
  const { sources }: { sources: string[] } = JSON.parse(readFileSync(join(dist, `${out}.map`), "utf8"));
  return sources.map((source) => source.replace(/^(?:\.\.\/)+/, "")).filter((source) => existsSync(join(root, source)));
}

function hasModule(host: Bundle["host"], name: string): boolean {
  const isBuiltIn = builtinModules.includes(name.replace(/^node:/, ""));
  switch (host) {
    case "node":
      return isBuiltIn;
    case "vscode":
      return isBuiltIn || name === "vscode";
    case "vscode-web":
      return name === "vscode";
    case "worker":
      // web-tree-sitter asks for these once it has found itself in node, which no browser is.
      return ["fs", "fs/promises", "module", "path", "url"].includes(name);
    case "page":
      return false;
    default:
      return assertNever(host);
  }
}

describe("the parsers that are shipped", () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "countersign assets "));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("are copied with their licences", () => {
    copyWasm(folder);
    for (const { asset, package: name } of lockedWasm()) {
      assert.ok(statSync(join(folder, asset)).size > 0);
      assert.ok(existsSync(join(folder, `LICENSE.${name}.txt`)));
    }
  });

  it("stop the build when they are not the recorded bytes", () => {
    const [first] = lockedWasm();
    assert.ok(first);
    assert.throws(
      () => copyWasm(folder, [{ ...first, sha256: "0".repeat(64) }]),
      /is not the file that grammars\/wasm\.lock\.json records.*--update-wasm/,
    );
    assert.throws(() => copyWasm(folder, [{ ...first, version: "0.0.1" }]), /expected version 0\.0\.1/);
  });
});
