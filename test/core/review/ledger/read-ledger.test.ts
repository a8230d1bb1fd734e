import assert from "node:assert/strict";
import { UserError } from "../../../../extension/core/base/user-error.ts";
import { checksum } from "../../../../extension/core/review/ledger/checksum.ts";
import type { LedgerEvent } from "../../../../extension/core/review/ledger/event.ts";
import { eventLine } from "../../../../extension/core/review/ledger/event-line.ts";
import { foldLedger } from "../../../../extension/core/review/ledger/fold.ts";
import { freshness } from "../../../../extension/core/review/ledger/freshness.ts";
import { readLedger } from "../../../../extension/core/review/ledger/read-ledger.ts";
import { changed } from "../../change/change-builder.ts";
import { act, acts } from "./ledger-builder.ts";

const change = changed(["a.txt", "a\nb\nc\nd\ne\nf\ng\n", "a\none\nb\nc\nd\ne\nf\ntwo\ng\n"]);
const unit = acts(change, "verify").flatMap((event) => (event.kind === "verify" ? [event.unit] : []))[0];
assert.ok(unit !== undefined);

const every: readonly LedgerEvent[] = [
  act({ kind: "verify", unit, text: "read twice" }),
  act({ kind: "view", unit }, { by: "claude-code", how: "viewed" }),
  act({ kind: "skip", unit }),
  act({ kind: "unverify", unit, undoes: "event-000001" }),
  act({ kind: "answer", item: "intent", content: "c", text: "Ünï\u0000code \u{1F512} \u2028 \ud800" }),
  act({ kind: "override", item: "tests", reason: "none needed", until: "2026-12-31" }),
  act({ kind: "triage", finding: { rule: "command/tunnel", fingerprint: "1:x:0", unit: "u" }, as: "false-positive", reason: "a test" }),
  act({ kind: "withdraw", finding: { rule: "command/tunnel", fingerprint: "1:x:0" } }),
  act({ kind: "withdraw", item: "intent", undoes: "event-000002" }),
  act({ kind: "run", command: "npm test", exitCode: 1, tree: "t", item: "tests" }),
  act({ kind: "handback", items: ["intent", "tests"], text: "please" }),
];
const text = every.map(eventLine).join("");

/** A line of any content with the checksum it needs. */
const sealed = (value: unknown): string => {
  const open = JSON.stringify(value).slice(0, -1);
  return `${open},"sum":"${checksum(open)}"}\n`;
};
const codes = (from: string): string[] => readLedger(from, "L").problems.map(({ code, weight }) => `${code} ${weight}`);

describe("reading a ledger", () => {
  it("gives back what was written", () => {
    assert.deepEqual(readLedger(text, "L"), { events: every, doubted: [], problems: [] });
    assert.deepEqual(readLedger(text.slice(0, -1), "L").events, every);
    assert.deepEqual(readLedger("", "L").events, []);
  });

  it("drops a torn last line with a note, and nothing else", () => {
    for (let length = 1; length < eventLine(every[10] ?? assert.fail()).length - 1; length++) {
      const torn = readLedger(text.slice(0, text.length - 1 - length), "L");
      assert.deepEqual(torn.events, every.slice(0, -1));
      assert.deepEqual(
        torn.problems.map(({ code, weight, range }) => [code, weight, range?.start.line]),
        [["ledger-torn", "note", 10]],
      );
    }
  });

  it("doubts what stands before a damaged line, counts what stands after it, and says which line", () => {
    const lines = every.map(eventLine);
    lines[4] = (lines[4] ?? "").replace("intent", "intend");
    const read = readLedger(lines.join(""), "L");
    assert.deepEqual(read.doubted, every.slice(0, 4));
    assert.deepEqual(read.events, every.slice(5));
    const [problem] = read.problems;
    assert.deepEqual([problem?.code, problem?.weight, problem?.range?.start.line], ["ledger-damaged", "blocking", 4]);
    assert.match(problem?.message ?? "", /^Line 5 of the ledger is not what was written/);
  });

  it("doubts what stands before a line of a newer version too, for it may take a mark back", () => {
    const [first = assert.fail(), second = assert.fail()] = every;
    for (const newer of [
      { v: 2, kind: "verify" },
      { ...first, kind: "redo" },
    ]) {
      const read = readLedger(eventLine(first) + sealed(newer) + eventLine(second), "L");
      assert.deepEqual(
        read.problems.map(({ code, weight, range }) => [code, weight, range?.start.line]),
        [["ledger-newer", "blocking", 1]],
      );
      assert.deepEqual([read.doubted, read.events], [[first], [second]]);
    }
  });

  it("takes no line of another shape", () => {
    const good = every[0];
    assert.ok(good?.kind === "verify");
    const shapes: unknown[] = [
      { ...good, v: "1" },
      { ...good, id: "" },
      { ...good, id: 7 },
      { ...good, at: "2026-01-01T00:00:00Z" },
      { ...good, at: "2026-02-30T00:00:00.000Z" },
      { ...good, at: "9999-12-31T23:59:59.999Z" },
      { ...good, at: "2026-01-01T00:00:00.000+01:00" },
      { ...good, who: { name: " ", email: "" } },
      { ...good, who: "Ada" },
      { ...good, by: 1 },
      { ...good, how: "toString" },
      { ...good, change: [] },
      { ...good, tool: { name: "x" } },
      { ...good, unit: undefined },
      { ...good, unit: { ...unit, path: "a\0b" } },
      { ...good, unit: { ...unit, ordinal: 1 } },
      { ...good, unit: { ...unit, ordinal: -1 } },
      { ...good, unit: { ...unit, alike: 2 } },
      { ...good, unit: { ...unit, equals: 1.5 } },
      { ...good, unit: { ...unit, path: "x".repeat(10_000) } },
      { ...good, kind: "answer" },
      { ...good, kind: "answer", item: "x", text: "y".repeat(20_001) },
      { ...good, kind: "triage", finding: { rule: "r", fingerprint: "f" }, as: "ignored" },
      { ...good, kind: "override", item: "x", reason: "y", until: "tomorrow" },
      { ...good, kind: "run", command: "x", exitCode: "0", tree: "t" },
      { ...good, kind: "handback", items: [1] },
    ];
    for (const shape of shapes) assert.deepEqual(codes(sealed(shape)), ["ledger-damaged blocking"], JSON.stringify(shape));
    for (const line of ["\n", "null\n", "[]\n", "{}\n", "<<<<<<< HEAD\n", `${" ".repeat(70_000)}\n`])
      assert.deepEqual(codes(line), ["ledger-damaged blocking"]);
  });

  it("has nothing to say of prototypes", () => {
    const line = eventLine(every[0] ?? assert.fail()).replace(/,"sum.*\n/, "");
    const open = line.replace('"tool":', '"__proto__":{"by":"codex"},"tool":');
    const read = readLedger(`${open},"sum":"${checksum(open)}"}\n`, "L");
    assert.deepEqual(read.events[0]?.by, undefined);
    assert.equal(read.events.length, 1);
  });

  it("reports a flood of damage in few words", () => {
    assert.equal(readLedger("x\n".repeat(100_000), "L").problems.length, 21);
  });

  it("refuses to write what it would not read", () => {
    const long = act({ kind: "answer", item: "intent", text: "x".repeat(20_001) });
    assert.throws(() => eventLine(long), UserError);
    const many = act({ kind: "handback", items: Array.from({ length: 100 }, () => "x".repeat(900)) });
    assert.throws(() => eventLine(many), UserError);
  });

  it("gains no mark by a flip in any byte, nor by the loss of any byte", function () {
    this.timeout(60_000);
    const [first, second] = acts(change, "verify");
    assert.ok(first?.kind === "verify" && second?.kind === "verify");
    // The first is taken back, the second stands: damage to any line must not bring the first back.
    const events = [first, second, act({ kind: "unverify", unit: first.unit }), act({ kind: "answer", item: "intent", text: "so" })];
    const bytes = Buffer.from(events.map(eventLine).join(""));
    const verified = (from: Buffer): boolean[] => {
      const { events: read } = readLedger(from.toString("utf8"), "L");
      const fresh = freshness(change.files, foldLedger(read));
      return change.files.flatMap(({ units }) => units.map((one) => fresh.get(one)?.kind === "verified"));
    };
    assert.deepEqual(verified(bytes), [false, true]);
    for (let at = 0; at < bytes.length; at++) {
      for (const bits of [0x01, 0x20, 0x80]) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (bytes[at] ?? 0) ^ bits;
        assert.equal(verified(flipped)[0], false, `${bits} in byte ${at}`);
        const { problems } = readLedger(flipped.toString("utf8"), "L");
        assert.ok(problems.length > 0, `${bits} in byte ${at} went unseen`);
      }
      assert.equal(verified(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]))[0], false, `without byte ${at}`);
    }
  });
});
