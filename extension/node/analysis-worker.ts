/** The entry of an analysis worker: one document at a time, until the engine dies; then the worker ends and is replaced. */
import { createHash } from "node:crypto";
import { getPriority, setPriority } from "node:os";
import { setFlagsFromString } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";
import { createAnalyser } from "../core/analysis/analyser.ts";
import type { LoadAsset } from "../core/base/load-asset.ts";
import { engineAsset } from "../core/syntax/engine.ts";
import type { FromWorker, ToWorker, WorkerSetting } from "./analysis-messages.ts";
import { folderAssets } from "./assets.ts";

const say = (message: FromWorker): void => parentPort?.postMessage(message);

const fail = (error: unknown): void => {
  say({ kind: "failed", why: error instanceof Error ? error.message : String(error) });
  parentPort?.close();
};

/**
 * V8's optimising compiler takes seconds for the lexer of one grammar, and halves what the engine under the grammars costs. The engine
 * is compiled before the first grammar is asked for.
 */
function assetsOf(assetFolder: string): LoadAsset {
  const load = folderAssets(assetFolder);
  return (name) => {
    if (name.endsWith(".wasm") && name !== engineAsset) setFlagsFromString("--liftoff-only");
    return load(name);
  };
}

async function main({ assetFolder, isBackground, isTyping }: WorkerSetting): Promise<void> {
  if (isBackground) stepBack();
  const analyser = await createAnalyser({
    loadAsset: assetsOf(assetFolder),
    digest: (text) => createHash("sha256").update(text, "utf8").digest("hex"),
    now: () => performance.now(),
    remembers: isTyping,
  });
  parentPort?.on("message", ({ id, request, deadline }: ToWorker) => {
    analyser.analyse(request, deadline).then((result) => say({ kind: "result", id, result }), fail);
  });
  say({ kind: "ready" });
}

/** Only Linux counts threads one by one here; elsewhere the whole process would step back, and with it what is being typed. */
function stepBack(): void {
  if (process.platform !== "linux") return;
  try {
    setPriority(0, Math.min(19, getPriority(0) + 5));
  } catch {
    // A sandbox may forbid it. Then the work is done all the same, and typing waits a little longer.
  }
}

main(workerData as WorkerSetting).catch(fail);
