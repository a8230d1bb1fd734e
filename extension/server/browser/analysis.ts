/** ANALYSIS in a web worker, behind the same function as everywhere: a worker that hangs or dies is replaced, its document reported. */
import type { Analyse, DocumentRequest, DocumentResult } from "../../core/analysis/request.ts";
import type { LoadAsset } from "../../core/base/load-asset.ts";
import { blocking } from "../../core/base/problem.ts";

/** What goes into the analysis worker. */
export type ToWorker =
  | { readonly kind: "analyse"; readonly id: number; readonly request: DocumentRequest; readonly deadline: number }
  | { readonly kind: "asset"; readonly name: string; readonly bytes?: Uint8Array; readonly why?: string };

/** What comes out of it. */
export type FromWorker =
  | { readonly kind: "wanted"; readonly name: string }
  | { readonly kind: "result"; readonly id: number; readonly result: DocumentResult }
  | { readonly kind: "failed"; readonly id: number; readonly why: string };

export interface BrowserAnalysis {
  readonly analyse: Analyse;
  readonly dispose: () => void;
}

export interface BrowserAnalysisPorts {
  readonly createWorker: () => Promise<Worker>;
  readonly loadAsset: LoadAsset;
  /** A worker had to be replaced. */
  readonly onReplaced: (why: string) => void;
}

/** Milliseconds beyond the deadline after which a worker that does not answer is ended: it is meant to stop by itself. */
const grace = 2_000;
/** The first document waits for the parsers to be loaded. */
const startingTime = 30_000;

interface Waiting {
  readonly request: DocumentRequest;
  readonly deadline: number;
  readonly resolve: (result: DocumentResult) => void;
}

export function browserAnalysis(ports: BrowserAnalysisPorts): BrowserAnalysis {
  const queue: Waiting[] = [];
  let worker: Promise<Worker> | undefined;
  let running: { readonly id: number; readonly waiting: Waiting; readonly timer: ReturnType<typeof setTimeout> } | undefined;
  let ids = 0;
  let hasAnswered = false;

  const settle = (result: DocumentResult): void => {
    if (running === undefined) return;
    clearTimeout(running.timer);
    const { waiting } = running;
    running = undefined;
    waiting.resolve(result);
    next();
  };
  const replace = (why: string): void => {
    const last = worker;
    worker = undefined;
    hasAnswered = false;
    void last?.then((old) => old.terminate()).catch(() => undefined);
    if (running === undefined) return;
    ports.onReplaced(why);
    settle(notAnalysed(running.waiting.request, why));
  };
  const start = async (): Promise<Worker> => {
    const created = await ports.createWorker();
    created.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      switch (data.kind) {
        case "wanted":
          void answerWith(created, data.name, ports.loadAsset);
          return;
        case "result":
          hasAnswered = true;
          if (data.id === running?.id) settle(data.result);
          return;
        case "failed":
          if (data.id === running?.id) replace(data.why);
          return;
      }
    };
    created.onerror = (event) => replace(event.message || "it ended");
    return created;
  };
  const next = (): void => {
    if (running !== undefined) return;
    const waiting = queue.shift();
    if (waiting === undefined) return;
    ids += 1;
    const id = ids;
    const limit = waiting.deadline + grace + (hasAnswered ? 0 : startingTime);
    running = { id, waiting, timer: setTimeout(() => replace(`it did not answer within ${limit} ms`), limit) };
    worker ??= start();
    const message: ToWorker = { kind: "analyse", id, request: waiting.request, deadline: waiting.deadline };
    worker
      .then((ready) => ready.postMessage(message))
      .catch((error: unknown) => replace(error instanceof Error ? error.message : String(error)));
  };

  return {
    analyse: (request, deadline) =>
      new Promise((resolve) => {
        queue.push({ request, deadline, resolve });
        next();
      }),
    dispose: () => {
      queue.length = 0;
      if (running !== undefined) clearTimeout(running.timer);
      void worker?.then((last) => last.terminate()).catch(() => undefined);
    },
  };
}

async function answerWith(worker: Worker, name: string, loadAsset: LoadAsset): Promise<void> {
  const answer = await loadAsset(name).then(
    (bytes): ToWorker => ({ kind: "asset", name, bytes }),
    (error: unknown): ToWorker => ({ kind: "asset", name, why: error instanceof Error ? error.message : String(error) }),
  );
  worker.postMessage(answer);
}

function notAnalysed({ path }: DocumentRequest, why: string): DocumentResult {
  const message = `The analysis of this file was ended (${why}), so nothing can be said about it. Read it yourself.`;
  return { path, findings: [], problems: [blocking("worker-ended", message, { path })], coverage: "none" };
}
