/** ANALYSIS in worker threads, behind one function: a worker that dies or does not come to an end costs its document alone. */
import { Worker } from "node:worker_threads";
import type { Analyse, DocumentRequest, DocumentResult } from "../core/analysis/request.ts";
import { blocking } from "../core/base/problem.ts";
import type { FromWorker, ToWorker, WorkerSetting } from "./analysis-messages.ts";
import { standingAside } from "./standing-aside.ts";

export interface AnalysisPoolOptions {
  /** `dist/analysis-worker.js`. */
  readonly workerFile: string | URL;
  /** `dist/assets`. */
  readonly assetFolder: string;
  /** How many workers at most; they are started when they are needed. */
  readonly size: number;
  /** `newest-first`: who asked last waits for what they look at now. Absent: in the order of the questions. */
  readonly order?: "newest-first";
  /** Its threads step back for whatever else the machine has to do, where the system can tell threads apart. */
  readonly isBackground?: boolean;
  /** Documents come again and again, a little changed: its workers keep what helps to read them sooner. */
  readonly isTyping?: boolean;
  /** Megabytes that each worker may hold of what it makes of documents, 1536 where absent; the one that wants more is replaced. */
  readonly memory?: number;
  /** A worker had to be replaced. */
  readonly onReplaced?: (why: string) => void;
}

export interface AnalysisPool {
  /** Never rejects: what went wrong is a blocking problem of the document. Answers may come in another order than questions. */
  readonly analyse: Analyse;
  /** Somebody types, and waits for another pool: documents are begun one now and then until they pause. */
  readonly standAside: () => void;
  /** Ends the workers. What still waits is answered with a problem. */
  close(): Promise<void>;
}

/** A worker stops by itself at the deadline where it can; this much later it is ended. */
const grace = 500;
/** To start and load the catalogue. */
const startingTime = 30_000;
/** The memory of a WebAssembly instance never shrinks: after a text this long the worker is replaced when it has answered. */
const longText = 1_000_000;
const usualMemory = 1536;
/** So many workers in a row that do not even start are an installation that does not work. */
const mostFailedStarts = 3;

interface Job {
  readonly request: DocumentRequest;
  readonly deadline: number;
  readonly resolve: (result: DocumentResult) => void;
}

interface Place {
  readonly worker: Worker;
  isReady: boolean;
  /** It has been replaced: nothing it says counts any more. */
  isGone: boolean;
  job: Job | undefined;
  id: number;
  timer: NodeJS.Timeout | undefined;
}

export function analysisPool(options: AnalysisPoolOptions): AnalysisPool {
  const queue: Job[] = [];
  const places = new Set<Place>();
  let lastId = 0;
  let failedStarts = 0;
  let whyNotStarted = "";
  let isClosed = false;
  const takeJob = (): Job | undefined => (options.order === "newest-first" ? queue.pop() : queue.shift());

  const mayStart = (): boolean => places.size < options.size && failedStarts < mostFailedStarts;

  const next = (): void => {
    while (queue.length > 0) {
      if (failedStarts >= mostFailedStarts && places.size === 0) {
        const job = takeJob();
        job?.resolve(notAnalysed(job.request, "analysis-crashed", `The analysis cannot be started: ${whyNotStarted}.`));
        continue;
      }
      const idle = [...places].find(({ job }) => job === undefined);
      if ((idle === undefined && !mayStart()) || !aside.mayBegin()) return;
      const job = takeJob();
      if (job === undefined) return;
      assign(idle ?? start(), job);
    }
  };

  const aside = standingAside(next);

  const start = (): Place => {
    const workerData: WorkerSetting = {
      assetFolder: options.assetFolder,
      isBackground: options.isBackground === true,
      isTyping: options.isTyping === true,
    };
    const worker = new Worker(options.workerFile, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: options.memory ?? usualMemory },
    });
    const place: Place = { worker, isReady: false, isGone: false, job: undefined, id: 0, timer: undefined };
    places.add(place);
    worker.on("message", (message: FromWorker) => hear(place, message));
    worker.on("error", (error) => lose(place, "analysis-crashed", messageOf(error)));
    worker.on("exit", (code) => lose(place, "analysis-crashed", `its process ended with ${code}`));
    return place;
  };

  const assign = (place: Place, job: Job): void => {
    place.job = job;
    place.id = ++lastId;
    place.worker.ref();
    if (place.isReady) begin(place);
    else place.timer = setTimeout(() => lose(place, "analysis-crashed", `it did not start within ${startingTime} ms`), startingTime);
  };

  const begin = (place: Place): void => {
    const { job } = place;
    if (job === undefined) return;
    clearTimeout(place.timer);
    place.timer = setTimeout(() => lose(place, "deadline", `it took longer than ${job.deadline} ms`), job.deadline + grace);
    const message: ToWorker = { id: place.id, request: job.request, deadline: job.deadline };
    place.worker.postMessage(message);
  };

  const hear = (place: Place, message: FromWorker): void => {
    if (place.isGone) return;
    switch (message.kind) {
      case "ready":
        place.isReady = true;
        failedStarts = 0;
        begin(place);
        return;
      case "failed":
        lose(place, "analysis-crashed", message.why);
        return;
      case "result": {
        if (message.id !== place.id || place.job === undefined) return;
        const { job } = place;
        release(place);
        if (job.request.text.length > longText) retire(place);
        job.resolve(message.result);
        next();
        return;
      }
    }
  };

  /** An idle worker keeps no process alive. */
  const release = (place: Place): void => {
    clearTimeout(place.timer);
    place.timer = undefined;
    place.job = undefined;
    place.worker.unref();
  };

  const retire = (place: Place): void => {
    place.isGone = true;
    places.delete(place);
    void place.worker.terminate();
  };

  const lose = (place: Place, code: "analysis-crashed" | "deadline", why: string): void => {
    if (place.isGone) return;
    const { job, isReady } = place;
    if (!isReady) {
      failedStarts++;
      whyNotStarted = why;
    }
    release(place);
    retire(place);
    options.onReplaced?.(why);
    job?.resolve(notAnalysed(job.request, code, `The analysis of this file was given up: ${why}.`));
    next();
  };

  return {
    analyse: (request, deadline) =>
      new Promise((resolve) => {
        if (isClosed) {
          resolve(notAnalysed(request, "analysis-crashed", "The analysis was closed before this file."));
          return;
        }
        queue.push({ request, deadline, resolve });
        next();
      }),
    standAside: aside.typed,
    close: async () => {
      isClosed = true;
      aside.dispose();
      const open = [...places];
      const unanswered = [...open.flatMap(({ job }) => job ?? []), ...queue.splice(0)];
      for (const place of open) {
        release(place);
        place.isGone = true;
        places.delete(place);
      }
      for (const job of unanswered) job.resolve(notAnalysed(job.request, "analysis-crashed", "The analysis was closed before this file."));
      await Promise.all(open.map(({ worker }) => worker.terminate()));
    },
  };
}

function notAnalysed({ path }: DocumentRequest, code: string, what: string): DocumentResult {
  const message = `${what} It may do anything: review it by hand.`;
  return { path, findings: [], problems: [blocking(code, message, { path })], coverage: "none" };
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
}
