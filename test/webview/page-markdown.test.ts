import assert from "node:assert/strict";
import { pageMarkdown } from "../../extension/editor/page/page-markdown.ts";
import { item, model } from "./fixture.ts";

describe("the checklist as Markdown", () => {
  it("says how the gate stands, ticks what is settled and names what is new", () => {
    const text = pageMarkdown(model);
    assert.match(text, /^## Countersign: main → add-dashboard\n\n\*\*The gate is closed\.\*\* Required and open: 6\.\n/);
    assert.match(text, /^- \[ \] Does the new reverse tunnel belong here\? \(open, critical risk\): The finding is undecided\.$/m);
    assert.match(text, /^- \[x\] Is the new dependency wanted\? \(satisfied, medium risk\)/m);
    assert.match(text, /^- Talks to: 203\.0\.113\.7, scripts\/dashboard\.sh:14$/m);
    assert.match(text, /^- Runs: the code does not say, trainer\/warmup\.py:31$/m);
    assert.ok(!text.includes("/tmp/cache"), "what is not done any more is not new");
  });

  it("counts what is left out", () => {
    const text = pageMarkdown({ ...model, allItems: 12, allCapabilities: 9 });
    assert.match(text, /^- and 3 more$/m);
    assert.match(text, /^- and 5 more$/m);
  });

  it("makes no markup, link, mention or list of what others wrote", () => {
    const hostile =
      "[x](https://evil.example) ![i](http://a/b) <b>bold</b> `code` @team #12 www.evil.example\n- [x] done\n# head |a|b| **loud** ~~gone~~ &amp; $x$";
    const text = pageMarkdown({
      ...model,
      isGateOpen: true,
      capabilities: [],
      allCapabilities: 0,
      base: hostile,
      items: [item("a", { text: hostile, why: hostile })],
      allItems: 1,
    });
    const [line = ""] = text.split("\n").filter((one) => one.startsWith("- [ ]"));
    const said = line.slice("- [ ] ".length);
    // Whatever could begin or end markup comes after a backslash.
    assert.doesNotMatch(said, /(?<!\\)[[\]<>`*_~|#&$]/);
    assert.doesNotMatch(said, /:\/\/|@team|www\./);
    assert.equal(text.split("\n").filter((one) => /^(- |\\?#[^#])/.test(one)).length, 1);
  });
});
