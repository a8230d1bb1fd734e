// @ts-check
// Every file that the build bundles: what it is made from, and what hosts it.

/**
 * @typedef {{
 *   out: string,
 *   entry: string,
 *   host: "node" | "vscode" | "vscode-web" | "worker" | "page",
 *   isCommand?: boolean,
 * }} Bundle
 */

/**
 * What VS Code loads itself ends in `.cjs`: in a package of type module it takes a `.js` for an ES module, which its web host
 * does not load.
 * A build without the source of a row fails.
 * @type {readonly Bundle[]}
 */
export const bundles = [
  { out: "cli.js", entry: "extension/cli/launch.ts", host: "node", isCommand: true },
  { out: "cli-main.js", entry: "extension/cli/main.ts", host: "node" },
  { out: "analysis-worker.js", entry: "extension/node/analysis-worker.ts", host: "node" },
  { out: "server.js", entry: "extension/server/main.node.ts", host: "node" },
  { out: "main.desktop.cjs", entry: "extension/main.desktop.ts", host: "vscode" },
  { out: "on-demand.desktop.cjs", entry: "extension/editor/on-demand.ts", host: "vscode" },
  { out: "language-client.desktop.cjs", entry: "extension/language-client.desktop.ts", host: "vscode" },
  { out: "main.web.cjs", entry: "extension/main.web.ts", host: "vscode-web" },
  { out: "server.web.js", entry: "extension/server/main.browser.ts", host: "worker" },
  { out: "checklist.js", entry: "webview/checklist/main.ts", host: "page" },
  { out: "checklist.css", entry: "webview/checklist/page.css", host: "page" },
  { out: "analysis-worker.web.js", entry: "extension/server/analysis-worker.browser.ts", host: "worker" },
];
