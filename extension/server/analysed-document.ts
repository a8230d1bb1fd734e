/** Analyses what an editor has open. */
import type { Analyse, DocumentResult } from "../core/analysis/request.ts";

/**
 * The path and the first line decide what a document is read as, so that editor and command line agree; where they say nothing,
 * the language that the person chose does.
 */
export async function analysedDocument(
  analyse: Analyse,
  { path, language, text }: { readonly path: string; readonly language: string; readonly text: string },
  deadline: number,
): Promise<DocumentResult> {
  const result = await analyse({ path, text }, deadline);
  return result.language === undefined && result.coverage === "none" ? analyse({ path, language, text }, deadline) : result;
}
