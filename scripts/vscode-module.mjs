// @ts-check
// VS Code's API as one module of a bundle. As esbuild does it alone, each file that imports it requires it anew and copies all of its members into an
// object of its own, which is a good part of what activation takes.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

const namespace = "vscode-module";

/** For imports alone: what a library requires is left to the host. @returns {import("esbuild").Plugin} */
export function vscodeModule() {
  return {
    name: namespace,
    setup(build) {
      build.onResolve({ filter: /^vscode$/ }, ({ kind }) =>
        kind === "import-statement" ? { path: "vscode", namespace } : { path: "vscode", external: true },
      );
      build.onLoad({ filter: /^vscode$/, namespace }, () => ({ contents: moduleText(), loader: "js" }));
    },
  };
}

/** What is a type alone is no member of the API: bound, it would be undefined. */
function moduleText() {
  const types = readFileSync(join(root, "node_modules/@types/vscode/index.d.ts"), "utf8");
  const names = new Set(
    [...types.matchAll(/^\t(?:export )?(?:abstract )?(?:class|enum|namespace|const|function) (\w+)/gm)].map(([, name]) => name),
  );
  // What nothing imports is left out.
  const members = [...names].map((name) => `export const ${name} = /* @__PURE__ */ (() => api.${name})();`);
  return `const api = require("vscode");\n${members.join("\n")}\n`;
}
