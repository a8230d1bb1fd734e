/** A review as the page is told of it: something of each kind. */
import type { PageItem, PageModel } from "../../webview/page-model.ts";
import type { ToPage } from "../../webview/protocol.ts";

/** Proved by Ada, with a line of a key that is revoked beside it. */
export const signatures: Extract<ToPage, { kind: "signatures" }> = {
  kind: "signatures",
  isProved: true,
  target: "refs/heads/main",
  failures: [],
  reviewers: [{ who: "ada@example.invalid", keys: "SHA256:abc", at: "2026-01-02T00:00:00Z", isRejection: false }],
  uncounted: [{ by: "eve@example.invalid", at: "2026-01-01T00:00:00Z", reasons: ["The key of eve@example.invalid is revoked."] }],
};

const ada = { name: "Ada Reader", email: "ada@example.invalid" };

export function item(id: string, more: Partial<PageItem>): PageItem {
  return {
    id,
    text: `Is ${id} right?`,
    details: [],
    state: "open",
    why: "Not answered.",
    waitingOn: "reviewer",
    risk: "medium",
    isRequired: true,
    settling: "answer",
    places: [],
    allPlaces: 0,
    findings: [],
    allFindings: 0,
    units: 1,
    ...more,
  };
}

export const model: PageModel = {
  base: "main",
  head: "add-dashboard",
  isCommit: true,
  basis: "ledger",
  isGateOpen: false,
  waiting: [
    { on: "reviewer", count: 3 },
    { on: "second person", count: 1 },
  ],
  items: [
    item("finding:tunnel", {
      text: "Does the new reverse tunnel belong here?",
      details: ["The command opens a port of this machine at 203.0.113.7.", "It stands behind `timeout`, and its output is thrown away."],
      risk: "critical",
      settling: "triage",
      why: "The finding is undecided.",
      places: [{ path: "scripts/dashboard.sh", line: 14 }],
      allPlaces: 1,
      findings: [
        { rule: "command/reverse-ssh-tunnel", fingerprint: "1:abc:0", message: "Opens a reverse tunnel to 203.0.113.7" },
        {
          rule: "command/output-discarded",
          fingerprint: "1:def:0",
          message: "Throws away what the command says",
          decided: { as: "accepted", reason: "It is noise.", who: ada, until: "2026-12-31" },
        },
      ],
      allFindings: 2,
      command: "countersign triage 1:abc:0 --as accepted --reason …",
    }),
    item("view:scripts/dashboard.sh", {
      text: "Read what is new in scripts/dashboard.sh",
      settling: "view",
      state: "stale",
      risk: "high",
      why: "2 units are not verified; what was verified in this file has changed since.",
      places: [{ path: "scripts/dashboard.sh", line: 3 }, { path: "scripts/dashboard.sh", line: 14 }, { path: "docs/cluster.md" }],
      allPlaces: 5,
      units: 4,
      verified: 2,
    }),
    item("tests.missing", { text: "No test speaks of the new loader. How was it tried?" }),
    item("second.person", {
      text: "Has a second person read the workflow?",
      settling: "second-person",
      waitingOn: "second person",
      risk: "high",
    }),
    item("custom:evidence", { text: "Where is the run on the cluster?", settling: "link", isRequired: false, risk: "low" }),
    item("run:tests", { text: "Do the tests pass on this head?", settling: "run", why: "No run of it on this head is recorded." }),
    item("parse:odd", {
      text: "Two statements could not be read.",
      state: "error",
      why: "Cannot tell: scripts/odd.sh could not be parsed.",
    }),
    item("answer:done", {
      text: "Is the new dependency wanted?",
      state: "satisfied",
      waitingOn: "nobody",
      why: "Answered by Ada Reader: agreed with the team.",
      by: ada,
      at: "2026-05-04T09:30:00.000Z",
    }),
    item("override:done", {
      text: "Is the generated file current?",
      state: "overridden",
      waitingOn: "nobody",
      why: "Overridden by Ada Reader: built by the release job.",
      by: ada,
      at: "2026-05-04T09:31:00.000Z",
    }),
  ],
  allItems: 9,
  lowOpen: 6,
  debt: { lines: 420, unverifiedLines: 130, coverage: 0.62, weighted: 311.5, minutes: 26, sittings: 1, knownShare: 0.8 },
  meters: [
    { risk: "critical", units: 1, verified: 0 },
    { risk: "high", units: 4, verified: 2 },
    { risk: "medium", units: 9, verified: 9 },
    { risk: "low", units: 12, verified: 6 },
  ],
  capabilities: [
    {
      change: "added",
      kind: "network",
      object: "203.0.113.7",
      places: [{ path: "scripts/dashboard.sh", line: 14 }],
      allPlaces: 1,
      folders: ["scripts"],
    },
    { change: "added", kind: "exec", places: [{ path: "trainer/warmup.py", line: 31 }], allPlaces: 1, folders: ["trainer"] },
    { change: "spread", kind: "environment", object: "HOME", places: [], allPlaces: 0, folders: [""] },
    {
      change: "removed",
      kind: "file-write",
      object: "/tmp/cache",
      places: [{ path: "trainer/data.py", line: 8 }],
      allPlaces: 1,
      folders: ["trainer"],
    },
  ],
  allCapabilities: 4,
  unread: ["scripts/odd.sh"],
  readers: [
    { who: ada, units: 17, lastAt: "2026-05-04T09:31:00.000Z", hows: ["bulk", "explicit"] },
    { who: ada, units: 2, lastAt: "2026-05-04T08:00:00.000Z", hows: ["cli"], agent: "claude-code" },
  ],
  history: [
    { at: "2026-05-04T09:31:00.000Z", who: ada, text: "Overrode “Is the generated file current?”: built by the release job" },
    { at: "2026-05-04T08:00:00.000Z", who: ada, agent: "claude-code", text: "Verified 2 units" },
  ],
  uncommitted: ["notes.txt"],
  problems: [{ message: "A statement could not be parsed.", weight: "blocking", path: "scripts/odd.sh", line: 9 }],
  who: ada,
};

export function state(more: Partial<PageModel> = {}): Extract<ToPage, { kind: "state" }> {
  return { kind: "state", model: { ...model, ...more }, opened: { folder: "file:///repository" }, translations: {} };
}

/** The same, as what came of what the page sent. */
export function answered(more: Partial<PageModel> = {}): ToPage {
  return { ...state(more), isAnswer: true };
}

export const preview: ToPage = {
  kind: "preview",
  rows: [
    { name: "I", text: "ada@example.invalid, with the key SHA256:abcdefg (agent)" },
    { name: "say", text: "that I have verified this change" },
    { name: "to", text: "add-dashboard 1234567890ab, tree fedcba098765" },
  ],
  statement: JSON.stringify({ _type: "statement", subject: [{ digest: { gitCommit: "1234567890abcdef" } }], result: "verified" }),
  digest: "d1",
  word: "1234567",
  isPartial: true,
  isRejection: false,
};

export const signed: ToPage = {
  kind: "signed",
  attestation: "ab".repeat(32),
  trailers: ["Countersigned-by: Ada Reader <ada@example.invalid>", `Countersignature: sha256:${"ab".repeat(32)}`],
};
