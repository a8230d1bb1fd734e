/** What a person does with the keyboard alone. */
import assert from "node:assert/strict";
import type { Frame, Locator, Page } from "playwright-core";
import { eventually } from "./workbench.ts";

const limit = 30_000;

/** `Ctrl+K Alt+R` and its like. */
export async function chord(page: Page, letter: string): Promise<void> {
  await page.keyboard.press("Control+K");
  await page.keyboard.press(`Alt+${letter}`);
}

/**
 * Presses a key until it has brought what it is for. A key that comes while a page with the focus is drawn anew, or still hands on the one
 * before, is lost.
 */
export async function pressFor(what: Locator, press: () => Promise<void>): Promise<void> {
  await eventually(async () => {
    await press();
    return what.waitFor({ timeout: 4_000 }).then(
      () => true,
      () => false,
    );
  });
}

/** By its title in the palette, typed. */
export async function palette(page: Page, title: string): Promise<void> {
  // A page that had the focus may be given it back late, which closes what was opened meanwhile: it must still be there after a while.
  await eventually(async () => {
    await page.keyboard.press("F1");
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return quickInput(page).isVisible();
  });
  await page.keyboard.type(title);
  await quickRows(page, title).first().waitFor();
  await page.keyboard.press("Enter");
}

/** Puts the focus into a view, by its title in the palette, and waits until it is there: what is pressed before goes elsewhere. */
export async function focusView(page: Page, title: string): Promise<void> {
  await palette(page, `Countersign: Focus on ${title} View`);
  await focusedPane(page, title).waitFor();
}

/** Unfolds the first row of the view that has the focus. Gives itself to be seen before the next press: a second one would go on to a child. */
export async function unfoldFirst(page: Page, title: string): Promise<void> {
  const unfolded = focusedPane(page, title).locator(".monaco-list-row.focused[data-index='0'][aria-expanded=true]");
  await pressFor(unfolded, async () => {
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
  });
}

function focusedPane(page: Page, title: string): Locator {
  return page.locator(".pane:focus-within", { has: page.locator(".pane-header", { hasText: title }) });
}

export function quickInput(page: Page): Locator {
  return page.locator(".quick-input-widget input[type=text]");
}

export function quickRows(page: Page, words: string | RegExp): Locator {
  return page.locator(".quick-input-list .monaco-list-row", { hasText: words });
}

/** Goes down a list of choices to the one with these words, and takes it. */
export async function choose(page: Page, rows: Locator, words: RegExp): Promise<void> {
  await rows.filter({ hasText: words }).first().waitFor();
  const count = await rows.count();
  for (let step = 0; step <= count; step++) {
    const focused = page.locator(".monaco-list-row.focused", { hasText: words });
    if ((await focused.count()) > 0) {
      await page.keyboard.press("Enter");
      return;
    }
    await page.keyboard.press("ArrowDown");
  }
  assert.fail(`No choice reads ${words}.`);
}

/** Types an answer into the box that asks for it, under a title that says what it is about. */
export async function say(page: Page, title: RegExp, words: string): Promise<void> {
  await page.locator(".quick-input-widget:visible", { has: page.locator(".quick-input-title", { hasText: title }) }).waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-widget:visible").waitFor({ state: "hidden" });
}

/** The frame in which an extension's page is drawn. */
export async function pageFrame(page: Page): Promise<Frame> {
  const handle = await page.frameLocator("iframe.webview").locator("iframe#active-frame").elementHandle({ timeout: limit });
  const frame = await handle?.contentFrame();
  assert.ok(frame, "The page has no frame.");
  return frame;
}

/** Presses Tab until what has the focus in the page is called so. Gives how many presses it took. */
export async function tabTo(page: Page, frame: Frame, name: RegExp, most = 400): Promise<number> {
  const seen: string[] = [];
  for (let presses = 1; presses <= most; presses++) {
    await page.keyboard.press("Tab");
    const focused = await nameOfFocused(frame);
    if (name.test(focused)) return presses;
    seen.push(focused);
  }
  assert.fail(`${most} presses of Tab do not come to ${name}: ${[...new Set(seen)].join(" | ")}`);
}

function nameOfFocused(frame: Frame): Promise<string> {
  // Runs in the page, as text: there are no types of a browser here.
  return frame.evaluate(`(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return "";
    return (focused.getAttribute("aria-label") ?? focused.textContent ?? "").trim();
  })()`);
}
