import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { createAnalyser } from "../../../extension/core/analysis/analyser.ts";
import { loadGrammarAsset } from "../syntax/grammar-assets.ts";
import { catalogueWith, testRule } from "./test-analyser.ts";

const tunnel = testRule("command/tunnel", '((command name: (_) @name) @finding (#eq? @name "ssh") (#option? @finding "-R"))');
const catalogue = catalogueWith(tunnel);

function analyser(remembers: boolean) {
  const digest = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
  return createAnalyser({ catalogue, loadAsset: loadGrammarAsset, digest, now: () => 0, remembers });
}

describe("an analyser that remembers documents", () => {
  it("says of each text what one says that does not, whatever came before under that path", async () => {
    const [remembering, plain] = [await analyser(true), await analyser(false)];
    const texts = [
      "h=a\nls\nssh -R 1:2:3 $h\n",
      "h=ab\nls\nssh -R 1:2:3 $h\n",
      "h=ab\nls -l\nssh -R 1:2:3 $h\n",
      "# countersign-ignore command/tunnel -- ours\nssh -R 1:2:3 $h",
      "ssh -R 1:2:3 <host>\nls",
      "ls '",
      "h=ab\nls -l\nssh -R 1:2:3 $h\n",
    ];
    for (const text of texts) {
      for (const path of ["typed.sh", "other.sh"]) {
        const request = { path, text };
        assert.deepEqual(await remembering.analyse(request, 1_000), await plain.analyse(request, 1_000), text);
      }
    }
    const [finding] = (await remembering.analyse({ path: "typed.sh", text: `\n${texts.at(-1)}` }, 1_000)).findings;
    assert.equal(finding?.range.start.line, 3);
  });
});
