/** A real workbench with the extension in it, driven from outside. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { openBrowser } from "../../../scripts/vscode/browser.mjs";
import { chromiumPath } from "../../../scripts/vscode/chromium.mjs";
import { startHost, workbenchUrl } from "../../../scripts/vscode/host.mjs";
import { ensureHost, repository } from "../../../scripts/vscode/set-up.mjs";
import { type Hands, watchedHands } from "./hands.ts";

export interface Workbench {
  readonly page: Page;
  readonly folder: string;
  /** Names of other machines that were asked for something. */
  readonly outside: ReadonlySet<string>;
  readonly hands: Hands;
  readonly screenshot: (name: string) => Promise<string>;
  /** Runs a command as a person does: by its title. */
  readonly runCommand: (title: string) => Promise<void>;
  /** Opens a file of the explorer for good. */
  readonly openFile: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What was made for a workbench, where it is not just the folder. */
export interface Opened {
  readonly folder: string;
  /** Set for the extension host and what it starts. */
  readonly env: Readonly<Record<string, string>>;
}

export interface WorkbenchOptions {
  readonly hasTrust?: boolean;
  /** A package that VS Code installs before it opens: the extension is that one, and not this folder's. */
  readonly vsix?: string;
  /** In pixels, from the first moment on: views keep the share they began with. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Set for the extension host and what it starts. */
  readonly env?: Readonly<Record<string, string>>;
}

/** @param prepare fills the folder that is opened */
export function openWorkbench(prepare: (folder: string) => void, options: WorkbenchOptions = {}): Promise<Workbench> {
  const prepared = (folder: string): Opened => {
    prepare(folder);
    return { folder, env: {} };
  };
  return openPrepared(prepared, options);
}

/** @param prepare fills a new folder, and says what to open of it */
export async function openPrepared(prepare: (folder: string) => Opened, options: WorkbenchOptions = {}): Promise<Workbench> {
  const parent = mkdtempSync(join(tmpdir(), "countersign-drive-"));
  const given = join(parent, "project");
  const { folder, env } = prepare(given);
  const { vsix } = options;
  const installed = vsix === undefined ? {} : { vsix };
  const host = await startHost(await ensureHost(), { ...installed, hasTrust: options.hasTrust === true, env: { ...options.env, ...env } });
  const browser = await openBrowser(await chromiumPath());
  const { page } = browser;
  if (options.size !== undefined) await page.setViewportSize(options.size);
  const hands = await watchedHands(page);
  await page.goto(workbenchUrl(host, { folder, ...(vsix === undefined ? { extension: repository } : {}) }));
  await page.locator("[id='countersign.countersign.verdict']").waitFor({ timeout: 90_000 });
  return {
    page,
    folder,
    outside: browser.outside,
    hands,
    screenshot: browser.screenshot,
    runCommand: async (title) => {
      await page.keyboard.press("F1");
      const input = page.locator(".quick-input-widget input[type=text]");
      await input.waitFor({ state: "visible" });
      await input.fill(`>${title}`);
      await page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().waitFor();
      await page.keyboard.press("Enter");
    },
    openFile: async (name) => {
      await page
        .getByRole("treeitem", { name: new RegExp(`^${name.replaceAll(".", "\\.")}`) })
        .first()
        .dblclick();
      await page.locator(".tab.active", { hasText: name }).waitFor();
    },
    close: async () => {
      await browser.close();
      await host.stop();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

/** A page that an extension or the Markdown preview drew. */
export function webview(page: Page): FrameLocator {
  return page.frameLocator("iframe.webview").frameLocator("iframe#active-frame");
}

export function findingsTree(page: Page): Locator {
  return page.locator("[id='workbench.view.extension.countersign'], .pane-body").getByRole("treeitem");
}

/** Asks until it is so; fails where it never comes to be. */
export async function eventually(ask: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await ask())) {
    assert.ok(Date.now() < end, "not within 60 s");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
