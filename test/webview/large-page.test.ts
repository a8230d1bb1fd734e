/** The checklist page of a change that is larger than any should be. */
import assert from "node:assert/strict";
import { limits } from "../../webview/page-model.ts";
import { item, model, state } from "./fixture.ts";
import { focusKey, pagesInBrowser, type ShownPage } from "./shown-page.ts";
import { themes } from "./themes.ts";

const [dark] = themes;
assert.ok(dark);

/** As much as the editor tells of at most. */
const most = state({
  items: Array.from({ length: limits.items }, (_, at) => {
    const findings = Array.from({ length: at < limits.allFindings / limits.findings ? limits.findings : 0 }, (_, one) => ({
      rule: "command/pipe-to-shell",
      fingerprint: `${at}:${one}`,
      message: `Runs what https://downloads.example.net/${at}/${one} answers`,
    }));
    return item(`i${at}`, { settling: "triage", risk: "high", findings, allFindings: 5_000 });
  }),
  allItems: 5_000,
  waiting: [{ on: "reviewer", count: 5_000 }],
  capabilities: Array.from({ length: limits.capabilities }, (_, at) => ({
    change: "added" as const,
    kind: "network" as const,
    object: `h${at}.example.net`,
    places: Array.from({ length: limits.places }, (_, line) => ({ path: `src/${at}.ts`, line })),
    allPlaces: 20_000,
    folders: ["src"],
  })),
  allCapabilities: 20_000,
  meters: [{ risk: "high", units: 20_000, verified: 0 }],
  history: Array.from({ length: limits.history }, () => model.history[0] ?? assert.fail()),
});

describe("the checklist page of a very large change", function () {
  this.timeout(120_000);
  const open = pagesInBrowser(dark);
  let shown: ShownPage;

  beforeEach(async () => {
    shown = await open();
  });

  it("makes forms only of what is unfolded, and says how much it leaves out", async () => {
    const { page, tell } = shown;
    await tell(most);
    await page.getByRole("heading", { name: "The gate is closed: 5000 required items are open." }).waitFor();
    await page.getByText("and 4700 more, to be seen with the command line").waitFor();
    await page
      .getByText(`and ${5_000 - limits.findings} more findings`)
      .first()
      .waitFor();
    assert.equal(await page.locator("vscode-text-area").count(), 0);
    assert.ok((await page.locator("vscode-button.place").count()) <= limits.capabilities * 5);
    await page.locator("[data-key='item i0/finding/0/fold']").click();
    assert.equal(await page.locator("vscode-text-area").count(), 1);
  });

  it("keeps what is written, and the keyboard, over a flood of news", async () => {
    const { page, tell } = shown;
    await tell(most);
    await page.locator("[data-key='item i3/override/fold']").click();
    await page.locator("[data-key='item i3/override/text'] textarea").fill("By the owner");
    // In the page: to carry so much there a hundred times is slower than all that the page does with it.
    await page.evaluate((told) => {
      for (let round = 0; round < 100; round++)
        for (const data of [
          { kind: "busy", what: `Reviewing ${round}` },
          { ...told, model: { ...told.model, head: `push ${round}` } },
        ])
          dispatchEvent(new MessageEvent("message", { data }));
    }, most);
    await page.getByRole("heading", { name: "push 99" }).waitFor();
    assert.equal(await focusKey(shown), "item i3/override/text");
    await page.keyboard.type(", today");
    assert.equal(await page.locator("[data-key='item i3/override/text'] textarea").inputValue(), "By the owner, today");
  });
});
