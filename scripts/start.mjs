// @ts-check
// `npm start`: installs, builds, reviews the bundled example, and opens it in VS Code. The only command a newcomer needs.
// `--once`, or standard output that is no terminal: ends after checking that VS Code is ready, instead of serving it.
import { join, relative } from "node:path";
import { install } from "./install.mjs";
import { root } from "./root.mjs";
import { runNode } from "./tool.mjs";

const attention = 1;

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** The exit code: 0 where the review of the example found what there is to find. */
async function start() {
  install();
  if (runNode([join("scripts", "build.mjs")]) !== 0) return 1;
  const { makeExample } = await import("../examples/make-example.mjs");
  const { repository, base, branch, session } = makeExample();
  const cli = join(root, "dist", "cli.js");
  const words = ["review", "--base", base, "--head", branch, "--session", session];
  console.log(`An agent was asked to make better use of the GPUs. This is the review of its branch in ${repository}:`);
  console.log(`\n$ countersign ${words.map((word) => (word === session ? relative(repository, session) : word)).join(" ")}\n`);
  const reviewed = runNode([cli, ...words], { cwd: repository });
  if (reviewed !== attention) {
    console.error(`\nThe review of the example should need a person's attention and end with 1, but it ended with ${reviewed}.`);
    return 1;
  }
  console.log(`\nTo go on: node ${JSON.stringify(cli)} --help, in ${repository} or in a repository of yours.`);
  const { openExample } = await import("./vscode/open-example.mjs");
  // A machine without an editor has had its review; what is missing was said.
  await openExample(repository, { isOnce: process.argv.includes("--once") || !process.stdout.isTTY });
  return 0;
}
