/** Fills the placeholders of a rule's message: what they show came from strangers, and is made safe to print. */
import type { Command } from "../shell/program.ts";
import { fillHoles, withoutHoles } from "../shell/value.ts";
import type { CompiledPattern } from "./rule.ts";

/** How much of a value a message shows, in characters. */
export const longestFilling = 80;

const placeholder = /\{([^{}]*)\}/g;
const absent = "(none)";

/** What is wrong with the placeholders of a message for rules with these patterns, as sentences. */
export function placeholderObjections(message: string, patterns: readonly CompiledPattern[]): string[] {
  const objections: string[] = [];
  const captures = new Set(patterns.flatMap((pattern) => (pattern.shape === "tree" ? pattern.captures : [])));
  const isTree = patterns.some((pattern) => pattern.shape === "tree");
  for (const [whole, name = ""] of message.matchAll(placeholder)) {
    if (patterns.length === 0) {
      if (!/^[a-z][a-zA-Z]*$/.test(name)) objections.push(`${whole}: a check gives its words plain names, such as {name}.`);
    } else if (isTree) {
      if (!captures.has(name)) objections.push(`${whole}: there is no such capture in the query.`);
    } else if (name === "from" || name === "to") {
      if (!patterns.every((pattern) => pattern.shape === "pipeline")) objections.push(`${whole}: is known in pipelines only.`);
    } else if (!/^(name|sub|operand:(\d{1,3}|-[1-9])|option:\S+)$/.test(name)) {
      objections.push(`${whole}: there is {name}, {sub}, {operand:0}, {option:-x}, {from} and {to}.`);
    }
  }
  if (/[{}]/.test(message.replace(placeholder, ""))) objections.push("A brace is not closed.");
  return objections;
}

/** `answer` gives the value of a placeholder, or undefined where the match has none. */
export function filledMessage(message: string, answer: (name: string) => string | undefined): string {
  return message.includes("{") ? message.replace(placeholder, (_, name: string) => shown(answer(name))) : message;
}

/** One line of visible characters, holes as `$NAME`, cut at 80. */
export function shown(value: string | undefined): string {
  if (value === undefined || value === "") return absent;
  // Far more than is shown, so that the rest of a long value costs nothing.
  const characters = Array.from(withoutHoles(fillHoles(value.slice(0, 4 * longestFilling), (name) => `$${name}`)), visible);
  const cut = characters.length > longestFilling || value.length > 4 * longestFilling;
  return cut ? `${characters.slice(0, longestFilling - 1).join("")}…` : characters.join("");
}

/** Controls, and what reorders or hides the text around it, by their number. */
function visible(character: string): string {
  if (!/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u.test(character)) return character;
  return character === "\n" ? "\\n" : character === "\t" ? "\\t" : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** The value of a placeholder for a command; `spelled` gives the printed spelling of an option. */
export function commandFilling(command: Command, name: string, spelled: (option: string) => string): string | undefined {
  if (name === "name") return command.name.value;
  if (name === "sub") return command.sub.join(" ");
  if (name.startsWith("operand:")) return command.operands.at(Number(name.slice("operand:".length)))?.value;
  if (name.startsWith("option:")) {
    const spell = spelled(name.slice("option:".length));
    const use = command.options.find((option) => option.spell === spell);
    return use && (use.value?.value ?? use.spell);
  }
  return undefined;
}

/** What a stage gives or takes, for {from} and {to}: the words of an effect, the name of a command. */
export function endFilling(command: Command): string {
  const name = command.name.value;
  if (!name.startsWith(":")) return name;
  const words = command.operands.map((word) => word.value).join(" ");
  if (name === ":input") return "standard input";
  if (name === ":env") return words === "*" ? "the environment" : `$${words}`;
  return words;
}
