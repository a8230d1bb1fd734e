/** The checklist page where the folder is not trusted, and once it is. */
import assert from "node:assert/strict";
import { reviewersRepository } from "../../../scripts/vscode/test-windows.mjs";
import { tellFailedScene } from "./scene.ts";
import { openWorkbench, type Workbench, webview } from "./workbench.ts";

describe("the checklist page in restricted mode", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench(reviewersRepository, { hasTrust: true });
  });
  after(() => workbench.close());
  afterEach(async function () {
    await tellFailedScene(workbench, this.currentTest);
  });

  it("says why there is no review, and offers none", async () => {
    const page = webview(workbench.page);
    await workbench.runCommand("Countersign: Open Pre-Merge Checklist");
    await page.getByText("The workspace is not trusted, so git is not asked about the change.").first().waitFor({ timeout: 60_000 });
    assert.equal(await page.getByRole("button").count(), 0);
    await workbench.screenshot("checklist-restricted");
  });

  it("offers one as soon as the folder is trusted, while what asks for trust still stands before it", async () => {
    const { page } = workbench;
    await workbench.runCommand("Workspaces: Manage Workspace Trust");
    await page
      .locator(".workspace-trust-editor .monaco-button", { hasText: /^Trust$/ })
      .first()
      .click();
    // The page lies below: it hears of the trust while it stands there.
    await webview(page).getByRole("button", { name: "Review the change" }).waitFor({ timeout: 60_000 });
  });
});
