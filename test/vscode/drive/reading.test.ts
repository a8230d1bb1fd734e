/** Reading a change as a person sees it: lenses, marks and threads in the diffs, in each sort of theme. */
import assert from "node:assert/strict";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { readingRepository } from "../../../scripts/vscode/test-windows.mjs";
import { tellFailedScene } from "./scene.ts";
import { themeNames, wear } from "./themes.ts";
import { eventually, openWorkbench, type Workbench } from "./workbench.ts";

describe("reading a change", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench((folder) => {
      readingRepository(folder);
      appendFileSync(join(folder, ".git/info/exclude"), ".vscode/\n");
    });
    await workbench.runCommand("Countersign: Review Changes");
    await workbench.page.locator(".multiDiffEntry .codelens-decoration", { hasText: "Verify hunk" }).first().waitFor({ timeout: 60_000 });
  });
  after(() => workbench.close());
  afterEach(async function () {
    await tellFailedScene(workbench, this.currentTest);
  });

  it("has a mark in the gutter of each hunk, by shape, in light, dark and both high contrasts", async () => {
    for (const name of themeNames) {
      await wear(workbench, name);
      await eventually(async () => (await gutterPictures(workbench)).some((picture) => picture.includes("open-")));
      const wanted = name === "light" || name === "high-contrast-light" ? "open-light.svg" : "open-dark.svg";
      await eventually(async () => (await gutterPictures(workbench)).some((picture) => picture.includes(wanted)));
      await workbench.screenshot(`reading-${name}`);
    }
    await wear(workbench, "light");
  });

  it("has each new finding as a thread, in which nothing of the change is a link", async () => {
    const thread = threadOf(workbench, "Opens a reverse tunnel");
    await thread.waitFor();
    assert.match((await thread.textContent()) ?? "", /high severity · command\/reverse-ssh-tunnel/);
    assert.match((await thread.textContent()) ?? "", /agent@203\.0\.113\.7/);
    assert.equal(await thread.locator(".comment-body a").count(), 0);
  });

  it("asks for a fix by keyboard alone, which settles nothing by mistake", async () => {
    const { page } = workbench;
    const thread = threadOf(workbench, "Opens a reverse tunnel");
    await thread.locator(".review-thread-reply-button").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("not without a ticket");
    await workbench.screenshot("reading-reply");
    await page.keyboard.press("Control+Enter");
    await thread.locator(".comment-body", { hasText: "To be fixed: not without a ticket" }).waitFor();
    await workbench.screenshot("reading-to-be-fixed");
  });

  it("accepts with a reason, which closes the thread", async () => {
    const { page } = workbench;
    const thread = threadOf(workbench, "To be fixed: not without a ticket");
    await thread.locator(".review-thread-reply-button").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("the lab's jump host");
    await thread.getByRole("button", { name: "Accept" }).click();
    await thread.waitFor({ state: "hidden" });
    await workbench.screenshot("reading-accepted");
  });
});

function threadOf({ page }: Workbench, words: string): Locator {
  return page.locator(".review-widget", { hasText: words }).first();
}

/** What is drawn in the glyph margins, as addresses of pictures. */
function gutterPictures({ page }: Workbench): Promise<string[]> {
  // Runs in the page, as text: there are no types of a browser here.
  return page.evaluate(
    `[...document.querySelectorAll(".glyph-margin-widgets .cgmr")].map((node) => getComputedStyle(node).backgroundImage)`,
  );
}
