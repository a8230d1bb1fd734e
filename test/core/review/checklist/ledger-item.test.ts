import assert from "node:assert/strict";
import { blocking, note } from "../../../../extension/core/base/problem.ts";
import { itemStatus } from "../../../../extension/core/review/checklist/item-state.ts";
import { ledgerItem } from "../../../../extension/core/review/checklist/ledger-item.ts";
import { digest } from "../../change/change-builder.ts";
import { ada, circumstances } from "./checklist-builder.ts";

const damage = blocking("ledger-damaged", "Line 2 of the ledger is damaged.");

describe("the item about a damaged ledger", () => {
  it("asks about what blocks, and nothing about a line that was torn", () => {
    assert.equal(ledgerItem([], digest), undefined);
    assert.equal(ledgerItem([note("ledger-torn", "The last line.")], digest), undefined);
    const asked = ledgerItem([note("ledger-torn", "The last line."), damage], digest);
    assert.deepEqual(
      [asked?.id, asked?.details, asked?.isRequired, asked?.isOfClone],
      ["ledger", ["Line 2 of the ledger is damaged."], true, true],
    );
  });

  it("is settled by a person's answer until there is more damage, and by no agent's", () => {
    const asked = ledgerItem([damage], digest);
    const more = ledgerItem([damage, blocking("ledger-damaged", "Line 9 of the ledger is damaged.")], digest);
    assert.ok(asked !== undefined && more !== undefined);
    const answer = { who: ada, at: "2026-11-21T10:00:00Z", item: "ledger", binding: asked.binding, text: "A disk that was full." };
    const stateOf = (one: typeof asked, agent?: string) =>
      itemStatus(
        one,
        circumstances({
          acts: { triage: [], overrides: [], runs: [], answers: [{ ...answer, ...(agent === undefined ? {} : { agent }) }] },
        }),
      ).state;
    assert.deepEqual([stateOf(asked), stateOf(asked, "codex"), stateOf(more)], ["satisfied", "open", "stale"]);
  });
});
