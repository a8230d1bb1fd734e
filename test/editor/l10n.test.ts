/** The texts for translators. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { englishTexts } from "../../scripts/l10n.mjs";
import { root } from "../../scripts/root.mjs";

describe("the texts for translators", () => {
  it("are those of the editor and of the page, each its own key", () => {
    const texts = englishTexts();
    for (const text of [
      "What must be verified",
      "{0} open",
      "Nothing has been reviewed yet.",
      "Talks to",
      "Gate open: every required item is settled.",
      "Next Open Item",
    ])
      assert.equal(texts[text], text);
  });

  it("are built to where the manifest says", () => {
    const { l10n }: { l10n?: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    assert.deepEqual(JSON.parse(readFileSync(join(root, l10n ?? "", "bundle.l10n.json"), "utf8")), englishTexts());
  });
});
