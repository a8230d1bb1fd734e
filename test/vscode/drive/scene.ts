/** What a window shows where a test failed: a picture of it, and in the words of the failure for whoever has only these. */
import type { Test } from "mocha";
import type { Frame, Page } from "playwright-core";
import type { Workbench } from "./workbench.ts";

const limits = { text: 600, milliseconds: 5_000 } as const;

/** To be called after each test; does nothing where it passed. */
export async function tellFailedScene({ page, screenshot }: Workbench, test: Test | undefined): Promise<void> {
  if (test?.state !== "failed" || test.err === undefined) return;
  await screenshot(`failed-${test.title.replaceAll(/\W+/g, "-")}`);
  test.err.stack = `${test.err.stack ?? test.err.message}\n${(await sceneOf(page)).join("\n")}`;
}

async function sceneOf(page: Page): Promise<readonly string[]> {
  const texts = (what: string, selector: string): Promise<string> =>
    page
      .locator(selector)
      .allTextContents()
      .then((all) => `${what}: ${all.map((text) => text.trim()).join(" | ") || "none"}`);
  const parts = [
    texts("Tabs", ".tab"),
    texts("Input", ".quick-input-widget:visible"),
    texts("Notifications", ".notification-list-item-message"),
    texts("Views", ".pane-header"),
    texts("Chosen rows", ".monaco-list-row.focused, .monaco-list-row.selected"),
    page.evaluate<string>("document.activeElement?.className ?? ''").then((name) => `Focus: ${name}`),
    ...page
      .frames()
      .filter((frame) => frame !== page.mainFrame())
      .map(textOfFrame),
  ];
  return Promise.all(parts.map((part) => soon(part)));
}

async function textOfFrame(frame: Frame): Promise<string> {
  const text = await frame.evaluate<string>("document.body?.innerText ?? ''");
  return `Frame ${frame.name() || new URL(frame.url()).pathname}: ${text.trim().slice(0, limits.text) || "empty"}`;
}

/** A window that hangs must not hold the telling of it. */
function soon(part: Promise<string>): Promise<string> {
  const late = new Promise<string>((resolve) => setTimeout(() => resolve("(no answer)"), limits.milliseconds).unref());
  return Promise.race([part.catch((error: unknown) => `(${String(error).split("\n")[0]})`), late]);
}
