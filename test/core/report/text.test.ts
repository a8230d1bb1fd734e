import assert from "node:assert/strict";
import { lineIndex } from "../../../extension/core/base/line-index.ts";
import { countsInAudit, countsInReview } from "../../../extension/core/base/verdict.ts";
import { noPaint, terminalPaint } from "../../../extension/core/report/paint.ts";
import type { Result } from "../../../extension/core/report/result.ts";
import { type TextOptions, textReport } from "../../../extension/core/report/text.ts";
import { actions, audit, denied, listens, nothing, probe, review, rules, script, tunnel } from "./handmade.ts";

const options: TextOptions = {
  width: 80,
  paint: noPaint,
  rule: (id) => rules[id],
  source: (finding) => (finding.path === tunnel.path ? lineIndex(script) : undefined),
  action: (finding) => (finding.action?.id === denied.id ? denied : undefined),
  counts: countsInAudit,
  hidden: 0,
  isQuiet: false,
};

function page(result: Result, changed: Partial<TextOptions> = {}): string {
  return textReport(result, { ...options, ...changed });
}

describe("the text report", () => {
  it("tells of each finding what, where, what the rule saw, why it matters and what to do", () => {
    assert.equal(
      page(audit),
      `scripts/warm.sh
  3:11  critical  opens a reverse tunnel: h can reach localhost:22 on its port 9
    3 │ timeout 9 s\\sh -fNR 9:localhost:22 u@h &
      │           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    seen as  ssh -N -R=9:localhost:22 -f -- u@h
    via      timeout
    see      lib/env.sh:4:1: the host is set here
    why      Somebody outside can come in through it, past every firewall.
    do       Ask who needs it, and remove it if nobody does.
    rule     command/reverse-ssh-tunnel, T1572, CWE-506

a.sh
  1:1  medium  probes a network
    rule     command/network-probe, medium confidence

ATTENTION  2 findings need a person (1 critical, 1 medium).
Read 2 files: all in full.
`,
    );
  });

  it("says in one breath that nothing was found, and in what", () => {
    assert.equal(page(nothing), "PASS  Nothing found that counts.\nRead 2 files: all in full.\n");
  });

  it("lists what does not count on a line, under its file", () => {
    assert.equal(
      page({ ...nothing, findings: [listens] }),
      `a.sh
  1:1  info  listens on a port  command/listens

PASS  Nothing found that counts.
1 other finding does not count.
Read 2 files: all in full.
`,
    );
  });

  it("leads with what is new in a change, and lists what was there and what is gone", () => {
    const text = page(review, { counts: countsInReview });
    assert.match(text, /^Review\n {2}base {2}origin\/main 0123456789ab {2}Where the branch left its upstream\.\n/);
    assert.match(text, /\n {2}head {2}the working tree {2}It differs from HEAD\.\n {2}2 files changed, 3 lines added, 1 removed\n/);
    const places = [
      "scripts/warm.sh\n",
      "Already there before this change  1 finding\n  a.sh:1:1",
      "No longer there after this change  1 finding\n  old.sh:1:1",
    ];
    const found = places.map((place) => text.indexOf(place));
    assert.deepEqual(
      found,
      [...found].sort((a, b) => a - b),
    );
    assert.ok(!found.includes(-1));
    assert.match(text, /ATTENTION {2}1 finding needs a person \(1 critical\)\./);
  });

  it("never says that a denied command ran", () => {
    const text = page(actions, { source: () => lineIndex("ssh -R 9:localhost:22 u@h") });
    assert.match(
      text,
      /^session.jsonl {2}claude-code, 1 action\n {2}5 {2}denied {7}critical {2}shell {7}ssh -R 9:localhost:22 u@h\n {2}1 denied\n/,
    );
    assert.match(text, /line 5 {2}critical {2}asked for and denied by the user: opens a reverse tunnel/);
    assert.match(text, /1 │ ssh -R 9:localhost:22 u@h\n/);
    assert.doesNotMatch(text, /\b(ran|executed)\b/);
  });

  it("tells once what the agent wrote and the change brings, and counts it once", () => {
    const { shell: _, ...call } = denied;
    const writing = { ...call, status: "executed", file: { path: `/work/${tunnel.path}` } } as const;
    const inSession = { ...tunnel, path: "session.jsonl", action: { id: denied.id, range: tunnel.range } };
    const findings = [
      { ...tunnel, state: "new" as const },
      inSession,
      { ...tunnel, rule: "command/zeta", fingerprint: "1:02:0", state: "new" as const },
    ];
    const text = page(
      { ...review, findings, actions: [writing] },
      { action: (finding) => (finding.action === undefined ? undefined : writing) },
    );
    assert.match(text, /agent {4}written in session\.jsonl, line 3\n/);
    assert.match(text, /also {5}critical {2}opens a reverse tunnel.* {2}command\/zeta\n/);
    assert.match(text, /ATTENTION {2}2 findings need a person/);
    assert.equal(text.split("\nsession.jsonl\n").length, 1);
  });

  it("tells a mere request apart from what was executed", () => {
    const status = (action: typeof denied): string => page({ ...actions, actions: [action] }, { action: () => action });
    assert.match(status({ ...denied, status: "requested" }), /asked for, with no record that it ran: opens/);
    assert.match(status({ ...denied, status: "executed" }), /executed: opens/);
  });

  it("shows what an ignore comment speaks of, and that a new comment does not lower the verdict", () => {
    const suppressed = { finding: probe, reason: "it is our own lab", path: "a.sh", range: probe.range, until: "2030-01-01", isNew: true };
    const text = page({ ...nothing, verdict: "attention", suppressed: [suppressed] });
    assert.match(text, /Ignored by a comment\n {2}a.sh:1:1 {2}medium {2}probes a network/);
    assert.match(text, /“it is our own lab”, until 2030-01-01 \(a.sh:1\)\. The comment is new in this/);
    assert.match(text, /ATTENTION {2}1 finding needs a person\./);
  });

  it("lists each blocking problem with its way out, and of many notes of a kind only some", () => {
    const note = { code: "unknown-argument", message: "An argument is not known.", weight: "note", path: "a.sh" } as const;
    const blocking = { code: "unparsed", message: "This could not be parsed. Check it by eye.", weight: "blocking", path: "b.sh" } as const;
    const text = page({ ...nothing, verdict: "unknown", problems: [note, note, note, note, note, blocking] });
    assert.match(text, /Could not tell\n {2}blocking {2}This could not be parsed. Check it by eye.\n {12}b.sh {2}unparsed\n {2}note/);
    assert.equal(text.split("An argument is not known.").length, 4);
    assert.match(text, /and 2 more of unknown-argument/);
    assert.match(text, /UNKNOWN {2}Nothing found that counts, but 1 problem could hide something\./);
  });

  it("says how much was read, in part, and left aside", () => {
    const stats = { files: 3, coverage: { full: 1, partial: 1, none: 1 }, skipped: { "node_modules folder": 2 } };
    assert.match(
      page({ ...nothing, stats }),
      /Read 3 files: 1 in full, 1 in part, 1 not understood\. Left aside: 2 × node_modules folder\.\n$/,
    );
  });

  it("counts what is not shown", () => {
    const text = page({ ...audit, findings: [tunnel] }, { hidden: 1 });
    assert.match(text, /ATTENTION {2}2 findings need a person \(1 critical\)\. 1 of them is below --min-severity and not shown\./);
  });

  it("is one verdict when it is asked to be quiet", () => {
    assert.equal(page(nothing, { isQuiet: true }), "PASS  Nothing found that counts.\nRead 2 files: all in full.\n");
    assert.doesNotMatch(page(audit, { isQuiet: true }), /tunnel/);
  });

  it("writes no control character of what it read to the terminal", () => {
    const evil = "a\u001b[2J\u202eb\n";
    const finding = {
      ...tunnel,
      path: evil,
      rule: evil,
      message: evil,
      canonical: evil,
      via: [evil],
      related: [{ path: evil, range: tunnel.range, message: evil }],
      labels: { attack: [evil] },
    };
    const problem = { code: evil, message: evil, weight: "blocking", path: evil } as const;
    const side = { name: evil, commit: evil, chosen: evil };
    const action = { ...denied, path: evil };
    const results: Result[] = [
      {
        ...review,
        findings: [finding, { ...finding, state: "existing" }],
        suppressed: [{ finding, reason: evil, until: evil, path: evil, range: tunnel.range, isNew: false }],
        problems: [problem, { ...problem, weight: "note" }],
        change: { base: side, head: side, files: [] },
        stats: { ...review.stats, skipped: { [evil]: 1 } },
      },
      { ...actions, findings: [finding], sessions: [{ path: evil, format: evil, actions: 1 }], actions: [action] },
    ];
    for (const result of results) {
      const text = page(result, {
        rule: () => ({ title: evil, why: evil, advice: evil, page: evil }),
        source: () => lineIndex(`${evil}x\n`.repeat(4)),
      });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come out
      assert.doesNotMatch(text.replaceAll("\n", ""), /[\u0000-\u001f\u202e]/);
    }
  });

  it("uses colour only where it was given some", () => {
    assert.ok(page(audit, { paint: terminalPaint }).includes("\u001b[1;31mcritical\u001b[0m"));
    assert.ok(!page(audit).includes("\u001b"));
  });

  it("keeps to the width it was given, commands apart", () => {
    const wide = page(audit, { width: 40 }).split("\n");
    const long = wide.filter((line) => line.length > 40 && !/seen as|critical|rule|needs?|see /.test(line));
    assert.deepEqual(long, []);
  });
});
