import assert from "node:assert/strict";
import { branchEvidence, commitEvidence } from "../../../../extension/core/change/provenance/commit-evidence.ts";
import { type CommitRecord, commitRecord } from "../../../../extension/core/change/provenance/commit-record.ts";
import { type Evidence, provenance } from "../../../../extension/core/change/provenance/provenance.ts";
import { trailersOf } from "../../../../extension/core/change/provenance/trailers.ts";

const ada = "Ada <ada@example.org>";

function record(message: string, author = ada, committer = author, more = ""): CommitRecord {
  const text = `tree ${"1".repeat(40)}\nparent ${"2".repeat(40)}\nauthor ${author} 1700000000 +0100\ncommitter ${committer} 1700000060 +0000\n${more}\n${message}`;
  const read = commitRecord("c".repeat(40), new TextEncoder().encode(text));
  assert.ok(read !== undefined);
  return read;
}

function agents(message: string, author = ada): (string | undefined)[] {
  return commitEvidence(record(message, author)).map(({ agent }) => agent);
}

describe("a commit object", () => {
  it("gives people, dates, parents and the kind of its signature", () => {
    const signature = "gpgsig -----BEGIN SSH SIGNATURE-----\n U1NI\n -----END SSH SIGNATURE-----\n";
    const read = record("Subject\r\n\nBody", ada, "Bob <bob@example.org>", signature);
    assert.deepEqual(read.author, { name: "Ada", address: "ada@example.org", at: 1700000000 });
    assert.equal(read.committer.address, "bob@example.org");
    assert.deepEqual(read.parents, ["2".repeat(40)]);
    assert.equal(read.signature, "ssh");
    assert.equal(read.subject, "Subject");
  });

  it("is none where a person is missing or there twice", () => {
    const lines = (...people: string[]): Uint8Array => new TextEncoder().encode([`tree ${"1".repeat(40)}`, ...people, "", "m"].join("\n"));
    const author = `author ${ada} 1 +0000`;
    const committer = `committer ${ada} 1 +0000`;
    assert.ok(commitRecord("c", lines(author, committer)) !== undefined);
    assert.equal(commitRecord("c", lines(author)), undefined);
    assert.equal(commitRecord("c", lines(author, author, committer)), undefined);
  });

  it("keeps its ASCII where it is in another encoding, and has no date where none can be read", () => {
    const text = `tree ${"1".repeat(40)}\nauthor J\xf6rg <j@example.org> soon\ncommitter ${ada} 1 +0000\n\nm`;
    const read = commitRecord("c", Buffer.from(text, "latin1"));
    assert.equal(read?.author.address, "j@example.org");
    assert.equal(read?.author.at, undefined);
  });
});

describe("what a commit says about agents", () => {
  for (const [title, message, expected] of [
    ["a co-author", "Fix\n\nCo-Authored-By: Claude Opus 4 <noreply@anthropic.com>", ["Claude Code"]],
    ["a co-author in the middle of a squash", "a\n\nCo-authored-by: Cursor <cursoragent@cursor.com>\n\n* b\n\nmore", ["Cursor"]],
    ["a bot as co-author", "a\n\nCo-authored-by: x <1+devin-ai-integration[bot]@users.noreply.github.com>", ["Devin"]],
    ["a footer with a link", "a\n\n🤖 Generated with [Claude Code](https://claude.ai/code)", ["Claude Code"]],
    ["a footer without one", "a\n\nGenerated with Codex", ["Codex"]],
    ["the trailer of the kernel", "a\n\nAssisted-by: SomeAgent:2 [tool]", [undefined]],
    ["a generated-by trailer", "a\n\nAI-Generated-by: x\nGenerated-by: y", [undefined, undefined]],
    ["a share of the agent's", "a\n\nEntire-Attribution: 73% agent (146/200 lines)", [undefined]],
  ] as const) {
    it(`sees ${title}`, () => {
      assert.deepEqual(agents(message), expected);
    });
  }

  for (const [title, message] of [
    ["a person named Claude", "a\n\nCo-authored-by: Claude Monet <claude@example.org>"],
    ["a person's Co-authored-by", `a\n\nCo-authored-by: ${ada}`],
    ["prose about a tool", "Generated with Claude Code is what the footer said, so it is gone"],
    ["code generated with another tool", "a\n\nGenerated with protoc"],
    ["no share of the agent's", "a\n\nEntire-Attribution: 0% agent (0/200 lines)"],
    ["an indented trailer", "a\n\n    Co-authored-by: Cursor <cursoragent@cursor.com>"],
  ] as const) {
    it(`does not take ${title} for an agent`, () => {
      assert.deepEqual(agents(message), []);
    });
  }

  it("sees an agent as author and as committer, once where it is both", () => {
    const bot = "copilot-swe-agent[bot] <198982749+Copilot@users.noreply.github.com>";
    assert.deepEqual(agents("a", bot), ["Copilot"]);
    assert.deepEqual(
      commitEvidence(record("a", ada, bot)).map(({ kind, text }) => [kind, text.startsWith("The committer is copilot")]),
      [["author", true]],
    );
    assert.deepEqual(agents("a", "Ada (aider) <ada@example.org>"), ["aider"]);
    assert.deepEqual(agents("a", "dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>"), []);
  });

  it("says which of the sessions that were read a trailer names", () => {
    const session = "0b1c2d3e-aaaa-bbbb-cccc-111122223333";
    const [named] = commitEvidence(record(`a\n\nClaude-Session: https://claude.ai/code/${session}`), [session]);
    assert.equal(named?.session, session);
    assert.match(named?.text ?? "", /a session that was read/);
    const [other] = commitEvidence(record("a\n\nClaude-Session: https://claude.ai/code/x"), [session]);
    assert.doesNotMatch(other?.text ?? "", /was read/);
  });

  it("never speaks for a person", () => {
    assert.deepEqual(commitEvidence(record(`a\n\nSigned-off-by: ${ada}\nReviewed-by: ${ada}`)), []);
  });

  it("puts no control or direction characters of a message into its sentences", () => {
    const [found] = commitEvidence(record("a\n\nGenerated-by: x\u001b[2Jy\u202ez"));
    assert.equal(found?.text, "Generated-by: x [2Jy z.");
  });

  it("reads a name of megabytes in bounded time", () => {
    const started = performance.now();
    agents("a", `${"(aider ".repeat(1_000_000)} <x@example.org>`);
    assert.ok(performance.now() - started < 2000);
  });

  it("reads a message of a million lines in bounded time, and keeps at most fifty pieces", () => {
    const started = performance.now();
    assert.equal(commitEvidence(record("Generated-by: x\n".repeat(1_000_000))).length, 50);
    assert.ok(performance.now() - started < 2000);
    assert.equal(trailersOf("Generated-by: x\n".repeat(1_000_000)).length, 5000);
  });
});

describe("the name of a branch", () => {
  it("tells the agent by its start, on a remote too", () => {
    assert.equal(branchEvidence("refs/heads/copilot/fix-7")?.agent, "Copilot");
    assert.equal(branchEvidence("refs/remotes/origin/codex/fix")?.agent, "Codex");
    assert.equal(branchEvidence("refs/heads/feature/codex/x"), undefined);
    assert.equal(branchEvidence("refs/heads/claude/"), undefined);
  });
});

describe("the mark of a unit", () => {
  const says = (who: "agent" | "human", strength: Evidence["strength"] = "recorded"): Evidence => ({
    kind: "authorship-note",
    says: who,
    strength,
    text: `${who} ${strength}`,
  });

  it("is unknown without evidence", () => {
    assert.deepEqual(provenance([], { agent: 0, human: 0, total: 3 }), {
      mark: "unknown",
      strength: "none",
      evidence: [],
      omitted: 0,
      lines: { agent: 0, human: 0, total: 3 },
    });
  });

  it("is a person's only where every line is, and nothing speaks of an agent", () => {
    const of = (evidence: Evidence[], human: number, total: number): string => provenance(evidence, { agent: 0, human, total }).mark;
    assert.equal(of([says("human")], 3, 3), "human");
    assert.equal(of([says("human")], 2, 3), "unknown");
    assert.equal(of([says("human")], 0, 0), "unknown");
    assert.equal(of([], 3, 3), "unknown");
    assert.equal(of([says("human"), says("agent", "weak")], 3, 3), "agent");
  });

  it("is as strong as the strongest evidence for it, and keeps the strongest twenty", () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ ...says("agent", "weak"), text: `${at}` }));
    const all = provenance([...many, says("agent", "strong"), says("agent", "strong")], { agent: 1, human: 0, total: 1 });
    assert.equal(all.strength, "strong");
    assert.equal(all.evidence[0]?.strength, "strong");
    assert.equal(all.evidence.length, 20);
    assert.equal(all.omitted, 11);
  });
});
