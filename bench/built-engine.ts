/** The engine as it ships. Run from its sources it is slower: the loader of TypeScript keeps the name of every closure at run time. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { buildTool } from "../scripts/bundle.mjs";
import { root } from "../scripts/root.mjs";

const built = join(root, "build", "bench", "engine.cjs");

export async function builtEngine(): Promise<typeof import("./engine.ts")> {
  await buildTool("bench/engine.ts", built);
  return createRequire(import.meta.url)(built);
}
