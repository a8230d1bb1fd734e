/** The checklist page as it is heard: names, headings, and what is told to somebody who does not look. */
import assert from "node:assert/strict";
import { item, model, preview, signatures, signed, state } from "./fixture.ts";
import { focusKey, pagesInBrowser, type ShownPage, unfoldAll } from "./shown-page.ts";
import { themes } from "./themes.ts";

const [dark] = themes;
assert.ok(dark);

describe("the checklist page, as it is heard", function () {
  this.timeout(60_000);
  const open = pagesInBrowser(dark);
  let shown: ShownPage;

  beforeEach(async () => {
    shown = await open();
  });

  it("has no two fields or buttons of one name, but those that open the same place", async () => {
    const [tunnel, ...others] = model.items;
    assert.ok(tunnel);
    const twice = ["1:abc:0", "1:abc:1"].map((fingerprint) => ({ rule: "command/x", fingerprint, message: "Runs curl" }));
    await shown.tell(state({ items: [{ ...tunnel, findings: twice, allFindings: 2 }, ...others] }));
    await unfoldAll(shown);
    await shown.tell(preview);
    const names = (await heard(shown, "button", "textbox")).filter((name) => !name.endsWith(": open the diff"));
    assert.ok(names.length > 30, `only ${names.length} are heard`);
    assert.deepEqual(
      names.filter((name, at) => names.indexOf(name) !== at),
      [],
    );
    assert.ok(names.some((name) => /^Accept ?: Runs curl \(2 of 2\)$/.test(name)));
  });

  it("has one heading of the first level, and steps over none below it", async () => {
    for (const message of [state(), preview, signed, signatures]) {
      await shown.tell(message);
      const levels = await shown.page.evaluate(() =>
        [...document.querySelectorAll("h1, h2, h3, h4")].map((one) => Number(one.localName[1])),
      );
      assert.deepEqual([levels[0], levels.lastIndexOf(1)], [1, 0]);
      for (const [at, level] of levels.entries()) assert.ok(level <= (levels[at - 1] ?? 1) + 1, `a heading of level ${level} too deep`);
    }
  });

  it("names each landmark by its heading, and has no other", async () => {
    await shown.tell(state());
    await unfoldAll(shown);
    await shown.tell(preview);
    const headings = await heard(shown, "heading");
    const regions = await heard(shown, "region");
    assert.equal(new Set(regions).size, regions.length);
    for (const region of regions) assert.ok(headings.includes(region), `${region} has no heading`);
  });

  it("says of an item first how it stands, set apart from what it asks", async () => {
    await shown.tell(state());
    await shown.page.getByRole("heading", { name: /^Opened again ?: Read what is new in scripts\/dashboard\.sh$/ }).waitFor();
  });

  it("tells of items that a push has opened again, and leaves the keyboard where it is", async () => {
    await shown.tell(state());
    await shown.page.locator("[data-key='markdown']").focus();
    const again = model.items.map((one) => (one.state === "satisfied" ? { ...one, state: "stale" as const } : one));
    await shown.tell(state({ items: again, waiting: [{ on: "reviewer", count: 5 }] }));
    assert.equal(await live(shown), "1 item was opened again. The gate is closed: 5 required items are open.");
    assert.equal(await focusKey(shown), "markdown");
  });

  it("keeps the keyboard on an item that a push opens again while it is looked at", async () => {
    const place = { path: "go.sum", line: 3 };
    const settled = { ...item("answer:go", { text: "Is go.sum wanted?", places: [place], allPlaces: 1 }), state: "satisfied" as const };
    await shown.tell(state({ items: [...model.items, settled] }));
    await unfoldAll(shown);
    await shown.page.locator("[data-key='item answer:go/place/0']").focus();
    await shown.tell(state({ items: [...model.items, { ...settled, state: "stale" as const }] }));
    assert.equal(await focusKey(shown), "item answer:go/place/0");
  });

  it("tells how the gate stands where somebody else has settled an item, and is silent where nothing came of it", async () => {
    await shown.tell(state());
    await shown.page.evaluate("document.getElementById('live').textContent = ''");
    await shown.tell(state({ history: [] }));
    assert.equal(await live(shown), "");
    await shown.tell(state({ waiting: [{ on: "reviewer", count: 1 }] }));
    assert.equal(await live(shown), "The gate is closed: 1 required item is open.");
  });
});

/** Names of what has these roles, in the order it is read in. */
async function heard({ page }: ShownPage, ...roles: readonly string[]): Promise<readonly string[]> {
  const lines = (await page.locator("body").ariaSnapshot()).split("\n");
  const wanted = new RegExp(`^\\s*- '?(?:${roles.join("|")}) "((?:[^"\\\\]|\\\\.)*)"`);
  return lines.flatMap((line) => wanted.exec(line)?.[1] ?? []);
}

async function live({ page }: ShownPage): Promise<string | null> {
  return page.locator("[aria-live=polite]").textContent();
}
