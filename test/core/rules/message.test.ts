import assert from "node:assert/strict";
import { endFilling, filledMessage, shown } from "../../../extension/core/rules/message.ts";
import { hole } from "../../../extension/core/shell/value.ts";
import { command, effect } from "./handmade.ts";

describe("filling a message", () => {
  it("shows what is unknown by name, and says where there is nothing", () => {
    assert.equal(shown(`u@${hole("HOST")}`), "u@$HOST");
    assert.equal(
      filledMessage("to {a} and {b}", (name) => (name === "a" ? hole() : undefined)),
      "to $UNKNOWN and (none)",
    );
  });

  it("names the ends of a flow by what moves, not by the effect", () => {
    const ends = [
      effect(":read", ["~/k"]),
      effect(":env", ["*"]),
      effect(":env", ["TOKEN"]),
      effect(":input", []),
      effect(":send", ["x.example"]),
      command("curl", ["--", "x"]),
    ];
    assert.deepEqual(ends.map(endFilling), ["~/k", "the environment", "$TOKEN", "standard input", "x.example", "curl"]);
  });

  it("cuts at 80 characters, never in the middle of one", () => {
    assert.equal(shown("\u{1F600}".repeat(80)), "\u{1F600}".repeat(80));
    assert.equal(shown("\u{1F600}".repeat(81)), `${"\u{1F600}".repeat(79)}…`);
    assert.equal(Array.from(shown("x".repeat(100_000))).length, 80);
  });

  it("lets no character through that hides, reorders or breaks the text around it", () => {
    assert.equal(shown("a\nb\tc\u001b[31md\u202Ee\u200Bf\uFEFF"), "a\\nb\\tc\\u{1b}[31md\\u{202e}e\\u{200b}f\\u{feff}");
  });

  it("fills no placeholder that came with a value", () => {
    assert.equal(
      filledMessage("runs {name}", () => "{name}"),
      "runs {name}",
    );
  });
});
