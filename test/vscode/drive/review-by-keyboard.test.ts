/** The example, from a window in which nothing was ever reviewed to a signature that is proved, without touching the mouse. */
import assert from "node:assert/strict";
import type { Frame, Locator } from "playwright-core";
import { countersign } from "../../cli/command-line.ts";
import { exampleReview } from "./example-review.ts";
import { choose, chord, focusView, pageFrame, palette, pressFor, quickInput, quickRows, say, tabTo, unfoldFirst } from "./keyboard.ts";
import { tellFailedScene } from "./scene.ts";
import { look } from "./themes.ts";
import { eventually, openPrepared, type Workbench } from "./workbench.ts";

describe("a review by keyboard alone", function () {
  // It is long rather than slow: each step waits for what it has done.
  this.timeout(600_000);
  let workbench: Workbench;
  let frame: Frame;

  before(async () => {
    // Where all four views and a diff have room, and a picture is small.
    workbench = await openPrepared(exampleReview, { size: { width: 1280, height: 800 } });
    workbench.page.setDefaultTimeout(60_000);
  });
  after(() => workbench.close());
  afterEach(async function () {
    await tellFailedScene(workbench, this.currentTest);
  });

  it("begins at the views, which say what to do first", async () => {
    const { page } = workbench;
    await focusView(page, "Review");
    await page.locator(".welcome-view", { hasText: "See what this change can do" }).waitFor();
    await palette(page, "Increase Current View Size");
    await focusView(page, "Review");
    await look(workbench, "review-1-welcome");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".tab.active", { hasText: /^Review / }).waitFor({ timeout: 60_000 });
    await page.locator(".multiDiffEntry .codelens-decoration", { hasText: "Verify hunk" }).first().waitFor({ timeout: 60_000 });
  });

  it("shows what the change can do, and how much of it is open", async () => {
    const { page } = workbench;
    await focusView(page, "Review");
    await rowOf(workbench, /^New in this change/).waitFor();
    await rowOf(workbench, /^Gate closed/).waitFor();
    assert.match(await statusWords(workbench), /Countersign: \d+ open · \d+ lines unread/);
    await look(workbench, "review-2-change");
  });

  it("accepts a finding at its line, with a reason", async () => {
    const { page } = workbench;
    await nextOpen(workbench);
    await page.locator(".editor-instance .squiggly-error").first().waitFor();
    await page.keyboard.press("F8");
    await page.locator(".marker-widget").first().waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".marker-widget").first().waitFor({ state: "hidden" });
    const fixes = page.locator(".action-widget .monaco-list-row");
    const accept = fixes.filter({ hasText: /^Accept .*, with a reason/ }).first();
    // The menu goes when the lenses below it are drawn anew: a person asks for it again.
    await eventually(async () => {
      await page.keyboard.press("Control+.");
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      return accept.isVisible();
    });
    await look(workbench, "review-3-decide");
    await choose(page, fixes, /^Accept .*, with a reason/);
    await say(page, /^Accepted: /, "The cluster's owner burns the cards in with it.");
    await page.locator(".pane-header", { hasText: /[1-9]\d* of \d+ settled/ }).waitFor();
  });

  it("goes from one open change to the next and verifies each, those without lines as well", async () => {
    const { page } = workbench;
    const open = Number(/(\d+) lines? unread/.exec(await statusWords(workbench))?.[1]);
    assert.ok(open > 0);
    let looks = 0;
    for (let count = 0; count < 60 && /lines? unread/.test(await statusWords(workbench)); count++) {
      await nextOpen(workbench);
      await chord(page, "V");
      await chosenRow(workbench, /, verified by Ada Reyes/).waitFor();
      // A script that is verified, and a change of its mode above the lines.
      const isScript = await chosenRow(workbench, /^Lines 1–10, high risk/).isVisible();
      if (isScript) {
        // The lenses are drawn after the rows.
        await page.locator(".codelens-decoration", { hasText: /Verified by .*Verified by Ada Reyes · undo/ }).waitFor();
        await look(workbench, "review-4-verified");
      }
      looks += isScript ? 1 : 0;
    }
    assert.equal(looks, 1);
    const { stdout } = countersign(["status", "--base", "main", "--all"], { cwd: workbench.folder });
    assert.equal(/ is not verified| are not verified/.test(stdout), false, stdout);
    await chord(page, "N");
    await told(workbench, "Every unit is verified.");
  });

  it("looks at what the agent ran, and at the place in its transcript", async () => {
    const { page } = workbench;
    await focusView(page, "Agent Actions");
    await unfoldFirst(page, "Agent Actions");
    await rowOf(workbench, /^Our GPUs idle/).waitFor();
    await palette(page, "Countersign: Filter Agent Actions");
    await quickRows(page, /Risky/).waitFor();
    await page.keyboard.type("Risky");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await quickInput(page).waitFor({ state: "hidden" });
    await focusView(page, "Agent Actions");
    // The filter draws the rows anew.
    await pressFor(rowOf(workbench, /^tar czf .*denied/), async () => {
      for (const key of ["Home", "ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
    });
    await look(workbench, "review-5-actions");
    for (let step = 0; step < 20 && (await page.locator(".monaco-list-row.focused[aria-label^='tar czf']").count()) === 0; step++)
      await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator(".tab.active", { hasText: "session.jsonl" }).waitFor();
  });

  it("answers a question on the checklist page", async () => {
    const { page } = workbench;
    await palette(page, "Countersign: Open Pre-Merge Checklist");
    frame = await pageFrame(page);
    await frame.getByRole("heading", { name: /^The gate is closed/ }).waitFor();
    await look(workbench, "review-6-page");
    await tabTo(page, frame, /^Answer: In one sentence/);
    await page.keyboard.press("Enter");
    await tabTo(page, frame, /^Answer: In one sentence|^Answer$/);
    await page.keyboard.type("It keeps the graphics cards busy between batches; I ran the trainer and read its log.");
    await look(workbench, "review-7-answer");
    await tabTo(page, frame, /^Record the answer/);
    await page.keyboard.press("Enter");
    await frame.getByRole("heading", { name: /In one sentence/ }).waitFor({ state: "hidden" });
  });

  it("decides about what is grave, finding by finding, and answers for the rest", async () => {
    const { page } = workbench;
    for (let count = 0; count < 20; count++) {
      await palette(page, "Countersign: Decide About Finding");
      await placeholder(workbench, /Which item/);
      // The rows of the palette stand under this question for a moment.
      await quickRows(page, / risk/).first().waitFor();
      if ((await quickRows(page, /(critical|high) risk/).count()) === 0) break;
      await page.keyboard.press("Enter");
      if (await isAsked(workbench, /Which finding/, /What do you decide/)) await page.keyboard.press("Enter");
      await placeholder(workbench, /What do you decide/);
      await choose(page, quickRows(page, /./), /^Accepted/);
      await say(page, /./, "Agreed with the cluster's owner, until the end of the trial.");
    }
    // The page behind it is drawn anew by the last decision, and a key that comes meanwhile is lost.
    await eventually(async () => {
      await page.keyboard.press("Escape");
      await new Promise((resolve) => setTimeout(resolve, 500));
      return (await quickInput(page).isVisible()) === false;
    });
    for (let left = await openItems(workbench); left > 0; left--) {
      await pressFor(page.getByPlaceholder(/Which item/), () => chord(page, "A"));
      await page.keyboard.press("Enter");
      await say(page, /./, "Yes, as the request says, and I looked at each of them.");
      await eventually(async () => (await openItems(workbench)) < left);
    }
    await frame.getByRole("heading", { name: /^The gate is open/ }).waitFor();
    await chord(page, "G");
    await told(workbench, "Gate open: every required item is settled.");
    await look(workbench, "review-8-open");
    assert.match(await statusWords(workbench), /Countersign: gate open/);
  });

  it("signs what it has read once its first letters are typed, and the command line finds it proved", async () => {
    const { page } = workbench;
    await palette(page, "Countersign: Sign the Change");
    await tabTo(page, frame, /^Show what I would sign$/);
    await page.keyboard.press("Enter");
    await frame.getByRole("heading", { name: "This will be signed" }).waitFor();
    await look(workbench, "review-9-preview");
    const word = /Type (\w+),/.exec((await frame.locator("vscode-text-field").last().textContent()) ?? "")?.[1] ?? "";
    await tabTo(page, frame, /^Type \w+, the beginning of the commit/);
    await page.keyboard.type(word);
    await tabTo(page, frame, /^Sign$/);
    await page.keyboard.press("Enter");
    await frame.getByText(/^Countersigned-by: Ada Reyes <ada@example\.org>/).waitFor();
    await look(workbench, "review-10-signed");
    const checked = countersign(["verify-signatures", "--base", "main"], { cwd: workbench.folder });
    assert.equal(checked.code, 0, checked.stdout + checked.stderr);
  });

  it("finds the session that was looked at unfolded when the window is loaded anew", async () => {
    const { page } = workbench;
    await page.reload();
    await page.locator("[id='countersign.countersign.verdict']").waitFor({ timeout: 90_000 });
    await focusView(page, "Agent Actions");
    await rowOf(workbench, /^Our GPUs idle/).waitFor();
  });

  it("was told of no mouse, and asked no other machine", () => {
    assert.ok(workbench.hands.keys.length > 100);
    assert.deepEqual(workbench.hands.mouse, []);
    assert.deepEqual([...workbench.outside], []);
  });
});

/** In any of the views, by what is said of it. */
function rowOf({ page }: Workbench, words: RegExp): Locator {
  return page.getByRole("treeitem", { name: words }).first();
}

/** The unit that the Review view has chosen. */
function chosenRow({ page }: Workbench, words: RegExp): Locator {
  return page.locator(".pane", { hasText: "Review" }).first().getByRole("treeitem", { name: words, selected: true });
}

async function nextOpen(workbench: Workbench): Promise<void> {
  await pressFor(chosenRow(workbench, /, not verified|seen by|stale/), () => chord(workbench.page, "N"));
}

/** Where notifications gather: a window that is driven shows none over its corner. */
async function told({ page }: Workbench, words: string): Promise<void> {
  await palette(page, "Notifications: Show Notifications");
  await page.locator(".notification-list-item-message", { hasText: words }).first().waitFor();
  await page.keyboard.press("Escape");
}

async function openItems({ page }: Workbench): Promise<number> {
  const [, settled, all] =
    /(\d+) of (\d+) settled/.exec((await page.locator(".pane-header", { hasText: "settled" }).textContent()) ?? "") ?? [];
  return Number(all) - Number(settled);
}

async function statusWords({ page }: Workbench): Promise<string> {
  return (await page.locator("[id='countersign.countersign.verdict']").textContent()) ?? "";
}

async function placeholder({ page }: Workbench, words: RegExp): Promise<void> {
  await page.getByPlaceholder(words).waitFor({ state: "visible" });
}

/** Which of two questions is asked now: true for the first. */
async function isAsked({ page }: Workbench, first: RegExp, second: RegExp): Promise<boolean> {
  await page.getByPlaceholder(first).or(page.getByPlaceholder(second)).first().waitFor({ state: "visible" });
  return (await page.getByPlaceholder(first).count()) > 0;
}
