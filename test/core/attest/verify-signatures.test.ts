import assert from "node:assert/strict";
import { envelopeLine } from "../../../extension/core/attest/envelope.ts";
import { fingerprint, readPublicKeyLine } from "../../../extension/core/attest/public-key.ts";
import { readRevokedKeys } from "../../../extension/core/attest/revoked-keys.ts";
import type { Statement } from "../../../extension/core/attest/statement.ts";
import { statementPayload } from "../../../extension/core/attest/statement-payload.ts";
import type { VerifyQuestion } from "../../../extension/core/attest/verify-question.ts";
import { type SignatureVerdict, verifySignatures } from "../../../extension/core/attest/verify-signatures.ts";
import { blocking } from "../../../extension/core/base/problem.ts";
import {
  digestOf,
  explicit,
  gitId,
  type Key,
  marked,
  newKey,
  open,
  ports,
  question,
  signedLine,
  statement,
  unit,
  units,
} from "./signed-review.ts";

const rita = newKey();
const tom = newKey();
const signers = `rita@example.org namespaces="countersign-review-v1" ${rita.line}\ntom@example.org ${tom.line}\n`;

const verify = (lines: readonly string[], changes: Partial<VerifyQuestion> = {}, allowed = signers): Promise<SignatureVerdict> =>
  verifySignatures(lines, question(allowed, changes), ports);

const checks = (verdict: SignatureVerdict): string[] => [
  ...verdict.envelopes.flatMap(({ failures }) => failures.map(({ check }) => check)),
  ...verdict.failures.map(({ check }) => `all: ${check}`),
];

const none = ["all: threshold", "all: coverage", "all: items"];

describe("verifying the signatures of a change", () => {
  it("is content with one independent reviewer who verified every unit and settled every item", async () => {
    const verdict = await verify([signedLine(rita)]);
    assert.deepEqual(checks(verdict), []);
    assert.equal(verdict.isProved, true);
    assert.deepEqual(verdict.reviewers[0]?.principals, ["rita@example.org"]);
  });

  it("is not content with no signature", async () => {
    assert.deepEqual(checks(await verify([])), none);
  });

  const refusals: readonly [string, string, Partial<Statement>, Partial<VerifyQuestion>, string?][] = [
    ["of a repository with another history", "repository", { context: { ...statement().context, rootCommits: [gitId("other")] } }, {}],
    ["of a fork", "repository", { context: { ...statement().context, originHash: digestOf("host/fork") } }, {}],
    [
      "that names no remote where there is one",
      "repository",
      { context: { rootCommits: [gitId("root")], targetRef: "refs/heads/main" } },
      {},
    ],
    ["for another branch", "target", { context: { ...statement().context, targetRef: "refs/heads/release" } }, {}],
    ["under another policy", "policy", { policy: { sha256: digestOf("a laxer policy"), source: "mergeBase" } }, {}],
    ["of an agent's environment", "agent", { agentEnvironment: "CLAUDECODE" }, {}],
    ["from the future", "time", { reviewedAt: "2026-06-02T00:06:00Z" }, {}],
    ["of an author who says so", "independence", { independence: { authors: 1, isAuthor: true } }, {}],
    ["under a name that the key does not have", "principal", { reviewer: { principal: "tom@example.org" } }, {}],
    ["by an author", "independence", {}, { authors: { addresses: ["rita@example.org"], fingerprints: [] } }],
    ["by an author in capitals", "independence", {}, { authors: { addresses: ["Rita@Example.ORG"], fingerprints: [] } }],
    [
      "by an author with a plus address",
      "independence",
      {},
      { authors: { addresses: ["adam@x", "rita+work@example.org"], fingerprints: [] } },
    ],
    ["where the authors are not known", "independence", {}, { authors: { addresses: [], fingerprints: [] } }],
    ["by the key that signed a commit", "independence", {}, { authors: { addresses: ["x@y"], fingerprints: [fingerprintOf(rita)] } }],
    ["by a key that is not touched where it must be", "touch", {}, { policy: { ...question("").policy, requiresTouch: true } }],
    ["by a revoked key", "revocation", {}, { revoked: readRevokedKeys(`${rita.line} lost\n`, "r", ports) }],
    ["by a key revoked by its fingerprint", "revocation", {}, { revoked: readRevokedKeys(fingerprintOf(rita), "r", ports) }],
    ["where the revoked keys cannot be read", "revocation", {}, { revoked: readRevokedKeys("no key\n", "r", ports) }],
    ["by a key that is not listed", "principal", {}, {}, `tom@example.org ${tom.line}`],
    ["by a key listed for git alone", "namespace", {}, {}, `rita@example.org namespaces="git" ${rita.line}`],
    ["by a key that is expired now", "validity", {}, {}, `rita@example.org valid-before="20260601130000Z" ${rita.line}`],
    ["by a key that was not yet valid then", "validity", {}, {}, `rita@example.org valid-after="20260601130000Z" ${rita.line}`],
    ["by an authority for certificates", "principal", {}, {}, `rita@example.org cert-authority ${rita.line}`],
    ["by a key that is an author's too", "independence", {}, {}, `rita@example.org,adam@example.org ${rita.line}`],
    [
      "on an older tree with other units",
      "change",
      {},
      { change: { tree: gitId("new"), units: [...units, unit("d.ts:4")], problems: [] } },
    ],
    ["where a unit is gone", "change", {}, { change: { tree: gitId("new"), units: units.slice(1), problems: [] } }],
    [
      "where a unit stands elsewhere",
      "change",
      {},
      { change: { tree: gitId("new"), units: [unit("a.ts:1", "there"), ...units.slice(1)], problems: [] } },
    ],
  ];
  for (const [title, check, said, asked, allowed] of refusals) {
    it(`does not count a signature ${title}`, async () => {
      const verdict = await verify([signedLine(rita, statement(said))], asked, allowed ?? signers);
      assert.equal(verdict.isProved, false);
      assert.deepEqual([...new Set(verdict.envelopes[0]?.failures.map((failure) => failure.check))], [check]);
      assert.ok(checks(verdict).includes("all: threshold"));
    });
  }

  it("takes a reviewer whose own address is spelled otherwise for the author, too", async () => {
    const principal = "Rita+review@Example.org";
    const allowed = `*@Example.org ${rita.line}`;
    const line = signedLine(rita, statement({ reviewer: { principal } }));
    assert.deepEqual(checks(await verify([line], {}, allowed)), []);
    const authors = { addresses: ["rita@example.org"], fingerprints: [] };
    assert.deepEqual(checks(await verify([line], { authors }, allowed)), ["independence", ...none]);
  });

  it("does not count a signature where no first commit tells which repository this is", async () => {
    const nowhere = { ...statement().context, rootCommits: [] };
    const context = { ...question("").context, rootCommits: [] };
    assert.deepEqual(checks(await verify([signedLine(rita, statement({ context: nowhere }))], { context })), ["repository", ...none]);
  });

  it("does not count a signature under a name that no address can be compared with", async () => {
    const line = signedLine(rita, statement({ reviewer: { principal: "rita" } }));
    assert.deepEqual(checks(await verify([line], {}, `rita ${rita.line}`)), ["independence", ...none]);
  });

  it("does not count a signature made for another namespace", async () => {
    const payload = statementPayload(statement());
    const verdict = await verify([envelopeLine(payload, rita.sign(payload, "git"), ports)]);
    assert.deepEqual(checks(verdict), ["namespace", ...none]);
  });

  it("holds after a rebase that leaves every unit as it was", async () => {
    const verdict = await verify([signedLine(rita)], { change: { tree: gitId("rebased"), units: [...units].reverse(), problems: [] } });
    assert.deepEqual(checks(verdict), []);
  });

  it("proves nothing about a change that could not be read in full", async () => {
    const problems = [blocking("corrupt-object", "An object is damaged.")];
    assert.deepEqual(checks(await verify([signedLine(rita)], { change: { tree: gitId("tree"), units, problems } })), [
      "change",
      "all: change",
      ...none,
    ]);
  });

  it("joins what two people verified in parts, and names what neither did", async () => {
    const part = (key: Key, principal: string, ...whole: boolean[]): string => {
      const reviewed = marked().map((one, at) => ({ ...one, mark: whole[at] === true ? explicit : open }));
      return signedLine(key, statement({ reviewer: { principal } }, reviewed));
    };
    const one = part(rita, "rita@example.org", true, true, false);
    const rest = part(tom, "tom@example.org", false, false, true);
    const half = await verify([one]);
    assert.deepEqual(checks(half), ["all: coverage"]);
    assert.deepEqual(
      half.uncovered.map(({ label }) => label),
      ["c.ts:3"],
    );
    assert.deepEqual(checks(await verify([one, rest])), []);
    assert.deepEqual(checks(await verify([one, rest], { policy: { ...question("").policy, reviewers: 2 } })), ["all: coverage"]);
  });

  it("asks for as many people at a unit as it is told to", async () => {
    const two = [signedLine(rita), signedLine(tom, statement({ reviewer: { principal: "tom@example.org" } }))];
    const reviewersOf = ({ label }: { label: string }): number => (label === "b.ts:2" ? 2 : 1);
    assert.deepEqual(
      (await verify(two.slice(0, 1), { reviewersOf })).uncovered.map(({ label }) => label),
      ["b.ts:2"],
    );
    assert.deepEqual(checks(await verify(two, { reviewersOf })), []);
    assert.equal((await verify(two, { reviewersOf: () => Number.NaN })).isProved, false);
  });

  it("asks whether a mark is enough for its unit", async () => {
    const reviewed = marked().map((one, at): typeof one => ({ ...one, mark: at === 1 ? { kind: "carried", how: "explicit" } : explicit }));
    const line = signedLine(rita, statement({}, reviewed));
    assert.deepEqual(
      (await verify([line])).uncovered.map(({ label }) => label),
      ["b.ts:2"],
    );
    assert.deepEqual(checks(await verify([line], { acceptsMark: () => true })), []);
  });

  it("counts two names with one key, and two keys with one name, as one person", async () => {
    const policy = { ...question("").policy, reviewers: 2 };
    const both = `rita@example.org,rina@example.org ${rita.line}\nrita@example.org ${tom.line}\n`;
    const asRina = signedLine(rita, statement({ reviewer: { principal: "rina@example.org" } }));
    const withTom = signedLine(tom);
    assert.deepEqual(checks(await verify([signedLine(rita), asRina], { policy }, both)), ["all: threshold", "all: coverage"]);
    assert.deepEqual(checks(await verify([signedLine(rita), withTom], { policy }, both)), ["all: threshold", "all: coverage"]);
    assert.deepEqual(checks(await verify([asRina, withTom, signedLine(rita)], { policy }, both)), ["all: threshold", "all: coverage"]);
    const two = [signedLine(rita), signedLine(tom, statement({ reviewer: { principal: "tom@example.org" } }))];
    assert.deepEqual(checks(await verify(two, { policy })), []);
  });

  it("counts a line once however often it is there, and leaves what is no signature aside", async () => {
    const line = signedLine(rita);
    const verdict = await verify([line, "garbage", line, "{}", line.slice(1)]);
    assert.equal(verdict.isProved, true);
    assert.equal(verdict.envelopes.length, 4);
    assert.deepEqual(checks(verdict), ["format", "format", "format"]);
  });

  it("is stopped by a rejection until the same person approves later", async () => {
    const rejection = signedLine(rita, statement({ result: "rejected" }));
    const other = signedLine(tom, statement({ reviewer: { principal: "tom@example.org" } }));
    assert.deepEqual(checks(await verify([rejection, other])), ["all: result"]);
    const later = signedLine(rita, statement({ reviewedAt: "2026-06-01T12:00:01Z" }));
    assert.deepEqual(checks(await verify([later, rejection, other])), []);
    assert.deepEqual(checks(await verify([signedLine(rita), rejection, other])), ["all: result"]);
  });

  it("forgets what a person approved before they rejected it", async () => {
    const rejection = signedLine(rita, statement({ result: "rejected", reviewedAt: "2026-06-01T12:00:01Z" }));
    const part = marked().map((one, at) => ({ ...one, mark: at === 0 ? explicit : open }));
    const items: Statement["items"] = { kind: "list", list: [{ id: "intent", state: "open" }] };
    const later = signedLine(rita, statement({ reviewedAt: "2026-06-01T12:00:02Z", items }, part));
    const verdict = await verify([signedLine(rita), rejection, later]);
    assert.deepEqual([verdict.uncovered, verdict.openItems], [units.slice(1), ["intent"]]);
  });

  it("asks for each required item, and no word of an item that is not settled counts", async () => {
    const asked = {
      items: [
        { id: "intent", isRequired: true },
        { id: "tests.ran", isRequired: true },
        { id: "extra", isRequired: false },
      ],
    };
    assert.deepEqual((await verify([signedLine(rita)], asked)).openItems, ["tests.ran"]);
    const openItem = statement({ items: { kind: "list", list: [{ id: "intent", state: "notApplicable" }] } });
    assert.deepEqual((await verify([signedLine(rita, openItem)])).openItems, ["intent"]);
    const acceptsItem: VerifyQuestion["acceptsItem"] = (_, __, { reviewer }) => reviewer.principal === "tom@example.org";
    assert.deepEqual((await verify([signedLine(rita)], { acceptsItem })).openItems, ["intent"]);
    const byTom = signedLine(tom, statement({ reviewer: { principal: "tom@example.org" } }));
    assert.deepEqual((await verify([byTom], { acceptsItem })).openItems, []);
  });

  it("does not tell twins apart once the tree has moved", async () => {
    const twins = [unit("x", "same", 0), unit("x", "same", 1)];
    const reviewed = marked(twins).map((one, at) => ({ ...one, mark: at === 0 ? explicit : open }));
    const line = signedLine(rita, statement({}, reviewed));
    const same = await verify([line], { change: { tree: gitId("tree"), units: twins, problems: [] } });
    assert.deepEqual(same.uncovered, [twins[1]]);
    const moved = await verify([line], { change: { tree: gitId("moved"), units: twins, problems: [] } });
    assert.deepEqual(moved.uncovered, twins);
  });

  it("names what is new since an earlier signature where the signed commits are still there", async () => {
    const fresh = unit("d.ts:4");
    const change = { tree: gitId("new"), units: [...units, fresh], problems: [] };
    const named = await verify([signedLine(rita)], { change, earlierUnits: async () => units });
    assert.deepEqual(named.uncovered, [fresh]);
    assert.match(
      named.failures.find(({ check }) => check === "coverage")?.message ?? "",
      /1 of 4 units are new since the last signature: d\.ts:4/,
    );
    const lied = await verify([signedLine(rita)], { change, earlierUnits: async () => change.units });
    assert.deepEqual(lied.uncovered, change.units);
    const swapped = await verify([signedLine(rita)], { change, earlierUnits: async () => [...units.slice(1), fresh] });
    assert.deepEqual(swapped.uncovered, change.units);
  });

  it("needs a policy that asks for somebody", async () => {
    for (const reviewers of [0, -1, 0.5, Number.NaN]) {
      const verdict = await verify([signedLine(rita)], { policy: { ...question("").policy, reviewers } });
      assert.ok(checks(verdict).includes("all: policy"), String(reviewers));
    }
  });

  it("looks at no more lines than it can, and says so", async () => {
    const verdict = await verify([...Array.from({ length: 2100 }, (_, at) => `garbage ${at}`), signedLine(rita)]);
    assert.equal(verdict.isProved, false);
    assert.ok(verdict.problems.some(({ code }) => code === "signatures-limit"));
    // A rejection could be among what was not looked at.
    const first = await verify([signedLine(rita), ...Array.from({ length: 2100 }, (_, at) => `garbage ${at}`)]);
    assert.deepEqual(
      first.failures.map(({ check }) => check),
      ["result"],
    );
  });
});

function fingerprintOf(key: Key): string {
  const read = readPublicKeyLine(key.line);
  assert.equal(read.kind, "read");
  return read.kind === "read" ? fingerprint(read.value, ports) : "";
}
