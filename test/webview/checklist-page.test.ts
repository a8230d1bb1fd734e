/** The checklist page in four kinds of theme: what it shows, says and asks for, by keyboard alone, and what it makes of hostile texts. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { root } from "../../scripts/root.mjs";
import { preview, signed, state } from "./fixture.ts";
import { openChromium, type PageServer, type ShownPage, servePage, showPage } from "./shown-page.ts";
import { themes } from "./themes.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pictures = join(root, "artifacts/screenshots/checklist");
const [dark] = themes;
assert.ok(dark);

describe("the checklist page", function () {
  this.timeout(60_000);
  let browser: Browser;
  let server: PageServer;
  let shown: ShownPage;

  before(async () => {
    mkdirSync(pictures, { recursive: true });
    [browser, server] = await Promise.all([openChromium(), servePage()]);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });
  const open = async (options: Partial<Parameters<typeof showPage>[2]> = {}): Promise<ShownPage> => {
    shown = await showPage(browser, server, { theme: dark, ...options });
    return shown;
  };
  afterEach(async () => {
    const { complaints } = shown;
    await shown.close();
    assert.deepEqual(complaints, []);
  });

  for (const theme of themes) {
    it(`has no barrier that axe finds, folded and unfolded, before and after signing (${theme.name})`, async () => {
      const { page, tell } = await open({ theme });
      await tell(state());
      await page.screenshot({ path: join(pictures, `${theme.name}-folded.png`), fullPage: true });
      assert.deepEqual(await barriers(shown), []);
      await unfoldAll(shown);
      await tell(preview);
      await page.screenshot({ path: join(pictures, `${theme.name}-unfolded.png`), fullPage: true });
      assert.deepEqual(await barriers(shown), []);
      await tell(signed);
      assert.deepEqual(await barriers(shown), []);
      await tell({ kind: "nothing", why: "Nothing has been reviewed yet.", canStart: true, translations: {} });
      assert.deepEqual(await barriers(shown), []);
    });
  }
});

async function unfoldAll({ page }: ShownPage): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll("details")) one.open = true;
  });
}

/** What axe finds, a line each. */
async function barriers({ page }: ShownPage): Promise<string[]> {
  await page.evaluate(axe);
  const found: { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] } = await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'] })",
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}
