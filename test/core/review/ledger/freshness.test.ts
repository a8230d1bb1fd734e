import assert from "node:assert/strict";
import type { Change } from "../../../../extension/core/change/change.ts";
import { freshness } from "../../../../extension/core/review/ledger/freshness.ts";
import { changed, changeWith, version } from "../../change/change-builder.ts";
import { type act, acts, ada, bob, states, words } from "./ledger-builder.ts";

/** Two functions with a line of each one's own around what is put into them. */
const twoFunctions = (one: string, two: string): string =>
  `def one(y):\n    x = 1\n${one}    return x\n\n\ndef two(y):\n    z = 2\n${two}    return z\n`;

const log = "    log(y)\n";
const plain = twoFunctions("", "");
const inBoth = changed(["a.py", plain, twoFunctions(log, log)]);
const inOne = changed(["a.py", plain, twoFunctions(log, "")]);
const inTwo = changed(["a.py", plain, twoFunctions("", log)]);

/** Blocks that nothing tells apart. */
const twins = (...lines: readonly string[]): string =>
  lines.map((line) => `if on:\n    a()\n    b()\n    c()\n${line}    d()\n    e()\n    f()\n`).join("");
const twinChange = (...lines: readonly string[]): Change => changed(["a.py", twins(...lines.map(() => "")), twins(...lines)]);

describe("the freshness of a mark", () => {
  it("is verified where the same lines stand in the same context, wherever that is", () => {
    const shifted = changed(["a.py", `import os\n\n${plain}`, `import os\n\n${twoFunctions("", log)}`]);
    assert.deepEqual(words(shifted, acts(inTwo, "verify")), ["verified"]);
  });

  it("is carried where only what stands around the lines changed", () => {
    const moved = changed(["a.py", plain.replace("x = 1", "x = 3"), twoFunctions(log, "").replace("x = 1", "x = 3")]);
    const [state] = states(moved, acts(inOne, "verify"));
    assert.equal(state?.kind, "carried");
    assert.equal(state?.kind === "carried" && state.best.enoughFor, "low-risk");
  });

  it("is open for other lines, and stale only if the path had a mark", () => {
    const other = changed(["a.py", plain, twoFunctions("    log(z)\n", "")], ["b.py", plain, twoFunctions(log, "")]);
    assert.deepEqual(words(other, acts(inOne, "verify")), ["stale", "open"]);
  });

  it("is not stale because another unit of its file was read, and is once that one is no more", () => {
    const other = twoFunctions(log, "    more(y)\n");
    const two = changed(["a.py", plain, other]);
    const marks = acts(two, "verify", [0]);
    assert.deepEqual(words(two, marks), ["verified", "open"]);
    assert.deepEqual(words(changed(["a.py", plain, other.replace("log(y)", "log(x)")]), marks), ["stale", "stale"]);
  });

  it("re-opens exactly the unit in which one byte changed", () => {
    const files = ["a.py", "b.py", "c.py"].map((path) => [path, plain, twoFunctions(log, "    more(y)\n")] as const);
    const marks = acts(changed(...files), "verify");
    const after = changed(
      ...files.map(([path, before, text]) => [path, before, path === "b.py" ? text.replace("more(y)", "more(x)") : text] as const),
    );
    assert.deepEqual(words(after, marks), ["verified", "verified", "verified", "stale", "verified", "verified"]);
  });

  it("never holds for content that could not be read: the next one might be any other", () => {
    const unread = { ...version({ kind: "unread", reason: "unreadable", message: "it cannot be opened", start: "" }), id: "" };
    const change = changeWith([{ path: "a.bin", before: version(Buffer.from([0, 1])), after: unread }]);
    assert.deepEqual(words(change, acts(change, "verify")), ["stale"]);
    const known = changeWith([{ path: "a.bin", before: version(Buffer.from([0, 1])), after: version(Buffer.from([0, 2])) }]);
    assert.deepEqual(words(known, acts(known, "verify")), ["verified"]);
  });

  it("does not pass from a removed line to its equal in another function", () => {
    const marks = acts(inBoth, "verify", [0]);
    assert.deepEqual(words(inBoth, marks), ["verified", "stale"]);
    assert.deepEqual(words(inTwo, marks), ["stale"]);
    assert.deepEqual(words(inOne, marks), ["verified"]);
  });

  it("is carried to an equal in another function where all equals had been verified", () => {
    assert.deepEqual(words(inTwo, acts(inBoth, "verify")), ["verified"]);
    const moved = changed(["a.py", plain.replace("z = 2", "z = 4"), twoFunctions("", log).replace("z = 2", "z = 4")]);
    assert.deepEqual(words(moved, acts(inBoth, "verify")), ["carried"]);
  });

  it("does not pass to an equal that was added later, whichever of the two stays", () => {
    const marks = acts(inOne, "verify");
    assert.deepEqual(words(inBoth, marks), ["verified", "stale"]);
    const known = [...marks, ...acts(inBoth, "verify", [0])];
    assert.deepEqual(words(inTwo, known), ["stale"]);
  });

  it("holds for one of several twins as long as the file is the same, and for none after any change of it", () => {
    const two = twinChange(log, log);
    const marks = acts(two, "verify", [0]);
    assert.deepEqual(words(two, marks), ["verified", "stale"]);
    assert.deepEqual(words(twinChange(log, ""), marks), ["stale"]);
    assert.deepEqual(words(twinChange("", log), marks), ["stale"]);
    assert.deepEqual(words(twinChange(log, log, ""), marks), ["stale", "stale"]);
  });

  it("holds for all twins that were verified together, but not for one more", () => {
    const marks = acts(twinChange(log, log), "verify");
    assert.deepEqual(words(twinChange(log, "", log), marks), ["verified", "verified"]);
    assert.deepEqual(words(twinChange("", log), marks), ["verified"]);
    assert.deepEqual(words(twinChange(log, log, log), marks), ["stale", "stale", "stale"]);
  });

  it("does not put together one's own marks and another's, nor looks and verifications", () => {
    const two = twinChange(log, log);
    const later = twinChange(log, log, "");
    assert.deepEqual(words(later, [...acts(two, "verify", [0]), ...acts(two, "verify", [1], { who: bob })]), ["stale", "stale"]);
    assert.deepEqual(words(later, [...acts(two, "verify", [0]), ...acts(two, "view", [1])]), ["stale", "stale"]);
  });

  it("ends where a new neighbour makes another unit of it, and comes back with the old one", () => {
    const grown = changed(["a.py", plain, twoFunctions(`${log}    more(y)\n`, "")]);
    const marks = acts(inOne, "verify");
    assert.deepEqual(words(grown, marks), ["stale"]);
    assert.deepEqual(words(inOne, marks), ["verified"]);
  });

  it("does not take a revert of verified lines for them", () => {
    const reverted = changed(["a.py", twoFunctions(log, ""), plain]);
    assert.deepEqual(words(reverted, acts(inOne, "verify")), ["stale"]);
  });

  it("says on which change the mark was made, so that a return to an old tree shows", () => {
    const [state] = states(inOne, acts(inOne, "verify"));
    assert.equal(state?.kind === "verified" && state.best.change.head, "a".repeat(40));
  });

  it("knows each unit that has no lines", () => {
    const before = version("x\n");
    const mode = changeWith([{ path: "a.sh", before, after: version("x\n", "executable") }]);
    const binary = (byte: number): Change =>
      changeWith([{ path: "a.bin", before: version(new Uint8Array([0, 1])), after: version(new Uint8Array([0, byte])) }]);
    assert.deepEqual(words(mode, acts(mode, "verify")), ["verified"]);
    assert.deepEqual(words(binary(2), acts(binary(2), "verify")), ["verified"]);
    assert.deepEqual(words(binary(3), acts(binary(2), "verify")), ["stale"]);
  });

  it("is carried through a rename of the same contents, and through no other", () => {
    const renamed = (text: string): Change =>
      changeWith([
        { path: "a.py", before: version(plain) },
        { path: "b.py", after: version(text) },
      ]);
    const marks = acts(inBoth, "verify", [1]);
    assert.deepEqual(words(renamed(twoFunctions(log, log)), marks), ["open", "open", "carried"]);
    assert.deepEqual(words(renamed(`${twoFunctions(log, log)}# more\n`), marks), ["stale", "stale", "stale", "stale"]);
    const taken = acts(renamed(twoFunctions(log, log)), "unverify", [2]);
    assert.deepEqual(words(renamed(twoFunctions(log, log)), [...marks, ...taken]), ["stale", "stale", "stale"]);
  });

  it("is enough above low risk only where a person verified this very unit", () => {
    const enough = (events: Parameters<typeof states>[1]): unknown => {
      const [state] = states(inOne, events);
      return state?.kind === "verified" && state.best.enoughFor;
    };
    assert.equal(enough(acts(inOne, "verify")), "any-risk");
    assert.equal(enough(acts(inOne, "verify", [0], { how: "bulk" })), "any-risk");
    assert.equal(enough(acts(inOne, "verify", [0], { how: "viewed" })), "low-risk");
    assert.equal(enough(acts(inOne, "view")), "low-risk");
    assert.equal(enough(acts(inOne, "verify", [0], { by: "claude-code" })), "low-risk");
  });

  it("names the strongest mark first, and each reviewer once", () => {
    const events = [
      ...acts(inOne, "verify", [0], { by: "claude-code" }),
      ...acts(inOne, "view", [0], { who: bob }),
      ...acts(inOne, "verify"),
      ...acts(inOne, "view"),
      ...acts(inOne, "verify", [0], { how: "viewed" }),
    ];
    const [state] = states(inOne, events);
    assert.ok(state?.kind === "verified");
    assert.equal(state.best.enoughFor, "any-risk");
    assert.deepEqual(
      state.standing.map(({ by, agent, act: kind }) => [by.name, agent, kind]),
      [
        ["Ada", undefined, "verify"],
        ["Bob", undefined, "view"],
        ["Ada", "claude-code", "verify"],
      ],
    );
  });

  it("is open and stale for a mark that damage put in doubt", () => {
    const [file] = inOne.files;
    assert.ok(file !== undefined);
    const doubted = acts(inOne, "verify");
    const [state] = [...freshness([file], { marks: [], doubted }).values()];
    assert.deepEqual(state, { kind: "open", stale: true, was: doubted[0] });
  });

  it("takes thousands of equal units in little time, told apart by their context or by nothing", function () {
    this.timeout(10_000);
    const base = Array.from({ length: 10_000 }, (_, at) => `line ${at}\n`).join("");
    const edited = (first: string): Change => changed(["a.txt", first + base, first + base.replaceAll("\n", "\nsame\n")]);
    const verified = words(edited("top\n"), acts(edited(""), "verify").slice(1)).filter((word) => word === "verified");
    assert.equal(verified.length, 9_999);
    const many = Array.from({ length: 5_000 }, () => log);
    const stale = words(twinChange(...many, ""), acts(twinChange(...many), "verify").slice(1)).filter((word) => word === "stale");
    // The first and the last stand beside the ends of the file.
    assert.equal(stale.length, 5_000);
  });
});

describe("who acted", () => {
  it("is the same person whatever the case of the address, and another where an agent acted", () => {
    const taken = (circumstances: Parameters<typeof act>[1]): string[] =>
      words(inOne, [...acts(inOne, "verify"), ...acts(inOne, "unverify", [0], circumstances)]);
    assert.deepEqual(taken({ who: { ...ada, email: "Ada@Example.org" } }), ["open"]);
    assert.deepEqual(taken({ who: bob }), ["verified"]);
    assert.deepEqual(taken({ by: "codex" }), ["verified"]);
  });
});
