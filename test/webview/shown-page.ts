/** The built page in a real Chromium, under the policy that VS Code gives it, with a stand-in for the editor's end of the line. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { pageHtml } from "../../extension/editor/page/page-html.ts";
import { root } from "../../scripts/root.mjs";
import { chromiumPath } from "../../scripts/vscode/chromium.mjs";
import type { FromPage, ToPage } from "../../webview/protocol.ts";
import type { Theme } from "./themes.ts";

/**
 * For all tests of the suite that calls it: a browser, and a way to open the page in it. What is open when a test ends is closed; what it
 * complained of fails the test.
 * @param theme of a page that is opened without one
 */
export function pagesInBrowser(theme: Theme): (options?: Partial<ShowOptions>) => Promise<ShownPage> {
  let browser: Browser;
  let server: PageServer;
  let open: ShownPage[] = [];
  before(async () => {
    [browser, server] = await Promise.all([openChromium(), servePage()]);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });
  afterEach(async () => {
    const complaints = open.flatMap((shown) => shown.complaints);
    await Promise.all(open.map(({ close }) => close()));
    open = [];
    assert.deepEqual(complaints, []);
  });
  return async (options) => {
    const shown = await showPage(browser, server, { theme, ...options });
    open.push(shown);
    return shown;
  };
}

interface PageServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves the document and what it loads, and nothing else. */
async function servePage(): Promise<PageServer> {
  const html = pageHtml({ script: "/checklist.js", style: "/checklist.css", source: "'self'", language: "en" });
  const files: Readonly<Record<string, [type: string, text: string]>> = {
    "/": ["text/html", html],
    "/checklist.js": ["text/javascript", readFileSync(join(root, "dist/checklist.js"), "utf8")],
    "/checklist.css": ["text/css", readFileSync(join(root, "dist/checklist.css"), "utf8")],
  };
  const server = createServer((request, response) => {
    const [type, text] = files[request.url ?? ""] ?? ["text/plain", ""];
    response.writeHead(text === "" ? 404 : 200, { "content-type": `${type}; charset=utf-8` }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), headless: true, args: ["--no-sandbox", "--disable-gpu"] });
}

export interface ShownPage {
  readonly page: Page;
  /** What the page said, in order; the first is `ready`. */
  readonly said: () => Promise<readonly FromPage[]>;
  /** What the page kept for a reload. */
  readonly kept: () => Promise<unknown>;
  readonly tell: (message: ToPage | Readonly<Record<string, unknown>>) => Promise<void>;
  /** Errors, warnings of the policy, and requests for anything that is not served: must stay empty. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export interface ShowOptions {
  readonly theme: Theme;
  readonly width?: number;
  readonly kept?: unknown;
  readonly hasReducedMotion?: boolean;
}

async function showPage(browser: Browser, { url }: PageServer, options: ShowOptions): Promise<ShownPage> {
  const { theme, width = 1100, kept, hasReducedMotion = false } = options;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    reducedMotion: hasReducedMotion ? "reduce" : "no-preference",
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(url)) complaints.push(`asked for ${request.url()}`);
  });
  // What runs the tests wraps the names of functions, and the page gets their text.
  await page.addInitScript("globalThis.__name = (wrapped) => wrapped");
  await page.addInitScript(
    ([variables, kind, before]) => {
      const said: unknown[] = [];
      let state: unknown = before;
      Object.assign(globalThis, {
        countersignSaid: said,
        countersignKept: () => state,
        acquireVsCodeApi: () => ({
          postMessage: (message: unknown) => void said.push(structuredClone(message)),
          getState: () => state,
          setState: (next: unknown) => {
            state = structuredClone(next);
          },
        }),
      });
      document.addEventListener("DOMContentLoaded", () => {
        for (const [name, value] of Object.entries(variables)) document.documentElement.style.setProperty(name, value);
        document.body.classList.add(kind);
      });
    },
    [theme.variables, theme.kind, kept] as const,
  );
  await page.goto(url);
  return {
    page,
    complaints,
    said: () => page.evaluate("globalThis.countersignSaid"),
    kept: () => page.evaluate("globalThis.countersignKept()"),
    tell: (message) => page.evaluate((told) => void globalThis.dispatchEvent(new MessageEvent("message", { data: told })), message),
    close: () => context.close(),
  };
}

/** All that folds, and what is made only then. */
export async function unfoldAll({ page }: ShownPage): Promise<void> {
  await page.evaluate(async () => {
    for (const one of document.querySelectorAll("details")) one.open = true;
    // They are told of it in a task of its own.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  });
}

/** The key of what has the keyboard. */
export async function focusKey({ page }: ShownPage): Promise<string | undefined> {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || active === document.body) return undefined;
    return active.dataset["key"] ?? `${active.localName} ${active.getAttribute("aria-label") ?? ""}`;
  });
}

/** How many pixels the page is wider than its window. */
export async function overflow({ page }: ShownPage): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
