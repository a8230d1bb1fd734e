// @ts-check
// `npm run bench`: installs, builds, and runs every bench, or those whose names are given.
import { join } from "node:path";
import { install } from "./install.mjs";
import { runNode } from "./tool.mjs";

install();
const built = runNode([join("scripts", "build.mjs")]);
process.exitCode = built === 0 ? (runNode(["--import", "tsx", join("bench", "run.ts"), ...process.argv.slice(2)]) ?? 1) : 1;
