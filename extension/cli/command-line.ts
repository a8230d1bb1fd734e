/** Arguments in, a command with its flags out; what cannot be meant is a misuse. */
import { parseArgs } from "node:util";
import { type Severity, severities } from "../core/base/finding.ts";
import { type CommandDescription, commands, type Flag, laterCommands, laterFlags, sharedFlags } from "./commands.ts";
import { Misuse } from "./misuse.ts";
import { didYouMean } from "./near-names.ts";
import type { Invocation } from "./run.ts";

export type CommandLine =
  | { readonly kind: "help"; readonly command: CommandDescription | undefined }
  | { readonly kind: "version" }
  | {
      readonly kind: "run";
      readonly command: CommandDescription;
      readonly invocation: Invocation;
      readonly output: string | undefined;
      readonly cwd: string | undefined;
      readonly wantsColour: boolean;
    };

/** `argv` without node and script. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const at = commandIndex(argv);
  const name = argv[at];
  if (name === undefined) {
    const flags = argv.filter((word) => word.startsWith("-"));
    if (flags.some((flag) => flag === "--help" || flag === "-h")) return { kind: "help", command: undefined };
    if (flags.some((flag) => flag === "--version" || flag === "-V")) return { kind: "version" };
    if (flags.length > 0) checkFlags(flags, sharedFlags, undefined);
    throw new Misuse(
      "No command was given.",
      `Name one of ${commands.map((command) => command.name).join(", ")}; countersign --help says what they do.`,
    );
  }
  if (name === "help") {
    const about = argv[at + 1];
    return { kind: "help", command: about === undefined ? undefined : commandNamed(about) };
  }
  const command = commandNamed(name);
  const words = [...argv.slice(0, at), ...argv.slice(at + 1)];
  const { values, positionals } = readFlags(words, command);
  if (values.has("help")) return { kind: "help", command };

  const value = (flag: string): string | undefined => values.get(flag)?.at(-1);
  const minSeverity = severityOf(value("min-severity"));
  return {
    kind: "run",
    command,
    output: value("output"),
    cwd: value("cwd"),
    wantsColour: !values.has("no-color"),
    invocation: {
      positionals,
      format: formatOf(value("format"), command),
      minSeverity,
      isStrict: values.has("strict"),
      isQuiet: values.has("quiet"),
      has: (flag) => values.has(flag),
      value,
      values: (flag) => values.get(flag) ?? [],
    },
  };
}

/** The first word that is neither a shared flag nor the value of one. */
function commandIndex(argv: readonly string[]): number {
  const takesValue = new Set(sharedFlags.filter((flag) => flag.value !== undefined).map((flag) => `--${flag.name}`));
  let index = 0;
  while (index < argv.length && argv[index]?.startsWith("-")) index += takesValue.has(argv[index] ?? "") ? 2 : 1;
  return index;
}

function commandNamed(name: string): CommandDescription {
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return command;
  const names = commands.map((one) => one.name);
  if (laterCommands.includes(name)) {
    throw new Misuse(`countersign ${name} is planned, and not in this version.`, `This version has ${names.join(", ")}.`);
  }
  throw new Misuse(`There is no command named ${name}.`, didYouMean(name, names, `There are ${names.join(", ")}.`));
}

function readFlags(words: readonly string[], command: CommandDescription): { values: Map<string, string[]>; positionals: string[] } {
  const flags = [...command.flags, ...sharedFlags];
  const { tokens } = parseArgs({
    args: [...words],
    options: {
      ...Object.fromEntries(flags.map((flag) => [flag.name, { type: flag.value === undefined ? "boolean" : "string" } as const])),
      help: { type: "boolean", short: "h" },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const [flag] = checkFlags([token.rawName], flags, command);
    if (flag === undefined) continue;
    if (flag.value === undefined && token.value !== undefined) {
      throw new Misuse(`--${flag.name} takes no value, but was given ${token.value}.`, `Write --${flag.name} alone.`);
    }
    // Without this `--output --strict` would write to a file named --strict.
    const isTaken = token.value !== undefined && !token.inlineValue && token.value.startsWith("-") && token.value !== "-";
    if (flag.value !== undefined && (token.value === undefined || isTaken)) {
      throw new Misuse(
        `--${flag.name} needs a value.`,
        `Write --${flag.name} ${flag.value}, or --${flag.name}=… where the value begins with a dash.`,
      );
    }
    const before = values.get(flag.name);
    if (before !== undefined && flag.value !== undefined && flag.isRepeatable !== true) {
      throw new Misuse(`--${flag.name} was given twice.`, "Give it once: it cannot mean both.");
    }
    values.set(flag.name, [...(before ?? []), token.value ?? ""]);
  }
  return { values, positionals };
}

/** The descriptions of these flags, as written on the command line. */
function checkFlags(written: readonly string[], flags: readonly Flag[], command: CommandDescription | undefined): Flag[] {
  return written.map((raw) => {
    const name = raw === "-h" ? "help" : raw.replace(/^--/, "");
    const flag = flags.find((one) => one.name === name);
    if (flag !== undefined) return flag;
    const of = command === undefined ? "countersign" : `countersign ${command.name}`;
    if (command !== undefined && laterFlags[command.name]?.includes(name)) {
      throw new Misuse(`${raw} of ${of} is planned, and not in this version.`, `${of} --help lists what there is.`);
    }
    const names = flags.map((one) => `--${one.name}`);
    throw new Misuse(`${of} has no flag ${raw}.`, didYouMean(raw, names, `${of} --help lists what there is.`));
  });
}

function formatOf(format: string | undefined, command: CommandDescription): string {
  if (format === undefined) return "text";
  if (command.formats.includes(format)) return format;
  const has = `countersign ${command.name} writes ${command.formats.join(", ")}.`;
  if (commands.some(({ formats }) => formats.includes(format)))
    throw new Misuse(`countersign ${command.name} does not write ${format}.`, has);
  throw new Misuse(`There is no format named ${format}.`, has);
}

function severityOf(name: string | undefined): Severity {
  if (name === undefined) return "info";
  const severity = severities.find((one) => one === name);
  if (severity === undefined) throw new Misuse(`There is no severity named ${name}.`, `Name one of ${severities.join(", ")}.`);
  return severity;
}
