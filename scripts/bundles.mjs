// @ts-check
// Every file that the build bundles: what it is made from, and what hosts it.

/**
 * @typedef {{
 *   out: string,
 *   entry: string,
 *   host: "node" | "vscode" | "vscode-web" | "worker",
 *   isRequired: boolean,
 *   isCommand?: boolean,
 * }} Bundle
 */

/**
 * What VS Code loads itself ends in `.cjs`: in a package of type module it takes a `.js` for an ES module, which its web host
 * does not load.
 * `isRequired`: a build without its source fails. A row that is not required is built where its source exists.
 * @type {readonly Bundle[]}
 */
export const bundles = [
  { out: "cli.js", entry: "extension/cli/launch.ts", host: "node", isRequired: true, isCommand: true },
  { out: "cli-main.js", entry: "extension/cli/main.ts", host: "node", isRequired: true },
  { out: "analysis-worker.js", entry: "extension/node/analysis-worker.ts", host: "node", isRequired: false },
  { out: "server.js", entry: "extension/server/main.node.ts", host: "node", isRequired: false },
  { out: "main.desktop.cjs", entry: "extension/main.desktop.ts", host: "vscode", isRequired: false },
  { out: "main.web.cjs", entry: "extension/main.web.ts", host: "vscode-web", isRequired: false },
  { out: "server.web.js", entry: "extension/server/main.browser.ts", host: "worker", isRequired: false },
  { out: "analysis-worker.web.js", entry: "extension/server/analysis-worker.browser.ts", host: "worker", isRequired: false },
];
