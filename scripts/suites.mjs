// @ts-check
// The suites of tests, in the order they begin: cheap and telling first.

/**
 * @typedef {{ name: string, folder: string, needsBuild: boolean, command?: string, limitMinutes?: number, isAlone?: boolean }} Suite
 *
 * `folder`: under test/, holds its `*.test.ts`; each test file belongs to exactly one suite.
 * `isAlone`: it draws in a browser, which takes all of a small machine: it runs once the others are through, and nothing beside it.
 * `limitMinutes`: a suite that takes longer hangs, and is ended (10 where absent).
 * `command`: a script of its own instead of mocha. It gets the path to write mocha's JSON report to as `--report PATH`, and
 * ends with 0 (passed), 1 (failed) or 75 (this machine cannot run it: the last line it prints says why).
 */

/** @type {readonly Suite[]} */
export const suites = [
  { name: "boundaries", folder: "boundaries", needsBuild: false },
  { name: "core", folder: "core", needsBuild: false },
  { name: "rules", folder: "rules", needsBuild: true },
  { name: "node", folder: "node", needsBuild: false },
  { name: "server", folder: "server", needsBuild: true },
  { name: "editor", folder: "editor", needsBuild: true },
  { name: "webview", folder: "webview", needsBuild: true, isAlone: true },
  { name: "cli", folder: "cli", needsBuild: true },
  { name: "built", folder: "built", needsBuild: true },
  { name: "goldens", folder: "goldens", needsBuild: true },
  { name: "vscode", folder: "vscode", needsBuild: true, command: "scripts/vscode/run-tests.mjs", limitMinutes: 30, isAlone: true },
];

/** What a suite's own command ends with where the machine lacks what it needs. */
export const cannotRun = 75;
