/**
 * Keeps the diagnostics of open documents true while a person types: waits as long as the document deserves, asks once, drops what is
 * outdated.
 * At most one analysis of a document is under way; a newer text waits for it and replaces whatever waited before.
 */
import type { Analyse, DocumentResult } from "../core/analysis/request.ts";
import { analysedDocument } from "./analysed-document.ts";
import type { JudgedDocument } from "./judged-document.ts";
import type { Scope } from "./settings.ts";

export interface OpenDocument {
  readonly uri: string;
  readonly path: string;
  readonly language: string;
  readonly version: number;
  readonly text: string;
}

export interface LiveDiagnosticsPorts {
  readonly analyse: Analyse;
  /** What of it to show: all, or what the change brings. */
  readonly judge: (document: OpenDocument, result: DocumentResult, scope: Scope) => Promise<JudgedDocument>;
  readonly publish: (state: DocumentState) => void;
  /** Milliseconds without a keystroke before work begins, by the fewest that one of the last answers took. */
  readonly pause: (took: number) => number;
  /** Milliseconds from any start; never goes back. */
  readonly now: () => number;
  /** Milliseconds that one document may take. */
  readonly deadline: number;
  readonly setTimer: (work: () => void, milliseconds: number) => Timer;
  /** Something that should never happen, and did. */
  readonly report: (error: unknown) => void;
}

export interface Timer {
  readonly cancel: () => void;
}

/** What is known about one version of a document. */
export interface DocumentState {
  readonly document: OpenDocument;
  readonly result: DocumentResult;
  readonly judged: JudgedDocument;
}

export interface LiveDiagnostics {
  /** A document was opened or changed. */
  readonly update: (document: OpenDocument) => void;
  readonly close: (uri: string) => void;
  /** Show all findings of this document until it is closed, or the change is what matters again. */
  readonly showWhole: (uri: string) => void;
  readonly showChange: () => void;
  /** Show all findings of every document, or only what its change brought. */
  readonly setScope: (scope: Scope) => void;
  /** Do everything again: a base moved, trust was given. */
  readonly refresh: () => void;
  /** The newest finished state; undefined before the first one. */
  readonly state: (uri: string) => DocumentState | undefined;
  readonly dispose: () => void;
}

interface Watched {
  document: OpenDocument;
  timer: Timer | undefined;
  isRunning: boolean;
  isDue: boolean;
  isWhole: boolean;
  /** Milliseconds from each of the last questions to its answer. */
  took: readonly number[];
  state: DocumentState | undefined;
}

/** So many answers are looked back at: one that the machine held up says nothing of the document. */
const answersInMind = 3;

export function liveDiagnostics(ports: LiveDiagnosticsPorts): LiveDiagnostics {
  const watched = new Map<string, Watched>();
  let scope: Scope = "changed";

  const schedule = (entry: Watched, milliseconds: number): void => {
    entry.timer?.cancel();
    entry.timer = ports.setTimer(() => {
      entry.timer = undefined;
      run(entry).catch(ports.report);
    }, milliseconds);
  };

  const run = async (entry: Watched): Promise<void> => {
    if (entry.isRunning) {
      entry.isDue = true;
      return;
    }
    entry.isRunning = true;
    const started = ports.now();
    try {
      const { document } = entry;
      const result = await analysedDocument(ports.analyse, document, ports.deadline);
      const judged = await ports.judge(document, result, entry.isWhole ? "all" : scope);
      if (watched.get(document.uri) !== entry || entry.document.version !== document.version) return;
      entry.state = { document, result, judged };
      ports.publish(entry.state);
    } finally {
      entry.took = [...entry.took, ports.now() - started].slice(-answersInMind);
      entry.isRunning = false;
      if (entry.isDue) {
        entry.isDue = false;
        schedule(entry, 0);
      }
    }
  };

  const refresh = (): void => {
    for (const entry of watched.values()) schedule(entry, 0);
  };

  return {
    update: (document) => {
      const known = watched.get(document.uri);
      const entry = known ?? { document, timer: undefined, isRunning: false, isDue: false, isWhole: false, took: [], state: undefined };
      entry.document = document;
      watched.set(document.uri, entry);
      // Who opens a file waits for it; who types does not look yet.
      schedule(entry, known === undefined ? 0 : ports.pause(entry.took.length === 0 ? 0 : Math.min(...entry.took)));
    },
    close: (uri) => {
      watched.get(uri)?.timer?.cancel();
      watched.delete(uri);
    },
    showWhole: (uri) => {
      const entry = watched.get(uri);
      if (entry === undefined || entry.isWhole) return;
      entry.isWhole = true;
      schedule(entry, 0);
    },
    showChange: () => {
      for (const entry of watched.values()) entry.isWhole = false;
      refresh();
    },
    setScope: (next) => {
      if (next === scope) return;
      scope = next;
      refresh();
    },
    refresh,
    state: (uri) => watched.get(uri)?.state,
    dispose: () => {
      for (const entry of watched.values()) entry.timer?.cancel();
      watched.clear();
    },
  };
}
