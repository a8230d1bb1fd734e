/** The commands that read and work through the checklist of a change: data, as all commands are. */
import { checklistFormats } from "./checklist/checklist-formats.ts";
import type { CommandDescription, Flag } from "./commands.ts";

const changeFlags: readonly Flag[] = [
  { name: "base", value: "REF", help: "compare with REF (default: where the branch left its upstream, else the default branch)" },
  { name: "head", value: "REF", help: "the change ends at REF (default: the working tree where it differs from HEAD, else HEAD)" },
  { name: "pr", value: "N", help: "the change is pull request N, fetched from the remote" },
  { name: "session", value: "FILE|latest", isRepeatable: true, help: "ask about an agent's session as well; may be given again" },
];

/** Of the commands that rest on the ledger alone. */
const cachedFlags: readonly Flag[] = [
  ...changeFlags,
  { name: "no-cache", help: "analyse the change again, also where it was analysed before" },
];

const ends = "[--base REF] [--head REF | --pr N]";

export const checklistCommands: readonly CommandDescription[] = [
  {
    name: "status",
    summary: "where the checklist of a change stands, and what to do next",
    usage: [`status ${ends} [--all]`],
    flags: [...cachedFlags, { name: "all", help: "also what is settled, and every file" }],
    details: ["Marks are kept in this clone, bound to what they are about: a push opens again exactly what it touched."],
    examples: [
      ["status", "the branch you are on, with what is not committed yet"],
      ["status --base main --head feature --format json", "another branch, for a program"],
    ],
    formats: ["text", ...checklistFormats],
    load: () => import("./commands/status.ts"),
  },
  {
    name: "next",
    summary: "go through what is open, the riskiest first, from the keyboard",
    usage: [`next ${ends}`],
    flags: changeFlags,
    details: ["Without a terminal it shows the next thing and the command that settles it."],
    examples: [["next", "the branch you are on"]],
    formats: ["text"],
    load: () => import("./commands/next.ts"),
  },
  {
    name: "verify",
    summary: "record that you have verified units",
    usage: [`verify UNIT… ${ends}`, "verify --path P…", "verify --all"],
    flags: [
      ...cachedFlags,
      { name: "path", value: "P", isRepeatable: true, help: "every unit of the file P, or with others under the folder P" },
      { name: "all", help: "every unit at once: enough for those of low risk" },
      { name: "undo", help: "take the mark back" },
    ],
    details: ["Above low risk each unit asks for a mark of its own, by its name or its file."],
    examples: [
      ["verify 1f2e3d4c", "one unit, by the beginning of its id"],
      ["verify --path src/login.ts", "every unit of one file"],
    ],
    formats: ["text"],
    load: () => import("./commands/verify.ts"),
  },
  {
    name: "answer",
    summary: "settle a question of the checklist with a sentence, or with a run",
    usage: [`answer ITEM --text TEXT ${ends}`, "answer ITEM --run [--command COMMAND]"],
    flags: [
      ...cachedFlags,
      { name: "text", value: "TEXT", help: "the answer" },
      { name: "run", help: "run the item's command on the head, and record how it ended" },
      { name: "command", value: "COMMAND", help: "what to run where the policy names nothing" },
    ],
    details: ["An answer holds for what the item is about now; when that changes, the item is open again."],
    examples: [['answer intent --text "It retries a failed upload; upload.test.ts shows it."', "what the change does"]],
    formats: ["text"],
    load: () => import("./commands/answer.ts"),
  },
  {
    name: "triage",
    summary: "decide about a finding, with a reason",
    usage: ["triage FINDING --as fixed|accepted|false-positive --reason TEXT [--until DATE]", `triage … ${ends}`],
    flags: [
      ...cachedFlags,
      { name: "as", value: "DECISION", help: "fixed (the author will see to it), accepted, or false-positive" },
      { name: "reason", value: "TEXT", help: "why" },
      { name: "until", value: "DATE", help: "the last day it holds, YYYY-MM-DD (what is accepted always ends: the policy says when)" },
    ],
    details: ["A decision is bound to the rule, the act and the unit: where any of them changes, the finding is asked about again."],
    examples: [['triage 432999ee --as accepted --reason "the key is the test fixture\'s"', "accept a risk"]],
    formats: ["text"],
    load: () => import("./commands/triage.ts"),
  },
  {
    name: "override",
    summary: "let an item pass that is not settled, with a reason and your name",
    usage: [`override ITEM --reason TEXT [--until DATE] ${ends}`],
    flags: [
      ...cachedFlags,
      { name: "reason", value: "TEXT", help: "why" },
      { name: "until", value: "DATE", help: "the last day it holds, YYYY-MM-DD" },
    ],
    details: ["The policy of the repository may say who can."],
    examples: [['override tests.missing --reason "the tests come with #123" --until 2026-12-31', "with an end"]],
    formats: ["text"],
    load: () => import("./commands/override.ts"),
  },
  {
    name: "gate",
    summary: "whether the checklist of a change is settled: yes or no",
    usage: [`gate ${ends} [--ci [--target BRANCH]]`],
    flags: [
      ...cachedFlags,
      { name: "ci", help: "count only what signatures prove" },
      { name: "target", value: "BRANCH", help: "with --ci: the branch that the change goes to (default: the base, or the pull request's)" },
      { name: "all", help: "also what is settled, and every file" },
    ],
    details: [
      "It is about commits: what is not committed is named, and not part of the answer.",
      "Here it trusts the ledger of this clone; with --ci only signatures count. Exit code 1 means that items are open.",
    ],
    examples: [["gate", "may the branch you are on be merged?"]],
    formats: ["text", ...checklistFormats],
    load: () => import("./commands/gate.ts"),
  },
  {
    name: "export",
    summary: "the checklist for another tool, or as a prompt for the agent",
    usage: [`export --format FORMAT ${ends}`],
    flags: changeFlags,
    details: [
      "prompt writes what is open and an agent can see to, as text to give to it, and notes in the ledger that it was handed back.",
      "What comes from the change is quoted in it, and said to be no instruction. The agent settles nothing: its marks count for nothing above low risk.",
    ],
    examples: [
      ["export --format prompt", "send the change back"],
      ["export --format sarif --output checklist.sarif", "for code scanning: what is settled is left out"],
    ],
    formats: [...checklistFormats, "prompt"],
    load: () => import("./commands/export.ts"),
  },
  {
    name: "sign",
    summary: "put your name under what you have verified",
    usage: [`sign ${ends}`, "sign … [--key FILE] [--target BRANCH] [--partial | --reject] [--trailer]"],
    flags: [
      ...changeFlags,
      {
        name: "key",
        value: "FILE",
        help: "the SSH key: a file, a fingerprint, or a public key in the agent (default: git's, the agent's)",
      },
      { name: "target", value: "BRANCH", help: "the branch that the change goes to (default: the base, or the pull request's)" },
      { name: "partial", help: "sign what you have verified although items are open" },
      { name: "reject", help: "sign that this must not be merged" },
      { name: "trailer", help: "print the trailers for the merge commit" },
      { name: "dry-run", help: "show what would be signed" },
      { name: "yes", help: "without a terminal, where the policy allows that: do not ask" },
    ],
    details: [
      "It shows the statement and asks. It refuses without a terminal, and in an agent's environment, unless the policy allows it.",
      "The signature holds digests and totals, is kept as a note on the head's tree, and counts for this change alone.",
    ],
    examples: [
      ["sign", "the branch you are on"],
      ["sign --dry-run --format json", "the statement, and no signature"],
    ],
    formats: ["text", "json"],
    load: () => import("./commands/sign.ts"),
  },
  {
    name: "verify-signatures",
    summary: "whether signatures prove that a change was verified",
    usage: [`verify-signatures [--ci] ${ends} [--target BRANCH]`],
    flags: [
      ...changeFlags,
      { name: "target", value: "BRANCH", help: "the branch that the change goes to (default: the base, or the pull request's)" },
      { name: "ci", help: "as in CI: nothing of this clone but git's objects counts (which is always so)" },
    ],
    details: [
      "Everything is recomputed from git; signers, revoked keys and policy are read from the merge base. Each failure names its check.",
      "Run `countersign fetch-notes` first: notes are not fetched by default. Exit code 1 means not proved.",
    ],
    examples: [["verify-signatures --ci --base origin/main", "in a workflow"]],
    formats: ["text", "json"],
    load: () => import("./commands/verify-signatures.ts"),
  },
  {
    name: "push-notes",
    summary: "share signatures with a remote",
    usage: ["push-notes [REMOTE]"],
    flags: [],
    details: ["What the remote has is joined in first; nothing is ever forced."],
    examples: [["push-notes", "to origin"]],
    formats: ["text"],
    load: () => import("./commands/push-notes.ts"),
  },
  {
    name: "fetch-notes",
    summary: "get the signatures of a remote",
    usage: ["fetch-notes [REMOTE]"],
    flags: [],
    details: ["They are joined with those of this clone; none is lost."],
    examples: [["fetch-notes", "from origin"]],
    formats: ["text"],
    load: () => import("./commands/fetch-notes.ts"),
  },
  {
    name: "install-hooks",
    summary: "have the gate speak before a push",
    usage: ["install-hooks [--remove]"],
    flags: [{ name: "remove", help: "take the hook away, and put back what was there" }],
    details: [
      "The hook is advice and never holds a push: CI does that. One that is there runs first; those of a hook manager are left alone.",
    ],
    examples: [["install-hooks", "the repository you are in"]],
    formats: ["text"],
    load: () => import("./commands/install-hooks.ts"),
  },
];
