/** The extension as it is installed: its own page in VS Code, and its walkthrough. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writePackage } from "../../../scripts/package.mjs";
import { changedRepository } from "../../../scripts/vscode/test-windows.mjs";
import { tellFailedScene } from "./scene.ts";
import { eventually, openWorkbench, type Workbench, webview } from "./workbench.ts";

describe("the installed extension", () => {
  const parent = mkdtempSync(join(tmpdir(), "countersign-vsix-"));
  let workbench: Workbench;

  before(async () => {
    const vsix = join(parent, "countersign.vsix");
    writePackage(vsix);
    workbench = await openWorkbench(changedRepository, { vsix });
  });
  after(async () => {
    await workbench.close();
    rmSync(parent, { recursive: true, force: true });
  });
  afterEach(async function () {
    await tellFailedScene(workbench, this.currentTest);
  });

  it("shows its README on its page, whole: words where a picture would be a broken one", async () => {
    const { page } = workbench;
    await workbench.runCommand("Extensions: Show Installed Extensions");
    await page.locator(".extension-list-item", { hasText: "Countersign" }).first().click();
    const readme = webview(page);
    await readme.getByRole("heading", { name: "Countersign", level: 1 }).waitFor({ timeout: 30_000 });
    await readme.getByText("The example's change in the multi-diff editor").waitFor();
    // VS Code keeps a picture whose address it does not let in, without the address.
    const widths = await readme.locator("img").evaluateAll((all) => all.map((one) => Number("naturalWidth" in one && one.naturalWidth)));
    assert.ok(
      widths.every((width) => width > 0),
      `${widths}`,
    );
    await readme.getByRole("heading", { name: "In VS Code" }).scrollIntoViewIfNeeded();
    await workbench.screenshot("extension-page");
  });

  it("shows the picture of each step of its walkthrough", async () => {
    const { page } = workbench;
    await workbench.runCommand("Welcome: Open Walkthrough");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "Verify an Agent" }).first().waitFor();
    // By key: what the mouse points at unfolds over the list.
    await page.keyboard.type("Verify an Agent");
    await page.keyboard.press("Enter");
    const steps = page.locator(".getting-started-step");
    await steps.first().waitFor({ timeout: 30_000 });
    const count = await steps.count();
    assert.equal(count, 4);
    for (let step = 0; step < count; step++) {
      await steps.nth(step).click();
      const picture = page.locator(".getting-started-media img").last();
      await eventually(() => picture.evaluate((one) => "naturalWidth" in one && Number(one.naturalWidth) > 500));
      assert.ok(((await picture.getAttribute("alt")) ?? "").length > 20);
      await workbench.screenshot(`walkthrough-${step + 1}`);
    }
  });

  it("asks no other machine for anything", () => {
    assert.deepEqual([...workbench.outside], []);
  });
});
