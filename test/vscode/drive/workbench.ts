/** A real workbench with the extension in it, driven from outside. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { openBrowser } from "../../../scripts/vscode/browser.mjs";
import { chromiumPath } from "../../../scripts/vscode/chromium.mjs";
import { startHost, workbenchUrl } from "../../../scripts/vscode/host.mjs";
import { ensureHost, repository } from "../../../scripts/vscode/set-up.mjs";

export interface Workbench {
  readonly page: Page;
  readonly folder: string;
  /** Names of other machines that were asked for something. */
  readonly outside: ReadonlySet<string>;
  readonly screenshot: (name: string) => Promise<string>;
  /** Runs a command as a person does: by its title. */
  readonly runCommand: (title: string) => Promise<void>;
  /** Opens a file of the explorer for good. */
  readonly openFile: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface WorkbenchOptions {
  readonly hasTrust?: boolean;
  /** Set for the extension host and what it starts. */
  readonly env?: Readonly<Record<string, string>>;
}

/** @param prepare fills the folder that is opened */
export async function openWorkbench(prepare: (folder: string) => void, options: WorkbenchOptions = {}): Promise<Workbench> {
  const parent = mkdtempSync(join(tmpdir(), "countersign-drive-"));
  const folder = join(parent, "project");
  prepare(folder);
  const host = await startHost(await ensureHost(), { hasTrust: options.hasTrust === true, env: options.env ?? {} });
  const browser = await openBrowser(await chromiumPath());
  const { page } = browser;
  await page.goto(workbenchUrl(host, { folder, extension: repository }));
  await page.locator("[id='countersign.countersign.verdict']").waitFor({ timeout: 90_000 });
  return {
    page,
    folder,
    outside: browser.outside,
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
