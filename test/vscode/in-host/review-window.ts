/** What windows share whose tests look at one open review. */
import type { ReviewAnswer } from "../../../extension/server/protocol.ts";
import { closeAll, screenshot } from "./looking.ts";
import { ours } from "./our-commands.ts";
import { noticesLeft } from "./workbench.ts";

/** Reviews first; then each test begins without old notices, and one that fails leaves a picture that is named after the window. */
export function beginsWithReview(window: string): void {
  before(async () => {
    await ours<ReviewAnswer>("reviewChanges");
  });
  beforeEach(() => {
    noticesLeft();
  });
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await screenshot(`failed-${window}-${this.currentTest.title.replaceAll(/\W+/g, "-")}`);
    await closeAll();
  });
}
