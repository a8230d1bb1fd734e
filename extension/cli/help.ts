/** The help texts, from the same data that the arguments are read by. */
import { wrap } from "../core/report/wrap.ts";
import { type CommandDescription, commands, type Flag, sharedFlags } from "./commands.ts";

const width = 100;

/** Of one command, or of the whole program. Ends with a line break. */
export function helpText(command: CommandDescription | undefined): string {
  return `${(command === undefined ? programHelp() : commandHelp(command)).join("\n")}\n`;
}

function programHelp(): string[] {
  return [
    "Countersign: look at what the agent wrote and ran. Verify it, item by item. Then put your name under it.",
    "",
    "Usage",
    "  countersign COMMAND [FLAG…]",
    "",
    "Commands",
    ...table(commands.map((command) => [command.name, command.summary])),
    "",
    ...exitCodes,
    "",
    "countersign COMMAND --help says more. countersign --version prints the version.",
  ];
}

function commandHelp(command: CommandDescription): string[] {
  return [
    `countersign ${command.name}: ${command.summary}`,
    "",
    "Usage",
    ...command.usage.map((usage) => `  countersign ${usage}`),
    ...section(command.details.flatMap((detail) => wrap(detail, width))),
    ...(command.flags.length === 0 ? [] : ["", "Flags", ...table(command.flags.map(flagRow))]),
    "",
    "Shared flags",
    ...table(sharedFlags.map(flagRow)),
    "",
    "Examples",
    ...command.examples.flatMap(([example, meaning]) => [`  countersign ${example}`, `      ${meaning}`]),
    "",
    ...exitCodes,
  ];
}

const exitCodes = [
  "Exit codes",
  ...table([
    ["0", "pass: nothing found that counts"],
    ["1", "attention: a finding needs a person"],
    ["2", "unknown: something could not be told, or the work could not be done"],
    ["64", "misuse: the command line cannot be meant"],
  ]),
];

function section(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", ...lines];
}

function flagRow(flag: Flag): [string, string] {
  return [flag.value === undefined ? `--${flag.name}` : `--${flag.name} ${flag.value}`, flag.help];
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const left = Math.max(...rows.map(([name]) => name.length)) + 4;
  return rows.flatMap(([name, text]) => {
    const [first = "", ...rest] = wrap(text, width - left);
    return [`  ${name.padEnd(left - 2)}${first}`, ...rest.map((line) => " ".repeat(left) + line)];
  });
}
