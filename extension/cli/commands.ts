/** The commands, their flags and their help: data, so that help and parsing cannot disagree. */
import { checklistCommands } from "./checklist-commands.ts";
import type { Run } from "./run.ts";

export interface Flag {
  readonly name: string;
  /** What its value is called in the help; absent for a flag that takes none. */
  readonly value?: string;
  readonly isRepeatable?: boolean;
  readonly help: string;
}

export interface CommandDescription {
  readonly name: string;
  readonly summary: string;
  /** Each without the program's name. */
  readonly usage: readonly string[];
  readonly flags: readonly Flag[];
  readonly details: readonly string[];
  /** Each without the program's name, and what it does. */
  readonly examples: readonly (readonly [string, string])[];
  /** The formats it can write. */
  readonly formats: readonly string[];
  /** Loads the command when it is called for, and no sooner: a cold start pays for what it uses. */
  readonly load: () => Promise<{ readonly run: Run }>;
}

export const sharedFlags: readonly Flag[] = [
  {
    name: "format",
    value: "FORMAT",
    help: "text (default), json, sarif, markdown, junit, github (annotations) or gitlab (Code Quality); not every command has all",
  },
  {
    name: "min-severity",
    value: "SEVERITY",
    help: "show findings from critical, high, medium, low or info (default) up; the verdict rests on all of them",
  },
  { name: "strict", help: "let every note count as a blocking problem" },
  { name: "output", value: "FILE", help: "write the report to FILE" },
  { name: "quiet", help: "text: the verdict alone; no progress" },
  { name: "no-color", help: "no colour (as does NO_COLOR in the environment)" },
  { name: "cwd", value: "FOLDER", help: "work as if started in FOLDER" },
  { name: "help", help: "this text" },
];

const reportFormats = ["text", "json", "sarif", "markdown", "junit", "github", "gitlab"];

const forGitHub: Flag = {
  name: "for",
  value: "github",
  help: "sarif: leave out what is suppressed, for which GitHub's code scanning would raise alerts",
};

export const commands: readonly CommandDescription[] = [
  {
    name: "review",
    summary: "what a change brings, and what the agent did to make it",
    usage: ["review [--base REF] [--head REF | --pr N | --working-tree]", "review … [--session FILE|latest]… [--path P…] [--only-new]"],
    flags: [
      { name: "base", value: "REF", help: "compare with REF (default: where the branch left its upstream, else the default branch)" },
      { name: "head", value: "REF", help: "the change ends at REF (default: the working tree where it differs from HEAD, else HEAD)" },
      { name: "pr", value: "N", help: "fetch pull or merge request N (or Gerrit change N) from the remote, and review that; no checkout" },
      { name: "working-tree", help: "the change ends at the files as they are on disk" },
      { name: "session", value: "FILE|latest", isRepeatable: true, help: "audit an agent's session as well; may be given again" },
      {
        name: "path",
        value: "P",
        isRepeatable: true,
        help: "only what lies under P, taken from the folder you are in; may be given again",
      },
      { name: "only-new", help: "leave out what was there before, and what is gone" },
      forGitHub,
    ],
    details: ["Nothing is checked out and nothing in the repository is run. The verdict rests on findings that are new."],
    examples: [
      ["review", "the branch you are on, with what is not committed yet"],
      ["review --base main --head feature", "another branch, as it is in git"],
      ["review --pr 7", "pull request 7 of the remote, against the branch it is to be merged into"],
      ["review --session latest --format json", "with the newest session of an agent in this folder"],
    ],
    formats: reportFormats,
    load: () => import("./commands/review.ts"),
  },
  {
    name: "audit",
    summary: "what files, a snippet or rows of JSON Lines can do",
    usage: ["audit PATH…", "audit --stdin --language LANGUAGE", "audit --batch FILE|-"],
    flags: [
      { name: "stdin", help: "read the text from standard input" },
      {
        name: "language",
        value: "LANGUAGE",
        help: "its language: bash, python, javascript, go, ruby, dockerfile, yaml-workflow, yaml-k8s, …",
      },
      { name: "batch", value: "FILE|-", help: "read rows {id, language, text, path?}, write a result for each, in order" },
      forGitHub,
    ],
    details: [
      "Folders are read whole, except .git and node_modules; name one of those to have it read.",
      "--batch answers a bad row with a result whose id is null, and exits with 0 unless it could not run.",
    ],
    examples: [
      ["audit scripts/ Dockerfile", "files and folders"],
      ["audit --stdin --language bash < build.sh", "a snippet"],
      ["audit --batch rows.jsonl > results.jsonl", "thousands of snippets"],
    ],
    formats: reportFormats,
    load: () => import("./commands/audit.ts"),
  },
  {
    name: "actions",
    summary: "what an agent's sessions asked for and did, audited",
    usage: ["actions [FILE…|latest]"],
    flags: [],
    details: ["A command that was denied, or of which no record says that it ran, is told as such."],
    examples: [
      ["actions session.jsonl", "one session of Claude Code"],
      ["actions latest", "the newest session in this folder"],
    ],
    formats: reportFormats,
    load: () => import("./commands/actions.ts"),
  },
  {
    name: "explain",
    summary: "a rule's page, or how a command is understood",
    usage: ["explain RULE", "explain --command TEXT"],
    flags: [{ name: "command", value: "TEXT", help: "a shell command: its words, what is inside it, what matched and what did not" }],
    details: [],
    examples: [
      ["explain command/reverse-ssh-tunnel", "what the rule finds, why it matters, what to do"],
      ["explain --command 'timeout 5 ssh -fNR 9:localhost:22 u@h'", "the steps of lowering, and the verdict"],
    ],
    formats: ["text", "json"],
    load: () => import("./commands/explain.ts"),
  },
  {
    name: "rules",
    summary: "list the rules, test a folder of them, or begin one",
    usage: ["rules list", "rules test [FOLDER…]", "rules new FOLDER"],
    flags: [],
    details: [
      "test runs the examples of every rule in FOLDER (laid out as LANGUAGE/NAME/rule.md, rule.scm, examples.*).",
      "Without one it takes .countersign/rules here, else grammars/ of Countersign's own repository.",
    ],
    examples: [
      ["rules list --format json", "every rule with its severity and category"],
      ["rules test .countersign/rules", "a team's own rules"],
      ["rules new .countersign/rules/command/my-rule", "the files of a new rule, whose examples fail until it is written"],
    ],
    formats: ["text", "json"],
    load: () => import("./commands/rules.ts"),
  },
  {
    name: "doctor",
    summary: "what in this repository could mislead a reader or git",
    usage: ["doctor"],
    flags: [],
    details: [
      "It looks at attributes, settings, hooks, replaced objects, flags of the index, submodules, links, names and ignore rules, and says of each what it can do and how to undo it.",
      "Nothing of the repository is run or changed. What is ordinary and only good to know counts under --strict alone.",
    ],
    examples: [
      ["doctor", "the repository you are in"],
      ["doctor --cwd ../clone --format json", "another one, for a program"],
    ],
    formats: ["text", "json"],
    load: () => import("./commands/doctor.ts"),
  },
  ...checklistCommands,
  {
    name: "lsp",
    summary: "the language server, for editors that start one themselves",
    usage: ["lsp --stdio"],
    flags: [{ name: "stdio", help: "talk over standard input and output" }],
    details: ["It publishes diagnostics, hovers and quick fixes for the files that are open. VS Code starts its own."],
    examples: [["lsp --stdio", "as the command of a language server"]],
    formats: ["text"],
    load: () => import("./commands/lsp.ts"),
  },
];

/** Of the contract of the command line, but not of this version. */
export const laterCommands: readonly string[] = ["share", "merge"];

/** Flags of the contract that are not in this version either, by command. */
export const laterFlags: Readonly<Record<string, readonly string[]>> = {
  actions: ["since", "host-log"],
};
