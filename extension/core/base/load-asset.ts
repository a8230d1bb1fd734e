/**
 * The port through which the engine gets its data: `catalogue.json`, `web-tree-sitter.wasm`, `<grammar>.wasm`.
 * Rejects where there is no such asset.
 */
export type LoadAsset = (name: string) => Promise<Uint8Array>;
