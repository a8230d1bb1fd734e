/** Messages between editor and page: what is let through, and what is refused. */
import assert from "node:assert/strict";
import { fromPage, toPage } from "../../webview/protocol.ts";
import { checked } from "../../webview/shape.ts";
import { preview, signed, state } from "./fixture.ts";

function complaint(value: unknown, shape: typeof fromPage | typeof toPage = fromPage): string {
  const read = checked<unknown>(shape, value);
  assert.equal(read.kind, "misshapen", JSON.stringify(value));
  return read.kind === "misshapen" ? read.complaint : "";
}

describe("a message of the page", () => {
  it("is let through as it is meant", () => {
    const sound = [
      { kind: "ready" },
      { kind: "answer", item: "a", text: "b" },
      { kind: "override", item: "a", reason: "b", until: "2026-01-01" },
      { kind: "triage", rule: "r", fingerprint: "f", as: "accepted", reason: "b" },
      { kind: "open", path: "a b.py", line: 3 },
      { kind: "sign", digest: "d", word: "w" },
    ];
    for (const value of sound) assert.deepEqual(checked(fromPage, value), { kind: "sound", value });
  });

  it("comes without what nobody asked for", () => {
    const value = { kind: "answer", item: "a", text: "b", how: "explicit", __proto__: { until: "x" } };
    assert.deepEqual(checked(fromPage, value), { kind: "sound", value: { kind: "answer", item: "a", text: "b" } });
  });

  it("is refused with the place that is wrong", () => {
    assert.match(complaint(undefined), /message is not an object/);
    assert.match(complaint([]), /message is not an object/);
    assert.match(complaint({ kind: "constructor" }), /message\.kind is not one of ready/);
    assert.match(complaint({ kind: "answer", item: "a" }), /message\.text is not text/);
    assert.match(complaint({ kind: "answer", item: "a", text: "x".repeat(4_001) }), /message\.text is longer than 4000/);
    assert.match(complaint({ kind: "triage", rule: "r", fingerprint: "f", as: "ok", reason: "" }), /message\.as is not one of fixed/);
    assert.match(complaint({ kind: "open", path: "a", line: -1 }), /message\.line is not a count/);
    assert.match(complaint({ kind: "open", path: "a", line: Number.NaN }), /message\.line is not a count/);
    assert.match(complaint({ kind: "preview", isPartial: 1, isRejection: false }), /message\.isPartial is not true or false/);
  });

  it("has no member that it only inherits", () => {
    assert.match(complaint(Object.create({ kind: "ready" })), /message\.kind is not one of/);
  });
});

describe("a message of the editor", () => {
  it("is let through whole", () => {
    for (const value of [state(), preview, signed]) assert.deepEqual(checked(toPage, value), { kind: "sound", value });
  });

  it("is refused where a list is longer than the page can show, and not cut", () => {
    const told = state();
    assert.equal(told.kind, "state");
    if (told.kind !== "state") return;
    const history = Array.from({ length: 201 }, () => told.model.history[0]);
    assert.match(complaint({ ...told, model: { ...told.model, history } }, toPage), /message\.model\.history has more than 200 entries/);
  });

  it("is refused where an entry of a list is missing", () => {
    const told = state();
    if (told.kind !== "state") throw new Error("the fixture is a state");
    assert.match(complaint({ ...told, model: { ...told.model, uncommitted: new Array(2) } }, toPage), /uncommitted\[0\] is not text/);
  });
});
