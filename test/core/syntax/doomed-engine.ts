/** Run by a test in a process of its own: what an engine answers that aborted. It would take the other tests' engine with it. */
import { ParseFailed } from "../../../extension/core/syntax/parse-failed.ts";
import { createSyntax } from "../../../extension/core/syntax/syntax.ts";
import { loadGrammarAsset } from "./grammar-assets.ts";

const limits = { size: 1_000_000, depth: 500, isOver: () => false };
const syntax = await createSyntax(loadGrammarAsset);
await syntax.load("bash");

function failure(text: string): string {
  try {
    return syntax.withTree("bash", text, limits, () => "none");
  } catch (error) {
    return error instanceof ParseFailed ? error.failure : String(error);
  }
}

const answers = [failure("ls"), syntax.isDead, failure("a|".repeat(20_000)), syntax.isDead, failure("ls")];
process.stdout.write(JSON.stringify(answers));
