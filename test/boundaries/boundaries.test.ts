import assert from "node:assert/strict";
import { makeSkeleton, projectFolders, references, type Skeleton, sourceFiles } from "./skeleton.ts";

describe("the boundaries between the folders", () => {
  let skeleton: Skeleton;

  before(function () {
    this.timeout(60_000);
    skeleton = makeSkeleton();
  });
  after(() => skeleton.dispose());

  it("let the imports through that the design draws", () => {
    const allowed: [path: string, text: string][] = [
      ["extension/core/syntax/parser.ts", 'export { Parser } from "web-tree-sitter";\n'],
      ["extension/core/shell/parse.ts", 'export { parse } from "unbash";\n'],
      ["extension/core/rules/match.ts", 'export { here } from "../shell/here.ts";\n'],
      ["extension/node/read.ts", 'export { readFileSync } from "node:fs";\n'],
      ["extension/cli/read.ts", 'export { here } from "../node/here.ts";\n'],
      ["webview/controls/toolkit.ts", 'export { vsCodeBadge } from "@vscode/webview-ui-toolkit";\n'],
      ["extension/editor/message.ts", 'export { here } from "../../webview/here.ts";\n'],
      ["extension/editor/window.ts", 'import { window } from "vscode";\n\nexport const say = window.showInformationMessage;\n'],
    ];
    for (const [path, text] of allowed) skeleton.write(path, text);
    assert.equal(skeleton.compile(), "");
    assert.equal(skeleton.lint(), "");
  }).timeout(60_000);

  const refused: [what: string, path: string, specifier: string, by: readonly ("compile" | "lint")[]][] = [
    ["core taking a module of node", "extension/core/base/wrong.ts", "node:fs", ["compile", "lint"]],
    ["core taking a nested module of node", "extension/core/report/wrong.ts", "node:fs/promises", ["compile", "lint"]],
    ["core reaching into node/", "extension/core/change/wrong.ts", "../../node/here.ts", ["compile"]],
    ["the command line reaching into the editor", "extension/cli/wrong.ts", "../editor/here.ts", ["compile"]],
    ["node/ reaching into the command line", "extension/node/wrong.ts", "../cli/here.ts", ["compile"]],
    ["the shell reaching up into the rules", "extension/core/shell/wrong.ts", "../rules/here.ts", ["compile"]],
    ["base reaching up into anything", "extension/core/base/wrong-up.ts", "../syntax/here.ts", ["compile"]],
    ["web-tree-sitter outside syntax", "extension/core/rules/wrong.ts", "web-tree-sitter", ["lint"]],
    ["web-tree-sitter in the language server", "extension/server/wrong.ts", "web-tree-sitter", ["lint"]],
    ["web-tree-sitter in the editor", "extension/editor/wrong.ts", "web-tree-sitter", ["lint"]],
    ["unbash outside the shell", "extension/core/analysis/wrong.ts", "unbash", ["lint"]],
    ["unbash in syntax", "extension/core/syntax/wrong.ts", "unbash", ["lint"]],
    ["vscode in core", "extension/core/review/wrong.ts", "vscode", ["lint"]],
    ["the UI toolkit in the page beside its controls", "webview/checklist/wrong.ts", "@vscode/webview-ui-toolkit", ["lint"]],
    ["the UI toolkit in the editor", "extension/editor/wrong-toolkit.ts", "@vscode/webview-ui-toolkit", ["lint"]],
    ["vscode in the page", "webview/checklist/wrong-host.ts", "vscode", ["lint"]],
    ["the page reaching into the editor", "webview/checklist/wrong-way.ts", "../../extension/editor/here.ts", ["compile"]],
    ["vscode in the command line", "extension/cli/wrong-host.ts", "vscode", ["lint"]],
  ];
  for (const [what, path, specifier, by] of refused) {
    it(`refuse ${what}`, () => {
      skeleton.write(path, `import * as wrong from ${JSON.stringify(specifier)};\n\nexport const taken = wrong;\n`);
      try {
        for (const judge of by) {
          const said = skeleton[judge]();
          const reason = judge === "lint" ? "noRestrictedImports" : "error TS";
          assert.ok(said.includes(path) && said.includes(reason), `${judge} must name ${path}, but said: ${said || "nothing"}`);
        }
      } finally {
        skeleton.remove(path);
      }
    }).timeout(60_000);
  }

  it("keep core to itself", () => {
    for (const project of projectFolders().filter((folder) => folder.startsWith("extension/core/"))) {
      const outside = references(project).filter((folder) => !folder.startsWith("extension/core/"));
      assert.deepEqual(outside, [], `${project}/tsconfig.json`);
    }
  });

  it("leave no folder of sources out of the build", () => {
    const built = references(".");
    const covered = (path: string): boolean =>
      built.some((folder) =>
        folder === "extension" ? /^extension\/[^/]+\.(?:desktop|web)\.ts$/.test(path) : path.startsWith(`${folder}/`),
      );
    const left = sourceFiles().filter((path) => !covered(path) && path !== "extension/core/ambient.d.ts");
    assert.deepEqual(left, []);
  });
});
