// @ts-check
/**
 * `npm run pictures`: reviews the example in a real window as the tests do, and keeps what the README and the walkthrough show of it
 * in `media/pictures/`. Needs a build. Ends with what the tests end with; nothing is kept where they fail.
 */
import { copyFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { captureMocha } from "./capture-mocha.mjs";
import { repository } from "./set-up.mjs";

/** What is kept, and which picture of the test it is. */
const kept = {
  review: "review-2-change-light",
  verify: "review-4-verified-dark",
  actions: "review-5-actions-light",
  checklist: "review-6-page-light",
  sign: "review-9-preview-light",
};

process.env.COUNTERSIGN_LOOK = "all";
const { failures } = await captureMocha("test/vscode/drive/review-by-keyboard.test.ts", "pictures");
for (const failure of failures) console.log(`FAILED  ${failure.fullTitle}\n${failure.err.message}`);
if (failures.length > 0) process.exitCode = 1;
else {
  const folder = path.join(repository, "media/pictures");
  mkdirSync(folder, { recursive: true });
  for (const [name, shot] of Object.entries(kept))
    copyFileSync(path.join(repository, "artifacts/screenshots", `${shot}.png`), path.join(folder, `${name}.png`));
  console.log(`media/pictures: ${Object.keys(kept).join(", ")}`);
}
