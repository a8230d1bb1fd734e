/** Opens a headless Chromium that notes every request which would leave the machine. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { repository } from "./set-up.mjs";

const words = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const screenshots = path.join(repository, "artifacts/screenshots");

/**
 * @param {string} executablePath
 * @returns {Promise<{ page: import("playwright-core").Page, outside: ReadonlySet<string>, screenshot: (name: string) => Promise<string>, close: () => Promise<void> }>}
 *   `outside`: names of hosts that are not this machine and were asked for something
 */
export async function openBrowser(executablePath) {
  const browser = await chromium.launch({ executablePath, headless: true, args: words });
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const outside = new Set();
  // Webview resources carry a made-up host name which the webview's own service worker answers: these stay here.
  const note = async (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!/^(http|ws)/.test(protocol) || hostname === "127.0.0.1") return;
    // A webview that was closed while it loaded: its worker had not answered yet.
    if (hostname.endsWith(".vscode-resource.vscode-cdn.net") && request.failure()?.errorText === "net::ERR_ABORTED") return;
    const response = await request.response().catch(() => null);
    if (!response?.fromServiceWorker()) outside.add(hostname);
  };
  context.on("requestfinished", note);
  context.on("requestfailed", note);
  const page = await context.newPage();
  return {
    page,
    outside,
    async screenshot(name) {
      mkdirSync(screenshots, { recursive: true });
      const file = path.join(screenshots, `${name}.png`);
      await page.screenshot({ path: file });
      return file;
    },
    close: () => browser.close(),
  };
}
