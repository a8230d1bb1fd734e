/** The documents at the base of a change, analysed once for each content. */
import type { Analyse } from "../core/analysis/request.ts";
import { analysedDocument } from "./analysed-document.ts";
import type { DocumentAtBase } from "./judged-document.ts";

/** Documents that are kept; the one that was not asked for longest goes first. */
const capacity = 64;

/** @param id names the content @param language what the editor takes the document for */
export type BaseCache = (id: string, path: string, language: string, text: string) => Promise<DocumentAtBase>;

/** @param deadline milliseconds for one document */
export function baseCache(analyse: Analyse, deadline: number): BaseCache {
  const known = new Map<string, Promise<DocumentAtBase>>();
  return (id, path, language, text) => {
    const key = JSON.stringify([id, path, language]);
    const found = known.get(key) ?? analysedDocument(analyse, { path, language, text }, deadline).then((result) => ({ text, result }));
    known.delete(key);
    known.set(key, found);
    // A failure is not kept: the next one who asks may be luckier.
    found.catch(() => known.delete(key));
    const [oldest] = known.keys();
    if (known.size > capacity && oldest !== undefined) known.delete(oldest);
    return found;
  };
}
