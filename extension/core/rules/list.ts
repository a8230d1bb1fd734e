/** Lists that rules ask by name: `grammars/lists/<name>.txt` (see the README there). */
import { assertNever } from "../base/assert-never.ts";
import { blocking, type Problem } from "../base/problem.ts";
import { isKnown } from "../shell/value.ts";
import { type Answer, capped, couldEqual, flattened, recalling, unknownCharacter } from "./hole-test.ts";
import { pathMatcher, pathObjection } from "./path-match.ts";

export const listModes = ["exact", "host", "path", "prefix"] as const;
export type ListMode = (typeof listModes)[number];

export interface CompiledList {
  readonly mode: ListMode;
  readonly entries: readonly string[];
}

const longestEntry = 512;
const mostEntries = 20_000;

/** `path` is for the problems alone. */
export function readList(path: string, text: string): { readonly list?: CompiledList; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = (line: number, message: string): void => {
    problems.push(blocking("bad-list", message, { path, range: { start: { line, character: 0 }, end: { line, character: 0 } } }));
  };
  const lines = text.split(/\r\n|\n/);
  const mode = listModes.find((name) => name === lines[0]?.trim());
  if (mode === undefined) {
    report(0, `The first line of a list is one of ${listModes.join(", ")}: it says how the entries match.`);
    return { problems };
  }
  if (!lines.some((line) => /^\s*#\s*\S/.test(line))) report(0, "A list says in a # comment where its entries come from.");
  const entries = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    const entry = line.replace(/(^|\s)#.*$/, "").trim();
    if (entry === "") continue;
    const normal = mode === "host" ? entry.toLowerCase() : entry;
    const first = entries.get(normal);
    const objection = entryObjection(mode, normal);
    if (objection !== undefined) report(index, objection);
    else if (first !== undefined) report(index, `${JSON.stringify(entry)} is already in line ${first + 1}.`);
    else if (entries.size >= mostEntries)
      return { problems: [...problems, blocking("bad-list", `A list has at most ${mostEntries} entries.`, { path })] };
    else entries.set(normal, index);
  }
  if (entries.size === 0 && problems.length === 0) report(0, "The list has no entries.");
  return problems.length > 0 ? { problems } : { list: { mode, entries: [...entries.keys()] }, problems };
}

function entryObjection(mode: ListMode, entry: string): string | undefined {
  if (entry.length > longestEntry) return `An entry has at most ${longestEntry} characters.`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\u0000-\u001f\u007f\uFDD0\uFDD1\uFFFF]/.test(entry)) return "An entry holds a control character.";
  if (mode === "host" && !/^[a-z0-9_-]+(\.[a-z0-9_-]+)*$|^[0-9a-f:]+$/.test(entry)) {
    return `${JSON.stringify(entry)} is not the name or address of a host: write it without scheme, port, path or wildcard.`;
  }
  return mode === "path" ? pathObjection(entry) : undefined;
}

/** The test of a list, made ready once. */
export function listTest(list: CompiledList): (value: string) => Answer {
  switch (list.mode) {
    case "exact": {
      const entries = new Set(list.entries);
      return (value) => {
        if (isKnown(value)) return entries.has(value) ? "yes" : "no";
        return list.entries.some((entry) => couldEqual(value, entry)) ? "unsure" : "no";
      };
    }
    case "prefix":
      return (value) => {
        const text = flattened(value);
        if (list.entries.some((entry) => text.startsWith(entry))) return "yes";
        const unknown = text.indexOf(unknownCharacter);
        if (unknown < 0) return "no";
        const known = text.slice(0, unknown);
        return list.entries.some((entry) => entry.startsWith(known)) ? "unsure" : "no";
      };
    case "host": {
      const entries = new Set(list.entries);
      return (value) => hostAnswer(entries, value);
    }
    case "path":
      return pathMatcher(list.entries);
    default:
      return assertNever(list.mode);
  }
}

const knownHost = recalling((value) => hostOf(flattened(capped(value))));

function hostAnswer(entries: ReadonlySet<string>, value: string): Answer {
  const host = knownHost(value);
  for (let at = 0; at >= 0; at = nextLabel(host, at)) {
    if (entries.has(host.slice(at))) return "yes";
  }
  return host.includes(unknownCharacter) ? "unsure" : "no";
}

function nextLabel(host: string, at: number): number {
  const dot = host.indexOf(".", at);
  return dot < 0 ? -1 : dot + 1;
}

/** The host of a URL, of `user@host`, `host:port`, `host:path` or a bare name: lower case, without a trailing dot. */
export function hostOf(value: string): string {
  const scheme = value.startsWith("//") ? 2 : (/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.exec(value)?.[0].length ?? 0);
  let end = scheme;
  while (end < value.length && !"/?#\\".includes(value[end] ?? "")) end += 1;
  const start = Math.max(scheme, value.lastIndexOf("@", end - 1) + 1);
  let host = value.slice(start, end);
  const close = host.startsWith("[") ? host.indexOf("]") : -1;
  const colon = host.indexOf(":");
  if (close > 0) host = host.slice(1, close);
  // More than one colon without brackets is an IPv6 address.
  else if (colon >= 0 && colon === host.lastIndexOf(":")) host = host.slice(0, colon);
  host = host.toLowerCase();
  return host.endsWith(".") ? host.slice(0, -1) : host;
}
