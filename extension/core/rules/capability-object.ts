/**
 * With what a capability is used: the hosts, programs, paths or variables that a match of a rule about a capability speaks of, from
 * the rule's `object:` texts. A text is words
 * with placeholders; each value of the first makes an object of its own.
 */
import type { Command } from "../shell/program.ts";
import { isKnown } from "../shell/value.ts";
import { hostOf } from "./list.ts";
import { optionEntry, subcommandTable } from "./program-names.ts";
import type { CompiledPattern, RuleHead } from "./rule.ts";

/** Longer ones are not told: cut, two of them could pass for one. */
const longestObject = 400;

/** One match tells of at most so many; a command can hold thousands of addresses. */
const mostObjects = 64;

const placeholder = /\{([^{}]*)\}/g;

function placeholdersOf(template: string): string[] {
  return Array.from(template.matchAll(placeholder), ([, name = ""]) => name);
}

/** Before the name of a capture: its text, and not its value. */
export const asWrittenPrefix = "text:";

/** The values of a placeholder, with holes for what is unknown; none where the match has nothing of the kind. */
export type ObjectValues = (name: string) => readonly string[];

/**
 * The objects of one match, each of which is a capability of its own; `{}` for one that the code does not tell. At least one. Of a
 * network capability a bare placeholder is cut to its host.
 */
export function capabilityObjects(
  { object, capability }: Pick<RuleHead, "object" | "capability">,
  values: ObjectValues,
): readonly { readonly object?: string }[] {
  for (const template of object ?? []) {
    const names = placeholdersOf(template);
    const [name, ...others] = names;
    if (name === undefined) return [{ object: template }];
    const found = values(name);
    const rest = others.map((other) => values(other)[0]);
    if (found.length === 0 || rest.includes(undefined)) continue;
    const isHost = capability === "network" && template === `{${name}}`;
    const isEnvironment = capability === "environment";
    const told = new Set<string>();
    let isUntold = found.length > mostObjects;
    for (const value of found.slice(0, mostObjects)) {
      const filling = [isHost ? addressHost(value) : isEnvironment && value === "*" ? "all of it" : value, ...rest];
      let at = 0;
      const text = template.replace(placeholder, () => filling[at++] ?? "");
      if (filling.includes("") || !isKnown(text) || text.length > longestObject) isUntold = true;
      else told.add(text);
    }
    return [...Array.from(told, (object) => ({ object })), ...(isUntold ? [{}] : [])];
  }
  return [{}];
}

/**
 * The host of an address; empty for one that has none. A path asks the place that the code itself came from, which the code does not
 * tell; a first part without a dot or a port is a folder as well as it is a host.
 */
function addressHost(value: string): string {
  if (/^\.{0,2}\/(?!\/)/.test(value) || /^(?:data|blob|file|about|unix):/i.test(value)) return "";
  return /^[^/.:@\uFDD0]+\//.test(value) && !/^localhost\//i.test(value) ? "" : hostOf(value);
}

/** What is wrong with an `object:` text for rules with these patterns, as sentences. */
export function objectObjections(template: string, patterns: readonly CompiledPattern[]): string[] {
  if (/[{}]/.test(template.replace(placeholder, ""))) return ["A brace is not closed."];
  return placeholdersOf(template).flatMap((name) => {
    if (patterns.length === 0) return [`{${name}}: a check gives its objects itself.`];
    if (patterns.some((pattern) => pattern.shape === "tree")) {
      const capture = name.startsWith(asWrittenPrefix) ? name.slice(asWrittenPrefix.length) : name;
      const isCapture = name === "call" || patterns.some((pattern) => pattern.shape === "tree" && pattern.captures.includes(capture));
      return isCapture ? [] : [`{${name}}: there is {call}, {name} and {text:name} for each capture.`];
    }
    return /^(name|sub|address|outside|operand:(\d{1,3}|-[1-9]|\*)|option:\S+)$/.test(name)
      ? []
      : [`{${name}}: there is {name}, {sub}, {address}, {outside}, {operand:0}, {operand:*} and {option:-x}.`];
  });
}

/** What the placeholders stand for in a command; `spelled` gives the printed spelling of an option. */
export function commandObjects(command: Command, spelled: (option: string) => string): ObjectValues {
  return (name) => {
    if (name === "name") return [command.name.value];
    if (name === "sub") return command.sub.length === 0 ? [] : [command.sub.join(" ")];
    if (name === "address") return addresses(command);
    if (name === "outside") return command.operands.map((word) => word.value).filter(isOutside);
    if (name === "operand:*") return command.operands.map((word) => word.value);
    if (name.startsWith("operand:")) {
      const word = command.operands.at(Number(name.slice("operand:".length)));
      return word === undefined ? [] : [word.value];
    }
    const spell = spelled(name.slice("option:".length));
    return command.options.flatMap((use) => (use.spell === spell && use.value !== undefined ? [use.value.value] : []));
  };
}

/** Words that are addresses by the program's table, or by how they look. */
function addresses(command: Command): string[] {
  const levels = tablesOf(command);
  const operands = levels.findLast((level) => level.operands !== undefined)?.operands;
  const [root] = levels;
  const { length } = command.operands;
  const found: string[] = [];
  for (const use of command.options) {
    if (use.value === undefined) continue;
    const role = root === undefined ? undefined : optionEntry(root, command.sub, use.spell)?.role;
    if (role === "url" || role === "host" || looksLikeAddress(use.value.value)) found.push(use.value.value);
  }
  for (const [at, { value }] of command.operands.entries()) {
    const isLast = operands?.last !== undefined && at === length - 1 && (length > 1 || operands.first === undefined);
    const role = (isLast ? operands.last : at === 0 ? operands?.first : undefined) ?? operands?.rest;
    if (role === "command") break;
    const isRemote = role === "path-or-remote" && (!isKnown(value) || /^(?![A-Za-z]:[\\/])[^/:]+:/.test(value));
    if (role === "url" || role === "host" || isRemote || looksLikeAddress(value)) found.push(value);
  }
  return found;
}

/** A path that does not lie below where the code works: a whole one, one in a home, one that goes up. */
function isOutside(path: string): boolean {
  return (
    /^(?:[/~]|[A-Za-z]:[\\/])|(?:^|[\\/])\.\.(?:[\\/]|$)/.test(path) && !/^\/dev\/(?:null|stdin|stdout|stderr|tty|fd\/\d+)$/.test(path)
  );
}

function tablesOf({ table, sub }: Command): NonNullable<Command["table"]>[] {
  const found = table === undefined ? [] : [table];
  for (const name of sub) {
    const inner = found.at(-1);
    const next = inner && subcommandTable(inner, name);
    if (next === undefined) break;
    found.push(next);
  }
  return found;
}

function looksLikeAddress(value: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/[^/\s]|[\w.-]+@[\w.-]+:)/i.test(value.slice(0, 512)) && !/^file:/i.test(value);
}
