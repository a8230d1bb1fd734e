/** Analyses many documents, several at once, and hands over the answers in the order of the documents. */
import type { Analyse, DocumentRequest, DocumentResult } from "./request.ts";

/** In milliseconds for one document. */
export const documentDeadline = 10_000;

export interface Document<About> {
  /** Without one there is nothing to analyse, but a place in the order to keep. */
  readonly request: DocumentRequest | undefined;
  readonly about: About;
}

/** `atOnce` bounds what is held in memory. `accept` is waited for, so that a slow reader slows the work. */
export async function analyseInOrder<About>(
  documents: Iterable<Document<About>> | AsyncIterable<Document<About>>,
  analyse: Analyse,
  atOnce: number,
  accept: (about: About, result: DocumentResult | undefined, request: DocumentRequest | undefined) => Promise<void> | void,
): Promise<void> {
  const waiting: { document: Document<About>; result: Promise<DocumentResult> | undefined }[] = [];
  const deliver = async (): Promise<void> => {
    const next = waiting.shift();
    if (next !== undefined) await accept(next.document.about, await next.result, next.document.request);
  };
  for await (const document of documents) {
    const result = document.request === undefined ? undefined : analyse(document.request, documentDeadline);
    // A failure is met in its turn, by deliver.
    result?.catch(() => {});
    waiting.push({ document, result });
    if (waiting.length >= atOnce) await deliver();
  }
  while (waiting.length > 0) await deliver();
}
