/** The tokens of a document, for a comparison of its two sides. */
import type { TokenStream } from "../base/tokens.ts";
import { shellTokens } from "../shell/tokens.ts";
import { parseFailure } from "../syntax/parse-failed.ts";
import type { Syntax } from "../syntax/syntax.ts";
import type { LanguageSpec } from "./language-spec.ts";
import { treeTokens } from "./tree-tokens.ts";

const limits = { size: 4_000_000, depth: 5_000 } as const;

/**
 * Undefined where not all of the text was understood, which the reading of the document reports, or nothing here knows the tokens of its
 * language. The grammar must be loaded. A `ParseFailed` that ends the engine is thrown on.
 */
export function documentTokens(text: string, spec: LanguageSpec, syntax: Syntax, isOver: () => boolean): TokenStream | undefined {
  if (spec.id === "bash") return shellTokens(text);
  if (spec.grammar === undefined) return undefined;
  try {
    return syntax.withTree(spec.grammar, text, { ...limits, isOver }, treeTokens);
  } catch (error) {
    const failure = parseFailure(error);
    if (failure === undefined || failure === "engine-died") throw error;
    return undefined;
  }
}
