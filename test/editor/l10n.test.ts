/** The texts for translators. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { englishTexts } from "../../scripts/l10n.mjs";
import { root } from "../../scripts/root.mjs";
import { untranslated } from "./said-words.ts";

/** Not for a person at the editor, or meant to stay English; by file. */
const untranslatable: Readonly<Record<string, readonly string[]>> = {
  "base-documents.ts": ["Not the address of a base file: {}"],
  "served-files.ts": ["{} is not the name of an asset", "it is outside the workspace"],
  // The name of the product.
  "verdict-item.ts": ["Countersign", "Countersign: {}"],
  "page/page-html.ts": ["Not fit for the document of a page: {}"],
  // What goes into a pull request is for all of its readers.
  "page/page-markdown.ts": [
    "**The gate is open.** Nothing required is left.",
    "**The gate is closed.** Required and open: {}.",
    "Verified: {} %. Not verified: {} of {} lines. Debt: {}.",
    "New capabilities:",
    "the code does not say",
  ],
  // A value, not its words.
  "views/gate-words.ts": ["second person"],
  "webview/page-model.ts": ["second person"],
  "webview/checklist/words.ts": ["second person"],
  // Names of classes.
  "webview/checklist/gate-part.ts": ["gate passes", "gate waits"],
  "webview/checklist/item-lists.ts": ["items open", "items settled"],
  // For whoever is told of the fault: where a message is not what it should be.
  "webview/checklist/main.ts": ["The document of the page is not the one it was made for."],
  "webview/shape.ts": [
    "{} is not text",
    "{} is longer than {}",
    "{} is not a number",
    "{} is not a count",
    "{} is not true or false",
    "{} is not one of {}",
    "{} is not a list",
    "{} has more than {} entries",
    "{}.kind is not one of {}",
    "{} is not an object",
  ],
};

/** What says something to a person at the editor, and how its files are named here. */
const folders = [
  { folder: "extension/editor", as: "" },
  { folder: "webview", as: "webview/" },
];

describe("the texts for translators", () => {
  it("are all that the editor and its page say to a person", () => {
    const found = folders.flatMap(({ folder, as }) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .flatMap((file) => {
          const name = as + file.replaceAll("\\", "/");
          return untranslated(readFileSync(join(root, folder, file), "utf8")).map(({ line, text }) => ({ name, line, text }));
        }),
    );
    const allowed = (name: string, text: string): boolean => untranslatable[name]?.includes(text) === true || text.startsWith("<!DOCTYPE");
    assert.deepEqual(
      found.filter(({ name, text }) => !allowed(name, text)),
      [],
    );
    for (const [name, texts] of Object.entries(untranslatable))
      for (const text of texts)
        assert.ok(
          found.some((one) => one.name === name && one.text === text),
          `${name} says no more: ${text}`,
        );
  });

  it("are told from what is none", () => {
    const source = [
      'const a = t("Said to a person."); // not "in a comment"',
      'const b = say("{0} of them", "ordinary words");',
      'const c = `between ${say("two words")} and ${`more of them`}`;',
      'const d = /"two words"/.test("one");',
      'const e = { title: "Open", command: "vscode.open" };',
      'log.warn("for the log");',
    ].join("\n");
    assert.deepEqual(
      untranslated(source).map(({ line, text }) => [line, text]),
      [
        [2, "ordinary words"],
        [3, "more of them"],
        [5, "Open"],
      ],
    );
  });

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
