/** The commands that read and work through the checklist of a change: data, as all commands are. */
import type { CommandDescription, Flag } from "./commands.ts";

const changeFlags: readonly Flag[] = [
  { name: "base", value: "REF", help: "compare with REF (default: where the branch left its upstream, else the default branch)" },
  { name: "head", value: "REF", help: "the change ends at REF (default: the working tree where it differs from HEAD, else HEAD)" },
  { name: "pr", value: "N", help: "the change is pull request N, fetched from the remote" },
  { name: "session", value: "FILE|latest", isRepeatable: true, help: "ask about an agent's session as well; may be given again" },
];

const ends = "[--base REF] [--head REF | --pr N]";

export const checklistCommands: readonly CommandDescription[] = [
  {
    name: "status",
    summary: "where the checklist of a change stands, and what to do next",
    usage: [`status ${ends} [--all]`],
    flags: [...changeFlags, { name: "all", help: "also what is settled, and every file" }],
    details: ["Marks are kept in this clone, bound to what they are about: a push opens again exactly what it touched."],
    examples: [
      ["status", "the branch you are on, with what is not committed yet"],
      ["status --base main --head feature --format json", "another branch, for a program"],
    ],
    formats: ["text", "json"],
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
      ...changeFlags,
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
      ...changeFlags,
      { name: "text", value: "TEXT", help: "the answer" },
      { name: "run", help: "run the item's command on the head, and record how it ended" },
      { name: "command", value: "COMMAND", help: "what to run where the policy names nothing" },
    ],
    details: ["An answer holds for what the item is about now; when that changes, the item is open again."],
    examples: [
      ['answer intent --text "It retries a failed upload; upload.test.ts shows it."', "what the change does"],
    ],
    formats: ["text"],
    load: () => import("./commands/answer.ts"),
  },
  {
    name: "triage",
    summary: "decide about a finding, with a reason",
    usage: ["triage FINDING --as fixed|accepted|false-positive --reason TEXT [--until DATE]", `triage … ${ends}`],
    flags: [
      ...changeFlags,
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
      ...changeFlags,
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
    usage: [`gate ${ends}`],
    flags: [...changeFlags, { name: "all", help: "also what is settled, and every file" }],
    details: [
      "It is about commits: what is not committed is named, and not part of the answer.",
      "Here it trusts the ledger of this clone. Exit code 1 means that items are open.",
    ],
    examples: [["gate", "may the branch you are on be merged?"]],
    formats: ["text", "json"],
    load: () => import("./commands/gate.ts"),
  },
];
