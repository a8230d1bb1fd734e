/** The example once more, with the mouse alone: keys only put words into fields. */
import assert from "node:assert/strict";
import type { FrameLocator, Locator } from "playwright-core";
import { countersign } from "../../cli/command-line.ts";
import { exampleReview } from "./example-review.ts";
import { tellFailedScene } from "./scene.ts";
import { eventually, openPrepared, type Workbench, webview } from "./workbench.ts";

describe("a review with the mouse", function () {
  // It is long rather than slow: each step waits for what it has done.
  this.timeout(600_000);
  let workbench: Workbench;
  let checklist: FrameLocator;

  before(async () => {
    workbench = await openPrepared(exampleReview);
    workbench.page.setDefaultTimeout(60_000);
    checklist = webview(workbench.page);
  });
  after(() => workbench.close());
  afterEach(async function () {
    await tellFailedScene(workbench, this.currentTest);
  });

  it("opens the change from the icon and the button of the view", async () => {
    const { page } = workbench;
    await page
      .getByRole("tab", { name: /^Countersign/ })
      .first()
      .click();
    await page.locator(".welcome-view .monaco-button", { hasText: "Review Changes" }).first().click();
    await lens(workbench, "Verify hunk").waitFor({ timeout: 60_000 });
  });

  it("accepts a finding in its thread, with a reason", async () => {
    const { page } = workbench;
    const thread = page.locator(".review-widget", { hasText: "Puts the graphics cards to mining" }).first();
    await thread.locator(".review-thread-reply-button").click();
    await page.keyboard.type("The cluster's owner burns the cards in with it.");
    await thread.getByRole("button", { name: "Accept" }).click();
    await page.locator(".pane-header", { hasText: /[1-9]\d* of \d+ settled/ }).waitFor();
  });

  it("verifies a hunk by its lens, and goes on by the next", async () => {
    await lens(workbench, "Verify hunk").click();
    await lens(workbench, "Verified by Ada Reyes").waitFor();
    await lens(workbench, "Next open").click();
    await workbench.page.locator(".tab.active", { hasText: "Dockerfile (main → HEAD)" }).waitFor();
  });

  it("ticks what is left in the Review view, where what is done is hidden", async () => {
    const review = pane(workbench, "Review");
    await review.hover();
    await review.getByRole("button", { name: "Hide What Is Verified or Settled" }).click();
    const unit = review.locator(".monaco-list-row[aria-level='2'][aria-label*='not verified']");
    // Files of low risk are folded: their box takes all that is in them.
    const file = review.locator(".monaco-list-row[aria-level='1'][aria-label*='low risk']");
    const done = review.getByText("Everything is verified.");
    for (let count = 0; count < 200 && !(await done.isVisible()); count++) {
      // Where a row is drawn anew under the mouse the click is lost, and the next one ticks whichever row is first then.
      const [box] = await unit.or(file).locator(".custom-view-tree-node-item-checkbox").elementHandles();
      const at = await box?.boundingBox();
      if (at) await workbench.page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    await review.getByText("Everything is verified.").waitFor();
  });

  it("decides and answers on the checklist page until the gate is open", async () => {
    const { page } = workbench;
    const view = pane(workbench, "Checklist");
    await view.hover();
    await view.getByRole("button", { name: "Open Pre-Merge Checklist" }).click();
    await checklist.getByRole("heading", { name: /^The gate is closed/ }).waitFor();
    for (let count = 0; count < 30; count++) {
      const grave = checklist.locator(".items.open .item").filter({ hasText: /(Critical|High) risk/ });
      const decide = grave
        .locator("summary")
        .filter({ hasText: /^Decide:/ })
        .first();
      const answer = checklist
        .locator(".items.open summary")
        .filter({ hasText: /^Answer:/ })
        .first();
      const next = (await decide.count()) > 0 ? decide : answer;
      if ((await next.count()) === 0) break;
      const before = await settled(checklist);
      const form = next.locator("xpath=..");
      await next.click();
      await form.locator("textarea").first().click();
      await page.keyboard.type("Agreed with the cluster's owner, and I looked at each of them.");
      await form.getByRole("button", { name: next === decide ? /^Accept/ : /^Record the answer/ }).click();
      await eventually(async () => (await settled(checklist)) > before);
    }
    await checklist.getByRole("heading", { name: /^The gate is open/ }).waitFor();
  });

  it("signs, and the command line finds it proved", async () => {
    const { page } = workbench;
    await checklist.getByRole("button", { name: "Show what I would sign" }).click();
    await checklist.getByRole("heading", { name: "This will be signed" }).waitFor();
    const field = checklist.locator("vscode-text-field", { hasText: /^Type / });
    const word = /Type (\w+),/.exec((await field.textContent()) ?? "")?.[1] ?? "";
    await field.click();
    await page.keyboard.type(word);
    await checklist.getByRole("button", { name: "Sign", exact: true }).click();
    await checklist.getByText(/^Countersigned-by: Ada Reyes <ada@example\.org>/).waitFor();
    const checked = countersign(["verify-signatures", "--base", "main"], { cwd: workbench.folder });
    assert.equal(checked.code, 0, checked.stdout + checked.stderr);
  });

  it("was told of no key but letters in fields", () => {
    assert.ok(workbench.hands.mouse.length > 50);
    assert.deepEqual(workbench.hands.keys, []);
  });
});

function pane({ page }: Workbench, title: string): Locator {
  return page.locator(".split-view-view", { has: page.locator(".pane-header", { hasText: new RegExp(`^${title}`) }) }).last();
}

function lens({ page }: Workbench, words: string): Locator {
  return page.locator(".codelens-decoration a", { hasText: words }).first();
}

async function settled(checklist: FrameLocator): Promise<number> {
  return Number(/Settled \((\d+)\)/.exec((await checklist.locator("main").textContent()) ?? "")?.[1] ?? 0);
}
