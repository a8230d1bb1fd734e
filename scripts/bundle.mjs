// @ts-check
// How a source becomes a bundle, for each host.
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./root.mjs";
import { vscodeModule } from "./vscode-module.mjs";

const treeSitter = join(root, "node_modules", "web-tree-sitter");

/** @type {import("esbuild").BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  // Names of classes are part of what errors say.
  keepNames: false,
  sourcemap: "external",
  sourcesContent: false,
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
  // A member that a module does not have is found by whoever runs it, else.
  logOverride: { "import-is-undefined": "error" },
  define: { "process.env.NODE_ENV": '"production"' },
};

/**
 * In CommonJS web-tree-sitter must come from its `.cjs`: the ESM one needs `import.meta`, and fails without a word.
 * @type {import("esbuild").BuildOptions}
 */
const node = {
  ...shared,
  platform: "node",
  format: "cjs",
  target: "node20.20",
  // As `require`: node's own modules are all that is left to load, and code run from a cache has no `import()`.
  supported: { "dynamic-import": false },
  alias: { "web-tree-sitter": join(treeSitter, "web-tree-sitter.cjs") },
};

/** @type {import("esbuild").BuildOptions} */
const browser = {
  ...shared,
  platform: "browser",
  target: "chrome120",
  alias: { "web-tree-sitter": join(treeSitter, "web-tree-sitter.js") },
  // Only node and a file beside the script would be found through these; browsers get bytes through loadAsset.
  define: { ...shared.define, "import.meta.url": "globalThis.location.href" },
  external: ["fs/promises", "module"],
};

/** @type {Record<import("./bundles.mjs").Bundle["host"], import("esbuild").BuildOptions>} */
const hosts = {
  node,
  vscode: { ...node, plugins: [vscodeModule()] },
  "vscode-web": { ...browser, format: "cjs", plugins: [vscodeModule()] },
  worker: { ...browser, format: "iife" },
  page: { ...browser, format: "iife" },
};

/** Bundles one row of the table. @param {import("./bundles.mjs").Bundle} bundle @param {string} outputFolder */
export function buildBundle(bundle, outputFolder) {
  return build({
    ...hosts[bundle.host],
    entryPoints: [bundle.entry],
    outfile: join(outputFolder, bundle.out),
    metafile: true,
    ...(bundle.isCommand === true ? { banner: { js: "#!/usr/bin/env node" } } : {}),
  });
}

/** Bundles a TypeScript file of the repository's own tooling, so that node can run it. @param {string} entry @param {string} outfile */
export function buildTool(entry, outfile) {
  return build({ ...node, entryPoints: [entry], outfile, minify: false, sourcemap: "inline" });
}
