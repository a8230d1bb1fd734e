/** What well-known filters print for a constant input: evaluated here, never run. */

import type { Arguments } from "./arguments.ts";
import { constantWord, type FoldedWord, joinWords, revalued, sliceWord } from "./folded.ts";
import { isKnown } from "./value.ts";

/** Longer results are not computed. */
const longestConstant = 1_000_000;

/** The constant standard output of a program, or `undefined` where it is none or unknown. */
export function constantOutput(name: string, args: Arguments, input: FoldedWord | undefined): FoldedWord | undefined {
  const output = compute(name, args, input);
  return output !== undefined && output.value.length <= longestConstant ? output : undefined;
}

function compute(name: string, args: Arguments, input: FoldedWord | undefined): FoldedWord | undefined {
  const has = (...spells: string[]) => args.options.some((option) => spells.includes(option.spell));
  switch (name) {
    case "echo":
      return echo(args.operands);
    case "printf":
      return args.options.length === 0 ? printf(args.operands) : undefined;
    case "cat":
    case "tee":
      return name === "cat" && args.operands.length > 0 ? undefined : input;
    case "pwd":
      return constantWord(".");
    case "which":
    case "type":
      return args.operands.length === 1 ? args.operands[0] : undefined;
    case "base64":
      if (input === undefined || !isKnown(input.value)) return undefined;
      return has("-d", "-D") ? decoded(input, "base64", fromBase64(input.value)) : undefined;
    case "openssl":
      if (input === undefined || !isKnown(input.value) || !has("-d") || !(has("-a", "-base64") || args.sub[0] === "base64"))
        return undefined;
      return decoded(input, "base64", fromBase64(input.value));
    case "xxd":
      return input !== undefined && isKnown(input.value) && has("-r") ? decoded(input, "hex", fromHex(input.value)) : undefined;
    case "rev":
      return input !== undefined && isKnown(input.value)
        ? decoded(input, "rev", input.value.split("\n").map(reversed).join("\n"))
        : undefined;
    case "tr":
      return input !== undefined && isKnown(input.value) ? translate(input, args) : undefined;
    default:
      return undefined;
  }
}

function decoded(input: FoldedWord, label: string, value: string | undefined): FoldedWord | undefined {
  return value === undefined ? undefined : { ...revalued(input, value), label };
}

/** Text of base64, lines and padding tolerated; `undefined` where it is none or not UTF-8. */
export function fromBase64(text: string): string | undefined {
  const compact = text.replace(/\s+/g, "");
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact) || compact.length % 4 === 1) return undefined;
  return utf8(Uint8Array.from(atob(compact.replace(/=+$/, "")), (character) => character.charCodeAt(0)));
}

export function fromHex(text: string): string | undefined {
  const compact = text.replace(/\s+/g, "");
  if (compact.length % 2 !== 0 || !/^[0-9a-fA-F]*$/.test(compact)) return undefined;
  return utf8(Uint8Array.from(compact.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Not text, so not code that could be read: the caller treats it as unknown.
    return undefined;
  }
}

function reversed(text: string): string {
  return [...text].reverse().join("");
}

function echo(operands: readonly FoldedWord[]): FoldedWord {
  let words = operands;
  let interprets = false;
  while (words[0] !== undefined && /^-[neE]+$/.test(words[0].value)) {
    if (words[0].value.includes("e")) interprets = true;
    words = words.slice(1);
  }
  const text = words.length === 0 ? constantWord("") : joinWords(words, " ");
  const printed = interprets || /\\[0x]/.test(text.value) ? revalued(text, escapes(text.value)) : text;
  return { ...joinWords([printed, constantWord("\n")]), label: printed.label ?? "echo" };
}

/** The escapes of `echo -e` and printf formats. */
export function escapes(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-fA-F]{1,2})|0([0-7]{1,3})|([0-7]{1,3})|u([0-9a-fA-F]{1,4})|([abfnrtve\\"']))/g,
    (whole, hex, octal0, octal, unicode, letter) => {
      if (hex ?? unicode) return String.fromCharCode(Number.parseInt(hex ?? unicode, 16));
      if (octal0 ?? octal) return String.fromCharCode(Number.parseInt(octal0 ?? octal, 8));
      return (
        { a: "\x07", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v", e: "\x1b", "\\": "\\", '"': '"', "'": "'" }[letter as string] ??
        whole
      );
    },
  );
}

function printf(operands: readonly FoldedWord[]): FoldedWord | undefined {
  const [format, ...rest] = operands;
  if (format === undefined || !isKnown(format.value)) return undefined;
  const pieces: FoldedWord[] = [];
  let next = 0;
  do {
    let at = 0;
    for (const match of format.value.matchAll(/%(?:%|[-+ #0]*\d*(?:\.\d+)?[sbdiuxXoqc])/g)) {
      if (match.index > at) pieces.push(revalued(sliceWord(format, at, match.index), escapes(format.value.slice(at, match.index))));
      at = match.index + match[0].length;
      if (match[0] === "%%") pieces.push(constantWord("%"));
      else {
        const word = rest[next++];
        if (word === undefined) continue;
        if (match[0].endsWith("b")) pieces.push(revalued(word, escapes(word.value)));
        else if (match[0].endsWith("c")) pieces.push(sliceWord(word, 0, 1));
        else if (/^%[sdiuq]$/.test(match[0])) pieces.push(word);
        else return undefined;
      }
    }
    if (at < format.value.length) pieces.push(revalued(sliceWord(format, at), escapes(format.value.slice(at))));
    if (pieces.length > 256) return undefined;
  } while (next > 0 && next < rest.length);
  const text = pieces.length === 0 ? constantWord("") : joinWords(pieces);
  return { ...text, label: text.label ?? "printf" };
}

function translate(input: FoldedWord, args: Arguments): FoldedWord | undefined {
  const deletes = args.options.some((option) => option.spell === "-d");
  const [from, to] = args.operands.map((operand) => (isKnown(operand.value) ? characterSet(operand.value) : undefined));
  if (from === undefined) return undefined;
  if (deletes) return decoded(input, "tr", [...input.value].filter((character) => !from.includes(character)).join(""));
  if (to === undefined || to.length === 0 || args.options.length > 0) return undefined;
  const map = new Map(from.map((character, i) => [character, to[Math.min(i, to.length - 1)] ?? character]));
  return decoded(input, "tr", [...input.value].map((character) => map.get(character) ?? character).join(""));
}

function characterSet(text: string): string[] | undefined {
  if (text.includes("[:")) return undefined;
  const plain = [...escapes(text)];
  const found: string[] = [];
  for (let i = 0; i < plain.length; i++) {
    const low = plain[i] ?? "";
    const high = plain[i + 2];
    if (plain[i + 1] === "-" && high !== undefined) {
      for (let code = low.charCodeAt(0); code <= high.charCodeAt(0) && found.length < 512; code++) found.push(String.fromCharCode(code));
      i += 2;
    } else found.push(low);
  }
  return found;
}
