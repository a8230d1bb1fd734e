import assert from "node:assert/strict";
import type { CommitRecord, Person } from "../../../../extension/core/change/provenance/commit-record.ts";
import { type FactKind, identityOf, type KnownPeople } from "../../../../extension/core/change/provenance/identity.ts";
import { lookAlikes } from "../../../../extension/core/change/provenance/look-alike.ts";

const now = 1_800_000_000;
const ada: Person = { name: "Ada", address: "ada@example.org", at: now - 5000 };
const known: KnownPeople = {
  addresses: new Map([
    ["ada@example.org", "Ada"],
    ["lovelace@example.org", "Lovelace"],
  ]),
  isComplete: true,
};

function commit(more: Partial<CommitRecord> = {}): CommitRecord {
  const { author = ada } = more;
  return { id: "c1", tree: "t", parents: ["p"], author, committer: author, message: "m", subject: "m", signature: "ssh", ...more };
}

function kinds(one: CommitRecord, people: KnownPeople = known): FactKind[] {
  return identityOf([one], people, now)
    .facts.filter(({ kind }) => kind !== "signature-not-verified")
    .map(({ kind }) => kind);
}

const by = (name: string, address: string): Person => ({ name, address, at: now - 5000 });

describe("the people of a change", () => {
  it("give no fact where a known person signed, in good order", () => {
    assert.deepEqual(kinds(commit()), []);
  });

  for (const [title, one, expected] of [
    ["somebody new", commit({ author: by("Eve", "eve@example.com") }), ["first-time-address"]],
    ["a known name under a new address", commit({ author: by("ada", "ada@evil.example") }), ["known-name-new-address"]],
    [
      "an address nearly that of a known person",
      commit({ author: by("L", "lovelacc@example.org") }),
      ["look-alike-address", "first-time-address"],
    ],
    ["a committer who is not the author", commit({ committer: by("Lovelace", "lovelace@example.org") }), ["committer-differs"]],
    ["the merge button of a host", commit({ committer: by("GitHub", "noreply@github.com") }), ["committer-differs"]],
    ["an address nobody reads", commit({ author: by("Eve", "7+eve@users.noreply.github.com") }), ["first-time-address", "noreply-address"]],
    ["a person without an address", commit({ author: by("Eve", "") }), ["malformed-person"]],
    ["a date that cannot be read", commit({ author: { name: "Ada", address: "ada@example.org" } }), ["date-missing"]],
    ["a commit written after it was committed", commit({ committer: { ...ada, at: now - 9000 } }), ["authored-after-commit"]],
    ["a date in the future", commit({ author: { ...ada, at: now + 9000 } }), ["date-in-future"]],
    ["a sign-off by an agent", commit({ message: "m\n\nSigned-off-by: Claude <noreply@anthropic.com>" }), ["agent-signed-off"]],
    [
      "a sign-off by a bot that is the author",
      commit({ author: by("devin-ai-integration[bot]", "ada@example.org"), message: "m\n\nSigned-off-by: D <ada@example.org>" }),
      ["agent-signed-off"],
    ],
  ] as const) {
    it(`show ${title}`, () => {
      assert.deepEqual(kinds(one), expected);
    });
  }

  it("may be the merge button of a host without that being worth a look, a name that is missing never", () => {
    const weight = (one: CommitRecord): string[] => identityOf([one], known, now).facts.map((fact) => `${fact.kind} ${fact.weight}`);
    assert.ok(weight(commit({ committer: by("GitHub", "noreply@github.com") })).includes("committer-differs usual"));
    assert.ok(weight(commit({ committer: by("Lovelace", "lovelace@example.org") })).includes("committer-differs notable"));
    assert.ok(weight(commit({ author: by("", "ada@example.org") })).includes("malformed-person notable"));
  });

  it("may sign off what an agent helped with", () => {
    const message = "m\n\nSigned-off-by: Ada <ada@example.org>\nCo-authored-by: Claude <noreply@anthropic.com>";
    assert.deepEqual(kinds(commit({ message })), []);
  });

  it("are not called new where the history before was not all looked at, nor where there is none", () => {
    const eve = commit({ author: by("Eve", "eve@example.com") });
    assert.deepEqual(kinds(eve, { ...known, isComplete: false }), []);
    assert.deepEqual(kinds(eve, { addresses: new Map(), isComplete: true }), []);
  });

  it("are worth a look without a signature only where the rest is signed", () => {
    const { signature: _, ...unsigned } = commit();
    const weight = (people: KnownPeople): string[] => identityOf([unsigned], people, now).facts.map((one) => `${one.kind} ${one.weight}`);
    assert.deepEqual(weight(known), ["unsigned usual"]);
    assert.deepEqual(weight({ ...known, usuallySigned: true }), ["unsigned notable"]);
    assert.deepEqual(weight({ ...known, usuallySigned: false }), ["unsigned usual"]);
  });

  it("are told of once for all of their commits, notable facts first", () => {
    const eve = by("Eve", "eve@example.com");
    const { facts, commits } = identityOf([commit({ id: "c2", author: eve }), commit({ id: "c1", author: eve })], known, now);
    assert.deepEqual(
      facts.map(({ kind, commits: ids, text }) => [kind, ids, text]),
      [
        ["first-time-address", ["c2", "c1"], "No commit before the change is by Eve <eve@example.com>."],
        ["signature-not-verified", ["c2", "c1"], "2 commits carry an SSH signature, which was not verified here."],
      ],
    );
    assert.deepEqual(commits[0]?.kinds, ["signature-not-verified", "first-time-address"]);
  });

  it("show a commit that is older than the one before it, inside of the change and at its start", () => {
    const old = { ...ada, at: now - 200_000 };
    const parent = commit({ id: "p" });
    const kindsWith = (parents: Map<string, CommitRecord>): FactKind[] =>
      identityOf([commit({ author: old })], known, now, parents).facts.map(({ kind }) => kind);
    assert.ok(kindsWith(new Map([["p", parent]])).includes("older-than-parent"));
    assert.ok(!kindsWith(new Map()).includes("older-than-parent"));
    const nearly = commit({ id: "p", author: { ...ada, at: old.at + 80_000 } });
    assert.ok(!kindsWith(new Map([["p", nearly]])).includes("older-than-parent"));
    const pair = identityOf([commit({ id: "c2", parents: ["c1"], author: old }), commit({ id: "c1" })], known, now);
    assert.deepEqual(pair.facts.find(({ kind }) => kind === "older-than-parent")?.commits, ["c2"]);
  });

  it("bring no control characters into a sentence", () => {
    const [fact] = identityOf([commit({ author: by("E\u001b[31mve\u202e", "eve@example.com") })], known, now).facts;
    assert.equal(fact?.text, "No commit before the change is by E [31mve  <eve@example.com>.");
  });
});

describe("an address that looks like another", () => {
  it("is found among many thousands in bounded time", () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `somebody${at}@example.org`);
    const alike = lookAlikes(many);
    const started = performance.now();
    for (let at = 0; at < 1000; at++) assert.equal(alike(`different${at}@example.com`), undefined);
    assert.equal(alike("somebody7@examp1e.org"), "somebody7@example.org");
    assert.ok(performance.now() - started < 10_000);
  });

  for (const [one, other] of [
    ["torvalds@example.org", "torvald@example.org"],
    ["torvalds@example.org", "torvlads@example.org"],
    ["ada@example.org", "ada@exmaple.org"],
    ["ada@example.org", "ada@examp1e.org"],
    ["ada@example.org", "аda@example.org"],
    ["modem@example.org", "modern@example.org"],
    ["ada@example.org", "ada\u200b@example.org"],
  ] as const) {
    it(`is ${JSON.stringify(other)} to ${one}`, () => {
      assert.equal(lookAlikes([one])(other), one);
    });
  }

  for (const [one, other] of [
    ["ada@example.org", "ada@example.org"],
    ["ann@example.org", "anna@example.org"],
    ["a@example.org", "b@example.org"],
    ["builder1@example.org", "builder2@example.org"],
    ["ada@example.org", "bob@example.com"],
    ["ada@example.org", `ada@example.org${"x".repeat(500)}`],
    [`${"a".repeat(300)}@example.org`, `${"a".repeat(299)}@example.org`],
  ] as const) {
    it(`is not ${other.slice(0, 30)} to ${one}`, () => {
      assert.equal(lookAlikes([one])(other), undefined);
    });
  }
});
