/** What a pool and its workers say to each other. */
import type { DocumentRequest, DocumentResult } from "../core/analysis/request.ts";

/** Given to a worker when it is started. */
export interface WorkerSetting {
  readonly assetFolder: string;
  /** Others go first: nobody waits for what this worker does while typing. */
  readonly isBackground: boolean;
  /** The same documents come again and again, a little changed. */
  readonly isTyping: boolean;
}

export interface ToWorker {
  readonly id: number;
  readonly request: DocumentRequest;
  /** Milliseconds. */
  readonly deadline: number;
}

export type FromWorker =
  /** It has what it needs and waits for work. */
  | { readonly kind: "ready" }
  | { readonly kind: "result"; readonly id: number; readonly result: DocumentResult }
  /** It is of no more use; it ends by itself. */
  | { readonly kind: "failed"; readonly why: string };
