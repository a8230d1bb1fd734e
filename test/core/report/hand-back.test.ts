import assert from "node:assert/strict";
import { handBack } from "../../../extension/core/report/hand-back.ts";
import { checklistOf, hostile, itemLike, openItems, status } from "./handmade-checklist.ts";

describe("a change that is handed back", () => {
  it("asks the agent for what it can do, and leaves to a person what is theirs", () => {
    const states = [
      ...openItems.map((item) => status(item)),
      status(
        itemLike({
          id: "tests.missing",
          text: "Which test fails if this is wrong?",
          details: ["12 lines of source are new."],
          places: [{ path: "src/up.sh" }],
        }),
      ),
      status(itemLike({ id: "ledger", isOfClone: true })),
      status(itemLike({ id: "custom:a" }), { state: "satisfied" }),
    ];
    const { items, text } = handBack(checklistOf(states));
    assert.deepEqual(items, ["finding:command/tunnel:1:aa", "tests.missing"]);
    assert.match(text, /^A reviewer sends this change back \(main → work\)\. 2 questions about it are open\.\n/);
    assert.match(text, /1\. Settle this finding, or take out what it is about:\n> src\/up\.sh:1: Opens a tunnel to h\.example\n/);
    assert.match(text, /2\. Which test fails if this is wrong\?\n> 12 lines of source are new\.\n> src\/up\.sh\n/);
    assert.match(text, /Do not run `countersign verify`, `answer`, `triage`, `override` or `sign`/);
  });

  it("is nothing where nothing is left for an agent", () => {
    assert.deepEqual(handBack(checklistOf(openItems.filter(({ id }) => id === "intent").map((item) => status(item)))), {
      items: [],
      text: "",
    });
  });

  it("quotes what comes from the change, so that it begins no line of its own", () => {
    const item = itemLike({ id: `unread:${hostile}`, text: `Part of ${hostile}`, details: [hostile], places: [{ path: hostile }] });
    const { text } = handBack(checklistOf([status(item)]));
    const lines = text.split("\n").filter((line) => line.includes("team"));
    assert.equal(lines.length, 1);
    for (const line of lines) assert.match(line, /^> /);
  });

  it("gives thirty questions at once, and twenty lines to each", () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      status(itemLike({ id: `custom:i${at}`, details: Array.from({ length: 50 }, (_, line) => `detail ${line}`) })),
    );
    const { items, text } = handBack(checklistOf(many));
    assert.equal(items.length, 30);
    assert.match(text, /10 more questions will follow when these are done\./);
    assert.equal(text.match(/> and 30 more\n/g)?.length, 30);
  });
});
