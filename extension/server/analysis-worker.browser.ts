/** The entry of the browser's analysis worker: the engine, asked by messages, its data asked of whoever started it. */
import { type Analyser, createAnalyser } from "../core/analysis/analyser.ts";
import type { LoadAsset } from "../core/base/load-asset.ts";
import type { FromWorker, ToWorker } from "./browser/analysis.ts";
import { sha256 } from "./browser/sha256.ts";

declare const self: DedicatedWorkerGlobalScope;

const wanted = new Map<string, { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (error: Error) => void }>();
let analyser: Promise<Analyser> | undefined;

const say = (message: FromWorker): void => self.postMessage(message);

const loadAsset: LoadAsset = (name) =>
  new Promise((resolve, reject) => {
    wanted.set(name, { resolve, reject });
    say({ kind: "wanted", name });
  });

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.kind) {
    case "asset": {
      const waiting = wanted.get(data.name);
      wanted.delete(data.name);
      if (data.bytes === undefined) waiting?.reject(new Error(data.why ?? `${data.name} cannot be loaded`));
      else waiting?.resolve(data.bytes);
      return;
    }
    case "analyse":
      void analyse(data);
      return;
  }
};

async function analyse({ id, request, deadline }: Extract<ToWorker, { kind: "analyse" }>): Promise<void> {
  try {
    analyser ??= createAnalyser({
      loadAsset,
      digest: sha256,
      now: () => performance.now(),
    });
    say({ kind: "result", id, result: await (await analyser).analyse(request, deadline) });
  } catch (error) {
    say({ kind: "failed", id, why: error instanceof Error ? error.message : String(error) });
  }
}
