import assert from "node:assert/strict";
import { utf8 } from "../../../extension/core/attest/bytes.ts";
import { readStatement } from "../../../extension/core/attest/read-statement.ts";
import { statementPayload } from "../../../extension/core/attest/statement-payload.ts";
import { digestOf, statement } from "./signed-review.ts";

const text = Buffer.from(statementPayload(statement())).toString("utf8");

const reasonOf = (payload: string): string => {
  const read = readStatement(utf8(payload));
  return read.kind === "refused" ? read.reason : "";
};

describe("reading a statement", () => {
  it("gives back what was written", () => {
    assert.deepEqual(readStatement(utf8(text)), { kind: "read", value: statement() });
  });

  const sealed = { count: 2, digest: digestOf("ids"), states: "so", answersDigest: digestOf("answers") };
  const sessions = (json: string): [string | RegExp, string] => [/"sessions":\{[^}]*\}/, `"sessions":${json}`];
  const items = (json: string): [string | RegExp, string] => [/"items":\[[^\]]*\]/, `"items":${json}`];
  const cases: readonly [string, string | RegExp, string, RegExp][] = [
    ["a space", ":", ": ", /one spelling/],
    ["a member that is not known", '"channel":"cli"', '"channel":"cli","note":1', /says more than is known/],
    ["a member twice", '"channel":"cli"', '"channel":"cli","channel":"cli"', /one spelling/],
    ["another statement type", "Statement/v1", "Statement/v2", /no in-toto Statement/],
    ["another predicate", "countersign-review/v0.1", "countersign-review/v0.2", /version that is not known/],
    ["another order of the subject", '"name":"head"', '"name":"tree"', /subject head is missing/],
    ["a commit that is no id", /"gitCommit":"[^"]*"/, '"gitCommit":"HEAD"', /head gitCommit does not have the form/],
    ["a result that is not known", '"approved"', '"perhaps"', /result is none of/],
    ["a time of another zone", "12:00:00Z", "12:00:00+01:00", /reviewedAt/],
    ["a day that is not in the calendar", "2026-06-01", "2026-02-30", /no moment of the calendar/],
    ["roots out of order", /"rootCommits":\["(.)/, `"rootCommits":["${"f".repeat(40)}","$1`, /rootCommits are not sorted/],
    ["a target that is no ref", "refs/heads/main", "main", /targetRef/],
    ["a principal with a space", "rita@example.org", "rita r@example.org", /principal/],
    ["a control character", "rita@example.org", "rita\\u001b@example.org", /principal is not a text/],
    ["totals that do not add up", '"verified":3', '"verified":2', /do not add up/],
    ["a count below nothing", '"carried":0', '"carried":-1', /carried is not a whole number/],
    ["a mark that is not known", '"marks":"3e"', '"marks":"3x"', /letter x, which is not known/],
    ["marks that end in a number", '"marks":"3e"', '"marks":"e2"', /marks does not have the length/],
    ["no marks", '"marks":"3e"', '"marks":""', /marks does not have the length/],
    ["a channel that is not known", '"channel":"cli"', '"channel":"mail"', /channel is none of/],
    ["a flag that is a text", '"isAuthor":false', '"isAuthor":"no"', /isAuthor is neither/],
    ["an item state that is not known", '"satisfied"', '"done"', /item state done is not known/],
    ["an item twice", ...items('[{"id":"a","state":"open"},{"id":"a","state":"open"}]'), /twice there/],
    ["sealed items with an unknown letter", ...items(JSON.stringify({ ...sealed, states: "sx" })), /letter x/],
    ["sealed items without their digest", ...items(JSON.stringify({ ...sealed, digest: "" })), /item digest/],
    ["sessions that are fewer than it says", ...sessions(JSON.stringify({ count: 1, digest: digestOf(""), list: [] })), /not as many/],
    [
      "more sessions than are listed",
      ...sessions(JSON.stringify({ count: 13, digest: digestOf(""), list: Array(13).fill(digestOf("x")) })),
      /at most 12/,
    ],
  ];
  for (const [title, from, to, reason] of cases) {
    it(`refuses ${title}`, () => {
      const changed = text.replace(from, to);
      assert.notEqual(changed, text);
      assert.match(reasonOf(changed), reason);
    });
  }

  it("takes sealed items and uncounted sessions", () => {
    const said = statement({ items: { kind: "sealed", sealed }, sessions: { count: 99, digest: digestOf("all") } });
    assert.deepEqual(readStatement(statementPayload(said)), { kind: "read", value: said });
  });

  it("is what writing one asks first: what could not be read is not signed", () => {
    assert.throws(() => statementPayload(statement({ reviewer: { principal: "" } })), /cannot be signed: principal/);
  });
});
