/** The package that users install. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { writePackage } from "../../scripts/package.mjs";
import { packagedReadme } from "../../scripts/packaged-readme.mjs";
import { root } from "../../scripts/root.mjs";

describe("the package", () => {
  const folder = mkdtempSync(join(tmpdir(), "countersign-package-"));
  const file = join(folder, "countersign.vsix");
  let bytes = 0;
  let entries: Record<string, Uint8Array> = {};

  before(() => {
    bytes = writePackage(file);
    entries = unzipSync(readFileSync(file));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it("is under five megabytes", () => {
    assert.ok(bytes > 100_000 && bytes < 5e6, `${bytes} bytes`);
  });

  it("has every file that the manifest names", () => {
    const manifest = strFromU8(entries["extension/package.json"] ?? new Uint8Array());
    const named = [...manifest.matchAll(/"(?:\.\/)?((?:dist|media)\/[^"]+\.\w+)"/g)].map(([, path]) => path);
    assert.ok(named.length >= 5, `${named}`);
    for (const path of named) assert.ok(`extension/${path}` in entries, path);
  });

  it("has what the extension loads once it runs, and nothing of what it is made from", () => {
    for (const path of [
      "dist/server.js",
      "dist/analysis-worker.js",
      "dist/language-client.desktop.cjs",
      "dist/on-demand.desktop.cjs",
      "dist/assets/catalogue.json",
      "media/hunks/open-dark.svg",
    ])
      assert.deepEqual(entries[`extension/${path}`], new Uint8Array(readFileSync(join(root, path))), path);
    for (const path of Object.keys(entries))
      assert.doesNotMatch(path, /\.(map|cache|ts|mjs|scm)$|node_modules|^extension\/(test|grammars|build)\//);
  });

  it("has a README of which nothing breaks where it is read: no picture without an address, and no link to what is not packed", () => {
    const readme = strFromU8(entries["extension/README.md"] ?? new Uint8Array());
    const targets = Array.from(readme.matchAll(/\[[^\]]*\]\(([^)]+)\)/g), ([, path = ""]) => path);
    assert.ok(targets.includes("CHANGELOG.md"));
    for (const path of targets) assert.ok(path.startsWith("https://") || `extension/${path}` in entries, path);
    assert.doesNotMatch(readme, /!\[[^\]]*\]\((?!https:)/);
    assert.match(readme, /\*\(The example's change in the multi-diff editor/);
    assert.match(readme, /[^[]docs\/checklist\.md/);
  });

  it("takes pictures and files of the README from the repository, once the manifest names one", () => {
    const text = "![A picture](media/a.png) [More](docs/more.md) [Elsewhere](https://example.net/a)";
    const there = "https://github.com/who/what";
    const expected = `![A picture](${there}/raw/HEAD/media/a.png) [More](${there}/blob/HEAD/docs/more.md) [Elsewhere](https://example.net/a)`;
    for (const repository of [there, `git+${there}.git`, { type: "git", url: `${there}.git` }])
      assert.equal(packagedReadme(text, { repository, isPacked: () => false }), expected);
    assert.equal(
      packagedReadme(text, { repository: "https://example.net/who/what", isPacked: () => false }),
      "*(A picture)* More [Elsewhere](https://example.net/a)",
    );
  });

  it("has words for every picture of the README, none of which is large", () => {
    const pictures = Array.from(readFileSync(join(root, "README.md"), "utf8").matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g));
    assert.ok(pictures.length >= 3);
    for (const [, words = "", path = ""] of pictures) {
      assert.ok(words.length > 20, `${path} says nothing to who cannot see it`);
      assert.ok(readFileSync(join(root, path)).length < 250_000, path);
    }
  });

  it("tells a gallery the same as VS Code", () => {
    const { publisher, name, version, engines } = JSON.parse(strFromU8(entries["extension/package.json"] ?? new Uint8Array()));
    const told = strFromU8(entries["extension.vsixmanifest"] ?? new Uint8Array());
    assert.match(told, new RegExp(`<Identity Language="en-US" Id="${name}" Version="${version}" Publisher="${publisher}"/>`));
    assert.ok(told.includes(`Id="Microsoft.VisualStudio.Code.Engine" Value="${engines.vscode}"`));
    for (const [, path] of told.matchAll(/Path="([^"]+)"/g)) assert.ok(path !== undefined && path in entries, path);
    assert.doesNotMatch(told, /%\w/);
  });

  it("carries no date of its making: the same tree gives the same bytes", () => {
    const packed = readFileSync(file);
    const again = join(folder, "again.vsix");
    writePackage(again);
    assert.ok(readFileSync(again).equals(packed));
    // The date of the first file: days, months, and years since 1980.
    assert.equal(packed.readUInt16LE(12), (1 << 5) | 1);
  });
});
