import assert from "node:assert/strict";
import { capabilities } from "../../../extension/core/base/finding.ts";
import { range } from "../../../extension/core/base/range.ts";
import { capabilitiesShape } from "../../../extension/core/report/capability-json.ts";
import { capabilityText } from "../../../extension/core/report/capability-text.ts";
import { displayWidth } from "../../../extension/core/report/display-width.ts";
import { noPaint } from "../../../extension/core/report/paint.ts";
import { type CapabilityDelta, type CapabilityEntry, emptyDelta } from "../../../extension/core/review/capability-delta.ts";

function entry(kind: CapabilityEntry["kind"], object: string | undefined, ...places: string[]): CapabilityEntry {
  return {
    kind,
    ...(object === undefined ? {} : { object }),
    places: places.map((place) => {
      const [path = "", line = "1"] = place.split(":");
      return { path, range: range(Number(line) - 1, 0, Number(line) - 1, 5) };
    }),
    folders: [""],
  };
}

function text(delta: Partial<CapabilityDelta>): string {
  return capabilityText({ ...emptyDelta, ...delta }, { width: 80, paint: noPaint });
}

describe("the capability delta as text", () => {
  it("says in a reviewer's words what is new, and where", () => {
    const added = [
      entry("network", "api.example", "setup.py:3"),
      entry("network", undefined, "client.go:40"),
      entry("exec", "git", "build.sh:2", "build.sh:9"),
    ];
    assert.equal(
      text({ added }),
      [
        "New in this change",
        "  Talks to: api.example (setup.py:3), an address the code does not say",
        "    (client.go:40)",
        "  Runs: git (build.sh:2, 1 more)",
      ].join("\n"),
    );
  });

  it("has nothing to say of nothing", () => {
    assert.equal(text({}), "");
  });

  it("tells what only another folder could do, what is not done any more, and what was not read", () => {
    const delta = {
      spread: [entry("exec", "git", "web/a.sh:1")],
      removed: [entry("environment", "TOKEN", "a.py:1")],
      unread: ["b.sh"],
    };
    assert.equal(
      text(delta),
      [
        "New to a folder, known in another",
        "  Runs: git (web/a.sh:1)",
        "Not done any more",
        "  Reads from the environment: TOKEN",
        "Could not be read in full, and may do more: b.sh.",
      ].join("\n"),
    );
  });

  it("fits on a screen whatever there is, and says how much it leaves out", () => {
    const added = capabilities.flatMap((kind) =>
      Array.from({ length: 40 }, (_, at) => entry(kind, `object-number-${at}.example`, `folder/of/some/depth/file-${at}.py:${at + 1}`)),
    );
    const lines = text({ added }).split("\n");
    assert.ok(lines.length <= 21, `${lines.length} lines`);
    assert.ok(lines.every((line) => displayWidth(line) <= 80));
    assert.match(lines.join(" "), /and 39 more/);
    const all = text({ added, spread: added, removed: added }).split("\n");
    assert.ok(all.length <= 23, `${all.length} lines`);
    assert.match(all.join(" "), /And 400 things not done any more/);
  });

  it("counts every place of what the code does not tell", () => {
    const added = [entry("network", undefined, "a.sh:1", "a.sh:2", "a.sh:3", "a.sh:4", "a.sh:5")];
    assert.match(text({ added }), /5 addresses the code does not say \(a\.sh:1, a\.sh:2,\s+a\.sh:3, 2 more\)/);
  });

  it("writes no control character, and cuts what is long", () => {
    const out = text({ added: [entry("exec", `\u001b[31m${"x".repeat(200)}`, "a\nb.sh:1")] });
    assert.match(out, /\\x1b\[31mx+…/);
    assert.match(out, /a\\nb\.sh/);
    assert.ok(!out.includes("\u001b"));
  });

  it("is plain data for programs, without what an engine carries along", () => {
    const place = { path: "a.sh", range: range(0, 0, 0, 1), weight: 3 };
    const delta: CapabilityDelta = { ...emptyDelta, added: [{ kind: "exec", places: [place], folders: [""] }] };
    assert.deepEqual(capabilitiesShape(delta).added, [
      { kind: "exec", places: [{ path: "a.sh", range: range(0, 0, 0, 1) }], folders: [""] },
    ]);
  });
});
