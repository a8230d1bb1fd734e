import assert from "node:assert/strict";
import type { Capability, Finding } from "../../../extension/core/base/finding.ts";
import { range } from "../../../extension/core/base/range.ts";
import { lineSet, noLines } from "../../../extension/core/change/line-set.ts";
import { type CapabilityEntry, type CapabilityFile, capabilityDelta, emptyDelta } from "../../../extension/core/review/capability-delta.ts";

interface Seen {
  readonly rule?: string;
  readonly line?: number;
  readonly from?: number;
  readonly to?: number;
  /** What the fingerprint is made of. */
  readonly act?: string;
}

/** `object` is empty where the code does not tell. */
function able(
  path: string,
  kind: Capability,
  object: string,
  { rule = "command/x", line = 0, from = 0, to = 10, act = "" }: Seen = {},
): Finding {
  return {
    rule,
    category: "capability",
    severity: "info",
    confidence: "high",
    message: "",
    path,
    range: range(line, from, line, to),
    related: [],
    via: [],
    labels: {},
    fingerprint: `1:${rule}-${object}-${act}:0`,
    capability: { kind, ...(object === "" ? {} : { object }) },
  };
}

function file(path: string, base: readonly Finding[], head: readonly Finding[], more: Partial<CapabilityFile> = {}): CapabilityFile {
  return { path, addedLines: noLines, base, head, isHeadKnown: true, ...more };
}

function shown(entries: readonly CapabilityEntry[]): string[] {
  return entries.map(
    ({ kind, object, places }) => `${kind} ${object ?? "?"} ${places.map((place) => `${place.path}:${place.range.start.line}`).join(" ")}`,
  );
}

describe("the capability delta", () => {
  it("names what the head does and the base did not, by kind and with what", () => {
    const base = [able("a.py", "network", "api.example")];
    const head = [
      able("a.py", "exec", "git", { line: 4 }),
      able("a.py", "network", "api.example"),
      able("a.py", "network", "drop.example", { line: 3 }),
    ];
    const delta = capabilityDelta([file("a.py", base, head)]);
    assert.deepEqual(shown(delta.added), ["network drop.example a.py:3", "exec git a.py:4"]);
    assert.deepEqual(shown(delta.removed), []);
  });

  it("takes what was moved to another file for nothing new", () => {
    const delta = capabilityDelta([
      file("src/a.py", [able("src/a.py", "exec", "git")], []),
      file("src/b.py", [], [able("src/b.py", "exec", "git")]),
    ]);
    assert.deepEqual(delta, emptyDelta);
  });

  it("says which folder can do what only another one could", () => {
    const delta = capabilityDelta([
      file("api/a.py", [able("api/a.py", "exec", "git")], [able("api/a.py", "exec", "git")]),
      file("web/b.py", [], [able("web/b.py", "exec", "git")]),
    ]);
    assert.deepEqual(shown(delta.added), []);
    assert.deepEqual(shown(delta.spread), ["exec git web/b.py:0"]);
    assert.deepEqual(delta.spread[0]?.folders, ["web"]);
  });

  it("counts a file to the nearest folder with a manifest", () => {
    const head = (path: string): CapabilityFile => file(path, [], [able(path, "exec", "git")]);
    const folders = (manifests: string[]): readonly string[] | undefined =>
      capabilityDelta([head("packages/a/src/x.js"), head("tool.sh")], manifests).added[0]?.folders;
    assert.deepEqual(folders([]), ["", "packages"]);
    assert.deepEqual(folders(["packages/a/package.json"]), ["", "packages/a"]);
  });

  it("shows the places in lines that the change wrote, or all where it wrote none of them", () => {
    const head = [able("a.sh", "network", "h", { line: 1 }), able("a.sh", "network", "h", { line: 8 })];
    const places = (from: number, to: number): string[] =>
      shown(capabilityDelta([file("a.sh", [], head, { addedLines: lineSet([{ start: from, end: to }]) })]).added);
    assert.deepEqual(places(8, 9), ["network h a.sh:8"]);
    assert.deepEqual(places(3, 4), ["network h a.sh:1 a.sh:8"]);
  });

  it("compares what the code does not tell one by one: two unknown addresses need not be the same", () => {
    const known = able("a.sh", "network", "", { act: "curl $A" });
    const head = [known, able("a.sh", "network", "", { act: "curl $B", line: 5 })];
    const delta = capabilityDelta([file("a.sh", [known], head)]);
    assert.deepEqual(shown(delta.added), ["network ? a.sh:5"]);
    assert.deepEqual(shown(capabilityDelta([file("a.sh", head, [known])]).removed), ["network ? a.sh:5"]);
  });

  it("takes the written one of two equal unknowns for the new one", () => {
    const one = (line: number): Finding => able("a.sh", "network", "", { act: "curl $A", line });
    const addedLines = lineSet([{ start: 2, end: 3 }]);
    const delta = capabilityDelta([file("a.sh", [one(2)], [one(2), one(9)], { addedLines })]);
    assert.deepEqual(shown(delta.added), ["network ? a.sh:2"]);
  });

  it("leaves out a call that was followed to what it does", () => {
    const head = [
      able("a.py", "exec", "", { rule: "python/exec", to: 30 }),
      able("a.py", "exec", "git", { rule: "command/exec", from: 15, to: 20 }),
    ];
    assert.deepEqual(shown(capabilityDelta([file("a.py", [], head)]).added), ["exec git a.py:0"]);
  });

  it("keeps an unknown call round one that was followed", () => {
    const head = [
      able("a.py", "exec", "", { rule: "python/exec", to: 60 }),
      able("a.py", "exec", "", { rule: "python/exec", from: 20, to: 40 }),
      able("a.py", "exec", "git", { rule: "command/exec", from: 25, to: 30 }),
    ];
    const [told, untold] = capabilityDelta([file("a.py", [], head)]).added;
    assert.equal(told?.object, "git");
    assert.deepEqual(
      untold?.places.map((place) => place.range.start.character),
      [0],
    );
  });

  it("keeps the unknown one of several addresses of one command", () => {
    const head = [able("a.sh", "network", "h.example"), able("a.sh", "network", "")];
    assert.deepEqual(shown(capabilityDelta([file("a.sh", [], head)]).added), ["network h.example a.sh:0", "network ? a.sh:0"]);
  });

  it("says what went away, but not where a head could not be read", () => {
    const base = [able("a.sh", "exec", "git")];
    assert.deepEqual(shown(capabilityDelta([file("a.sh", base, [])]).removed), ["exec git a.sh:0"]);
    const delta = capabilityDelta([file("a.sh", base, [], { isHeadKnown: false })]);
    assert.deepEqual(delta, { ...emptyDelta, unread: ["a.sh"] });
  });

  it("leaves findings aside that are no capabilities", () => {
    const finding: Finding = { ...able("a.sh", "exec", "git"), category: "tunnel" };
    assert.deepEqual(capabilityDelta([file("a.sh", [], [finding])]), emptyDelta);
  });

  it("goes through a hundred thousand findings of one line", () => {
    const many = Array.from({ length: 100_000 }, (_, at) =>
      able("a.py", "exec", "", { rule: at % 2 === 0 ? "python/exec" : "command/exec", from: at * 3, to: at * 3 + 2, act: `${at}` }),
    );
    assert.equal(capabilityDelta([file("a.py", [], many)]).added[0]?.places.length, 100_000);
  });
});
