/** What filters of lines print for constant text: evaluated here, never run. `undefined` where that is beyond us. */
import type { Arguments } from "./arguments.ts";
import { decoded, type FoldedWord, joinWords, revalued, sliceWord } from "./folded.ts";
import { isCheap, type TextPattern, textPattern } from "./text-pattern.ts";
import { isKnown } from "./value.ts";

/** Longer texts are not filtered: what is hidden by edits is small. */
const longestFiltered = 64_000;

type Filter = (input: FoldedWord, args: Arguments) => FoldedWord | undefined;

const filters: Readonly<Record<string, Filter>> = {
  rev: (input) =>
    labelled(
      input,
      "rev",
      eachLine(input.value, (line) => [...line].reverse().join("")),
    ),
  tac: (input) => chosen(input, (lines) => [...lines].reverse()),
  head: (input, args) => taken(input, args, true),
  tail: (input, args) => taken(input, args, false),
  cut,
  grep,
  sort: (input, args) => (args.options.length > 0 ? undefined : chosen(input, (lines) => lines.sort((a, b) => (a.text < b.text ? -1 : 1)))),
  uniq: (input, args) =>
    args.options.length > 0 ? undefined : chosen(input, (lines) => lines.filter((line, i) => line.text !== lines[i - 1]?.text)),
  sed,
  awk,
};

export function filtered(name: string, input: FoldedWord, args: Arguments): FoldedWord | undefined {
  const filter = Object.hasOwn(filters, name) ? filters[name] : undefined;
  if (filter === undefined || input.value.length > longestFiltered) return undefined;
  return isKnown(input.value) || name === "head" || name === "tail" ? filter(input, args) : undefined;
}

interface TextLine {
  readonly text: string;
  /** With what its places are. */
  readonly word: FoldedWord;
}

function linesOf(input: FoldedWord): TextLine[] {
  const found: TextLine[] = [];
  let start = 0;
  const { value } = input;
  while (start < value.length) {
    const end = value.indexOf("\n", start);
    const stop = end < 0 ? value.length : end;
    found.push({ text: value.slice(start, stop), word: sliceWord(input, start, stop) });
    start = stop + 1;
  }
  return found;
}

function labelled(input: FoldedWord, layer: string, value: string): FoldedWord {
  return decoded(revalued(input, value), layer);
}

function eachLine(text: string, change: (line: string) => string): string {
  return text.split("\n").map(change).join("\n");
}

/** Some of the lines, in some order; each keeps its place. */
function chosen(input: FoldedWord, choose: (lines: TextLine[]) => readonly TextLine[]): FoldedWord {
  return fromLines(input, choose(linesOf(input)));
}

function fromLines(input: FoldedWord, lines: readonly TextLine[]): FoldedWord {
  if (lines.length === 0) return revalued(input, "");
  const word = joinWords(
    lines.map((line) => line.word),
    "\n",
  );
  return {
    ...word,
    value: `${word.value}\n`,
    ...(input.label !== undefined && { label: input.label }),
    ...(input.layers && { layers: input.layers }),
  };
}

function option(args: Arguments, spell: string): string | undefined {
  return args.options.findLast((one) => one.spell === spell)?.value?.value;
}

function has(args: Arguments, ...spells: string[]): boolean {
  return args.options.some((one) => spells.includes(one.spell));
}

function taken(input: FoldedWord, args: Arguments, isHead: boolean): FoldedWord | undefined {
  if (has(args, "-f", "-F", "-r", "-z", "--follow")) return undefined;
  const bytes = option(args, "-c");
  const short = args.options.map((one) => /^-(\d+)$/.exec(one.spell)?.[1]).find((digits) => digits !== undefined);
  const wanted = bytes ?? option(args, "-n") ?? short ?? "10";
  const match = /^([-+]?)(\d{1,6})$/.exec(wanted);
  if (match === null) return undefined;
  const count = Number(match[2]);
  const sign = match[1];
  const range = (length: number): [from: number, to: number] => {
    if (isHead) return sign === "-" ? [0, Math.max(0, length - count)] : [0, count];
    return sign === "+" ? [Math.max(0, count - 1), length] : [Math.max(0, length - count), length];
  };
  if (bytes !== undefined) return isKnown(input.value) ? sliceWord(input, ...range(input.value.length)) : undefined;
  return chosen(input, (lines) => lines.slice(...range(lines.length)));
}

function cut(input: FoldedWord, args: Arguments): FoldedWord | undefined {
  if (has(args, "--complement", "-s", "-z")) return undefined;
  const characters = option(args, "-c") ?? option(args, "-b");
  const fields = option(args, "-f");
  const ranges = parsedRanges(characters ?? fields);
  if (ranges === undefined) return undefined;
  const isWanted = (index: number) => ranges.some(([from, to]) => index + 1 >= from && index + 1 <= to);
  const separator = characters !== undefined ? "" : (option(args, "-d") ?? "\t");
  const joiner = option(args, "--output-delimiter") ?? separator;
  return revalued(
    input,
    eachLine(input.value, (line) => {
      const parts = separator === "" ? [...line] : line.split(separator);
      return parts.length === 1 && separator !== "" ? line : parts.filter((_, i) => isWanted(i)).join(joiner);
    }),
  );
}

function parsedRanges(text: string | undefined): (readonly [number, number])[] | undefined {
  const found: (readonly [number, number])[] = [];
  for (const part of text?.split(",") ?? [""]) {
    const match = /^(\d{0,6})(-?)(\d{0,6})$/.exec(part);
    if (match === null || part === "" || part === "-") return undefined;
    const from = match[1] === "" ? 1 : Number(match[1]);
    found.push([from, match[2] === "" ? from : match[3] === "" ? Number.POSITIVE_INFINITY : Number(match[3])]);
  }
  return found;
}

function grep(input: FoldedWord, args: Arguments): FoldedWord | undefined {
  const known = new Set(["-v", "-i", "-E", "-F", "-G", "-e", "-x", "-w", "-a", "-h", "--color"]);
  if (args.options.some((one) => !known.has(one.spell))) return undefined;
  const source = option(args, "-e") ?? args.operands[0]?.value;
  if (source === undefined || !isKnown(source)) return undefined;
  const pattern = textPattern(source, has(args, "-F") ? "fixed" : has(args, "-E") ? "extended" : "basic", has(args, "-i") ? "i" : "");
  if (pattern === undefined || has(args, "-x", "-w")) return undefined;
  const lines = linesOf(input);
  if (lines.some((line) => !isCheap(pattern, line.text.length))) return undefined;
  return fromLines(
    input,
    lines.filter((line) => pattern.expression.test(line.text) !== has(args, "-v")),
  );
}

type Edit = (line: string) => { readonly line: string; readonly prints: boolean; readonly deletes: boolean };

/** `s`, `y`, `p`, `d` and `q`-less scripts of one command or several, with the addresses that are numbers, `$` or a pattern. */
function sed(input: FoldedWord, args: Arguments): FoldedWord | undefined {
  if (args.options.some((one) => !["-n", "-e", "-E", "-r", "-i", "-s", "-u"].includes(one.spell))) return undefined;
  const given = args.options.filter((one) => one.spell === "-e").map((one) => one.value?.value ?? "");
  const scripts = given.length > 0 ? given : [args.operands[0]?.value ?? ""];
  return sedOutput(input, scripts.join("\n"), has(args, "-E", "-r"), has(args, "-n"));
}

function sedOutput(input: FoldedWord, script: string, isExtended: boolean, isQuiet: boolean): FoldedWord | undefined {
  if (!isKnown(script)) return undefined;
  const edits = sedCommands(script, isExtended);
  if (edits === undefined) return undefined;
  const lines = linesOf(input);
  const printed: string[] = [];
  for (const [i, { text }] of lines.entries()) {
    let line = text;
    let isDeleted = false;
    for (const { address, edit, cost } of edits) {
      if (cost !== undefined && !isCheap(cost, line.length)) return undefined;
      if (!address(line, i, lines.length)) continue;
      const outcome = edit(line);
      line = outcome.line;
      if (outcome.prints) printed.push(line);
      if (outcome.deletes) {
        isDeleted = true;
        break;
      }
    }
    if (!isQuiet && !isDeleted) printed.push(line);
  }
  const value = printed.map((line) => `${line}\n`).join("");
  return value.length > longestFiltered ? undefined : labelled(input, "sed", value);
}

interface SedCommand {
  readonly address: (line: string, index: number, count: number) => boolean;
  readonly edit: Edit;
  readonly cost: TextPattern | undefined;
}

function sedCommands(script: string, isExtended: boolean): SedCommand[] | undefined {
  const found: SedCommand[] = [];
  let rest = script;
  while (rest.trim() !== "") {
    rest = rest.replace(/^[\s;]+/, "");
    if (rest === "") break;
    const addressed = /^(?:(\d+|\$)|\/((?:[^/\\\n]|\\.)*)\/)?\s*(!?)\s*/.exec(rest);
    const [head = "", line, source, negation] = addressed ?? [];
    const pattern = source === undefined ? undefined : textPattern(source, isExtended ? "extended" : "basic", "");
    if (source !== undefined && pattern === undefined) return undefined;
    rest = rest.slice(head.length);
    const command = rest[0] ?? "";
    const read = command === "s" || command === "y" ? substitution(rest, isExtended) : plainCommand(rest);
    if (read === undefined) return undefined;
    rest = read.rest;
    const matches = (text: string, index: number, count: number): boolean =>
      line !== undefined
        ? line === "$"
          ? index === count - 1
          : index === Number(line) - 1
        : pattern === undefined || pattern.expression.test(text);
    found.push({
      address: (text, index, count) => matches(text, index, count) !== (negation === "!"),
      edit: read.edit,
      cost: pattern !== undefined && pattern.loops > (read.cost?.loops ?? 0) ? pattern : read.cost,
    });
    if (found.length > 64) return undefined;
  }
  return found;
}

interface ReadCommand {
  readonly edit: Edit;
  readonly rest: string;
  readonly cost?: TextPattern;
}

function plainCommand(text: string): ReadCommand | undefined {
  const match = /^([pd])\s*(?=[;\n}]|$)/.exec(text);
  if (match === null) return undefined;
  const edit: Edit =
    match[1] === "p" ? (line) => ({ line, prints: true, deletes: false }) : (line) => ({ line, prints: false, deletes: true });
  return { edit, rest: text.slice(match[0].length) };
}

function substitution(text: string, isExtended: boolean): ReadCommand | undefined {
  const separator = text[1] ?? "";
  if (separator === "" || /[\w\s\\]/.test(separator)) return undefined;
  const parts: string[] = [];
  let part = "";
  let at = 2;
  for (; at < text.length && parts.length < 2; at++) {
    const character = text[at] ?? "";
    if (character === "\\" && text[at + 1] === separator) {
      part += separator;
      at++;
    } else if (character === "\\") {
      part += character + (text[at + 1] ?? "");
      at++;
    } else if (character === separator) {
      parts.push(part);
      part = "";
    } else part += character;
  }
  const [from, to] = parts;
  const flags = /^([gpiI]*)\s*(?=[;\n}]|$)/.exec(text.slice(at));
  if (from === undefined || to === undefined || flags === null) return undefined;
  const rest = text.slice(at + flags[0].length);
  const said = flags[1] ?? "";
  if (text[0] === "y") {
    const map = new Map([...from].map((character, i) => [character, [...to][i] ?? character]));
    return { edit: (line) => ({ line: [...line].map((one) => map.get(one) ?? one).join(""), prints: false, deletes: false }), rest };
  }
  const pattern = textPattern(from, isExtended ? "extended" : "basic", (said.includes("g") ? "g" : "") + (/i/i.test(said) ? "i" : ""));
  if (pattern === undefined) return undefined;
  const edit: Edit = (line) => {
    let changes = false;
    const edited = line.replace(pattern.expression, (whole: string, ...rest: unknown[]) => {
      changes = true;
      return to.replace(/\\(.)|&/gs, (mark: string, escaped: string | undefined) => {
        if (mark === "&") return whole;
        if (escaped === "n") return "\n";
        if (escaped !== undefined && /\d/.test(escaped)) {
          const group = escaped === "0" ? whole : rest[Number(escaped) - 1];
          return typeof group === "string" ? group : "";
        }
        return escaped ?? "";
      });
    });
    return { line: edited, prints: changes && said.includes("p"), deletes: false };
  };
  return { edit, rest, cost: pattern };
}

/** `awk '{ print $2 }'`: fields by number, literals, and a separator given by `-F`. */
function awk(input: FoldedWord, args: Arguments): FoldedWord | undefined {
  const program = args.operands[0]?.value;
  const match =
    program === undefined ? null : /^\s*\{\s*print\s+((?:\$(?:\d{1,3}|NF)|"(?:[^"\\]|\\.)*"|[,\s])+?)\s*;?\s*\}\s*$/.exec(program);
  if (match === null || args.options.some((one) => one.spell !== "-F")) return undefined;
  const separator = option(args, "-F");
  if (separator !== undefined && separator.length !== 1) return undefined;
  const items = [...(match[1] ?? "").matchAll(/\$(\d+|NF)|"((?:[^"\\]|\\.)*)"|(,)/g)];
  const text = linesOf(input).map(({ text: line }) => {
    const fields = separator === undefined || separator === " " ? line.trim().split(/\s+/) : line.split(separator);
    return items
      .map(([, field, literal, comma]) => {
        if (comma !== undefined) return " ";
        if (literal !== undefined) return literal.replace(/\\(.)/g, "$1");
        return field === "0" ? line : (fields[field === "NF" ? fields.length - 1 : Number(field) - 1] ?? "");
      })
      .join("");
  });
  return labelled(input, "awk", `${text.join("\n")}\n`);
}
