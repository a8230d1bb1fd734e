/** The checklist page in four kinds of theme: what it shows, says and asks for, by keyboard alone, and what it makes of hostile texts. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "../../scripts/root.mjs";
import { answered, item, model, preview, signatures, signed, state } from "./fixture.ts";
import { focusKey, overflow, pagesInBrowser, type ShownPage, unfoldAll } from "./shown-page.ts";
import { themes } from "./themes.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pictures = join(root, "artifacts/screenshots/checklist");
const [dark] = themes;
assert.ok(dark);

describe("the checklist page", function () {
  this.timeout(60_000);
  const pageIn = pagesInBrowser(dark);
  let shown: ShownPage;

  before(() => {
    mkdirSync(pictures, { recursive: true });
  });
  const open = async (...options: Parameters<typeof pageIn>): Promise<ShownPage> => {
    shown = await pageIn(...options);
    return shown;
  };

  for (const theme of themes) {
    it(`has no barrier that axe finds, folded and unfolded, before and after signing (${theme.name})`, async () => {
      const { page, tell } = await open({ theme });
      await tell(state());
      await page.screenshot({ path: join(pictures, `${theme.name}-folded.png`), fullPage: true });
      assert.deepEqual(await barriers(shown), []);
      await unfoldAll(shown);
      await tell(preview);
      await page.screenshot({ path: join(pictures, `${theme.name}-unfolded.png`), fullPage: true });
      assert.deepEqual(await barriers(shown), []);
      await tell(signed);
      assert.deepEqual(await barriers(shown), []);
      await tell(signatures);
      assert.deepEqual(await barriers(shown), []);
      await tell({ kind: "nothing", why: "Nothing has been reviewed yet.", canStart: true, translations: {} });
      assert.deepEqual(await barriers(shown), []);
    });
  }

  for (const theme of themes.filter(({ kind }) => kind.startsWith("vscode-high-contrast")))
    it(`leaves room between borders that can be seen (${theme.name})`, async () => {
      const { page, tell } = await open({ theme });
      await tell(state());
      const apart: readonly number[] = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll(".item .places > li > vscode-button")].map((one) => one.getBoundingClientRect());
        return boxes.flatMap((box, at) => {
          const next = boxes[at + 1];
          return next === undefined || next.top !== box.top ? [] : [next.left - box.right];
        });
      });
      assert.ok(apart.length >= 2 && Math.min(...apart) >= 3, `${apart}`);
    });

  it("asks for its state, and says nothing else unasked", async () => {
    const { said, page } = await open();
    await page.getByRole("main").waitFor();
    assert.deepEqual(await said(), [{ kind: "ready" }]);
  });

  it("is walked through with the tab key in the order it is read in, folded and unfolded, and nothing is left out", async () => {
    const { page, tell } = await open();
    await tell(state());
    assert.deepEqual(await walked(shown), await reachable(shown));
    await unfoldAll(shown);
    await tell(preview);
    await page.locator("h1").focus();
    const walk = await walked(shown);
    assert.ok(walk.length > 50, `only ${walk.length} places to stop at`);
    assert.deepEqual(walk, await reachable(shown));
  });

  it("records an answer with the keyboard alone", async () => {
    const { page, tell, said } = await open();
    await tell(state());
    await pressUntil(shown, "item tests.missing/answer/fold");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.type("By hand, on a small set.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.deepEqual((await said()).slice(1), [{ kind: "answer", item: "tests.missing", text: "By hand, on a small set." }]);
  });

  it("takes no answer, decision or override without a word of reason", async () => {
    const { page, tell, said } = await open();
    await tell(state());
    await unfoldAll(shown);
    for (const name of [/^Record the answer/, /^Accept/, /^False positive/, /^To be fixed/, /^Record the override/]) {
      for (const one of await page.getByRole("button", { name }).all()) {
        assert.ok(await one.isDisabled(), String(name));
        await one.click({ force: true });
      }
    }
    assert.deepEqual(await said(), [{ kind: "ready" }]);
  });

  it("sends a decision with its reason and its last day", async () => {
    const { page, tell, said } = await open();
    await tell(state());
    const finding = page.locator(".finding", { hasText: "Opens a reverse tunnel" });
    await finding.locator("summary").click();
    await finding.getByRole("textbox", { name: /^Reason/ }).fill("The lab's own host.");
    await finding.getByRole("textbox", { name: /^Last day/ }).fill("2026-12-31");
    await finding.getByRole("button", { name: /^Accept/ }).click();
    assert.deepEqual((await said()).at(-1), {
      kind: "triage",
      rule: "command/reverse-ssh-tunnel",
      fingerprint: "1:abc:0",
      as: "accepted",
      reason: "The lab's own host.",
      until: "2026-12-31",
    });
  });

  it("says what was decided on a finding before, by whom, and how long it holds", async () => {
    const { page, tell } = await open();
    await tell(state());
    const finding = page.locator(".finding", { hasText: "Throws away" });
    await finding.getByText("Accepted · Ada Reader · until 2026-12-31: It is noise.").waitFor();
    await finding.getByText("Decide again").waitFor();
  });

  it("does nothing twice while it waits for what came of it", async () => {
    const { page, tell, said } = await open();
    await tell(state());
    await page.getByRole("button", { name: "Undo last mark" }).dblclick();
    assert.deepEqual(await said(), [{ kind: "ready" }, { kind: "undo" }]);
    await tell({ kind: "failed", message: "There is nothing of yours to take back." });
    await page.getByText("There is nothing of yours to take back.").first().waitFor();
    await page.getByRole("button", { name: "Undo last mark" }).click();
    assert.equal((await said()).length, 3);
  });

  it("keeps an answer until it is recorded, whatever others do before and even if it cannot be", async () => {
    const { page, tell, said } = await open();
    await tell(state());
    const one = page.locator(".item", { hasText: "No test speaks" });
    await one.locator("summary", { hasText: "Answer" }).click();
    const field = one.getByRole("textbox", { name: /^Answer/ });
    const record = one.getByRole("button", { name: /^Record the answer/ });
    await field.fill("By hand.");
    await record.click();
    await tell(state({ head: "another push" }));
    assert.equal(await field.inputValue(), "By hand.");
    await record.click();
    assert.equal((await said()).length, 2);
    await tell({ kind: "failed", message: "git does not know who you are." });
    assert.equal(await field.inputValue(), "By hand.");
    await record.click();
    await tell(answered());
    assert.equal(await field.inputValue(), "");
  });

  it("keeps the keyboard and what is being written where others change the list", async () => {
    const { page, tell } = await open();
    await tell(state());
    await unfoldAll(shown);
    const answer = page.locator(".item", { hasText: "No test speaks" }).getByRole("textbox", { name: /^Answer/ });
    await answer.pressSequentially("Bhand");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    const items = model.items.filter(({ id }) => id !== "finding:tunnel").concat(item("new:one", { text: "Something new?" }));
    await tell(state({ items, waiting: [{ on: "reviewer", count: 9 }] }));
    await page.keyboard.type("y ");
    assert.equal(await answer.inputValue(), "By hand");
  });

  it("goes on to the next item when the one that had the keyboard is settled", async () => {
    const { page, tell } = await open();
    await tell(state());
    await pressUntil(shown, "item tests.missing/answer/fold");
    const settled = model.items.map((one) => (one.id === "tests.missing" ? { ...one, state: "satisfied" as const } : one));
    await tell(state({ items: settled }));
    assert.equal(await focusKey(shown), "item second.person");
    assert.equal(await page.locator("ol.open > .item").count(), 6);
  });

  it("says in its live region how the gate stands after an act", async () => {
    const { page, tell } = await open();
    await tell(state());
    const live = page.locator("[aria-live=polite]");
    assert.equal(await live.count(), 1);
    assert.equal(await live.textContent(), "The gate is closed: 4 required items are open.");
    await page.getByRole("button", { name: /^Mark all of low risk/ }).click();
    await tell(answered({ isGateOpen: true, waiting: [] }));
    assert.equal(await live.textContent(), "The gate is open: nothing required is left.");
  });

  it("signs only what it shows, and only once its word is typed", async () => {
    const { page, tell, said } = await open();
    await tell(state());
    await tell(preview);
    assert.equal(await focusKey(shown), "preview");
    const sign = page.getByRole("button", { name: "Sign", exact: true });
    const word = page.getByRole("textbox", { name: /^Type 1234567/ });
    await word.fill("123456");
    assert.ok(await sign.isDisabled());
    await word.fill("1234567");
    await sign.click();
    assert.deepEqual((await said()).at(-1), { kind: "sign", digest: "d1", word: "1234567" });
    await tell(signed);
    assert.equal(await focusKey(shown), "signed");
    await page.getByText("Countersigned-by: Ada Reader").waitFor();
  });

  it("shows what the signatures prove, by whom and with which key, and why others do not count", async () => {
    const { page, tell, said } = await open();
    await tell(state({ isGateOpen: true, waiting: [] }));
    await page.getByRole("button", { name: "Check signatures" }).click();
    assert.deepEqual((await said()).at(-1), { kind: "checkSignatures" });
    await tell(signatures);
    assert.equal(await focusKey(shown), "signatures");
    const line = "Proved: 1 person has verified every unit, settled every item, and signed it.";
    assert.equal(await page.locator("[aria-live=polite]").textContent(), line);
    await page.getByRole("row", { name: /ada@example\.invalid verified .* SHA256:abc/ }).waitFor();
    await page.getByRole("row", { name: /eve@example\.invalid .* The key of eve@example\.invalid is revoked\./ }).waitFor();
    // Of another head it says nothing.
    await tell(state({ head: "another" }));
    assert.equal(await page.getByRole("row", { name: /eve@example/ }).count(), 0);
  });

  it("asks for another base and another key", async () => {
    const { page, tell, said } = await open();
    await tell(state());
    await page.getByRole("button", { name: "Choose base…" }).click();
    assert.deepEqual((await said()).at(-1), { kind: "chooseBase" });
    await tell({ kind: "done", what: "Done." });
    await page.getByRole("button", { name: "Choose the key…" }).click();
    assert.deepEqual((await said()).at(-1), { kind: "chooseKey" });
  });

  it("takes the preview away when the checklist is another", async () => {
    const { page, tell } = await open();
    await tell(state());
    await tell(preview);
    await tell(state({ items: model.items.slice(1) }));
    assert.equal(await page.getByRole("button", { name: "Sign", exact: true }).count(), 0);
  });

  it("brings back what was written and unfolded after a reload", async () => {
    const first = await open();
    await first.tell(state());
    const answer = first.page.locator(".item", { hasText: "No test speaks" });
    await answer.locator("summary", { hasText: "Answer" }).click();
    await answer.getByRole("textbox", { name: /^Answer/ }).fill("Half an ans");
    await first.page.waitForFunction("globalThis.countersignKept().unfolded.length > 0");
    const kept = await first.kept();
    await first.close();
    const second = await open({ kept });
    await second.tell(state());
    const again = second.page.locator(".item", { hasText: "No test speaks" }).getByRole("textbox", { name: /^Answer/ });
    assert.ok(await again.isVisible());
    assert.equal(await again.inputValue(), "Half an ans");
  });

  it("offers nothing that was written about one change for another", async () => {
    const { page, tell } = await open();
    const told = state();
    await tell(told);
    await unfoldAll(shown);
    const answer = page.locator(".item", { hasText: "No test speaks" }).getByRole("textbox", { name: /^Answer/ });
    await answer.fill("Half an ans");
    await tell({ ...told, opened: { folder: "file:///repository", head: "another" } });
    await unfoldAll(shown);
    assert.equal(await answer.inputValue(), "");
    const record = page.locator(".item", { hasText: "No test speaks" }).getByRole("button", { name: /^Record the answer/ });
    assert.ok(await record.isDisabled());
  });

  it("begins anew where what was kept is not of its making", async () => {
    const { page, tell } = await open({ kept: { drafts: null, unfolded: 7 } });
    await tell(state());
    await page.getByRole("heading", { name: /^The gate is closed/ }).waitFor();
  });

  it("shows hostile texts as texts", async () => {
    const { page, tell } = await open();
    const markup = `<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=1</script>{0}`;
    const turned = "safe\u202Egnihton\u2066 \u0627\u0644\u0628";
    const long = "x".repeat(10_000);
    const who = { name: markup, email: markup };
    const texts = [markup, turned, long];
    await tell(
      state({
        base: markup,
        head: turned,
        items: texts.map((text, index) =>
          item(`${text}${index}`, {
            text,
            why: text,
            details: [text],
            places: [{ path: text, line: 1 }],
            allPlaces: 1,
            findings: [{ rule: text, fingerprint: text, message: text }],
            allFindings: 1,
            settling: index === 0 ? "triage" : "answer",
            command: text,
          }),
        ),
        capabilities: texts.map((text) => ({
          change: "spread",
          kind: "network",
          object: text,
          places: [{ path: text }],
          allPlaces: 1,
          folders: [text],
        })),
        readers: [{ who, units: 1, lastAt: markup, hows: ["viewed"], agent: markup }],
        history: [{ at: markup, who, text: markup, agent: markup }],
        problems: [{ message: markup, weight: "blocking", path: markup, line: 1 }],
        uncommitted: texts,
        unread: texts,
        agent: markup,
      }),
    );
    await tell({ ...preview, rows: texts.map((text) => ({ name: text, text })), statement: markup });
    await tell({ ...signed, trailers: texts });
    await tell({
      ...signatures,
      target: markup,
      failures: texts,
      reviewers: [{ who: markup, keys: markup, at: markup, isRejection: true }],
      uncounted: [{ by: markup, at: markup, reasons: texts }],
    });
    await tell({ kind: "failed", message: markup });
    await unfoldAll(shown);
    assert.equal(await page.locator("img, script:not([src]), iframe, object, embed, a, link:not([rel=stylesheet])").count(), 0);
    assert.equal(await page.evaluate("globalThis.hit"), undefined);
    assert.ok((await page.locator("h3 bdi", { hasText: "<img src=x onerror" }).count()) > 0);
    assert.equal(await overflow(shown), 0);
    assert.deepEqual(await barriers(shown), []);
  });

  it("stays whole whatever it is sent, and goes on when it is sent something sound", async () => {
    const { page, tell } = await open();
    const random = numbers(7);
    for (let round = 0; round < 400; round++) {
      const sound = [state(), preview, signed, signatures, { kind: "failed", message: "no" }][Math.floor(random() * 5)];
      await tell(JSON.parse(JSON.stringify(mutated(sound, random)) ?? "null"));
    }
    await tell(state());
    await page.getByRole("heading", { name: "The gate is closed: 4 required items are open." }).waitFor();
    assert.equal(await page.locator("ol.open > .item").count(), 7);
  });

  it("says so when what it is sent is not what it understands", async () => {
    const { page, tell } = await open();
    await tell(state());
    await tell({ kind: "state", model: {} });
    assert.match((await page.locator(".status").textContent()) ?? "", /does not understand \(message\.model\.base is not text\)/);
  });

  for (const width of [550, 320]) {
    it(`needs no scrolling sideways in a window of ${width} pixels`, async () => {
      const { page, tell } = await open({ width });
      await tell(state());
      await unfoldAll(shown);
      await tell(preview);
      await page.screenshot({ path: join(pictures, `width-${width}.png`), fullPage: true });
      assert.equal(await overflow(shown), 0);
    });
  }

  it("moves nothing by itself where motion is not wanted", async () => {
    const { page } = await open({ hasReducedMotion: true });
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), "auto");
    const moving = await page.evaluate(
      () =>
        [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].filter((rule) => /transition|animation/.test(rule.cssText)))
          .length,
    );
    assert.equal(moving, 0);
  });

  it("says beside every bar, and in a table, what the bar shows", async () => {
    const { page, tell } = await open();
    await tell(state());
    await unfoldAll(shown);
    const bar = page.getByRole("img", { name: "High risk" });
    assert.equal(await bar.locator("desc").textContent(), "High risk: 2 of 4 units verified");
    const row = page.getByRole("row", { name: /^High risk/ });
    assert.deepEqual(await row.getByRole("cell").allTextContents(), ["2", "2", "4"]);
  });

  it("speaks the language it is given", async () => {
    const { page, tell } = await open();
    const told = state();
    const translations = { "What must be verified": "Was zu pr\u00fcfen ist", "{0} open, {1} of them required": "{0} offen, {1} verlangt" };
    await tell({ ...told, translations });
    await page.getByRole("heading", { name: "Was zu pr\u00fcfen ist" }).waitFor();
    await page.getByText("7 offen, 6 verlangt").waitFor();
  });

  it("counts what is required apart only where something else is open", async () => {
    const { page, tell } = await open();
    await tell(state());
    await page.getByText("7 open, 6 of them required").waitFor();
    await tell(state({ items: model.items.filter(({ isRequired }) => isRequired) }));
    await page.getByText("6 open", { exact: true }).waitFor();
  });

  it("says once what a finding says, where it is to be decided", async () => {
    const { page, tell } = await open();
    const [tunnel, ...others] = model.items;
    assert.ok(tunnel);
    const message = tunnel.findings[0]?.message ?? "";
    await tell(state({ items: [{ ...tunnel, details: [message, "It runs for a day."] }, ...others] }));
    await page.getByText("It runs for a day.").waitFor();
    assert.equal(await page.getByText(message, { exact: true }).count(), 1);
  });

  it("says in words how somebody came to mark what they marked", async () => {
    const { page, tell } = await open();
    await tell(state());
    const rows = page.getByRole("table", { name: /^Reviewers/ }).getByRole("row");
    assert.match((await rows.nth(1).textContent()) ?? "", /many at once, one by one/);
    assert.match((await rows.nth(2).textContent()) ?? "", /by command line/);
  });
});

/** What axe finds, a line each. */
async function barriers({ page }: ShownPage): Promise<string[]> {
  await page.evaluate(axe);
  const found: { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] } = await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'] })",
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

/** Keys of all that the tab key stops at, from the top of the page to its end. */
async function walked(shown: ShownPage): Promise<string[]> {
  const stops: string[] = [];
  for (let presses = 0; presses < 300; presses++) {
    await shown.page.keyboard.press("Tab");
    const key = await focusKey(shown);
    if (key === undefined) return stops;
    stops.push(key);
  }
  return stops;
}

/** Keys of all that a mouse could work on and that is seen, in the order of the document. */
async function reachable({ page }: ShownPage): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        "summary, vscode-button:not([disabled]), vscode-text-area, vscode-text-field, [tabindex='0']",
      ),
    ]
      .filter((one) => one.checkVisibility())
      .map((one) => one.dataset["key"] ?? `${one.localName} ${one.getAttribute("aria-label") ?? ""}`),
  );
}

async function pressUntil(shown: ShownPage, key: string): Promise<void> {
  for (let presses = 0; presses < 300; presses++) {
    if ((await focusKey(shown)) === key) return;
    await shown.page.keyboard.press("Tab");
  }
  assert.fail(`The tab key never comes to ${key}`);
}

/** Numbers from 0 to 1, the same in every run. */
function numbers(seed: number): () => number {
  let now = seed;
  return () => {
    now = (now * 1_103_515_245 + 12_345) % 2_147_483_648;
    return now / 2_147_483_648;
  };
}

/** The value with one thing in it replaced by something else. */
function mutated(value: unknown, random: () => number): unknown {
  const others: readonly unknown[] = [null, -1, 1e300, "", "x".repeat(20_000), [], {}, true, { kind: "state" }, [[]], "constructor"];
  const other = others[Math.floor(random() * others.length)];
  if (random() < 0.15 || typeof value !== "object" || value === null) return other;
  const entries = Object.entries(value);
  const index = Math.floor(random() * entries.length);
  const changed = entries.map(([name, one], at) => [name, at === index ? mutated(one, random) : one] as const);
  return Array.isArray(value) ? changed.map(([, one]) => one) : Object.fromEntries(changed);
}
