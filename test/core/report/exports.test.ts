import assert from "node:assert/strict";
import { blocking } from "../../../extension/core/base/problem.ts";
import { range } from "../../../extension/core/base/range.ts";
import { githubAnnotations } from "../../../extension/core/report/github-annotations.ts";
import { gitlabQuality } from "../../../extension/core/report/gitlab-quality.ts";
import { checklistJunit } from "../../../extension/core/report/junit-checklist.ts";
import { remarksJunit } from "../../../extension/core/report/junit-remarks.ts";
import { checklistMarkdown } from "../../../extension/core/report/markdown-checklist.ts";
import { remarksMarkdown } from "../../../extension/core/report/markdown-remarks.ts";
import { type Remark, remarksOfChecklist, remarksOfResult } from "../../../extension/core/report/remark.ts";
import { checklistSarif } from "../../../extension/core/report/sarif-checklist.ts";
import { digest } from "../change/change-builder.ts";
import { audit, nothing, probe, tunnel } from "./handmade.ts";
import { checklistOf, hostile, itemLike, openItems, status } from "./handmade-checklist.ts";
import { readXml } from "./xml.ts";

const remark = (more: Partial<Remark> = {}): Remark => ({
  check: "command/x",
  title: "command/x",
  message: "m",
  severity: "high",
  key: "k",
  ...more,
});
const open = checklistOf(openItems.map((item) => status(item)));
const settled = checklistOf(openItems.map((item) => status(item, { state: "satisfied", why: "Verified by Ada.", waitingOn: "nobody" })));

describe("what is said to other tools", () => {
  it("is what counts and what could hide more, the gravest first", () => {
    const suppressed = [{ finding: tunnel, reason: "trust me", path: "scripts/warm.sh", range: range(0, 0, 0, 4), isNew: true }];
    const result = {
      ...audit,
      findings: [probe, { ...probe, severity: "low" as const }],
      suppressed,
      problems: [blocking("unparsed", "p")],
    };
    const remarks = remarksOfResult(result, ({ severity }) => severity !== "low");
    assert.deepEqual(
      remarks.map(({ check, severity, place }) => [check, severity, place?.path]),
      [
        ["command/reverse-ssh-tunnel", "critical", "scripts/warm.sh"],
        ["unparsed", "medium", undefined],
        ["command/network-probe", "medium", "a.sh"],
      ],
    );
    assert.match(remarks[0]?.message ?? "", /a comment of this change ignores it: “trust me”/);
  });

  it("is of a checklist what is not settled, and of what is not required no more than information", () => {
    assert.deepEqual(remarksOfChecklist(settled), []);
    const optional = status(itemLike({ id: "identity", isRequired: false, risk: "high" }));
    assert.deepEqual(
      remarksOfChecklist(checklistOf([optional, ...open.gate.items])).map(({ check, severity }) => [check, severity]),
      [
        ["checklist/finding:command/tunnel:1:aa", "high"],
        ["checklist/view:src/up.sh", "high"],
        ["checklist/intent", "medium"],
        ["checklist/identity", "info"],
      ],
    );
  });

  it("names no place in a session, which is on its author's disk", () => {
    const acted = { ...tunnel, action: { id: "s1:1", range: range(0, 0, 0, 1) } };
    assert.equal(remarksOfResult({ ...audit, findings: [acted] }, () => true)[0]?.place, undefined);
  });
});

describe("annotations for GitHub", () => {
  it("count lines from one, and end before a line that the range only touches", () => {
    const place = { path: "a,b:c.sh", range: range(2, 0, 4, 0) };
    assert.equal(
      githubAnnotations([remark({ place, message: "50 % of it\nmore" })]),
      "::error file=a%2Cb%3Ac.sh,line=3,endLine=4,title=command/x::50 %25 of it\\nmore\n",
    );
  });

  it("are ten of a sort at most, the last of which tells how many are left out", () => {
    const many = Array.from({ length: 25 }, (_, at) => remark({ message: `m${at}`, severity: at < 20 ? "high" : "low" }));
    const lines = githubAnnotations(many).trimEnd().split("\n");
    assert.equal(lines.filter((line) => line.startsWith("::error ")).length, 10);
    assert.match(lines[9] ?? "", /::and 11 more remarks like this/);
    assert.equal(lines.filter((line) => line.startsWith("::notice ")).length, 5);
  });

  it("let no text begin a command of its own", () => {
    const lines = githubAnnotations([remark({ message: hostile, title: hostile, place: { path: hostile } })])
      .trimEnd()
      .split("\n");
    assert.equal(lines.length, 1);
    const [, properties = "", message = ""] = /^::error (.*?)::(.*)$/.exec(lines[0] ?? "") ?? [];
    assert.deepEqual(
      properties.split(",").map((pair) => pair.split("=")[0]),
      ["file", "title"],
    );
    assert.match(message, /%250A@team/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be there
    assert.doesNotMatch(lines[0] ?? "", /[\u0000-\u001f\u202e]/);
  });
});

describe("a report of code quality for GitLab", () => {
  it("gives each remark a place and a fingerprint of its own, the same in the next run", () => {
    const remarks = [remark({ place: { path: "a.sh", range: range(6, 0, 6, 1) } }), remark(), remark({ severity: "info" })];
    const entries = JSON.parse(gitlabQuality(remarks, digest));
    assert.deepEqual(
      entries.map(({ severity, location }: { severity: string; location: object }) => [severity, location]),
      [
        ["critical", { path: "a.sh", lines: { begin: 7 } }],
        ["critical", { path: ".", lines: { begin: 1 } }],
        ["info", { path: ".", lines: { begin: 1 } }],
      ],
    );
    assert.equal(new Set(entries.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size, 3);
    assert.equal(gitlabQuality(remarks, digest), JSON.stringify(entries, undefined, 2).concat("\n"));
    assert.equal(gitlabQuality([], digest), "[]\n");
  });
});

describe("a report as JUnit's XML", () => {
  it("is a test for each item: required and open fails, overridden is skipped, what could not be told is an error", () => {
    const states = [
      status(itemLike({ id: "a" })),
      status(itemLike({ id: "b" }), { state: "stale" }),
      status(itemLike({ id: "c" }), { state: "overridden", why: "Overridden by Ada: later" }),
      status(itemLike({ id: "d", isRequired: false })),
      status(itemLike({ id: "e" }), { state: "error" }),
      status(itemLike({ id: "f" }), { state: "satisfied" }),
    ];
    const { children, attributes } = readXml(checklistJunit(checklistOf(states)));
    assert.deepEqual([attributes["tests"], attributes["failures"], attributes["errors"]], ["6", "2", "1"]);
    const [suite] = children;
    assert.deepEqual([suite?.attributes["name"], suite?.attributes["skipped"]], ["main to work", "2"]);
    assert.deepEqual(
      suite?.children.map((one) => one.children[0]?.name ?? "passed"),
      ["failure", "failure", "skipped", "skipped", "error", "passed"],
    );
    assert.equal(suite?.children[2]?.children[0]?.attributes["message"], "Overridden by Ada: later");
  });

  it("stays well-formed whatever the texts are", () => {
    const item = itemLike({ id: hostile, text: hostile, details: [hostile, hostile] });
    const [suite] = readXml(checklistJunit(checklistOf([status(item, { why: hostile })]))).children;
    assert.match(suite?.children[0]?.attributes["name"] ?? "", /<\/a>\]\]>&"'::error/);
    const whole = readXml(remarksJunit(nothing, [remark({ message: hostile, check: hostile, place: { path: hostile } })]));
    assert.equal(whole.children[0]?.children.length, 2);
  });

  it("of a review is never an empty suite, and passes with the verdict alone", () => {
    const outcome = (verdict: "pass" | "unknown"): string | undefined =>
      readXml(remarksJunit({ ...nothing, verdict }, [])).children[0]?.children[0]?.children[0]?.name;
    assert.deepEqual([outcome("pass"), outcome("unknown")], [undefined, "failure"]);
  });
});

describe("a report as Markdown", () => {
  it("is one comment that a bot finds again, with nothing in it to tick", () => {
    const text = checklistMarkdown(open);
    assert.equal(text.split("\n")[0], `<!-- countersign checklist ${"d".repeat(64)} -->`);
    assert.match(text, /### ⬜ Countersign: 3 required items are not settled/);
    assert.doesNotMatch(text, /- \[[ x]\]/);
    assert.match(text, /`countersign answer intent --text "…"`/);
    assert.match(checklistMarkdown(settled), /### ✅ Countersign: every required item is settled/);
    assert.match(checklistMarkdown({ ...settled, basis: "signatures" }), /This is what signatures prove\./);
  });

  it("holds no markup, link, picture, name or comment that a text brought along", () => {
    const item = itemLike({ id: "custom:x", text: hostile, details: [hostile] });
    const problems = [blocking("ledger-damaged", hostile)];
    const texts = [
      checklistMarkdown(checklistOf([status(item, { why: hostile })], { problems })),
      remarksMarkdown(audit, [remark({ message: hostile, place: { path: hostile } })]),
    ];
    for (const text of texts) {
      const body = text.replace(/^<!--.*-->\n/, "");
      assert.doesNotMatch(body, /<(?!!-- countersign)/);
      assert.doesNotMatch(body, /@team|#1|gh-2/);
      assert.doesNotMatch(body, /(?<!\\)\[x(?<!\\)\]/);
      assert.doesNotMatch(body, /http:\/\//);
      assert.doesNotMatch(body, /(?<!\\)`code/);
      assert.doesNotMatch(body, /[\p{Cf}]|\p{Cc}(?<!\n)/u);
    }
  });

  it("fits into a comment of GitHub, and says how much does not", () => {
    const many = Array.from({ length: 800 }, (_, at) =>
      status(itemLike({ id: `custom:i${at}`, text: "What is this for? ".repeat(12), details: ["d".repeat(200)] })),
    );
    const text = checklistMarkdown(checklistOf(many, { problems: many.map((_, at) => blocking("x", `${at} ${"p".repeat(100)}`)) }));
    assert.ok(text.length < 65_536, String(text.length));
    assert.match(text, /- … and \d+ more items: `countersign status --all` lists them\./);
    assert.match(text, /What is this for[\s\S]*⚠️ 0 /);
    const remarks = Array.from({ length: 2000 }, () => remark({ message: "m".repeat(100) }));
    assert.ok(remarksMarkdown(audit, remarks).length < 65_536);
  });
});

describe("a checklist as sarif", () => {
  // biome-ignore lint/suspicious/noExplicitAny: what a program reads back is plain JSON
  const run = (...args: Parameters<typeof checklistSarif>): any => JSON.parse(checklistSarif(...args)).runs[0];

  it("has a rule for all files to read, and a result for each item that is not settled", () => {
    const { results, tool, properties } = run(open, "1.2.3", digest);
    assert.deepEqual(
      results.map(({ ruleId, level }: { ruleId: string; level: string }) => [ruleId, level]),
      [
        ["checklist/finding", "error"],
        ["checklist/view", "error"],
        ["checklist/intent", "warning"],
      ],
    );
    for (const result of results) assert.equal(tool.driver.rules[result.ruleIndex].id, result.ruleId);
    for (const rule of tool.driver.rules) assert.ok(rule.help.text && rule.fullDescription.text && rule.shortDescription.text);
    assert.equal(properties.gate, "closed");
    const prints = results.map(({ partialFingerprints }: { partialFingerprints: object }) => JSON.stringify(partialFingerprints));
    assert.equal(new Set(prints).size, 3);
  });

  it("leaves out what is settled, for which code scanning would raise an alert", () => {
    assert.deepEqual(run(settled, "1.2.3", digest).results, []);
    assert.equal(run(settled, "1.2.3", digest).properties.gate, "open");
  });
});
