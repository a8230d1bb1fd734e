/** The checklist page in another language: nothing of its own stays English, and longer words and the other direction fit. */
import assert from "node:assert/strict";
import { englishTexts } from "../../scripts/l10n.mjs";
import type { ToPage } from "../../webview/protocol.ts";
import { model, preview, signatures, signed, state } from "./fixture.ts";
import { overflow, pagesInBrowser, type ShownPage, unfoldAll } from "./shown-page.ts";
import { themes } from "./themes.ts";

const light = themes.find(({ name }) => name === "light");
assert.ok(light);

/** Each text with marks around it: what stands on the page without them was not translated. */
const marked = translated((text) => `\u27e6${text}\u27e7`);
/** Words half as long again, as they come to be in German. */
const long = translated((text) => text.replaceAll(/\p{L}+/gu, (word) => word + word.slice(0, Math.ceil(word.length / 2))));

describe("the checklist page in another language", function () {
  this.timeout(60_000);
  const open = pagesInBrowser(light);
  let shown: ShownPage;

  const everything = async (translations: Readonly<Record<string, string>>): Promise<void> => {
    for (const message of [inLanguage(state({ agent: "claude-code", isCommit: false, basis: "signatures" }), translations), preview])
      await shown.tell(message);
    await unfoldAll(shown);
  };

  it("says no sentence of its own that was not translated", async () => {
    shown = await open();
    await everything(marked);
    const found = new Set(await unmarked(shown));
    for (const message of [signed, signatures, inLanguage(state({ items: [], history: [], readers: [], capabilities: [] }), marked)]) {
      await shown.tell(message);
      for (const text of await unmarked(shown)) found.add(text);
    }
    await shown.tell({ kind: "nothing", why: "", canStart: true, translations: marked });
    for (const text of await unmarked(shown)) found.add(text);
    assert.deepEqual([...found], []);
  });

  for (const width of [550, 320])
    for (const direction of ["ltr", "rtl"])
      it(`fits into ${width} pixels with longer words, read ${direction}`, async () => {
        shown = await open({ width });
        await shown.page.evaluate(`document.documentElement.dir = ${JSON.stringify(direction)}`);
        await everything(long);
        await shown.tell(signatures);
        assert.ok((await shown.page.getByText("mustmu beb").count()) > 0);
        assert.equal(await overflow(shown), 0);
        assert.deepEqual(await clipped(shown), []);
      });
});

function translated(how: (text: string) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(englishTexts()).map((text) => [text, how(text)]));
}

function inLanguage(told: ToPage, translations: Readonly<Record<string, string>>): ToPage {
  return told.kind === "state" ? { ...told, translations } : told;
}

/** Texts and labels with words that are neither marked nor those of the model. */
async function unmarked({ page }: ShownPage): Promise<readonly string[]> {
  const texts: readonly string[] = await page.evaluate(() => {
    const found: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode())
      if (node.parentElement?.closest("bdi, pre, script, #live") === null) found.push(node.textContent ?? "");
    for (const name of ["aria-label", "placeholder", "title"])
      for (const one of document.querySelectorAll(`[${name}]`)) found.push(one.getAttribute(name) ?? "");
    return found;
  });
  const others = [
    ...model.items.flatMap(({ text, findings, places }) => [
      text,
      ...findings.map(({ message }) => message),
      ...places.map(({ path }) => path),
    ]),
    // What is signed is in one language, whoever reads it.
    ...(preview.kind === "preview" ? preview.rows.map(({ name }) => name).filter((name) => name.length > 1) : []),
  ].sort((a, b) => b.length - a.length);
  return texts
    .map((text) => others.reduce((rest, other) => rest.replaceAll(other, ""), text.replaceAll(/\u27e6[\s\S]*\u27e7/g, "")))
    .filter((text) => /\p{L}{2}/u.test(text) && Number.isNaN(new Date(text).getTime()));
}

/** Controls whose words stand out of them. */
async function clipped({ page }: ShownPage): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("vscode-button, summary, th, td, .state, h1, h2, h3")]
      .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== "inline")
      .map((one) => `${one.localName}: ${one.textContent}`),
  );
}
