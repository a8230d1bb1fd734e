// `npm start`: installs, builds, and prints the review of the bundled example. The only command a newcomer needs.
import { join } from "node:path";
import { install } from "./install.mjs";
import { runNode } from "./tool.mjs";

process.exitCode = start();

/** The exit code: 0 where the review was printed. */
function start() {
  install();
  const built = runNode([join("scripts", "build.mjs")]);
  if (built !== 0) return 1;
  return 0;
}
