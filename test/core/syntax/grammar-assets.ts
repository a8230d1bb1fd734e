/** The assets of the parser engine, from the packages they come in. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Where each asset lies, as a module path. */
export const grammarFiles: Readonly<Record<string, string>> = {
  "web-tree-sitter.wasm": "web-tree-sitter/web-tree-sitter.wasm",
  "python.wasm": "tree-sitter-python/tree-sitter-python.wasm",
  "javascript.wasm": "tree-sitter-javascript/tree-sitter-javascript.wasm",
  "typescript.wasm": "tree-sitter-typescript/tree-sitter-typescript.wasm",
  "tsx.wasm": "tree-sitter-typescript/tree-sitter-tsx.wasm",
  "go.wasm": "tree-sitter-go/tree-sitter-go.wasm",
  "ruby.wasm": "tree-sitter-ruby/tree-sitter-ruby.wasm",
  "bash.wasm": "tree-sitter-bash/tree-sitter-bash.wasm",
};

export async function loadGrammarAsset(name: string): Promise<Uint8Array> {
  const file = grammarFiles[name];
  if (file === undefined) throw new Error(`no asset is called ${name}`);
  return new Uint8Array(await readFile(require.resolve(file)));
}
