/** The parser engine of this process. The package knows but one, so there is but one here, however many ask for it. */
import type { LoadAsset } from "../base/load-asset.ts";
import { type RawEngine, rawEngine } from "./raw-engine.ts";

export interface Engine {
  readonly module: typeof import("web-tree-sitter");
  readonly raw: RawEngine;
}

/** The name of the engine's own code; the others are `<grammar>.wasm`, and are asked for when it is ready. */
export const engineAsset = "web-tree-sitter.wasm";

let started: Promise<Engine> | undefined;

/** Rejects where it cannot be loaded, and is tried again then. */
export async function startedEngine(loadAsset: LoadAsset): Promise<Engine> {
  started ??= start(loadAsset);
  try {
    return await started;
  } catch (error) {
    started = undefined;
    throw error;
  }
}

async function start(loadAsset: LoadAsset): Promise<Engine> {
  const [module, wasmBinary] = await Promise.all([import("web-tree-sitter"), loadAsset(engineAsset)]);
  // An abort is reported by `isDead`; the engine need not print it as well.
  const made = { wasmBinary: wasmBinary.slice().buffer, printErr: () => undefined };
  await module.Parser.init(made);
  return { module, raw: rawEngine(made) };
}
