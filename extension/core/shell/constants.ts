/** What well-known programs print where that is constant: evaluated here, never run. */
import type { Arguments } from "./arguments.ts";
import { base32Bytes, base64Bytes, bytesWord, hexBytes, inflated, wordBytes } from "./bytes.ts";
import { constantWord, decoded, type FoldedWord, revalued, sliceWord } from "./folded.ts";
import { selected } from "./json-selection.ts";
import { echo, escapes, printedLiteral, printf } from "./printers.ts";
import { filtered } from "./text-filters.ts";
import { isKnown } from "./value.ts";

/** Longer results are not computed. */
const longestConstant = 1_000_000;

export interface PrintingUse {
  readonly name: string;
  readonly args: Arguments;
  /** The words after the name. */
  readonly words: readonly FoldedWord[];
  /** What comes in, or lies in the files that it reads, where that is constant. */
  readonly input: FoldedWord | undefined;
}

/** The constant standard output of a program, or `undefined` where it is none or unknown. */
export function constantOutput(use: PrintingUse): FoldedWord | undefined {
  const output = compute(use);
  return output !== undefined && output.value.length <= longestConstant ? output : undefined;
}

function compute({ name, args, words, input }: PrintingUse): FoldedWord | undefined {
  switch (name) {
    case "echo":
      return echo(words);
    case "printf":
      return words[0]?.value === "-v" ? undefined : printf(words[0]?.value === "--" ? words.slice(1) : words);
    case "pwd":
      return constantWord(".");
    case "which":
    case "type":
      return args.operands.length === 1 ? args.operands[0] : undefined;
    case "jq":
      return selected(args, input);
    case "awk":
      return printedLiteral(args) ?? (input === undefined ? undefined : filtered(name, input, args));
    case "python3":
    case "perl":
    case "ruby":
    case "php":
    case "node":
    case "lua":
      return printedLiteral(args);
    default:
      return input === undefined ? undefined : passedOn(name, args, input);
  }
}

function passedOn(name: string, args: Arguments, input: FoldedWord): FoldedWord | undefined {
  const has = (...spells: string[]) => args.options.some((option) => spells.includes(option.spell));
  const decodes = (layer: string, decode: (text: string) => Uint8Array | undefined) => {
    const bytes = isKnown(input.value) ? decode(input.value) : undefined;
    return bytes === undefined ? undefined : bytesWord(input, bytes, layer);
  };
  switch (name) {
    case "cat":
    case "get-content":
    case "set-content":
    case "add-content":
    case "out-file":
    case "tee-object":
    case "new-item":
    case "copy-item":
    case "move-item":
    case "copy":
    case "move":
    case "tee":
    case "sponge":
    case "pv":
    case "cp":
    case "mv":
    case "install":
    case "ln":
      return input;
    case "dd":
      return copied(input, args);
    case "base64":
      return has("-d") ? decodes("base64", base64Bytes) : undefined;
    case "certutil":
      return has("-decode")
        ? decodes("base64", (text) => base64Bytes(text.replace(/-----[A-Z ]+-----/g, "")))
        : has("-decodehex")
          ? decodes("hex", hexBytes)
          : undefined;
    case "base32":
      return has("-d") ? decodes("base32", base32Bytes) : undefined;
    case "openssl":
      // With a cipher it is more than base64.
      return has("-d") &&
        !args.options.some(({ spell }) => /^-(?:aes|des|bf|rc[245]|camellia|chacha|aria|seed|cast|sm4|blowfish|idea)/.test(spell)) &&
        (has("-a", "-base64") || args.sub[0] === "base64")
        ? decodes("base64", base64Bytes)
        : undefined;
    case "xxd":
      return has("-r") ? decodes("hex", hexBytes) : undefined;
    case "gunzip":
    case "zcat":
    case "gzip":
    case "pigz": {
      if ((name === "gzip" || name === "pigz") && !has("-d")) return undefined;
      const data = wordBytes(input);
      const bytes = data === undefined ? undefined : inflated(data);
      return bytes === undefined ? undefined : bytesWord(input, bytes, "gzip");
    }
    case "tr":
      return isKnown(input.value) ? translate(input, args) : undefined;
    default:
      return filtered(name, input, args);
  }
}

/** dd, byte by byte: what `skip` and `count` leave; blocks of another size are beyond us. */
function copied(input: FoldedWord, args: Arguments): FoldedWord | undefined {
  const number = (key: string) => {
    const value = args.options.find((option) => option.spell === key)?.value?.value;
    return value === undefined ? undefined : /^\d{1,7}$/.test(value) ? Number(value) : Number.NaN;
  };
  const [skip, count, size] = [number("skip"), number("count"), number("bs") ?? number("ibs")];
  if (args.options.some((option) => option.spell === "conv") || Number.isNaN(skip ?? 0) || Number.isNaN(count ?? 0)) return undefined;
  if (skip === undefined && count === undefined) return input;
  if (size === undefined || Number.isNaN(size) || !isKnown(input.value)) return undefined;
  const start = (skip ?? 0) * size;
  return sliceWord(input, start, count === undefined ? undefined : start + count * size);
}

function translate(input: FoldedWord, args: Arguments): FoldedWord | undefined {
  const deletes = args.options.some((option) => option.spell === "-d");
  const [from, to] = args.operands.map((operand) => (isKnown(operand.value) ? characterSet(operand.value) : undefined));
  if (from === undefined) return undefined;
  const changed = (value: string): FoldedWord => decoded(revalued(input, value), "tr");
  if (deletes) return changed([...input.value].filter((character) => !from.includes(character)).join(""));
  if (to === undefined || to.length === 0 || args.options.length > 0) return undefined;
  const map = new Map(from.map((character, i) => [character, to[Math.min(i, to.length - 1)] ?? character]));
  return changed([...input.value].map((character) => map.get(character) ?? character).join(""));
}

const classes: Readonly<Record<string, string>> = {
  upper: "A-Z",
  lower: "a-z",
  digit: "0-9",
  alpha: "A-Za-z",
  alnum: "A-Za-z0-9",
  space: " \t\n\r\v\f",
  blank: " \t",
};

function characterSet(text: string): string[] | undefined {
  const named = text.replace(/\[:(\w+):\]/g, (whole, name: string) => classes[name] ?? whole);
  if (named.includes("[:")) return undefined;
  const plain = [...escapes(named)];
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
